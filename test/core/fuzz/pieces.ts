import fc from 'fast-check';

/**
 * What the fuzz tests are made of. A hundred thousand inputs, none of them longer than some 400 characters: whatever is
 * written, the checker answers with messages that lie inside the file, and never throws. The seed is fixed, so a failure
 * comes back. One file for each language, so that they run side by side.
 */
export const seed = 20261123;

/** Milliseconds that one of these tests may take on a busy machine. */
export const patience = 300_000;

const noise = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'<>{}[]()*_`#|!-+=:;,."\'\\/&%$@~^ \n\t'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 40,
});

function pieces(parts: readonly string[], most: number, between = ''): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...parts) }, { weight: 1, arbitrary: noise }), {
      maxLength: most,
    })
    .map((list) => list.join(between));
}

export const moments = pieces(
  [
    '2026',
    '-03',
    '-14',
    'T',
    ' ',
    '10',
    ':02',
    ':05',
    'Z',
    '+01:00',
    '/',
    '..',
    '~',
    '?',
    '%',
    'X',
    'XX',
    '-21',
    'unknown',
    'never',
    ': words',
    '00',
    '99',
    '-',
  ],
  8,
);

export const yaml = pieces(
  [
    'title: A\n',
    'hook: B\n',
    'a:\n',
    '  b: c\n',
    '  - d\n',
    '- ',
    ': ',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '|\n  x\n',
    '>-\n  y\n',
    '&a ',
    '*a',
    '!!str ',
    '? ',
    '# note\n',
    '---\n',
    '...\n',
    '<<: ',
    '\t',
    'at: 10:02\n',
    '2026-03-14',
    'null',
    '~',
    '__proto__: ',
    'x-y: ',
  ],
  10,
);

export const prose = pieces(
  [
    'word ',
    '\n',
    '\n\n',
    '# ',
    '- ',
    '1. ',
    '> ',
    '    ',
    '```\n',
    '`',
    '*',
    '**',
    '[a](b)',
    '[a][b]',
    '[b]: c\n',
    '![x](y.png)',
    '<br>',
    '<Aside>',
    '</Aside>',
    '<Aside title="x">',
    '<Event id="a" />',
    '<Timeline',
    ' />',
    '<!-- c -->',
    '{/* c */}',
    '{/* check-ignore hook: why */}',
    '{',
    '}',
    '{1}',
    'import a from "b"',
    'export ',
    '<https://a.example>',
    '<5',
    '| a | b |\n| - | - |\n',
    '[^1]',
    '[^1]: n\n',
    '~~',
    '\\',
    '<script>',
    'javascript:',
    '---\n',
    '\uFEFF',
    '\r\n',
    '\u0000',
    '🔥',
  ],
  10,
);

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkKnowledgeBase } from '../../src/core/check/check-knowledge-base.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { parseMoment } from '../../src/core/model/moment-grammar.ts';
import { vocabulary } from '../../src/core/narrative/vocabulary.ts';
import { parseProse } from '../../src/core/parse/parse-prose.ts';
import { parseYaml } from '../../src/core/parse/parse-yaml.ts';
import { sourceText } from '../../src/core/parse/source-text.ts';
import { briefMessage } from '../../src/core/reporters/brief.ts';
import { intervalOf } from '../../src/core/time/interval.ts';

/**
 * A hundred thousand inputs, none of them longer than some 400 characters: whatever is written, the checker answers with messages
 * that lie inside the file, and never throws. The seed is fixed, so a failure comes back.
 */
const seed = 20261123;
const patience = 120_000;

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

const moments = pieces(
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

test(
  '50,000 moments of up to 8 pieces',
  () => {
    fc.assert(
      fc.property(moments, (text) => {
        const parsed = parseMoment(text);
        if (!parsed.ok) return;
        const when = intervalOf(parsed.moment, 'Europe/London', '2026-03-14');
        if (when) expect(Number.isFinite(when.from) && Number.isFinite(when.to)).toBe(true);
      }),
      { numRuns: 50_000, seed },
    );
  },
  patience,
);

const yaml = pieces(
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

test(
  '20,000 texts of YAML of up to 10 pieces',
  () => {
    fc.assert(
      fc.property(yaml, (text) => {
        const { yaml: data, problems } = parseYaml(sourceText('record.yaml', text), { start: 0, end: text.length });
        expect(data !== undefined || problems.length > 0).toBe(true);
        for (const { place } of problems) expect(place?.end.offset ?? 0).toBeLessThanOrEqual(text.length);
        for (const path of [[], ['title'], ['a', 'b'], ['a', 0], [0, 1]])
          expect(data?.spotOf(path).end ?? 0).toBeLessThanOrEqual(Math.max(1, text.length));
      }),
      { numRuns: 20_000, seed },
    );
  },
  patience,
);

const prose = pieces(
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

test(
  '25,000 texts of prose of up to 10 pieces',
  () => {
    const known = vocabulary();
    fc.assert(
      fc.property(prose, fc.constantFrom('mdx' as const, 'md' as const), (text, syntax) => {
        const { root, problems } = parseProse(sourceText('narrative.mdx', text), 0, {
          syntax,
          kind: 'narrative',
          vocabulary: known,
        });
        expect(root !== undefined || problems.length > 0).toBe(true);
        for (const { place } of problems) expect(place?.end.offset ?? 0).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 25_000, seed },
    );
  },
  patience,
);

test(
  '5,000 knowledge bases of four such files',
  () => {
    fc.assert(
      fc.property(yaml, prose, yaml, yaml, moments, (card, body, record, actions, at) => {
        const folder = 'incidents/2026-03-14-a';
        const files = {
          [`${folder}/narrative.mdx`]: `---\ntitle: A\nstatus: published\nmilestones: {began: ${JSON.stringify(at)}}\n${card}\n---\n${body}`,
          [`${folder}/record.yaml`]: `timeline:\n  - at: ${JSON.stringify(at)}\n    what: B\n  - at: 09:00\n    what: C\n${record}`,
          [`${folder}/actions.yaml`]: actions,
          'incidents/2026-99-99-b/narrative.mdx': `---\ntitle: A\nstatus: published\nzone: Europe/London\n---\n## Timeline\n\n- 10:02 one\n- ${at} two\n\n${body}`,
        };
        for (const message of checkKnowledgeBase(memoryFiles(files), { drafts: true, asOf: '2026-11-23' }).messages) {
          expect(briefMessage(message)).not.toBe('');
          expect(message.place?.start.offset ?? 0).toBeLessThanOrEqual(message.place?.end.offset ?? 0);
        }
      }),
      { numRuns: 5_000, seed },
    );
  },
  patience,
);

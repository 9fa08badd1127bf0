import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, parseDocument, stringify } from 'yaml';
import { editActions, type ActionChange } from './edit-actions.ts';

function edit(text: string, change: ActionChange, id = 'a'): string | undefined {
  return editActions(text, new Map([[id, change]]));
}

test.each([
  ['a value', '- id: a\n  state: planned\n', { state: 'done' }, '- id: a\n  state: done\n'],
  ['a quoted value', '- id: a\n  state: "planned" # why\n', { state: 'done' }, '- id: a\n  state: done # why\n'],
  [
    'a key without a value',
    '- id: a\n  kind: human\n  state:\n  idea: 2026-01-01\n',
    { state: 'done' },
    '- id: a\n  kind: human\n  state: done\n  idea: 2026-01-01\n',
  ],
  [
    'a new key, behind the one before it',
    '- id: a\n  kind: human # x\n\n# next\n- id: b\n',
    { state: 'done' },
    '- id: a\n  kind: human # x\n  state: done\n\n# next\n- id: b\n',
  ],
  [
    'a file without a last line end',
    '- id: a\n  kind: human',
    { done: '2026-01-01' },
    '- id: a\n  kind: human\n  done: 2026-01-01',
  ],
  [
    'a deeper list',
    'x\n'.slice(2) + '    - id: a\n      kind: human\n',
    { state: 'done' },
    '    - id: a\n      kind: human\n      state: done\n',
  ],
  [
    'one line',
    '- { id: a, kind: human, text: "x, y" }\n',
    { state: 'done', heardOn: '2026-01-01' },
    '- { id: a, kind: human, state: done, heardOn: 2026-01-01, text: "x, y" }\n',
  ],
  [
    'a key that goes',
    '- id: a\n  done: 2026-01-01 # so they say\n  kind: human\n',
    { done: null },
    '- id: a\n  kind: human\n',
  ],
  ['a first key that goes', '- done: 2026-01-01\n  id: a\n', { done: null }, '- id: a\n'],
  ['a last key that goes', '- id: a\n  kind: human\n  done: 2026-01-01', { done: null }, '- id: a\n  kind: human'],
  [
    'a key that goes from one line',
    '- { id: a, done: 2026-01-01, kind: human }\n',
    { done: null },
    '- { id: a, kind: human }\n',
  ],
  ['a key that was not there', '- id: a\n', { done: null }, '- id: a\n'],
  [
    'one goes and one comes in the same place',
    '- id: a\n  kind: human\n  state: done\n  done: 2026-01-01\n',
    { state: 'planned', done: null, heardOn: '2026-02-01' },
    '- id: a\n  kind: human\n  state: planned\n  heardOn: 2026-02-01\n',
  ],
  [
    'words in several lines',
    '- id: a\n  text: |\n    one\n    state: not this one\n  kind: human\n',
    { state: 'done' },
    '- id: a\n  text: |\n    one\n    state: not this one\n  kind: human\n  state: done\n',
  ],
  [
    'a ticket that looks like a comment',
    '- id: a\n  kind: human\n',
    { ticket: '#12' },
    '- id: a\n  kind: human\n  ticket: "#12"\n',
  ],
  ['quoted keys', '- "id": a\n  \'kind\': human\n', { state: 'done' }, '- "id": a\n  \'kind\': human\n  state: done\n'],
] as [string, string, ActionChange, string][])('%s', (_name, text, change, expected) => {
  expect(edit(text, change)).toBe(expected);
  expect(edit(expected, change)).toBe(expected);
});

test.each([
  ['an action that is not there', '- id: b\n'],
  ['no list', 'id: a\n'],
  ['broken YAML', '- id: "a\n'],
  ['a value that others point to', '- id: a\n  state: &s planned\n  x-again: *s\n'],
])('%s is left alone', (_name, text) => {
  expect(edit(text, { state: 'done' })).toBeUndefined();
});

test('whatever the list, nothing but what was asked changes', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', ':', '#', '-', '\n', '"', "'", 'é'), minLength: 1 });
  const action = fc.record(
    {
      text: word,
      kind: fc.constant('human'),
      state: fc.constantFrom('planned', 'done'),
      done: fc.constant('2026-01-01'),
      doneWhen: word,
    },
    { requiredKeys: ['text', 'kind'] },
  );
  const change = fc.record(
    {
      state: fc.constantFrom('done', 'unknown'),
      done: fc.constantFrom('2026-02-02', null),
      ticket: word.filter((text) => text.trim() !== ''),
      heardOn: fc.constant('2026-03-03'),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<ActionChange>;
  fc.assert(
    fc.property(fc.array(action, { minLength: 1, maxLength: 4 }), change, fc.boolean(), (list, asked, flow) => {
      const text = stringify(
        list.map((values, index) => ({ id: `a${String(index)}`, ...values })),
        { collectionStyle: flow ? 'flow' : 'block', lineWidth: 40 },
      );
      // Now and then the writer of YAML makes what its own reader refuses, or takes for other words.
      fc.pre(parseDocument(text).errors.length === 0);
      const [first, ...others] = parse(text) as Record<string, unknown>[];
      const expected = Object.entries({ ...first, ...asked }).filter(([, value]) => value !== null);
      expect(parse(edit(text, asked, 'a0') ?? '')).toEqual([Object.fromEntries(expected), ...others]);
    }),
  );
});

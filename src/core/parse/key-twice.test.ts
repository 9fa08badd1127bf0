import { expect, test } from 'vitest';
import { parseYaml } from './parse-yaml.ts';
import { sourceText } from './source-text.ts';

function told(text: string): string[] {
  const { problems } = parseYaml(sourceText('actions.yaml', text), { start: 0, end: text.length });
  return problems.map(({ place, reason, help }) => `${String(place?.start.line)}: ${reason}. ${help ?? ''}`);
}

test('a key that stands twice is told at the second, with the line of the first', () => {
  expect(told('- id: one\n  text: Do it\n  id: two\n')).toEqual([
    '3: Unexpected YAML: the key id a second time; the first is in line 1. Keep one of the two.',
  ]);
});

test('an entry whose dash is missing is one message, and not one for each of its keys', () => {
  expect(told('- id: one\n  text: Do it\n  kind: human\n  id: two\n  text: And that\n  kind: human\n')).toEqual([
    '4: Unexpected YAML: the key id a second time; the first is in line 1. The keys behind it stand again too: if an entry of its own begins here, write “- ” before it.',
  ]);
});

test('keys that a second entry has alone do not make several messages of it', () => {
  expect(told('- id: one\n  text: Do it\n  state: done\n  id: two\n  owner: web\n  state: done\n')).toHaveLength(1);
});

test('keys that stand twice in different places are told of each', () => {
  expect(told('a: 1\na: 2\nb: 1\nc: 1\nc: 2\n')).toEqual([
    '2: Unexpected YAML: the key a a second time; the first is in line 1. Keep one of the two.',
    '5: Unexpected YAML: the key c a second time; the first is in line 4. Keep one of the two.',
  ]);
});

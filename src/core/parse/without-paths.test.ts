import { expect, test } from 'vitest';
import { parseYaml } from './parse-yaml.ts';
import { sourceText } from './source-text.ts';
import { withoutPaths } from './without-paths.ts';

test('entries that are left are found where they stand', () => {
  const text = 'a:\n  - one\n  - [x, y, z]\n  - three\n  - four\nb: {c: 1, d: 2}\n';
  const { yaml } = parseYaml(sourceText('a.yaml', text), { start: 0, end: text.length });
  if (!yaml) throw new Error('It is YAML');
  const rest = withoutPaths(yaml, [
    ['a', 0],
    ['a', 1, 0],
    ['a', 2],
    ['b', 'c'],
    ['e', 'f'],
  ]);
  expect(rest.value).toEqual({ a: [['y', 'z'], 'four'], b: { d: 2 } });
  const at = (path: (string | number)[]): string => {
    const { start, end } = rest.spotOf(path);
    return text.slice(start, end);
  };
  expect([at(['a', 0, 1]), at(['a', 1]), at(['b', 'd'])]).toEqual(['z', 'four', '2']);
  expect(yaml.value).toEqual({ a: ['one', ['x', 'y', 'z'], 'three', 'four'], b: { c: 1, d: 2 } });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseYaml } from '../../../src/core/parse/parse-yaml.ts';
import { sourceText } from '../../../src/core/parse/source-text.ts';
import { patience, seed, yaml } from './pieces.ts';

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

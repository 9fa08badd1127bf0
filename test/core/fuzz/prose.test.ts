import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vocabulary } from '../../../src/core/narrative/vocabulary.ts';
import { parseProse } from '../../../src/core/parse/parse-prose.ts';
import { sourceText } from '../../../src/core/parse/source-text.ts';
import { patience, prose, seed } from './pieces.ts';

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

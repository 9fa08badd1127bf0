import { expect, test } from 'vitest';
import { parseMoment } from '../model/moment-grammar.ts';
import { english } from '../words/english.ts';
import { formatMoment } from './format-moment.ts';

test.each([
  ['2026-03-14', '14 March 2026', undefined, '14 March 2026'],
  ['unknown: weeks before', undefined, undefined, 'weeks before'],
  ['unknown', undefined, undefined, 'at a time that nobody noted'],
  ['../2023-03-03', 'by 3 March 2023', undefined, 'by 3 March 2023'],
  ['../2023-03-03 10:02', '3 March 2023', 'by 10:02', 'by 3 March 2023, 10:02'],
  ['2023-03-03/..', '3 March 2023', undefined, 'from 3 March 2023'],
  ['never', undefined, undefined, 'did not happen'],
])('%s reads as a person would say it', (written, date, time, full) => {
  const parsed = parseMoment(written);
  if (!parsed.ok) throw new Error(`no moment: ${written}`);
  expect(formatMoment(parsed.moment, 'UTC', '2026-03-14', english)).toMatchObject({ date, time, full });
});

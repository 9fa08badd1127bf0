import { expect, test } from 'vitest';
import { firstOutside, lineStartsOf } from './first-outside.ts';
import { matchOutside } from './match-outside.ts';

const patterns = [
  /^- \w+/gm,
  /^(?:a|b)\b|(?<=[.!?] )b\w*/gm,
  /x|^y$|[|^]z|\|w|\(v|(?:^u|t)/gm,
  /^a[^\n]*\nb/gm,
  /^Words/g,
  /(?<=^|, )s\p{L}+/gmu,
];
const texts = [
  '',
  'a',
  'no words. but these',
  'line one\n- item\nb',
  'c\na long\nb',
  'Words\nWords',
  'x\ny',
  'u |z |w (v ^z',
  'ask, say\r\nb',
  'c\u2028y',
];

test.each(patterns)('%s is found where it is found anywhere', (pattern) => {
  const both = texts.flatMap((text) =>
    [[], [{ start: 0, end: 3 }]].map((stretches) => {
      const [slow] = matchOutside(text, pattern, stretches);
      const quick = firstOutside(text, pattern, lineStartsOf(text), stretches);
      return { text, stretches, slow: slow && [slow.index, slow[0]], quick: quick && [quick.index, quick[0]] };
    }),
  );
  expect(both.filter(({ slow, quick }) => String(slow) !== String(quick))).toEqual([]);
  expect(both.some(({ quick }) => quick)).toBe(true);
});

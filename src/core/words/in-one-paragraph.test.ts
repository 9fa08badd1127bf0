import { expect, test } from 'vitest';
import { inOneParagraph } from './in-one-paragraph.ts';

test.each([
  ['the latency page arrives', 'the latency page arrives. Then'],
  ['It was over.', 'It was over. Then'],
  ['Is it over? ', 'Is it over? Then'],
  ['he asked “is it over?”', 'he asked “is it over?” Then'],
  ['she called it “slow”', 'she called it “slow”. Then'],
  ['[the page](https://a.example/)', '[the page](https://a.example/). Then'],
  ['it took `5 s`', 'it took `5 s`. Then'],
  ['three things:', 'three things: Then'],
  ['遅延のページが届いた', '遅延のページが届いた。 Then'],
  ['終わった。', '終わった。 Then'],
])('%s', (text, together) => {
  expect(inOneParagraph([text, 'Then'])).toBe(together);
});

test('the last ends as its author ended it', () => {
  expect(inOneParagraph(['it was over'])).toBe('it was over');
  expect(inOneParagraph([])).toBe('');
});

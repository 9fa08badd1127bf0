const small = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];
const teens = ['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const valueOfWord = new Map([
  ...[...small, ...teens].map((word, value): [string, number] => [word, value]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

const belowHundred = `(?:(?:${tens.join('|')})(?:-(?:${small.slice(1, 10).join('|')}))?|${[...teens, ...small.slice(1)].join('|')})`;

/** Pattern of a number of English words from one to some hundred thousand; to be matched without case, between word breaks. */
export const numberInWords = `${belowHundred}(?:\\s+hundred(?:\\s+(?:and\\s+)?${belowHundred})?)?(?:\\s+thousand)?`;

/** A number in digits, be it with commas between thousands, or in words: `1,500` as 1500, `One hundred and fifty-three` as 153. */
export function valueOf(written: string): number {
  return /^\d/.test(written) ? Number(written.replaceAll(',', '')) : valueInWords(written);
}

/** Words that are no numbers count nothing. */
function valueInWords(words: string): number {
  let [thousands, rest] = [0, 0];
  for (const word of words.toLowerCase().split(/[\s-]+/))
    if (word === 'hundred') rest *= 100;
    else if (word === 'thousand') [thousands, rest] = [rest * 1000, 0];
    else rest += valueOfWord.get(word) ?? 0;
  return thousands + rest;
}

import { editDistance } from '../edit-distance.ts';
import { buildTriggerIndex, findTriggered, type TriggerIndex } from '../rule-kit/language/find-trigger-words.ts';
import { misspellings } from '../rule-kit/language/misspellings.ts';
import { matchOutside } from '../rule-kit/match-outside.ts';
import type { Hit, Passage } from '../rule-kit/passage.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'misspelt-word',
  title: 'Spell words as everybody does',
  level: 'warning',
  group: 'dialect',
  about: 'words',
  check: (passage) => {
    const { where, isCode, evidence, of, language } = passage;
    // What people wrote in a chat stays as they wrote it.
    const isQuoted = evidence && of === 'narrative' && where === 'body';
    if (where === 'data' || isCode === true || isQuoted || !language.startsWith('en')) return [];
    return [...misspelt(passage), ...wrongForms(passage), ...misspeltMonths(passage)];
  },
});

function misspelt({ text, code = [] }: Passage): Hit[] {
  // Nearly every text is in order, and a look at its words alone costs less than one at their places.
  announcing ??= buildTriggerIndex([['a slip', [...misspellings.keys()].join(' ')]]);
  if (findTriggered(text, announcing).size === 0) return [];
  return [...text.matchAll(/[A-Za-z]{3,}/g)].flatMap(({ index: start, 0: word }): Hit[] => {
    const right = misspellings.get(word.toLowerCase());
    const end = start + word.length;
    if (
      right === undefined ||
      word === word.toUpperCase() ||
      isPartOfName(text, start, end) ||
      code.some((other) => other.start < end && start < other.end)
    )
      return [];
    return [slip(start, word, /^[A-Z]/.test(word) ? right.charAt(0).toUpperCase() + right.slice(1) : right)];
  });
}

/** Made at the first question: most commands have none. */
let announcing: TriggerIndex<'a slip'> | undefined;

const months = 'January February March April June July August September October November December'.split(' ');
/** Names of months in languages around, some of which are one letter away. */
const ofOtherLanguages =
  /^(?:Januar|Februar|Juni|Juli|Julio|Junio|Oktober|Dezember|Septembre|Octobre|Novembre|D[eé]cembre|Settembre|Marcha?|Marsh|Abril)$/;

const besideDay =
  /(?<=(?<![\d.:,/-])[0-3]?\d(?:st|nd|rd|th)?\.? (?:of )?)\p{Lu}\p{Ll}{3,9}(?![\p{L}’'-])|(?<![\p{L}])\p{Lu}\p{Ll}{3,9}(?= (?:[0-3]?\d(?:st|nd|rd|th)?,? )?20\d\d(?![\d-]))/gu;

/** `25 Septmber`: beside a day, a word that is no month but for a letter. */
function misspeltMonths({ text, code = [] }: Passage): Hit[] {
  if (!/\d/.test(text)) return [];
  return [...matchOutside(text, besideDay, code)].flatMap(({ index, 0: word }): Hit[] => {
    if (months.includes(word) || ofOtherLanguages.test(word)) return [];
    const right = months.find((month) => month.length > 4 && editDistance(word, month, 1) <= 1);
    return right === undefined || misspellings.has(word.toLowerCase()) ? [] : [slip(index, word, right)];
  });
}

/** Names of files, hosts and settings are spelt as they are. */
function isPartOfName(text: string, start: number, end: number): boolean {
  return /[\w./@#:\\-]/.test(text.charAt(start - 1)) || /^(?:[\w/@\\]|[.:-]\w|[’']\w)/.test(text.slice(end, end + 2));
}

/** Words that begin with a vowel as they are spoken, and are no second part of a sentence behind the letter A. */
const beforeAn = String.raw`(?:hour|honest)\b|(?!eu|(?:also|after|above|against|along|although|among|apart|around|away|each|else|even|ever|every|inside|instead|into|item|itself)\b)[aei][a-z]{3,}\b(?!\()`;

/** `could of`; `a error`, `an queue`. Letters that some words begin with and say otherwise, as in hour and user, are left alone. */
const forms: readonly (readonly [find: RegExp, right: (found: string) => string])[] = [
  [
    /\b(?:[Cc]ould|[Ss]hould|[Ww]ould|[Mm]ight|[Mm]ust) of\b(?= (?:been|had|\w+ed|known|seen|taken|gone)\b)/g,
    (found) => found.replace(/of$/, 'have'),
  ],
  [
    new RegExp(
      String.raw`(?:(?<=^|[.!?] )A|(?<=^|[\p{Ll}\d,:(] )(?<!\b(?:option|type|plan|part|class|grade|vitamin|phase|step|point|case|record) )a) (?=${beforeAn})`,
      'gu',
    ),
    (found) => found.replace(/([Aa]) $/, '$1n'),
  ],
  [
    /(?<![\w.,:-])\d{0,3}(?:1[1-3](?:st|nd|rd)|(?<!1)1(?:nd|rd|th)|(?<!1)2(?:st|rd|th)|(?<!1)3(?:st|nd|th)|[04-9](?:st|nd|rd))\b/g,
    ordinal,
  ],
  [/(?<![\w.-])[Aa]n (?=[bcdgjkpqtvwyz][aeiou][a-z]{2,}\b)/g, (found) => found.replace(/n $/, '')],
];

/** `25nd` as 25th. */
function ordinal(found: string): string {
  const number = found.slice(0, -2);
  if (/1[1-3]$/.test(number)) return `${number}th`;
  return number + ({ 1: 'st', 2: 'nd', 3: 'rd' }[Number(number.at(-1))] ?? 'th');
}

function wrongForms({ text, code = [] }: Passage): Hit[] {
  return forms.flatMap(([find, right]) =>
    [...matchOutside(text, find, code)].map(({ index, 0: found }) => slip(index, found.trimEnd(), right(found))),
  );
}

function slip(start: number, seen: string, right: string): Hit {
  return { start, end: start + seen.length, reason: `Unexpected “${seen}”, expected ${right}`, suggestions: [right] };
}

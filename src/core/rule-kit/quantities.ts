import type { SourceText } from '../parse/source-text.ts';
import type { Spot } from '../model/spot.ts';
import { rememberEach } from '../remember-each.ts';
import { numberInWords, valueOf } from './number-words.ts';

/** A number in somebody's words, and what it counts. */
export interface Quantity extends Spot {
  source: SourceText;
  written: string;
  /** The same with its unit. */
  phrase: string;
  value: number;
  /** In the singular: `minute`, `%`, `TB`; undefined where nothing is named behind it. */
  unit: string | undefined;
}

/** Code, addresses, ids, comments and keys of YAML are nobody's words; their letters are blanked out, so that all else stays in its place. */
function withoutCode(text: string): string {
  return text.replace(notWords, (code) => code.replace(/[^\n{,]/g, ' '));
}

const notWords = new RegExp(
  [
    '^[ \\t>]*```[\\s\\S]*?^[ \\t>]*```',
    '`[^`\\n]*`',
    '(?:https?:|www\\.)[^\\s)"]*',
    '<!--[\\s\\S]*?-->',
    '\\{/\\*[\\s\\S]*?\\*/\\}',
    '\\b(?:id|src|data|events?|incident|theme)="[^"\\n]*"',
    '(?:^ *(?:- )?|[{,] *)(?:(?:id|incident|answers|events?): *(?:[\\w-]+|\\[[^\\]\\n]*\\])|[A-Za-z-]+:(?= ))',
  ].join('|'),
  'gm',
);

const inDigits = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,7}(?:\\.\\d+)?';
/** A number that is no part of a date, a time, a version, an address or a name. */
const quantity = new RegExp(
  `(?<![\\w.,:/#@&=+$€£-])(?:(?<digits>${inDigits})|(?<words>${numberInWords}))(?![\\w:/=]|[.,]\\d|-\\d)(?:(?<percent>\\s?%)|(?:\\s+|-)(?<unit>\\p{L}{2,}))?` +
    `|(?<![\\w.,:/#@&=+-])(?<attached>${inDigits})(?<suffix>[kMGTP]i?B|ms|s|min|h)(?!\\w)`,
  'giu',
);

/** Words behind a number that are not what it counts. */
const noUnit = new Set(
  (
    'of and or to in at on the an for with by from as is are was were be had has have it they that this who which than not no ' +
    'but if when where while then so after before later earlier ago old more less other others times each per ever again only ' +
    'already also minus plus out up down about under over between into until till since'
  ).split(' '),
);
const monthName = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*$/iu;
const sameUnit: Readonly<Record<string, string>> = {
  min: 'minute',
  s: 'second',
  sec: 'second',
  h: 'hour',
  hr: 'hour',
  ms: 'millisecond',
  percent: '%',
  kilobyte: 'KB',
  megabyte: 'MB',
  gigabyte: 'GB',
  terabyte: 'TB',
};

/** A file with all blanked out that is nobody's words. */
export const wordsOnly = rememberEach(({ text }: SourceText): string => withoutCode(text));

/** Every quantity in the words of a file. Years and days of months are none. */
export const quantitiesOf = rememberEach((source: SourceText): readonly Quantity[] => {
  const parts = quantitiesIn(source, wordsOnly(source));
  return [...parts, ...wholesOf(parts)];
});

function quantitiesIn(source: SourceText, text: string): Quantity[] {
  return [...text.matchAll(quantity)].flatMap(({ index: start, 0: phrase, groups = {} }): Quantity[] => {
    const { words, unit, suffix, percent } = groups;
    const written = groups['digits'] ?? groups['attached'] ?? words ?? '';
    if (/^(?:19|20)\d\d$/.test(written) || (unit !== undefined && monthName.test(unit))) return [];
    const value = valueOf(written);
    // “One” is more often an article than a number.
    if (words !== undefined && value < 2) return [];
    return [
      {
        source,
        start,
        end: start + written.length,
        written: written.replace(/\s+/g, ' '),
        phrase: phrase.replace(/\s+/g, ' '),
        value,
        unit: percent === undefined ? unitOf(unit ?? suffix) : '%',
      },
    ];
  });
}

const seconds: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 };

/** `24 hours and 15 minutes` as 1455 minutes. */
function wholesOf(parts: readonly Quantity[]): Quantity[] {
  return parts.slice(1).flatMap((rest, index): Quantity[] => {
    const first = parts[index];
    const [large, smaller] = [seconds[first?.unit ?? ''], seconds[rest.unit ?? '']];
    if (!first || large === undefined || smaller === undefined || smaller >= large) return [];
    const { source } = rest;
    if (!/^[\s-]*\p{L}+\.?,?\s+(?:and\s+)?$/u.test(source.text.slice(first.end, rest.start))) return [];
    const value = (first.value * large) / smaller + rest.value;
    const written = source.text.slice(first.start, rest.end).replace(/\s+/g, ' ');
    const phrase = `${written}${rest.phrase.slice(rest.written.length)}`;
    return [{ source, start: first.start, end: rest.end, written, phrase, value, unit: rest.unit }];
  });
}

function unitOf(word: string | undefined): string | undefined {
  if (word === undefined || noUnit.has(word.toLowerCase())) return undefined;
  if (/^[kMGTP]i?B$/.test(word)) return word.toUpperCase();
  const small = word.toLowerCase();
  const singular = small.replace(/(?<=\p{L}{2})ies$/u, 'y').replace(/(?<=[^s])s$/u, '');
  return sameUnit[small] ?? sameUnit[singular] ?? singular;
}

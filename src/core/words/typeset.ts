/** The character before and after a piece of text, where it is cut out of a sentence. Empty at an edge. */
export interface Neighbours {
  before?: string | undefined;
  after?: string | undefined;
}

/**
 * Plain typing as print has it: “quotes”, apostrophes, dashes, ellipses. What stands between backticks is code and stays,
 * and so does an option such as --force. Quotation marks are those of the language; of one that is not known here they stay.
 */
export function typeset(text: string, language = 'en', neighbours: Neighbours = {}): string {
  if (!plainMarks.test(text)) return text;
  const marks = quotesOf(language);
  return text
    .split(codeSpan)
    .map((piece, index, pieces) => {
      if (index % 2 === 1 || !plainMarks.test(piece)) return piece;
      const before = index === 0 ? (neighbours.before ?? '') : (pieces[index - 1]?.at(-1) ?? '');
      const after = index === pieces.length - 1 ? (neighbours.after ?? '') : (pieces[index + 1]?.at(0) ?? '');
      return setQuotes(setDashes(piece), marks, before, after);
    })
    .join('');
}

/** Keeps a number in one line with its unit, and a day with its month. */
export function keepTogether(text: string): string {
  return text.replace(numberAndUnit, '$1\u00a0$2');
}

const plainMarks = /["'`]|--|\.\.\.| - /;
const codeSpan = /(`[^`]*`)/;

const units =
  'ms|µs|ns|s|sec|min|h|d|(?:milli|micro|nano)?seconds?|minutes?|hours?|days?|weeks?|months?|years?|%|percent|(?:kilo|mega|giga|tera|peta)?bytes?|[kKMGTP]i?B|bit|[kKMG]bit/s|Hz|[kMG]Hz|requests?|million|billion|thousand|' +
  'January|February|March|April|May|June|July|August|September|October|November|December|UTC|a\\.m\\.|p\\.m\\.';
const numberAndUnit = new RegExp(`(\\d) (${units})(?![\\p{L}\\d])`, 'gu');

function setDashes(text: string): string {
  return text
    .replace(/\.\.\./g, '…')
    .replace(/(^|[^-])---(?=[^-]|$)/g, '$1—')
    .replace(/(\s)--?(?=\s)/g, '$1–')
    .replace(/([\p{L}\d])--(?=[\p{L}\d])/gu, '$1–');
}

interface QuotationMarks {
  double: readonly [string, string];
  single: readonly [string, string];
}

/** By language, as its newspapers print them. */
const quotationMarks: Readonly<Record<string, QuotationMarks>> = {
  en: { double: ['“', '”'], single: ['‘', '’'] },
  de: { double: ['„', '“'], single: ['‚', '‘'] },
  nl: { double: ['“', '”'], single: ['‘', '’'] },
  es: { double: ['«', '»'], single: ['“', '”'] },
  fr: { double: ['«\u202f', '\u202f»'], single: ['‘', '’'] },
};

function quotesOf(language: string): QuotationMarks | undefined {
  return quotationMarks[language.split('-', 1)[0]?.toLowerCase() ?? ''];
}

const opensAfter = /[\s([{–—/“‘„‚«]/;
const letterOrDigit = /[\p{L}\d]/u;

/** A mark opens after a space or a bracket, and closes elsewhere; between letters it is an apostrophe. */
function setQuotes(text: string, marks: QuotationMarks | undefined, before: string, after: string): string {
  let out = '';
  let open = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character !== '"' && character !== "'") {
      out += character;
      continue;
    }
    const left = out.at(-1) ?? before;
    const right = text.charAt(at + 1) || after;
    const opens = (left === '' || opensAfter.test(left)) && right !== '' && !/\s/.test(right);
    if (character === "'") {
      const isElision =
        opens && (/^'(?:\d0s|tis|twas|em|cause)\b/i.test(text.slice(at)) || !text.includes("'", at + 1));
      if (!opens || isElision) out += letterOrDigit.test(left) || isElision || !marks ? '’' : marks.single[1];
      else out += marks ? marks.single[0] : character;
    } else if (!marks || (!open && !opens && /\d/.test(left))) {
      // Inches stay inches.
      out += character;
    } else {
      open = opens;
      out += marks.double[opens ? 0 : 1];
    }
  }
  return out;
}

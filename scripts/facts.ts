/**
 * Figures of a story and of the sheet that it was written from.
 * A figure is a number, a clock time or a date; written in words or in digits it is the same figure.
 */
export interface Figure {
  /** Canonical: `43`, `5000000`, `22:52`, `2018-10-21`, `10-21`. */
  value: string;
  /** Where it stands in the text, in characters. */
  at: number;
  end: number;
}

/** What a story's figures rest on: words of the sheet around each, or the way in which we computed it. */
export interface Facts {
  /** Name of the sheet, without `.md`; a story of our own has none, and rests on its analyses. */
  sheet?: string;
  /** A few words of the sheet around each figure. */
  figures: Record<string, string>;
  /** Figures that no sheet holds: how they come about. */
  ours?: Record<string, string>;
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
].concat(['fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']);
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const large: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  billion: 1_000_000_000,
};

const numberWord = [...small, ...tens.slice(2)].join('|');
const patterns = [
  '(?<date>\\d{4}-\\d{2}-\\d{2})',
  '(?<clock>\\d{1,2}:\\d{2})(?::\\d{2})?',
  `(?<day>\\d{1,2}) (?<month>${months.join('|')})(?: (?<year>\\d{4}))?`,
  '(?<monthDay>(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))(?![\\d-])',
  `(?<digits>\\d[\\d,]*(?:\\.\\d+)?)(?: (?<scale>${Object.keys(large).join('|')}))?`,
  `(?<words>(?:${numberWord})(?:[ -](?:and[ -])?(?:${numberWord}|${Object.keys(large).join('|')}))*)`,
];
const figure = new RegExp(`(?<![\\w.#-])(?:${patterns.join('|')})(?![\\w])`, 'gi');

/** All figures of a text. One, two and three in words are left out: they are seldom a quantity. */
export function figuresOf(text: string): Figure[] {
  return [...withoutAddresses(text).matchAll(figure)].flatMap((found) => {
    const value = valueOf(found.groups ?? {});
    return value === undefined ? [] : [{ value, at: found.index, end: found.index + found[0].length }];
  });
}

function valueOf(groups: Record<string, string | undefined>): string | undefined {
  const { date, clock, day, month, year, monthDay, digits, scale, words } = groups;
  if (date !== undefined || monthDay !== undefined) return date ?? monthDay;
  if (clock !== undefined) return clock.padStart(5, '0');
  if (day !== undefined && month !== undefined) {
    const short = `${String(months.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
    return year === undefined ? short : `${year}-${short}`;
  }
  if (digits !== undefined) {
    const number = Number(digits.replaceAll(',', '')) * (large[scale?.toLowerCase() ?? ''] ?? 1);
    return String(Math.round(number * 1e6) / 1e6);
  }
  const number = words === undefined ? 0 : numberInWords(words);
  return number > 3 ? String(number) : undefined;
}

/** `four hundred and seventy-six` is 476. */
export function numberInWords(words: string): number {
  let total = 0;
  let part = 0;
  for (const word of words.toLowerCase().split(/[ -]/)) {
    const factor = large[word];
    if (factor !== undefined && factor > 100) {
      total += Math.max(part, 1) * factor;
      part = 0;
    } else if (factor !== undefined) part = Math.max(part, 1) * factor;
    else if (word !== 'and') part += small.includes(word) ? small.indexOf(word) : tens.indexOf(word) * 10;
  }
  return total + part;
}

/** Addresses, ids and dashes between numbers carry no figures of their own; positions stay as they are. */
function withoutAddresses(text: string): string {
  return text
    .replace(/https?:\/\/[^\s),}]+/g, (address) => ' '.repeat(address.length))
    .replace(/\d{4}-\d{2}-\d{2}-[a-z][a-z0-9-]*/g, (id) => ' '.repeat(id.length))
    .replace(/(\d)[–/](?=\d)/g, '$1 ')
    .replace(/(\d)T(?=\d{2}:)/g, '$1 ')
    .replace(/(\d)-(?=\d{1,2}:\d{2})/g, '$1 ')
    .replace(/(:\d{2})[-–](?=\d)/g, '$1 ')
    .replace(/(:\d{2})Z/g, '$1 ')
    .replace(/(\d)%/g, '$1 ');
}

/** The text of a story in which figures count: its files without places, settings of the page and comments. */
export function storyText(files: readonly string[]): string {
  return files
    .join('\n')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, ' ')
    .replace(/^#.*schema.*$/gm, ' ')
    .replace(/^published:.*$/gm, ' ')
    .replace(/\bon: \d{4}-\d{2}-\d{2}, what:/g, ' ')
    .replace(/\bthink: \d+/g, ' ')
    .replace(/\bheardOn: [\d-]+/g, ' ')
    .replace(/<\w+ (?:id|src|incident|from|data)="[^"]*"/g, ' ');
}

/** Words of the sheet around a figure: at most two before and two after. Of several places, the one most like the story. */
export function wordsAround(sheet: string, value: string, likeness: string): string | undefined {
  const text = plain(sheet);
  const wanted = new Set(contentWords(likeness));
  const places = figuresOf(text).filter((found) => isSame(found.value, value, text));
  const scored = places.map(({ at, end }) => {
    const near = contentWords(text.slice(Math.max(0, at - 70), end + 70));
    return { at, end, score: near.filter((word) => wanted.has(word)).length };
  });
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (first, next) => (first && first.score >= next.score ? first : next),
    undefined,
  );
  if (!best) return undefined;
  const before = /(?:\S+ ){0,2}\S*$/.exec(text.slice(0, best.at))?.[0] ?? '';
  const after = /^\S*(?: \S+){0,2}/.exec(text.slice(best.end))?.[0] ?? '';
  return `${before}${text.slice(best.at, best.end)}${after}`.trim();
}

/** A date in a story may say its year where the sheet leaves it to the context, and the other way round. */
function isSame(found: string, wanted: string, sheet: string): boolean {
  if (found === wanted) return true;
  const [long, short] = found.length > wanted.length ? [found, wanted] : [wanted, found];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(long)) return false;
  if (/^\d{2}-\d{2}$/.test(short)) return long.endsWith(short) && sheet.includes(long.slice(0, 4));
  return /^\d{4}$/.test(wanted) && long.startsWith(wanted);
}

/** A sheet as running text: no table lines, one blank between words. */
export function plain(sheet: string): string {
  return sheet
    .replace(/https?:\/\/[^\s),}|]+/g, ' ')
    .replace(/[|*`]/g, ' ')
    .replace(/(\d)T(?=\d{2}:)/g, '$1 ')
    .replace(/(:\d{2})Z/g, '$1')
    .replace(/\s+/g, ' ');
}

function contentWords(text: string): string[] {
  return text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
}

/** Runs of words that both texts share, longest form; quotations, code, error texts and names of sources in the story do not count. */
export function sharedRuns(story: string, sheet: string, length = 8): string[] {
  const sheetWords = wordsOf(sheet);
  const known = new Set(
    sheetWords
      .slice(0, Math.max(0, sheetWords.length - length + 1))
      .map((_, index) => sheetWords.slice(index, index + length).join(' ')),
  );
  const own = wordsOf(
    story
      .replace(/“[^”]*”|`[^`]*`/g, ' ¶ ')
      .replace(/^\s*- \{ title:.*$/gm, ' ¶ ')
      .replace(/^symptoms:\n(?: {2}- .*\n)+/gm, ' ¶ '),
  );
  const runs: string[] = [];
  for (let from = 0; from + length <= own.length; from += 1) {
    if (!known.has(own.slice(from, from + length).join(' '))) continue;
    let to = from + length;
    while (to < own.length && known.has(own.slice(to - length + 1, to + 1).join(' '))) to += 1;
    runs.push(own.slice(from, to).join(' '));
    from = to - length;
  }
  return runs;
}

function wordsOf(text: string): string[] {
  return (
    withoutAddresses(text)
      .toLowerCase()
      .match(/[\p{L}¶]+/gu) ?? []
  );
}

/** Figures of the story that the facts leave unexplained, and facts that the story no longer has. */
export function compareWithFacts(story: string, facts: Facts): { unexplained: string[]; stale: string[] } {
  const told = new Set(figuresOf(story).map(({ value }) => value));
  const explained = new Set([...Object.keys(facts.figures), ...Object.keys(facts.ours ?? {})]);
  return {
    unexplained: [...told].filter((value) => !explained.has(value)),
    stale: [...explained].filter((value) => !told.has(value)),
  };
}

/** The facts of a story, found anew in what it rests on; what is ours stays. */
export function findFacts(story: string, sheet: string, { sheet: name, ours = {} }: Partial<Facts>): Facts {
  const figures: Record<string, string> = {};
  for (const { value, at, end } of figuresOf(story)) {
    if (value in ours || value in figures) continue;
    const words = wordsAround(sheet, value, story.slice(Math.max(0, at - 70), end + 70));
    if (words !== undefined) figures[value] = words;
  }
  const told = new Set(figuresOf(story).map(({ value }) => value));
  const kept = Object.fromEntries(Object.entries(ours).filter(([value]) => told.has(value)));
  return {
    ...(name === undefined ? {} : { sheet: name }),
    figures,
    ...(Object.keys(kept).length > 0 ? { ours: kept } : {}),
  };
}

import type { PlacedProblem } from '../model/message.ts';
import { plainText, walkProse, type ProseNode, type ProseParent } from '../model/prose.ts';
import { numberIn } from '../narrative/table-columns.ts';
import type { Spot } from '../model/spot.ts';
import type { ProseDocument } from '../parse/document.ts';
import { withProse } from '../parse/documents.ts';
import { rememberEach } from '../remember-each.ts';
import { atSpot } from '../rule-kit/place-problem.ts';
import { numberInWords, valueOf } from '../rule-kit/number-words.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'count-slip',
  title: 'Let counts, letters and sums fit what they stand for',
  level: 'warning',
  group: 'dialect',
  about: 'knowledge-base',
  check: ({ documents }) => [
    ...withProse(documents).flatMap(inDocument),
    ...documents.playbacks.flatMap(moreThanListed),
  ],
});

const inDocument = rememberEach((document: ProseDocument): readonly PlacedProblem[] => {
  const problems: PlacedProblem[] = [];
  walkProse(document.prose, (node) => {
    if ('children' in node && (node.type === 'root' || node.type === 'element' || node.type === 'listItem'))
      problems.push(
        ...lettersOutOfOrder(node, document),
        ...otherCounts(node, document),
        ...otherLeads(node, document),
      );
    if (node.type === 'table') problems.push(...wrongSums(node, document));
    return undefined;
  });
  return [...problems, ...nothingShown(document)];
});

/** “Six stories”, in a playback that goes through four: a larger number than its list is that of nothing in it. */
const moreThanListed = rememberEach((playback: ProseDocument<'playback'>): readonly PlacedProblem[] => {
  const { incidents } = playback.card;
  if (incidents.length < 2) return [];
  const { text } = playback.source;
  const found = [...text.matchAll(ofWhole)]
    .map(({ index, 0: words, groups = {} }) => ({ words, index, written: groups['number'] ?? '' }))
    .map(({ words, index, written }) => ({ start: index + words.lastIndexOf(written), written }))
    .find(({ written }) => valueOf(written) > incidents.length && valueOf(written) <= 20);
  if (!found) return [];
  const { start, written } = found;
  return [
    atSpot(
      playback,
      { start, end: start + written.length },
      {
        reason: `Unexpected ${written} in a playback of ${String(incidents.length)} incidents, expected at most ${String(incidents.length)}`,
        help: 'Was one left out of the list, or the list made shorter since?',
      },
    ),
  ];
});

const things = '(?:\\p{L}+ )?(?:incidents|stories|outages|narratives|near misses|cases)\\b';
const ofWhole = new RegExp(
  `(?:^(?:title|teaser|hook): ["“']?|(?<=\\n\\n)(?:[A-Z][\\w-]+ minutes,? (?:and )?)?|\\b(?:these|those|all|brought|chosen|through|(?:today|this (?:hour|playback|session|talk)|it)(?: is|’s)(?: about)?) )(?<number>${numberInWords}|\\d{1,2}) (?:times (?:when|that|in which)\\b|${things})`,
  'gimu',
);

/** `**A. …**`, `**B. …**`, `**D. …**`: options that are referred to by their letters. */
function lettersOutOfOrder({ children }: ProseParent, document: ProseDocument): PlacedProblem[] {
  const leads = children.flatMap((node): { node: ProseNode; letter: string }[] => {
    const first = node.type === 'paragraph' ? node.children[0] : undefined;
    const letter = first?.type === 'strong' ? /^([A-H])[.):](?=\s|$)/.exec(plainText(first))?.[1] : undefined;
    return first && letter !== undefined ? [{ node: first, letter }] : [];
  });
  const at = leads.findIndex(
    ({ letter }, index) => index > 0 && letter !== following(leads[index - 1]?.letter) && letter !== 'A',
  );
  const [lead, before] = [leads[at], leads[at - 1]];
  if (!lead || !before) return [];
  return [
    atSpot(document, lead.node, {
      reason: `Unexpected ${lead.letter} behind ${before.letter}, expected ${following(before.letter)}`,
      help: 'Whoever refers to it by its letter means another one.',
    }),
  ];
}

function following(letter = ''): string {
  return String.fromCharCode(letter.charCodeAt(0) + 1);
}

const counted = new RegExp(`(?<![\\w.,:/-])(\\d{1,2}|${numberInWords})\\s+(\\p{L}[\\p{L}-]+)(?![\\w%])`, 'giu');
const notCounted =
  /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|percent|times|of|to|or|and|more|less|other|million|thousand|hundred|per|at|in|on|a\.?m|p\.?m)$/i;

/** “Three things helped:” above a list of four. */
function otherCounts({ children }: ProseParent, document: ProseDocument): PlacedProblem[] {
  return children.flatMap((list, index): PlacedProblem[] => {
    const above = children[index - 1];
    if (list.type !== 'list' || above?.type !== 'paragraph') return [];
    const words = document.source.text.slice(above.start, above.end);
    const sentence = /(?:^|[.!?]\s)([^.!?]*):[*_]*\s*$/.exec(words)?.[1];
    if (sentence === undefined) return [];
    const found = [...sentence.matchAll(counted)].filter(([, , noun = '']) => !notCounted.test(noun));
    const [, written = ''] = found[0] ?? [];
    const count = valueOf(written);
    const numbers = sentence.match(new RegExp(`\\d+|\\b${numberInWords}\\b`, 'giu')) ?? [];
    if (found.length !== 1 || numbers.length !== 1 || count < 2 || count > 12 || count === list.children.length)
      return [];
    const start = above.start + words.lastIndexOf(sentence) + (found[0]?.index ?? 0);
    return [
      atSpot(
        document,
        { start, end: start + written.length },
        {
          reason: `Unexpected ${written} above a list of ${String(list.children.length)}, expected ${String(list.children.length)}`,
          help: 'Was one forgotten, or the list made longer since?',
        },
      ),
    ];
  });
}

/** “The voice can fail in four places.” above three paragraphs that begin in bold. */
function otherLeads({ children }: ProseParent, document: ProseDocument): PlacedProblem[] {
  const blocks = children.filter((node) => node.type !== 'element');
  return blocks.flatMap((above, index): PlacedProblem[] => {
    if (above.type !== 'paragraph' || isLed(above)) return [];
    const words = document.source.text.slice(above.start, above.end);
    const sentence = /(?:^|[.!?]\s)([^.!?]{1,90})[.:][*_]*\s*$/.exec(words)?.[1];
    const rest = blocks.slice(index + 1);
    const ends = rest.findIndex((node) => !isLed(node));
    const leads = ends < 0 ? rest.length : ends;
    // What comes behind them may be more of the last one, and others of them may follow it.
    if (
      sentence === undefined ||
      leads < 2 ||
      rest.slice(leads).some((node, at) => isLed(node) && !endsAt(rest, leads + at))
    )
      return [];
    const [only, ...others] = [...sentence.matchAll(counted)];
    const [, written = '', noun = ''] = only ?? [];
    const count = valueOf(written);
    if (!only || others.length > 0 || notCounted.test(noun) || !ofParts.test(noun) || count < 2 || count > 12)
      return [];
    if (count === leads) return [];
    const start = above.start + words.lastIndexOf(sentence) + only.index;
    return [
      atSpot(
        document,
        { start, end: start + written.length },
        {
          reason: `Unexpected ${written} above ${String(leads)} paragraphs that begin in bold, expected ${String(leads)}`,
          help: 'Was one forgotten, or one added since?',
        },
      ),
    ];
  });
}

/** What such paragraphs are called together. */
const ofParts =
  /^(?:things|places|patterns|points|parts|ways|reasons|kinds|forms|steps|lessons|questions|problems|factors|conditions|explanations|options|phases|rules|ideas|cases|examples|observations|surprises|findings|answers|groups|levels|layers|sources|traps|signs|causes|changes|tools|moves)$/i;

function isLed(node: ProseNode): boolean {
  return node.type === 'paragraph' && node.children[0]?.type === 'strong';
}

/** Whether a heading stands before a block. */
function endsAt(blocks: readonly ProseNode[], at: number): boolean {
  return blocks.slice(0, at).some(({ type }) => type === 'heading');
}

const total = /^(?:in )?(?:total|sum|sum total|all|all together|altogether|together|gesamt|summe|zusammen)$/i;

/** A last row that is called a total, and a cell of it that is not the sum of those above. */
function wrongSums(table: ProseParent, document: ProseDocument): PlacedProblem[] {
  const rows = table.children.map((row) => ('children' in row ? row.children : []));
  const last = rows.at(-1) ?? [];
  const body = rows.slice(1, -1);
  if (
    body.length < 2 ||
    !total.test(
      plainText(last[0] ?? table)
        .trim()
        .replace(/[:.]$/, ''),
    )
  )
    return [];
  return last.slice(1).flatMap((cell, at): PlacedProblem[] => {
    const column = body.map((row) => numberOf(row[at + 1]));
    const told = numberOf(cell);
    if (told === undefined || column.some((value) => value === undefined)) return [];
    const sum = column.reduce<number>((all, value) => all + (value ?? 0), 0);
    if (
      Math.abs(sum - told) <=
      Math.abs(sum) * 0.001 + (Number.isInteger(told) ? 0.5 : 0.05) * (column.every(Number.isInteger) ? 0 : 1)
    )
      return [];
    return [
      atSpot(document, cell, {
        reason: `Unexpected ${plainText(cell).trim()} below rows that come to ${String(Math.round(sum * 100) / 100)}, expected their sum`,
        help: 'A digit was mistyped in one of them, or a row came or went.',
      }),
    ];
  });
}

function numberOf(cell: ProseNode | undefined): number | undefined {
  const words = cell ? plainText(cell).trim() : '';
  return /%$/.test(words) ? undefined : numberIn(words);
}

const pictures = 'figure|picture|chart|screen ?shot|drawing|diagram|graph|image';

/** What a text says to be beside it. */
const shown = new RegExp(
  [
    String.raw`\b(?:${pictures})s? (?:below|above)\b|\b(?:below|above|following) (?:${pictures})\b`,
    String.raw`\((?:see |cf\.? )?(?:the )?(?:${pictures})s?\)|(?<=(?:^|[.!?;(–—]) ?)see (?:the )?(?:${pictures})s?(?=[.;,)]|$)`,
    String.raw`\b(?:as|see) (?:the )?table (?:below|above)\b|\b(?:table below|table above|following table)\b`,
    String.raw`\b(?:see|under|at|via) (?:the )?links? (?:below|above)\b|\blinked (?:below|above)\b|\((?:see (?:the )?)?links?\)|(?<=(?:^|[.!?;(–—]) ?)see (?:the )?links?(?=[.;,)]|$)`,
  ].join('|'),
  'gim',
);

/** “As the figure below shows”, in a text without one. */
function nothingShown(document: ProseDocument): PlacedProblem[] {
  const from = document.prose.start;
  return [...document.source.text.slice(from).matchAll(shown)]
    .flatMap(({ index, 0: found }): PlacedProblem[] => {
      const kind = kindOf(found);
      const spot = { start: from + index, end: from + index + found.length };
      if (isBeside(spot, found, kind, document)) return [];
      return [
        atSpot(document, spot, {
          reason: `Unexpected “${found}” in a text without one, expected a ${kind}`,
          help: 'Readers look for it. Was it left out when the text was moved?',
        }),
      ];
    })
    .slice(0, 1);
}

/** Whether such a thing stands where the words point; of links there may be many, so the one that is meant stands near. */
function isBeside({ start, end }: Spot, found: string, kind: Kind, document: ProseDocument): boolean {
  if (kind === 'link' && 'links' in document.card && document.card.links.length > 0) return true;
  const reach = kind === 'link' ? 400 : Infinity;
  let isThere = false;
  walkProse(document.prose, (node) => {
    if (isOfKind(node, kind))
      isThere ||=
        (!/above/i.test(found) && node.start >= start && node.start < end + reach) ||
        (!/below|following/i.test(found) && node.end <= end && node.end > start - reach) ||
        (node.start <= start && node.end >= end);
    return undefined;
  });
  return isThere;
}

type Kind = 'table' | 'link' | 'picture';

function kindOf(found: string): Kind {
  if (/table/i.test(found)) return 'table';
  return /link/i.test(found) ? 'link' : 'picture';
}

function isOfKind(node: ProseNode, kind: Kind): boolean {
  if (kind === 'table') return node.type === 'table' || node.type === 'element';
  if (kind === 'link') return node.type === 'link';
  return node.type === 'image' || (node.type === 'element' && drawn.has(node.name));
}

const drawn = new Set(['Figure', 'Chart', 'Timeline', 'Factors']);

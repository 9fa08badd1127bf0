import { isMap, isSeq, parseDocument, stringify, type Document, type YAMLSeq } from 'yaml';
import { parseMoment } from '../model/moment-grammar.ts';
import { intervalOf } from '../time/interval.ts';
import type { ProposedEvent, ProposedFinding, Proposals } from './proposals.ts';

/** How a record places its times. */
export interface RecordTimes {
  zone: string;
  /** ISO date of clock times alone. */
  day: string;
}

/**
 * Puts picked proposals into the text of a record.yaml, each event before the first one that came later. Nothing that stands there
 * is touched: entries are inserted as lines. What is in the record already, told by its `source`, is not put in again; where two
 * proposals have one source, as from two files of one name, their words tell them apart.
 */
export function takeProposals(
  record: string | undefined,
  { events, findings }: Pick<Proposals, 'events' | 'findings'>,
  times: RecordTimes,
): { text: string; taken: number } {
  let text = record ?? 'timeline: []\n';
  let taken = 0;
  for (const event of events.filter(({ pick }) => pick === 'yes')) {
    const isAlone = events.filter(({ from }) => from === event.from).length === 1;
    if (isTaken(text, 'timeline', isAlone ? { source: event.from } : { source: event.from, what: event.what }))
      continue;
    text = insert(text, 'timeline', eventEntry(event), (list) => placeOf(event, list, times));
    taken += 1;
  }
  for (const finding of findings.filter(({ pick }) => pick === 'yes')) {
    if (isTaken(text, 'findings', { text: finding.text })) continue;
    text = insert(text, 'findings', findingEntry(finding), (list) => list.items.length);
    taken += 1;
  }
  return { text, taken };
}

function eventEntry({
  at,
  who,
  known,
  kind,
  what,
  believed,
  cue,
  laterKnown,
  from,
}: ProposedEvent): Record<string, unknown> {
  const people = who.length > 0 ? who : undefined;
  return present({ at, kind, who: people, known, what, believed, cue, laterKnown, source: from });
}

function findingEntry({ kind, text, expected }: ProposedFinding): Record<string, unknown> {
  return present({ kind, text, expected });
}

function present(entry: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}

function isTaken(text: string, key: 'timeline' | 'findings', marks: Readonly<Record<string, string>>): boolean {
  const list = listOf(parseDocument(text), key);
  return (list?.items ?? []).some(
    (item) => isMap(item) && Object.entries(marks).every(([name, value]) => item.get(name) === value),
  );
}

function listOf(document: Document, key: string): YAMLSeq | undefined {
  const list = document.get(key, true);
  return isSeq(list) ? list : undefined;
}

/** Index of the first entry that came later; the end if there is none. Entries whose time nobody knows are passed over. */
function placeOf(event: ProposedEvent, list: YAMLSeq, times: RecordTimes): number {
  const start = startOf(event.at, times);
  if (start === undefined) return list.items.length;
  const at = list.items.findIndex((item) => {
    const written = isMap(item) ? item.get('at') : undefined;
    const other = typeof written === 'string' ? startOf(written, times) : undefined;
    return other !== undefined && other > start;
  });
  return at < 0 ? list.items.length : at;
}

function startOf(at: string, { zone, day }: RecordTimes): number | undefined {
  const parsed = parseMoment(at);
  return parsed.ok ? intervalOf(parsed.moment, zone, day)?.from : undefined;
}

/** Lines of a new entry, put in before the entry at an index. A list in brackets, or none, is written as lines first. */
function insert(
  text: string,
  key: 'timeline' | 'findings',
  entry: Readonly<Record<string, unknown>>,
  indexIn: (list: YAMLSeq) => number,
): string {
  const document = parseDocument(text);
  const list = listOf(document, key);
  if (!list || list.flow === true || list.items.length === 0) {
    const items = list ? (list.toJSON() as unknown[]) : [];
    const index = list ? indexIn(list) : 0;
    document.set(key, document.createNode([...items.slice(0, index), entry, ...items.slice(index)]));
    return document.toString({ lineWidth: 0 });
  }
  const index = indexIn(list);
  const anchor = list.items[Math.min(index, list.items.length - 1)];
  const [start = 0, , end = text.length] = (isMap(anchor) && anchor.range) || [];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = /^ */.exec(text.slice(lineStart))?.[0] ?? '';
  const lines = stringify([entry], { lineWidth: 0 }).replace(/^(?=.)/gm, indent);
  const at = index < list.items.length ? lineStart : end;
  const before = text.slice(0, at);
  return `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${lines}${text.slice(at)}`;
}

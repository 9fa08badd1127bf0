import type { TimelineEvent } from '../model/timeline-event.ts';
import { plainText, type ProseNode, type ProseRoot } from '../model/prose.ts';
import { parseMoment } from '../model/moment-grammar.ts';
import { TimelineEventSchema } from '../model/timeline-event.ts';

/** A timeline written as a list under the heading `Timeline`, with the prose that is left. */
export interface ShortTimeline {
  events: TimelineEvent[];
  /** Where the moment of each event is written, by offsets of the file. */
  spots: { start: number; end: number }[];
  prose: ProseRoot;
}

/**
 * Reads `## Timeline` followed by a list such as `- 14:10 on-call: rolled back`.
 * The list gives way to the timeline element, so readers see one timeline. If any line does not begin with a moment,
 * the author meant a list, and it stays one.
 */
export function shortTimeline(prose: ProseRoot): ShortTimeline | undefined {
  const at = prose.children.findIndex(
    (node, index) =>
      node.type === 'heading' &&
      /^timeline$/i.test(plainText(node).trim()) &&
      prose.children[index + 1]?.type === 'list',
  );
  const list = prose.children[at + 1];
  if (at < 0 || list?.type !== 'list') return undefined;
  const events = list.children.map(eventOf);
  if (events.length === 0 || events.some((event) => event === undefined)) return undefined;
  const element: ProseNode = {
    type: 'element',
    name: 'Timeline',
    attributes: {},
    children: [],
    start: list.start,
    end: list.end,
  };
  const children = prose.children.flatMap((node) => (node === list ? [element] : [node]));
  const spots = list.children.map((item) => momentSpot(item));
  return { events: events.filter((event) => event !== undefined), spots, prose: { ...prose, children } };
}

const moment =
  /^(~?(?:\d{4}-\d{2}-\d{2}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?|\d{1,2}:\d{2}(?::\d{2})?)~?(?:\s*\/\s*\d{1,2}:\d{2})?)\s*(?:[-–—,:]\s*)?/;

function momentSpot(item: ProseNode): { start: number; end: number } {
  let first: ProseNode = item;
  while ('children' in first && first.children[0]) first = first.children[0];
  const written = moment.exec(plainText(item).trim())?.[1]?.trim().length ?? 1;
  return { start: first.start, end: Math.min(first.end, first.start + written) };
}

function eventOf(item: ProseNode): TimelineEvent | undefined {
  const text = plainText(item).trim();
  const written = moment.exec(text);
  if (!written || !parseMoment(written[1] ?? '').ok) return undefined;
  const rest = text.slice(written[0].length).trim();
  const parsed = TimelineEventSchema.safeParse({
    at: (written[1] ?? '').trim(),
    kind: 'action',
    what: rest.replace(/^./, (letter) => letter.toUpperCase()),
  });
  return parsed.success ? parsed.data : undefined;
}

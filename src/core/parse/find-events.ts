import type { Moment } from '../model/moment.ts';
import { epochOf } from '../model/calendar-day.ts';
import { plainText, type ProseNode, type ProseRoot } from '../model/prose.ts';
import type { Spot } from '../model/spot.ts';
import { editDistance } from '../edit-distance.ts';
import { readZone, zoneAbbreviations } from '../model/zone-words.ts';
import { looksTimed, readListedEvent, type ListedEvent, type ListTrouble } from './event-list.ts';

/** The events that prose lists under a heading `Timeline` or `Key events`. */
export interface ListedEvents {
  /** The heading and the list itself, as nodes of the prose. */
  heading: ProseNode;
  list: ProseNode;
  /** Empty as long as a line is not understood: half a timeline would be a false one. */
  events: readonly ListedEvent[];
  troubles: readonly ListTrouble[];
  /** What was likely meant otherwise, and is understood all the same. */
  slips?: readonly ListTrouble[];
  /** The offset that heading or words give to all its times, such as +02:00 or Z. */
  offset?: string;
}

/**
 * Finds `## Timeline` with a list such as `- 14:10 on-call: rolled back` below it. Words may stand between the two, and the
 * heading may name a zone: `## Timeline (UTC)`. A list of which no line begins like a time is a list, and no timeline.
 */
export function findEvents(prose: ProseRoot): ListedEvents | undefined {
  for (const [index, heading] of prose.children.entries()) {
    if (heading.type !== 'heading') continue;
    const words = plainText(heading).trim();
    const meant = nearTitle(words);
    const title = titlePattern.exec(meant ?? words);
    const below = title ? sectionBelow(prose.children, index) : [];
    const list = below.find(({ type }) => type === 'list' || type === 'table');
    if (!title || list === undefined) continue;
    const between = below.slice(0, below.indexOf(list));
    const zone = zoneOf([
      [(title[1] ?? title[2] ?? '').trim(), heading],
      ...between.map((node) => [plainText(node), node] as const),
    ]);
    if (list.type === 'table') {
      if (looksLikeTimes(list)) return { heading, list, events: [], troubles: [tableTrouble(list)] };
      continue;
    }
    if (!('children' in list) || !list.children.some(looksTimed)) continue;
    const read = list.children.map(readListedEvent);
    const troubles = [...(zone && 'reason' in zone ? [zone] : []), ...read.filter((line) => 'reason' in line)];
    const events = troubles.length > 0 ? [] : read.filter((line) => 'at' in line);
    const offset = zone && 'offset' in zone ? zone.offset : undefined;
    return {
      heading,
      list,
      troubles,
      slips: [
        ...(meant === undefined ? [] : [otherTitle(heading, words, meant)]),
        ...read.flatMap((line) => ('at' in line ? line.nearLabels : [])),
      ],
      ...(offset === undefined ? {} : { offset }),
      events: offset === undefined ? events : events.map((event) => ({ ...event, at: inZone(event.at, offset) })),
    };
  }
  return undefined;
}

const titlePattern = /^(?:timeline|key events)(?:\s*\(([^)]*)\)|\s*[,:–—-]\s*(.*))?$/i;

/** The title that a heading nearly has: `Key event`, `Time line`. */
function nearTitle(words: string): string | undefined {
  if (titlePattern.test(words)) return undefined;
  return ['Key events', 'Timeline'].find((title) => editDistance(words.toLowerCase(), title.toLowerCase(), 2) <= 2);
}

function otherTitle({ start, end }: Spot, words: string, meant: string): ListTrouble {
  return {
    start,
    end,
    reason: `Unexpected heading “${words}”, expected ${meant}`,
    help: 'Times below this heading are read as events, and by this name they are found again in every story.',
  };
}

function sectionBelow(nodes: readonly ProseNode[], index: number): readonly ProseNode[] {
  const end = nodes.findIndex((node, at) => at > index && node.type === 'heading');
  return nodes.slice(index + 1, end < 0 ? undefined : end);
}

function looksLikeTimes(table: ProseNode): boolean {
  const rows = 'children' in table ? table.children.slice(1) : [];
  return (
    rows.length > 0 &&
    rows.every((row) => 'children' in row && row.children[0] !== undefined && looksTimed(row.children[0]))
  );
}

function tableTrouble({ start, end }: Spot): ListTrouble {
  return {
    start,
    end: Math.min(end, start + 1),
    reason: 'Unexpected table under this heading, expected a list such as “- 14:10 rolled back”',
    help: 'Readers see the table. Replay and phases need a list, or a timeline in record.yaml.',
  };
}

/** The offset that the heading, or words above the list, give to all its times; or why it cannot be told. */
function zoneOf(places: readonly (readonly [string, Spot])[]): { offset: string } | ListTrouble | undefined {
  for (const [text, { start, end }] of places) {
    const saysAllTimes = /\btimes?\b|\bzone\b/i.test(text);
    const words = text.replace(/^.*?\b(?:in|are|times?:?|zone:?)\s+(?=(?:the\s+)?[A-Z]{2,5}\b)/, '');
    const [named] = /\b(?:UTC|GMT)(?:\s?[+-]\s?\d{1,2}(?::?\d{2})?)?(?![\w:])|[+-]\d{2}:\d{2}/i.exec(words) ?? [];
    const abbreviation = [...zoneAbbreviations.keys()].find((known) => new RegExp(`\\b${known}\\b`).test(words));
    if (!saysAllTimes && words.trim() !== (named ?? abbreviation ?? '')) continue;
    const read = named === undefined ? undefined : readZone(named, { time: '00:00', date: 'T' });
    if (read && 'offset' in read) return { offset: read.offset };
    if (abbreviation === undefined) continue;
    return {
      start,
      end,
      reason: `Unexpected zone ${abbreviation} for this list, expected UTC, an offset such as +02:00, or zone: on the card`,
      help: 'Abbreviations mean several zones each. Until it is clear, the list stays a list: no replay, no phases.',
    };
  }
  return undefined;
}

/** A moment whose clock hangs elsewhere than in the record's zone. */
function inZone(moment: Moment, zone: string): Moment {
  switch (moment.kind) {
    case 'clock':
      return { zone, ...moment };
    case 'local': {
      const { date, time, ...rest } = moment;
      return { ...rest, kind: 'instant', epochSeconds: epochOf(date, time, zone), zone };
    }
    case 'range':
      return { ...moment, from: inZone(moment.from, zone), ...(moment.to ? { to: inZone(moment.to, zone) } : {}) };
    default:
      return moment;
  }
}

import type { ActionChange } from './edit-actions.ts';
import { matchTickets, type ActionAt } from './match-tickets.ts';
import { readTickets } from './read-tickets.ts';
import { stateWords } from './state-words.ts';
import type { Ticket, TicketState } from './tracker.ts';
import { updateOf } from './update-action.ts';

/** What an import needs to know of a knowledge base. */
export interface ImportContext {
  actions: readonly ActionAt[];
  /** The trackers' own words, by what they mean here. */
  states: Readonly<Record<string, TicketState>>;
  /** IANA zone in which an instant becomes a day. */
  zone: string;
  /** ISO day of the export. */
  heardOn: string;
}

/** What the tickets of a file change, and what a person should hear about it. */
export interface TicketImport {
  /** Title of the tracker that the file is from. */
  from: string;
  tickets: number;
  matched: number;
  /** Changes by incident and action; those that say nothing new are left out. */
  changes: ReadonlyMap<string, ReadonlyMap<string, ActionChange>>;
  /** Tickets that could not be read, in words. */
  problems: readonly string[];
  /** Actions whose ticket's name fits several tickets. */
  ambiguous: readonly { incident: string; action: string; keys: readonly string[] }[];
  /** Words for a status that nobody mapped, with the number of matched tickets that bear them. */
  unmapped: ReadonlyMap<string, number>;
}

/** Compares the tickets of an exported file with the actions; undefined words say why the file cannot be read. */
export function importTickets(text: string, context: ImportContext): TicketImport | { problem: string } {
  const { actions, states, zone, heardOn } = context;
  const read = readTickets(text, { zone, ...stateWords(states) });
  if (!read.ok) return { problem: read.problem };
  const { matched, ambiguous } = matchTickets(actions, read.tickets);
  const changes = new Map<string, Map<string, ActionChange>>();
  for (const { incident, action, ticket } of matched) {
    const change = updateOf(action, ticket, heardOn);
    if (Object.keys(change).length === 0) continue;
    const ofIncident = changes.get(incident) ?? new Map<string, ActionChange>();
    changes.set(incident, ofIncident.set(action.id, change));
  }
  return {
    from: read.from,
    tickets: read.tickets.length,
    matched: matched.length,
    changes,
    problems: read.problems,
    ambiguous: ambiguous.map(({ incident, action, keys }) => ({ incident, action: action.id, keys })),
    unmapped: countUnmapped(matched.map(({ ticket }) => ticket)),
  };
}

function countUnmapped(tickets: readonly Ticket[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { state, status } of tickets)
    if (state === 'unknown' && status.toLowerCase() !== 'unknown') counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

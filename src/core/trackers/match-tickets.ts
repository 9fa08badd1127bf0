import type { ImprovementAction } from '../model/improvement-action.ts';
import { actionMark, markIn } from './action-mark.ts';
import type { Ticket } from './tracker.ts';

/** An improvement action by where it stands. */
export interface ActionAt {
  incident: string;
  action: ImprovementAction;
}

export interface TicketMatches {
  matched: readonly (ActionAt & { ticket: Ticket })[];
  /** Actions whose ticket's name fits several tickets of the file, with the keys of these. */
  ambiguous: readonly (ActionAt & { keys: readonly string[] })[];
}

/** Finds the ticket of each action: by the mark that an exported ticket carries, else by the ticket's address, key or former key. */
export function matchTickets(actions: readonly ActionAt[], tickets: readonly Ticket[]): TicketMatches {
  const byMark = new Map<string, Ticket>();
  const byName = new Map<string, Set<Ticket>>();
  for (const ticket of tickets) {
    const mark = markIn(ticket.text);
    if (mark !== undefined && !byMark.has(mark)) byMark.set(mark, ticket);
    for (const name of [ticket.key, ...ticket.names]) {
      if (name === '') continue;
      const same = byName.get(plainName(name));
      if (same) same.add(ticket);
      else byName.set(plainName(name), new Set([ticket]));
    }
  }
  const matched: (ActionAt & { ticket: Ticket })[] = [];
  const ambiguous: (ActionAt & { keys: readonly string[] })[] = [];
  for (const at of actions) {
    const found = ticketsNamed(at.action, byName);
    const ticket = byMark.get(actionMark(at.incident, at.action.id)) ?? (found.length === 1 ? found[0] : undefined);
    if (ticket) matched.push({ ...at, ticket });
    else if (found.length > 1) ambiguous.push({ ...at, keys: found.map(({ key }) => key) });
  }
  return { matched, ambiguous };
}

function ticketsNamed(
  { ticket }: ImprovementAction,
  byName: ReadonlyMap<string, ReadonlySet<Ticket>>,
): readonly Ticket[] {
  if (ticket === undefined) return [];
  const names = typeof ticket === 'string' ? [ticket] : [ticket.url, ticket.title];
  const found = names.map((name) => byName.get(plainName(name))).find((tickets) => tickets !== undefined);
  return [...(found ?? [])];
}

/** `nodejs/build #3235` and `nodejs/build#3235` are one name, and so are addresses with and without what follows them. */
function plainName(name: string): string {
  const words = name.trim().toLowerCase();
  if (!/^https?:\/\//.test(words)) return words.replace(/\s+/g, '');
  // An address of a Trello card goes on with its title, which changes.
  return words
    .replace(/[?#].*$/, '')
    .replace(/^(https:\/\/trello\.com\/c\/[^/]+).*$/, '$1')
    .replace(/\/$/, '');
}

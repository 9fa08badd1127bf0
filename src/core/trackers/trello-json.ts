import { z } from 'zod';
import { valueAt } from '../formats/parse-json.ts';
import { epochToLocal } from '../time/interval.ts';
import { dayOfStamp } from './day-of-stamp.ts';
import { readItems, TextOrNothing } from './read-items.ts';
import type { ReadingContext, Ticket, TicketState, Tracker } from './tracker.ts';

const CardSchema = z.looseObject({
  id: z.string().min(1),
  name: z.string(),
  desc: TextOrNothing,
  idList: z.string(),
  closed: z.boolean().catch(false),
  dueComplete: z.boolean().nullish(),
  dateCompleted: TextOrNothing,
  shortLink: TextOrNothing,
  shortUrl: TextOrNothing,
  url: TextOrNothing,
});
type Card = z.infer<typeof CardSchema>;

const ListSchema = z.looseObject({ id: z.string(), name: z.string(), closed: z.boolean().catch(false) });
type List = z.infer<typeof ListSchema>;

const MoveSchema = z.looseObject({
  date: z.string(),
  data: z.looseObject({ card: z.looseObject({ id: z.string() }), listAfter: z.looseObject({ id: z.string() }) }),
});
type Move = z.infer<typeof MoveSchema>;

/**
 * A board from Trello's “Print, export and share”, or one card of it. Of a card only what tells where it stands is read:
 * members and the address for mail to the board, which the file has too, stay where they are.
 */
export const trelloJson: Tracker = {
  id: 'trello-json',
  title: 'Trello, JSON',
  recognises: (content) => content.kind === 'json' && cardsOf(content.value) !== undefined,
  read(content, context) {
    const value = content.kind === 'json' ? content.value : undefined;
    const { items: cards, problems } = readItems(cardsOf(value), CardSchema);
    const lists = readItems(listsOf(value), ListSchema).items;
    const moves = readItems(valueAt(value, 'actions'), MoveSchema).items.sort((a, b) => (a.date < b.date ? -1 : 1));
    const listById = new Map(lists.map((list) => [list.id, list]));
    const movesByCard = Map.groupBy(moves, ({ data }) => data.card.id);
    const tickets = cards.map((card) => ticketOf(card, listById, movesByCard.get(card.id) ?? [], context));
    return { tickets, problems };
  },
};

/** The cards of a board, or the one card that a card's own export holds on its outermost level. */
function cardsOf(value: unknown): unknown {
  const cards = valueAt(value, 'cards');
  if (Array.isArray(cards) && Array.isArray(valueAt(value, 'lists'))) return cards;
  return valueAt(value, 'idList') !== undefined && valueAt(value, 'idBoard') !== undefined ? [value] : undefined;
}

function listsOf(value: unknown): unknown {
  return valueAt(value, 'lists') ?? valueAt(value, 'board', 'lists') ?? [valueAt(value, 'list')];
}

function ticketOf(
  card: Card,
  lists: ReadonlyMap<string, List>,
  moves: readonly Move[],
  context: ReadingContext,
): Ticket {
  const { zone } = context;
  const list = lists.get(card.idList);
  const archived = card.closed || (list?.closed ?? false);
  const state = stateOf(card, list, archived, context);
  const nameAfter = ({ data }: Move): string => lists.get(data.listAfter.id)?.name ?? '';
  const begun = moves.find((move) => context.stateOf(nameAfter(move)) === 'in-progress');
  const ended = moves.findLast(
    (move) => move.data.listAfter.id === card.idList && context.stateOf(nameAfter(move)) === 'done',
  );
  return {
    key: card.shortLink ?? card.id,
    names: [card.id, card.shortUrl, card.url].filter((name) => name !== undefined),
    title: card.name,
    text: card.desc ?? '',
    status: archived ? 'archived' : (list?.name ?? 'no list'),
    state,
    created: dayOfId(card.id, zone),
    started: dayOfStamp(begun?.date, zone),
    done: state === 'done' ? (dayOfStamp(card.dateCompleted, zone) ?? dayOfStamp(ended?.date, zone)) : undefined,
  };
}

/** The name of its list tells, or the tick at its date. An archived card may have been done or dropped, so it tells nothing. */
function stateOf(card: Card, list: List | undefined, archived: boolean, context: ReadingContext): TicketState {
  const byList = list && context.stateOf(list.name);
  if (byList === 'done' || byList === 'declined') return byList;
  if (card.dueComplete === true) return 'done';
  if (archived) return context.ownStateOf('archived') ?? 'unknown';
  return byList ?? 'unknown';
}

/** Trello keeps no day of creation, but the first eight digits of an id are seconds since 1970, in base sixteen. */
function dayOfId(id: string, zone: string): string | undefined {
  return /^[0-9a-f]{24}$/i.test(id) ? epochToLocal(Number.parseInt(id.slice(0, 8), 16), zone).date : undefined;
}

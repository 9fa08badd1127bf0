import type { IncidentIndex } from '../core/views/incident-parts.ts';
import { fold } from '../core/search/fold.ts';
import { fill } from '../core/words/counted.ts';
import type { BuilderWords } from './builder-words.ts';
import { dayText } from './day-text.ts';
import { numberHere } from './number-here.ts';
import { part } from './part.ts';
import { copyOf, keyedRows } from './keyed-rows.ts';

type Row = IncidentIndex['rows'][number];

/** Where incidents are found and taken from. */
export interface Shelf {
  /** Shows which are taken, and those of a theme first; settles when they are there. */
  show(taken: ReadonlySet<string>, theme: string | undefined): Promise<void>;
}

/** More rows than these nobody reads; words find the others. Once something is chosen, the plan is what counts. */
const [mostShown, mostBeside] = [8, 6];

/** @param toggle is told which incident is to be taken, or put back. */
export function builderShelf(
  desk: HTMLElement,
  address: string,
  words: BuilderWords,
  toggle: (id: string, take: boolean) => void,
): Shelf {
  const field = part<HTMLInputElement>(desk, '[name=find]');
  const note = part(desk, '.builder-found-note');
  let index: Promise<IncidentIndex> | undefined;
  let taken: ReadonlySet<string> = new Set();
  let theme: string | undefined;
  let services: IncidentIndex['services'] = [];
  const whereOf = ([, , , , , places]: Row): string => places.map((place) => services[place]?.name ?? '').join(', ');
  const rows = keyedRows<Row>(
    part(desk, '.builder-found'),
    ([id]) => id,
    (id) => {
      const row = copyOf(desk, '.builder-found-row');
      part<HTMLInputElement>(row, 'input').addEventListener('change', ({ target }) => {
        toggle(id, (target as HTMLInputElement).checked);
      });
      return row;
    },
    (row, entry) => {
      const [id, title, day] = entry;
      part<HTMLInputElement>(row, 'input').checked = taken.has(id);
      part(row, '.builder-name').textContent = title;
      part(row, '.builder-where').textContent = whereOf(entry);
      const time = part<HTMLTimeElement>(row, 'time');
      time.dateTime = day;
      time.textContent = dayText(day, words.months);
    },
  );
  const draw = async (): Promise<void> => {
    index ??= fetch(address).then((answer) => answer.json() as Promise<IncidentIndex>);
    index.catch(() => (index = undefined));
    const all = await index.catch(() => undefined);
    if (!all) return;
    const asked = fold(field.value)
      .split(/[\s~-]+/)
      .filter(Boolean);
    const place = all.themes.findIndex(({ id }) => id === theme);
    ({ services } = all);
    const found = all.rows.filter((row) => {
      const [id, title, day, , themes, , symptoms] = row;
      if (asked.length === 0) return place < 0 || themes.includes(place);
      const text = fold(`${title} ${id} ${day} ${whereOf(row)} ${symptoms}`);
      return asked.every((word) => text.includes(word));
    });
    const most = asked.length === 0 && taken.size > 0 ? mostBeside : mostShown;
    rows.show(found.slice(0, most));
    const more =
      found.length > most ? fill(words.foundMore, { shown: numberHere(most), count: numberHere(found.length) }) : '';
    note.textContent = found.length === 0 ? words.foundNothing : more;
  };
  field.addEventListener('input', () => void draw());
  return {
    show: (isTaken, followed) => {
      [taken, theme] = [isTaken, followed];
      return draw();
    },
  };
}

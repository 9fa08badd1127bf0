import { clockText } from '../core/deck/clock-text.ts';
import { beatKey, settledIn } from '../core/deck/plan-edits.ts';
import type { Beat } from '../core/story/beat.ts';
import { chooseBeats } from '../core/story/choose-beats.ts';
import { wishedMinutes } from '../core/story/outline.ts';
import { planLines } from '../core/story/plan-lines.ts';
import { fill, sayCount } from '../core/words/counted.ts';
import type { BuilderWords } from './builder-words.ts';
import type { ChosenStories } from './choice-stories.ts';
import { part } from './part.ts';
import { copyOf, keyedRows } from './keyed-rows.ts';

/** A beat as the plan shows it. */
interface PlanRow {
  key: string;
  kind: Beat['kind'];
  /** Number of its story, where there are several. */
  story: string;
  line: string;
  reworded: string;
  minutes: number | undefined;
  skipped: boolean;
  locked: boolean;
  /** Whether a plan can do without it; all but the first slide. */
  spare: boolean;
}

export type PlanEdit =
  { type: 'skip' | 'lock'; key: string; on: boolean } | { type: 'reword'; key: string; line: string };

/** The plan of a choice, drawn while it is made. */
export interface PlanView {
  /** Draws it, and says which stories it tells. */
  show(chosen: ChosenStories): ReadonlySet<number>;
}

export function builderPlan(desk: HTMLElement, words: BuilderWords, edit: (edit: PlanEdit) => void): PlanView {
  const known = new Map<string, HTMLElement>();
  const listIn = (selector: string): ReturnType<typeof keyedRows<PlanRow>> =>
    keyedRows(
      part(desk, selector),
      ({ key }) => key,
      (key) => freshRow(desk, key, edit),
      (row, beat) => fillRow(row, beat, words),
      known,
    );
  const [told, spare] = [listIn('.builder-slides'), listIn('.builder-spare > ol')];
  return {
    show: (shown) => {
      const { rows, natural, stories } = planRows(shown);
      const chosen = rows.filter(({ minutes }) => minutes !== undefined);
      const others = rows.filter(({ minutes, skipped }) => minutes === undefined && !skipped);
      told.show(rows.filter(({ minutes, skipped }) => minutes !== undefined || skipped));
      spare.show(others);
      const say = (phrase: BuilderWords['spare'], count: number): string =>
        sayCount(phrase, count, document.documentElement.lang);
      part(desk, '.builder-spare').hidden = others.length === 0;
      part(desk, '.builder-spare > summary').textContent = say(words.spare, others.length);
      const minutes = wishedMinutes(shown.choice.wish);
      part(desk, '.builder-sum').textContent = fill(words.sum, {
        slides: say(words.slides, chosen.length),
        minutes: String(minutes),
      });
      const tight = natural > minutes * 1.1 ? words.tight : undefined;
      const room = natural < minutes * 0.8 ? words.room : undefined;
      part(desk, '.builder-fit').textContent = fill(tight ?? room ?? words.fits, {
        natural: String(Math.round(natural)),
      });
      drawStrip(part(desk, '.builder-strip'), chosen, minutes);
      return stories;
    },
  };
}

function planRows({ source, files, choice: { wish, edits } }: ChosenStories): {
  rows: PlanRow[];
  natural: number;
  stories: ReadonlySet<number>;
} {
  const { stories } = source;
  const { outline, beats } = planLines(files, source);
  const chosen = chooseBeats(outline, wish, settledIn(beats, stories.length, edits));
  const byPlace = new Map(chosen.map((each) => [each.beat, each]));
  return {
    natural: chosen.reduce((sum, { beat }) => sum + (outline.beats[beat]?.natural ?? 0), 0),
    stories: new Set(outline.stories.flatMap(({ resolution }, story) => (byPlace.has(resolution) ? [story] : []))),
    rows: beats.map((beat, index) => {
      const key = beatKey(beat, stories.length);
      const told = byPlace.get(index);
      return {
        key,
        kind: told?.kind ?? beat.kind,
        story: stories.length > 1 && beat.story !== undefined ? String(beat.story + 1) : '',
        line: beat.line ?? '',
        reworded: edits.reworded[key] ?? '',
        minutes: told?.minutes,
        skipped: index > 0 && edits.skipped.includes(key),
        locked: edits.locked.includes(key),
        spare: index > 0,
      };
    }),
  };
}

function freshRow(desk: HTMLElement, key: string, edit: (edit: PlanEdit) => void): HTMLElement {
  const row = copyOf(desk, '.builder-slide-row');
  row.dataset['key'] = key;
  // At each letter: a plan that moved only when the field is left would slip away under the next click.
  row.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === 'line') edit({ type: 'reword', key, line: target.value });
    else edit({ type: target.name === 'skip' ? 'skip' : 'lock', key, on: target.checked });
  });
  return row;
}

function fillRow(row: HTMLElement, beat: PlanRow, words: BuilderWords): void {
  const { kind, story, line, reworded, minutes, skipped, locked, spare } = beat;
  row.dataset['kind'] = kind;
  row.classList.toggle('left-out', skipped);
  row.classList.toggle('kept', locked);
  part(row, '.builder-time').textContent = minutes === undefined ? '' : clockText(minutes * 60);
  const states = [...(skipped ? [words.leftOut] : []), ...(locked ? [words.kept] : [])];
  const state = states.length === 0 ? '' : ` (${states.join(', ')})`;
  part(row, '.builder-kind').textContent = `${story === '' ? '' : `${story} · `}${words.kinds[kind]}${state}`;
  part(row, '.builder-line').textContent = reworded === '' ? line : reworded;
  const field = part<HTMLInputElement>(row, '[name=line]');
  if (document.activeElement !== field) field.value = reworded;
  field.placeholder = line === '' ? words.kinds[kind] : line;
  const [skip, lock] = [part<HTMLInputElement>(row, '[name=skip]'), part<HTMLInputElement>(row, '[name=lock]')];
  [skip.checked, lock.checked] = [skipped, locked];
  part(row, '.builder-edit').classList.toggle('fixed', !spare);
}

/** How the minutes are shared, as one line. */
function drawStrip(svg: Element, rows: readonly PlanRow[], minutes: number): void {
  let x = 0;
  svg.replaceChildren(
    ...rows.map(({ kind, minutes: own = 0 }) => {
      const width = (1000 * own) / minutes;
      const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      for (const [name, value] of Object.entries({ x, y: 0, width: Math.max(1, width - 3), height: 10 }))
        rect.setAttribute(name, String(value));
      rect.setAttribute('class', `strip-${kind}`);
      x += width;
      return rect;
    }),
  );
}

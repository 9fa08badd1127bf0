import { clockText } from '../core/deck/clock-text.ts';
import { paceOf } from '../core/deck/pace.ts';
import { readClock, startClock, turnQuestion, type TalkClock } from '../core/deck/talk-clock.ts';
import { put } from './deck-view.ts';
import { offerLoneStage } from './lone-stage.ts';
import { part } from './part.ts';
import type { Rehearsal } from './rehearsal.ts';

/** The talk that a side stands beside. */
export interface SidedTalk {
  /** What the browser keeps of it is kept under this name. */
  deck: string;
  /** The address of its stage, without `#`. */
  stage: string;
  session: string;
  slides: readonly HTMLElement[];
  minutes: readonly number[];
  notesOf(code: string): Element | null | undefined;
}

/** Clocks, rehearsal, and the way out of the parking lot: what stands beside slides and notes, and is fetched behind them. */
export interface PresenterSide {
  draw(clock: TalkClock, slide: number, now: number): void;
}

export function presenterSide(
  root: HTMLElement,
  { deck, stage, session, slides, minutes, notesOf }: SidedTalk,
): PresenterSide {
  offerLoneStage(part(root, '.join-stage'), stage, session);
  let rehearsal: Rehearsal | undefined;
  part(root, '.save-parking').addEventListener('click', ({ currentTarget }) => {
    const { dataset } = currentTarget as HTMLElement;
    const { value } = part<HTMLTextAreaElement>(root, '.parking-lot');
    void import('./save-file.ts').then(({ saveFile }) => {
      saveFile(dataset['file'] ?? 'parking-lot.txt', `${value}\n`, 'text/plain');
    });
  });
  const times = part<HTMLDetailsElement>(root, '.presenter-rehearsal');
  const rehearse = async (): Promise<void> => {
    const { Rehearsal } = await import('./rehearsal.ts');
    rehearsal ??= new Rehearsal(times, deck, slides, notesOf);
    rehearsal.draw();
  };
  if (times.open) void rehearse();
  times.addEventListener('toggle', () => void rehearse());
  return {
    draw: (clock, slide, now) => {
      drawTalk(root, clock, minutes, slide, now);
      rehearsal?.at(slide);
    },
  };
}

/** Begins or ends a question from the room; one that comes first begins the talk. */
export function takeQuestion(clock: TalkClock, now: number): TalkClock {
  return turnQuestion(startClock(clock, now), now);
}

/** Shows what time it is, how long the talk goes on, and how it stands against its plan. */
function drawTalk(root: ParentNode, clock: TalkClock, minutes: readonly number[], slide: number, now: number): void {
  const { elapsed, talking } = readClock(clock, now);
  const { behind } = paceOf(minutes, slide, talking);
  put(root, {
    '.wall-clock': wallTime(now),
    '.elapsed': clockText(elapsed),
    '.total': clockText(60 * minutes.reduce((sum, each) => sum + each, 0)),
    '.planned': clockText(60 * (minutes[slide] ?? 0)),
    '.pace-by': behind === 0 ? '' : clockText(Math.abs(behind)),
  });
  const pace = part(root, '.pace');
  pace.hidden = clock.startedAt === undefined;
  pace.dataset['pace'] = ['ahead', 'on-time', 'behind'][Math.sign(behind) + 1];
  part(root, '[data-wish="takeQuestion"]').ariaPressed = String(clock.questionSince !== undefined);
}

/** `14:05`, as clocks show it where the machine is. */
function wallTime(now: number): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'short', hourCycle: 'h23' }).format(now);
}

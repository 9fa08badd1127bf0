import { clockText } from '../core/deck/clock-text.ts';
import { paceOf } from '../core/deck/pace.ts';
import { readClock, startClock, turnQuestion, type TalkClock } from '../core/deck/talk-clock.ts';
import { put } from './deck-view.ts';
import { part } from './part.ts';

/** Begins or ends a question from the room; one that comes first begins the talk. */
export function takeQuestion(clock: TalkClock, now: number): TalkClock {
  return turnQuestion(startClock(clock, now), now);
}

/** Shows how long the talk goes on, and how it stands against its plan. */
export function drawTalk(
  root: ParentNode,
  clock: TalkClock,
  minutes: readonly number[],
  slide: number,
  now: number,
): void {
  const { elapsed, talking } = readClock(clock, now);
  const { behind } = paceOf(minutes, slide, talking);
  put(root, { '.elapsed': clockText(elapsed), '.pace-by': behind === 0 ? '' : clockText(Math.abs(behind)) });
  const pace = part(root, '.pace');
  pace.hidden = clock.startedAt === undefined;
  pace.dataset['pace'] = ['ahead', 'on-time', 'behind'][Math.sign(behind) + 1];
  part(root, '[data-wish="takeQuestion"]').ariaPressed = String(clock.questionSince !== undefined);
}

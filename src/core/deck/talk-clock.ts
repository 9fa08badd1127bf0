/**
 * When a talk began, and how long it waited for questions: instants of the clock in milliseconds, not ticks that were
 * counted, so that a machine that slept is not ahead.
 */
export interface TalkClock {
  startedAt: number | undefined;
  /** Milliseconds spent on questions that are over. */
  questions: number;
  questionSince: number | undefined;
}

export const stillClock: TalkClock = { startedAt: undefined, questions: 0, questionSince: undefined };

export function startClock(clock: TalkClock, now: number): TalkClock {
  return clock.startedAt === undefined ? { ...stillClock, startedAt: now } : clock;
}

/** Begins or ends a question from the room: the pace waits, the whole goes on. */
export function turnQuestion(clock: TalkClock, now: number): TalkClock {
  return clock.questionSince === undefined
    ? { ...clock, questionSince: now }
    : { ...clock, questionSince: undefined, questions: clock.questions + Math.max(0, now - clock.questionSince) };
}

/** Seconds since the start, and those without questions. */
export function readClock(
  { startedAt, questions, questionSince }: TalkClock,
  now: number,
): { elapsed: number; talking: number } {
  if (startedAt === undefined) return { elapsed: 0, talking: 0 };
  const elapsed = Math.max(0, now - startedAt);
  const asked = questions + (questionSince === undefined ? 0 : Math.max(0, now - Math.max(questionSince, startedAt)));
  return { elapsed: Math.floor(elapsed / 1000), talking: Math.floor(Math.max(0, elapsed - asked) / 1000) };
}

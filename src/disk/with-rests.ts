import { setImmediate } from 'node:timers/promises';

/** Takes the steps of some work one by one, so that others get their turn between them. Throws when the signal says that nobody waits for it any more. */
export async function withRests<Result>(
  steps: Generator<unknown, Result, undefined>,
  signal?: AbortSignal,
): Promise<Result> {
  let step = steps.next();
  while (!step.done) {
    await setImmediate();
    signal?.throwIfAborted();
    step = steps.next();
  }
  return step.value;
}

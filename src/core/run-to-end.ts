/** Takes every step of some work at once, for whoever needs no rest between them. */
export function runToEnd<Result>(steps: Generator<unknown, Result, undefined>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

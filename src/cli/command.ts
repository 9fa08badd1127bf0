import type { ExitCode } from './cli-error.ts';
import type { CliEffects } from './effects.ts';
import type { OptionName, Options } from './options.ts';

/** One command of `second-story`; one file of commands/. */
export interface Command {
  /** What stands behind its name, such as `[folder]`. */
  words: string;
  /** A paragraph: what it does and when to use it. */
  about: string;
  options: readonly OptionName[];
  /** What to type, and what that gives. */
  examples: readonly (readonly [command: string, gives: string])[];
  run(words: readonly string[], options: Options, effects: CliEffects): Promise<ExitCode>;
}

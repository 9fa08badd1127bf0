import type { ExitCode } from './cli-error.ts';
import type { CliEffects } from './effects.ts';
import type { OptionFact, OptionName, Options } from './options.ts';

/** One command of `second-story`; one file of commands/. */
export interface Command {
  /** What stands behind its name, such as `[folder]`. */
  words: string;
  /** A paragraph: what it does and when to use it. */
  about: string;
  options: readonly OptionName[];
  /** What an option is for here, where the words for all commands would not say it. */
  means?: Readonly<Partial<Record<OptionName, Pick<OptionFact, 'value' | 'about'>>>>;
  /** What to type, and what that gives. */
  examples: readonly (readonly [command: string, gives: string])[];
  run(words: readonly string[], options: Options, effects: CliEffects): Promise<ExitCode>;
}

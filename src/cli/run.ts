import { errorWords } from '../core/error-words.ts';
import { didYouMean } from '../core/parse/did-you-mean.ts';
import { CliError, type ExitCode } from './cli-error.ts';
import { commands, isCommandName } from './commands.ts';
import type { CliEffects } from './effects.ts';
import { commandHelp, overview } from './help.ts';
import { commonOptions, type OptionName } from './options.ts';
import { expectOptions, parseCommandLine } from './parse-command-line.ts';
import { plainText } from './plain-text.ts';
import { systemError } from './system-error.ts';
import { version } from './version.ts';

/** Runs one command line and settles on its exit code; never throws. */
export async function run(args: readonly string[], effects: CliEffects): Promise<ExitCode> {
  try {
    return await dispatch(args, effects);
  } catch (error) {
    return reportError(error, args.includes('--debug'), effects);
  }
}

async function dispatch(args: readonly string[], effects: CliEffects): Promise<ExitCode> {
  const { words, options } = parseCommandLine(args);
  const [name, ...rest] = words;
  if (name === undefined) {
    if (options.version) effects.print(version());
    else effects.print(overview());
    return 0;
  }
  if (name === 'help' && rest[0] === undefined) {
    effects.print(overview());
    return 0;
  }
  const wanted = name === 'help' ? (rest[0] ?? '') : name;
  if (!isCommandName(wanted)) throw unknownCommand(wanted);
  const command = await commands[wanted].load();
  if (options.help || name === 'help') {
    effects.print(commandHelp(wanted, command));
    return 0;
  }
  expectOptions(wanted, options, [...command.options, ...commonOptions]);
  if (command.words === '' && rest.length > 0) throw unexpectedWord(wanted, rest[0] ?? '', command.options);
  return command.run(rest, options, effects);
}

function unknownCommand(name: string): CliError {
  const near = didYouMean(name, Object.keys(commands), 1)[0];
  return new CliError(
    `Unknown command “${name}”.`,
    near === undefined ? '`second-story --help` lists the commands.' : `Did you mean \`second-story ${near}\`?`,
  );
}

/** A file or folder behind a command that takes none would be read as if it had narrowed something. */
function unexpectedWord(name: string, word: string, options: readonly OptionName[]): CliError {
  const folder = options.includes('content') ? ' Another knowledge base is named with --content <folder>.' : '';
  const changed = options.includes('changed') ? ' --changed shows only messages about what you changed.' : '';
  return new CliError(
    `Unexpected “${word}” behind ${name}, which takes options only.`,
    `Leave it out.${folder}${changed}`,
  );
}

function reportError(error: unknown, debug: boolean, effects: CliEffects): ExitCode {
  const stack = debug && error instanceof Error ? `\n${describe(error)}` : '';
  const told = error instanceof CliError ? error : systemError(error);
  if (told) {
    effects.tell(plainText(`${told.message}${told.help === undefined ? '' : `\n${told.help}`}${stack}`));
    return 2;
  }
  const seen = errorWords(error);
  effects.tell(
    plainText(
      `Something went wrong that is a fault of ours: ${seen}\nNothing you wrote is lost. Run the same command with --debug and report what it shows.${stack}`,
    ),
  );
  return 3;
}

/** Stack and causes, innermost last. */
function describe(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by ${describe(error.cause)}` : '';
  return `${error.stack ?? error.message}${cause}`;
}

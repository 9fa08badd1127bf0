import { parseArgs } from 'node:util';
import { didYouMean } from '../core/parse/did-you-mean.ts';
import { CliError } from './cli-error.ts';
import { optionTable, type OptionFact, type OptionName, type Options } from './options.ts';

/** What was typed behind `second-story`. */
export interface CommandLine {
  words: string[];
  options: Options;
}

/** Reads the arguments. Throws a {@link CliError} for an option that nobody knows or that lacks its value. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const { tokens } = parseArgs({
    args: args.map(withValue),
    options: { ...optionsForNode(), help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const words: string[] = [];
  const options: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    if (!isOptionName(token.name)) throw unknownOption(token.rawName, token.name, Object.keys(optionTable));
    const value = valueOf(token.name, token.rawName, token.value);
    const before = options[token.name];
    if (before !== undefined && before !== value)
      throw new CliError(
        `${token.rawName} is given twice: ${String(before)} and ${String(value)}.`,
        'Leave one of them out.',
      );
    options[token.name] = value;
  }
  return { words, options };
}

/** Throws if an option is given that a command does not take. */
export function expectOptions(command: string, options: Options, allowed: readonly OptionName[]): void {
  for (const name of Object.keys(options)) {
    if (!isOptionName(name) || !allowed.includes(name)) throw unknownOption(`--${name}`, name, allowed, command);
  }
}

function optionsForNode(): Record<string, { type: 'string' | 'boolean' }> {
  return Object.fromEntries(Object.entries(optionTable).map(([name, { type }]) => [name, { type }]));
}

/** `--changed` may stand alone; the option that follows is not its value. */
function withValue(arg: string, index: number, args: readonly string[]): string {
  const fact: OptionFact | undefined =
    arg.startsWith('--') && isOptionName(arg.slice(2)) ? optionTable[arg.slice(2) as OptionName] : undefined;
  const next = args[index + 1];
  return fact?.alone !== undefined && (next === undefined || next.startsWith('-')) ? `${arg}=${fact.alone}` : arg;
}

function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(optionTable, name);
}

function valueOf(name: OptionName, rawName: string, value: string | undefined): string | boolean {
  if (optionTable[name].type === 'boolean') {
    if (value !== undefined)
      throw new CliError(`Unexpected value “${value}” for ${rawName}, which takes none.`, `Write ${rawName} alone.`);
    return true;
  }
  if (value === undefined || value === '' || value.startsWith('--')) {
    const { value: hint } = optionTable[name] as { value?: string };
    throw new CliError(`Missing value for ${rawName}.`, `Write ${rawName} <${hint ?? 'value'}>.`);
  }
  return value;
}

function unknownOption(rawName: string, name: string, known: readonly string[], command?: string): CliError {
  const near = didYouMean(name, known, 1)[0];
  const where = command === undefined ? '' : ` for ${command}`;
  return new CliError(
    `Unknown option ${rawName}${where}.`,
    near === undefined
      ? `\`second-story ${command === undefined ? '' : `${command} `}--help\` lists what there is.`
      : `Did you mean --${near}?`,
  );
}

import { didYouMean } from '../core/parse/did-you-mean.ts';
import { entryTemplates } from '../core/templates/entries.ts';
import { CliError } from './cli-error.ts';
import type { Options } from './options.ts';

/** What `new` starts. */
export type EntryKind = keyof typeof entryTemplates;

export const entryKinds = Object.keys(entryTemplates) as EntryKind[];

/** False where the path follows from the incident alone. */
export function takesWords(kind: EntryKind): boolean {
  return entryTemplates[kind].takes !== 'incident';
}

/** Throws a {@link CliError} that says which kinds there are, or where it is written instead. */
export function parseKind(word: string | undefined): EntryKind {
  const kind = entryKinds.find((known) => known === word);
  if (kind) return kind;
  const all = `The kinds are ${entryKinds.join(', ')}.`;
  if (word === undefined) throw new CliError('Missing what to start.', all);
  const register = registers.find(([one]) => one === word.toLowerCase());
  if (register)
    throw new CliError(
      `A ${word} has no file of its own.`,
      `Write it into ${register[1]}, such as \`${register[2]}\`.`,
    );
  const near = didYouMean(word, entryKinds, 1)[0];
  throw new CliError(`Unknown kind “${word}”.`, near === undefined ? all : `Did you mean ${near}?`);
}

/** What stands in a list with others, and how an entry looks. */
const registers = [
  ['service', 'services.yaml', 'checkout: { name: Checkout }'],
  ['team', 'teams.yaml', 'payments: { name: Payments }'],
  ['term', 'glossary.yaml', 'retry-storm: { term: retry storm, meaning: Clients that try again and again. }'],
] as const;

const takers = [
  ['incident', ['on', 'services', 'responders']],
  ['playback', ['incidents', 'theme', 'for', 'minutes']],
] as const satisfies readonly (readonly [EntryKind, readonly (keyof Options)[]])[];

/** Throws a {@link CliError} if an option is named that this kind has no use for. */
export function expectUse(kind: EntryKind, options: Options): void {
  for (const [taker, names] of takers) {
    const unused = taker === kind ? undefined : names.find((name) => options[name] !== undefined);
    const a = taker === 'incident' ? 'an' : 'a';
    if (unused)
      throw new CliError(`Unexpected --${unused} for a new ${kind}.`, `Only ${a} ${taker} takes --${unused}.`);
  }
}

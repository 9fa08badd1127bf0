import { z } from 'zod';
import { CliError } from './cli-error.ts';
import type { CliEffects } from './effects.ts';
import type { Options } from './options.ts';

/** The day that counts as today. */
export function asOf(options: Options, effects: CliEffects): string {
  return dayBehind('as-of', options) ?? effects.today();
}

/** The day that an option names. Throws a {@link CliError} if there is no such day. */
export function dayBehind(name: 'as-of' | 'from' | 'since', options: Options): string | undefined {
  const given = options[name];
  if (given === undefined || z.iso.date().safeParse(given).success) return given;
  throw new CliError(`Unexpected date “${given}” behind --${name}.`, 'Write a day such as 2026-03-14.');
}

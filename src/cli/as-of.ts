import { z } from 'zod';
import { CliError } from './cli-error.ts';
import type { CliEffects } from './effects.ts';
import type { Options } from './options.ts';

/** The day that counts as today. */
export function asOf(options: Options, effects: CliEffects): string {
  const given = options['as-of'];
  if (given === undefined) return effects.today();
  if (!z.iso.date().safeParse(given).success)
    throw new CliError(`Unexpected date “${given}” behind --as-of.`, 'Write a day such as 2026-03-14.');
  return given;
}

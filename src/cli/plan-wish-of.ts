import { audiences, type PlanWish } from '../core/story/outline.ts';
import { CliError } from './cli-error.ts';
import type { Options } from './options.ts';

/** For whom a walkthrough is, and how long it may take, as the options say. */
export function planWishOf({ for: audience, minutes }: Options): PlanWish {
  const known = audiences.find((name) => name === audience);
  if (audience !== undefined && !known)
    throw new CliError(`Unknown audience “${audience}”.`, `Write one of ${audiences.join(', ')}.`);
  if (minutes !== undefined && !(/^\d{1,3}$/.test(minutes) && Number(minutes) >= 1 && Number(minutes) <= 480))
    throw new CliError(`Unexpected --minutes ${minutes}.`, 'Write whole minutes from 1 to 480.');
  return { ...(known ? { audience: known } : {}), ...(minutes === undefined ? {} : { minutes: Number(minutes) }) };
}

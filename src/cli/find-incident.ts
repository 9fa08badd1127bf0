import { didYouMean } from '../core/parse/did-you-mean.ts';
import { CliError } from './cli-error.ts';

/** The id of an incident by itself or by a part that only it has. Throws a {@link CliError} that names those that are near. */
export function findIncident(ids: readonly string[], wanted: string | undefined, command: string): string {
  if (wanted === undefined || wanted === '')
    throw new CliError(`Missing the incident; write \`npx second-story ${command} <incident> …\`.`);
  if (ids.includes(wanted)) return wanted;
  const holding = ids.filter((id) => id.includes(wanted.toLowerCase()));
  const [only] = holding;
  if (only !== undefined && holding.length === 1) return only;
  if (holding.length > 1)
    throw new CliError(
      `“${wanted}” is a part of ${String(holding.length)} incidents’ ids.`,
      `Write more of one: ${holding.slice(0, 5).join(', ')}${holding.length > 5 ? ' …' : ''}`,
    );
  const near = nearIncident(wanted, ids);
  throw new CliError(
    `There is no incident “${wanted}”.`,
    near === undefined ? '`npx second-story new incident <a few words>` starts one.' : `Did you mean ${near}?`,
  );
}

/** The incident that was meant by an id with a slip in it, or by one of its words with a slip in it. */
export function nearIncident(wanted: string, ids: readonly string[]): string | undefined {
  const whole = didYouMean(wanted, ids, 1)[0];
  if (whole !== undefined) return whole;
  const wordsOf = (id: string): string[] => id.split('-').filter((word) => !/^\d+$/.test(word));
  const word = didYouMean(wanted, [...new Set(ids.flatMap(wordsOf))], 1)[0];
  return word === undefined ? undefined : ids.find((id) => wordsOf(id).includes(word));
}

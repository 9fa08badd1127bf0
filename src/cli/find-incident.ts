import type { Incident, KnowledgeGraph } from '../core/graph/knowledge-graph.ts';
import { didYouMean } from '../core/parse/did-you-mean.ts';
import { CliError } from './cli-error.ts';
import type { OpenKnowledgeBase } from './open-knowledge-base.ts';

/** The incident of an id, of one that it had, or of a part that only it has, in a graph. Throws a {@link CliError} that says what is near, or why it cannot be told. */
export function incidentIn(
  graph: Pick<KnowledgeGraph, 'incidents' | 'presentIds'>,
  wanted: string | undefined,
  command: string,
  base: Pick<OpenKnowledgeBase, 'wholeGraph' | 'sources'>,
): Incident {
  const present = wanted === undefined ? undefined : (graph.presentIds.incidents.get(wanted) ?? wanted);
  return findIncident(graph.incidents, present, command, leftOutOf(graph, base));
}

/** Why an incident whose folder is there is not among those of a graph: what was seen, and the way out. */
type WhyLeftOut = readonly [reason: string, help: string];

function leftOutOf(
  graph: Pick<KnowledgeGraph, 'incidents'>,
  { wholeGraph, sources }: Pick<OpenKnowledgeBase, 'wholeGraph' | 'sources'>,
): Map<string, WhyLeftOut> {
  const folders = [...sources.keys()].flatMap((file) => /^incidents\/([^/]+)\//.exec(file)?.[1] ?? []);
  const why = (id: string): WhyLeftOut =>
    wholeGraph.incidents.has(id)
      ? [`${id} is not published.`, 'Add --drafts to take what readers do not see.']
      : [`${id} has an error; until it is mended, nothing can be made of it.`, '`npx second-story check` says where.'];
  return new Map(folders.filter((id) => !graph.incidents.has(id)).map((id) => [id, why(id)]));
}

/** What stands under the id of an incident, by the id itself or by a part that only it has. Throws a {@link CliError} that names those that are near. */
export function findIncident<Entry>(
  byId: ReadonlyMap<string, Entry>,
  wanted: string | undefined,
  command: string,
  leftOut: ReadonlyMap<string, WhyLeftOut> = new Map(),
): Entry {
  if (wanted === undefined || wanted === '')
    throw new CliError(`Missing the incident; write \`npx second-story ${command} <incident> …\`.`);
  const ids = [...byId.keys()];
  const holding = idsHolding(wanted, ids);
  const only = byId.get(holding[0] ?? '');
  if (only !== undefined && holding.length === 1) return only;
  if (holding.length > 1)
    throw new CliError(
      `“${wanted}” is a part of ${String(holding.length)} incidents’ ids.`,
      `Write more of one: ${holding.slice(0, 5).join(', ')}${holding.length > 5 ? ' …' : ''}`,
    );
  const why = idsHolding(wanted, [...leftOut.keys()]).map((id) => leftOut.get(id))[0];
  if (why) throw new CliError(...why);
  const near = nearIncident(wanted, ids);
  throw new CliError(
    `There is no incident “${wanted}”.`,
    near === undefined ? '`npx second-story new incident <a few words>` starts one.' : `Did you mean ${near}?`,
  );
}

function idsHolding(wanted: string, ids: readonly string[]): string[] {
  return ids.includes(wanted) ? [wanted] : ids.filter((id) => id.includes(wanted.toLowerCase()));
}

/** The incident that was meant by an id with a slip in it, or by one of its words with a slip in it. */
export function nearIncident(wanted: string, ids: readonly string[]): string | undefined {
  const whole = didYouMean(wanted, ids, 1)[0];
  if (whole !== undefined) return whole;
  const wordsOf = (id: string): string[] => id.split('-').filter((word) => !/^\d+$/.test(word));
  const word = didYouMean(wanted, [...new Set(ids.flatMap(wordsOf))], 1)[0];
  return word === undefined ? undefined : ids.find((id) => wordsOf(id).includes(word));
}

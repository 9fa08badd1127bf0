import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { Counted } from './count-readers.ts';

/**
 * What a path of the site counts for: the story that it shows, by its present id, its services and teams, and all stories.
 * @param base Path below which the site lives, such as `/kb/`.
 */
export function countedPaths(graph: KnowledgeGraph, base: string): (path: string) => Counted | undefined {
  const known = new Map<string, Counted>();
  for (const { id, card } of graph.incidents.values())
    known.set(id, [
      `incidents/${id}`,
      ...card.services.filter((service) => graph.services.has(service)).map((service) => `services/${service}`),
      ...card.teams.filter((team) => graph.teams.has(team)).map((team) => `teams/${team}`),
      'all',
    ]);
  const prefix = `${base}incidents/`;
  return (path) => {
    if (!path.startsWith(prefix)) return undefined;
    const [id = '', ...rest] = path.slice(prefix.length).split('/');
    const isStory = rest.length === 0 || (rest.length === 1 && (rest[0] === '' || rest[0] === 'index.html'));
    return isStory ? known.get(graph.presentIds.incidents.get(id) ?? id) : undefined;
  };
}

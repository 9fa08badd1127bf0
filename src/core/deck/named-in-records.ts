import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { Story } from '../story/story.ts';

/** The ids in an incident's record that a file may point at. */
export interface NamedInRecord {
  incident: string;
  events: readonly string[];
  pauses: readonly string[];
}

export function namedInGraph({ incidents }: Pick<KnowledgeGraph, 'incidents'>): NamedInRecord[] {
  return [...incidents.values()].map(({ id, record }) => ({
    incident: id,
    events: record.timeline.flatMap((event) => event.id ?? []),
    pauses: record.pauses.flatMap((pause) => pause.id ?? []),
  }));
}

/** The same where there are stories and no graph. */
export function namedInStories(stories: readonly Story[]): NamedInRecord[] {
  return stories.map(({ id, events, pauses }) => ({
    incident: id,
    events: events.flatMap((event) => (event.named ? [event.id] : [])),
    pauses: pauses.flatMap((pause) => pause.id ?? []),
  }));
}

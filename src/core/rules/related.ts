import { isForReaders, missingOnCard, holdsElement } from '../rule-kit/absence.ts';
import type { Incident, KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'related',
  title: 'Connect the story with earlier ones',
  level: 'suggestion',
  group: 'absences',
  about: 'incident',
  check: (files, { graph }) => {
    const incident = graph.incidents.get(files.id);
    if (!incident || files.narrative.card.related.length > 0 || !isForReaders(files) || holdsElement(files, 'Incident'))
      return [];
    if (Object.keys(incident.card.themes).length === 0 && incident.card.services.length === 0) return [];
    const near = nearest(incident, graph);
    if (!near) return [];
    return missingOnCard(files, {
      reason: 'Missing related incidents; add related, with a sentence why',
      help: `Perhaps ${near.other.id}: both ${near.kind === 'theme' ? 'show the theme' : 'touch the service'} ${near.shared}. What does a reader gain from reading both?`,
    });
  },
});

/** The newest other incident with the rarest theme, or else the rarest service, of this one; nothing if the other already points here. */
function nearest(
  incident: Incident,
  graph: KnowledgeGraph,
): { other: Incident; kind: 'theme' | 'service'; shared: string } | undefined {
  const sharing = (kind: 'theme' | 'service', ids: readonly string[], index: KnowledgeGraph['incidentsByTheme']) =>
    ids
      .map((shared) => ({ kind, shared, others: index.get(shared) ?? [] }))
      .filter(({ others }) => others.length > 1)
      .sort((a, b) => a.others.length - b.others.length);
  const [rarest] = [
    ...sharing('theme', Object.keys(incident.card.themes), graph.incidentsByTheme),
    ...sharing('service', incident.card.services, graph.incidentsByService),
  ];
  const other = rarest?.others.find(({ id }) => id !== incident.id);
  // One that leads nowhere is told of there, and may have been meant for this one.
  const leadsHere = (id: string): boolean =>
    id === incident.id || !(graph.incidents.has(id) || graph.presentIds.incidents.has(id));
  if (!rarest || !other || other.card.related.some(({ incident: id }) => leadsHere(id))) return undefined;
  return { other, kind: rarest.kind, shared: rarest.shared };
}

import { findRelated } from '../graph/find-related.ts';
import type { Incident, KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { milestoneNames } from '../model/milestones.ts';
import type { pageSections } from '../model/page-sections.ts';
import { walkProse, type ProseRoot } from '../model/prose.ts';
import { toldAnchor } from '../narrative/event.ts';
import { drawsTimeline, eventAnchor, eventsTold } from '../narrative/timeline.ts';

/** The names behind # that the page of an incident has: headings, events, actions, and the parts that it is made of. */
export function incidentAnchors(incident: Incident, graph: KnowledgeGraph): ReadonlySet<string> {
  const { card, record, actions, prose, analyses } = incident;
  const shared = analyses.filter(({ card: { share } }) => share === 'everyone');
  const parts: Partial<Record<keyof typeof pageSections, boolean>> = {
    main: true,
    story: true,
    facts: hasFacts(incident, graph),
    symptoms: card.symptoms.length > 0,
    timeline: record.timeline.length > 0 && !drawsTimeline(prose),
    factors: record.factors.length > 0,
    findings: record.findings.length > 0,
    analyses: shared.length > 0,
    actions: actions.length > 0,
    questions: Object.keys(card.themes).some((id) => graph.themes.has(id)),
    sources: card.sources.length + card.links.length > 0,
  };
  return new Set([
    ...Object.entries(parts).flatMap(([id, isThere]) => (isThere ? [id] : [])),
    ...headingIds(prose),
    ...record.timeline.map(({ id }, position) => eventAnchor(id, position)),
    ...[...eventsTold(prose)].map(toldAnchor),
    ...actions.map(({ id }) => `action-${id}`),
    ...shared.map(({ id }) => `analysis-${id}`),
  ]);
}

/** Whether “Read next” has something to say. Apart from the rest, because it weighs every story against every other. */
export function hasRelated(incident: Incident, graph: KnowledgeGraph, asOf: string): boolean {
  return findRelated(incident, graph, asOf).length > 0;
}

function hasFacts({ card }: Incident, { services, teams }: KnowledgeGraph): boolean {
  return (
    [card.impact, card.hardest, card.detectedBy, card.readers].some((fact) => fact !== undefined) ||
    milestoneNames.some((name) => (card.milestones[name]?.length ?? 0) > 0) ||
    card.symptoms.length > 0 ||
    card.services.some((id) => services.has(id)) ||
    card.teams.some((id) => teams.has(id))
  );
}

export function headingIds(prose: ProseRoot): string[] {
  const ids: string[] = [];
  walkProse(prose, (node) => {
    if (node.type === 'heading') ids.push(node.id);
    return undefined;
  });
  return ids;
}

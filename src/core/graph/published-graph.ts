import { recall, recallLast } from '../recall.ts';
import { isForEveryone } from '../model/analysis.ts';
import type { GraphMemory } from './graph-memory.ts';
import { byId } from './indexes.ts';
import type { Incident, KnowledgeGraph, PlaybackEntry, ThemeEntry } from './knowledge-graph.ts';
import { isKeptBack } from './kept-back.ts';
import { shownIds, type ShownIds } from './shown-ids.ts';
import { typesetGraph } from './typeset-graph.ts';
import { publishedRegisters } from './published-registers.ts';

/**
 * The graph that readers may see. Drafts vanish everywhere: from lists, counts, links and pictures, and with them what only
 * they name. Analyses stay only if their writer, and all whom they
 * interviewed, share them with everyone. Sentences are set as print has them.
 * @param memory Of the graph before.
 */
export function publishedGraph(
  graph: KnowledgeGraph,
  { drafts }: { drafts: boolean },
  memory?: GraphMemory,
): KnowledgeGraph {
  const isShown = (entry: { card: { status: string } }): boolean => drafts || entry.card.status === 'published';
  const ids = shownIds(graph, isShown);
  const shown = recallLast(memory?.shown, JSON.stringify(Object.values(ids).map((set) => [...set])), () => ids);
  const incidents = [...graph.incidents.values()]
    .filter(isShown)
    .map((incident) => recall(memory?.published, incident, [shown], () => publishedIncident(incident, shown)));
  const themes = [...graph.themes.values()].filter(isShown).map((theme) => publishedTheme(theme, shown));
  const playbacks = [...graph.playbacks.values()].filter(isShown).map((one) => publishedPlayback(one, shown));
  const published: KnowledgeGraph = {
    ...graph,
    settings: { ...graph.settings, featured: graph.settings.featured.filter((id) => shown.incidents.has(id)) },
    incidents: byId(incidents),
    themes: byId(themes),
    playbacks: byId(playbacks),
  };
  return typesetGraph(
    {
      ...published,
      ...publishedRegisters(graph, published),
      pictures: publishedPictures(graph, { drafts }),
    },
    memory?.typeset,
  );
}

function publishedIncident(incident: Incident, { incidents, themes, hiddenThemes }: ShownIds): Incident {
  const { card, record } = incident;
  return {
    ...incident,
    card: {
      ...card,
      themes: Object.fromEntries(Object.entries(card.themes).filter(([id]) => themes.has(id))),
      related: card.related.filter((related) => incidents.has(related.incident)),
    },
    record: {
      ...record,
      factors: record.factors.map((factor) => ({ ...factor, themes: only(factor.themes, themes) })),
      findings: record.findings.map((finding) => ({ ...finding, themes: only(finding.themes, themes) })),
    },
    actions: incident.actions.map((action) => ({
      ...action,
      answers: action.answers.filter((id) => !hiddenThemes.has(id)),
    })),
    analyses: incident.analyses
      .filter(({ card: analysis }) => isForEveryone(analysis))
      .map((analysis) => ({ ...analysis, card: { ...analysis.card, themes: only(analysis.card.themes, themes) } })),
  };
}

function publishedTheme(theme: ThemeEntry, { themes }: ShownIds): ThemeEntry {
  return { ...theme, card: { ...theme.card, related: only(theme.card.related, themes) } };
}

function publishedPlayback(playback: PlaybackEntry, { incidents, themes }: ShownIds): PlaybackEntry {
  const { card } = playback;
  return {
    ...playback,
    card: { ...card, incidents: only(card.incidents, incidents), themes: only(card.themes, themes) },
  };
}

function only(ids: string[], shown: ReadonlySet<string>): string[] {
  return ids.filter((id) => shown.has(id));
}

function publishedPictures(graph: KnowledgeGraph, options: { drafts: boolean }): KnowledgeGraph['pictures'] {
  const kept = new Map([...graph.pictures].filter(([path]) => !isKeptBack(path, graph, options)));
  return kept.size === graph.pictures.size ? graph.pictures : kept;
}

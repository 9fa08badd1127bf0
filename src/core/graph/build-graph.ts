import { compare } from '../compare.ts';
import { recall, recallLast } from '../recall.ts';
import type { Analysis } from '../model/analysis.ts';
import { sameName } from '../model/content-path.ts';
import { countWords } from '../model/count-words.ts';
import { plainText } from '../model/prose.ts';
import { RecordSchema, type IncidentRecord } from '../model/record.ts';
import { milestoneNames } from '../model/milestones.ts';
import type { Settings } from '../model/settings.ts';
import type { ProseDocument } from '../parse/document.ts';
import type { Documents } from '../parse/documents.ts';
import type { ReferringElements } from '../model/prose-reference.ts';
import { dayOf } from '../time/resolve-timeline.ts';
import type { GraphMemory } from './graph-memory.ts';
import { byId, indexes, presentIds } from './indexes.ts';
import { idResolver } from './resolve-ids.ts';
import { keyEvents, listedTimeline } from './listed-timeline.ts';
import type { AnalysisEntry, Incident, KnowledgeGraph } from './knowledge-graph.ts';

/**
 * Entries to the graph. A broken record or actions file takes its incident out of the graph, and only that.
 * @param memory Of the graph before: what did not change is the very same incident.
 */
export function buildGraph(documents: Documents, vocabulary: ReferringElements, memory?: GraphMemory): KnowledgeGraph {
  const { settings, broken, misplaced } = documents;
  const records = new Map(documents.records.map((record) => [record.entry, record.data]));
  const actions = new Map(documents.actions.map((list) => [list.entry, list.data]));
  const analyses = Map.groupBy(documents.analyses, ({ entry }) => entry);
  const incidents = documents.narratives
    .filter(({ entry }) => !broken.has(entry))
    .map((narrative) => {
      const record = records.get(narrative.entry);
      const itsActions = actions.get(narrative.entry) ?? none;
      const itsAnalyses = analyses.get(narrative.entry) ?? none;
      return recall(memory?.incidents, narrative, [record, itsActions, settings, ...itsAnalyses], () =>
        incidentOf(narrative, record, itsActions, itsAnalyses, settings),
      );
    })
    .sort((a, b) => compare(b.day, a.day) || compare(a.id, b.id));
  const themes = documents.themes
    .filter(({ entry }) => !broken.has(entry))
    .map(({ id, source, card, prose }) => ({ id, file: source.file, card, prose }))
    .sort((a, b) => compare(a.card.title, b.card.title));
  const playbacks = documents.playbacks
    .filter(({ entry }) => !broken.has(entry))
    .map(({ id, source, card, prose }) => ({ id, file: source.file, card, prose }))
    .sort((a, b) => compare(a.card.title, b.card.title));
  const present = {
    incidents: presentIds(incidents),
    themes: presentIds(themes),
    playbacks: presentIds(playbacks),
  };
  const resolve = recallLast(memory?.resolver, JSON.stringify(Object.values(present).map((ids) => [...ids])), () =>
    idResolver(present, vocabulary),
  );
  const resolved = incidents.map((incident) =>
    recall(memory?.resolved, incident, [resolve], () => resolve.incident(incident)),
  );
  return {
    settings: resolve.settings(settings),
    incidents: byId(resolved),
    themes: byId(themes.map(resolve.theme)),
    playbacks: byId(playbacks.map(resolve.playback)),
    services: new Map(Object.entries(documents.services?.data ?? {})),
    teams: new Map(Object.entries(documents.teams?.data ?? {})),
    terms: new Map(Object.entries(documents.glossary?.data ?? {})),
    readers: documents.readers?.data ?? {},
    training: documents.learningCulture?.data.training ?? [],
    pictures: new Map(documents.pictures.map((picture) => [sameName(picture.file), picture])),
    tables: new Map(documents.tables.map((table) => [sameName(table.file), table])),
    ...indexes(resolved),
    presentIds: present,
    broken: misplaced.size === 0 ? broken : new Set([...broken, ...misplaced]),
  };
}

const none: readonly never[] = [];

function incidentOf(
  narrative: ProseDocument<'narrative'>,
  record: IncidentRecord | undefined,
  actions: Incident['actions'],
  analyses: readonly ProseDocument<'analysis'>[],
  settings: Settings,
): Incident {
  const known = record ?? noRecord;
  const listed =
    narrative.listed && known.timeline.length === 0 ? listedTimeline(narrative.prose, narrative.listed) : undefined;
  const zone = narrative.card.zone ?? settings.timeZone;
  const prose = listed?.prose ?? narrative.prose;
  return {
    id: narrative.id,
    file: narrative.source.file,
    card: narrative.card,
    record: listed ? { ...known, timeline: listed.timeline } : known,
    actions,
    analyses: analyses.map(analysisEntry).sort((a, b) => compare(a.id, b.id)),
    prose,
    zone,
    day: incidentDay(narrative, zone),
    wordCount: countWords(plainText(prose)),
  };
}

const noRecord: IncidentRecord = RecordSchema.parse({});

function analysisEntry({ id, source, card, prose, listed }: ProseDocument<'analysis'>): AnalysisEntry {
  return {
    id,
    file: source.file,
    card: card satisfies Analysis,
    prose,
    keyEvents: listed ? keyEvents(listed) : [],
  };
}

/** The day people call it by: when it began, was detected or declared; else the date in its id. */
function incidentDay({ id, card }: ProseDocument<'narrative'>, zone: string): string {
  const order = [...milestoneNames.slice(1), 'latentSince' as const];
  for (const name of order) {
    const moment = card.milestones[name]?.[0]?.at;
    const day = moment && dayOf(moment, zone);
    if (day !== undefined) return day;
  }
  return /^\d{4}-\d{2}-\d{2}/.exec(id)?.[0] ?? '';
}

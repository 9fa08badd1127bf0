import { walkProse } from '../model/prose.ts';
import type { Reference } from '../narrative/element.ts';
import type { DataDocument, ProseDocument } from '../parse/document.ts';
import type { Spot, YamlPath } from '../parse/parse-yaml.ts';
import type { Placed } from './place-problem.ts';
import type { RuleWorld } from './rule.ts';

/** One place of the content that names something else by its id. */
export interface FoundReference {
  target: Target;
  id: string;
  /** The entry whose own events, people and pauses are meant. */
  entry: string;
  document: Placed;
  /** Where it stands; found on demand, because most references are in order. */
  spot(): Spot;
}

export type Target = Exclude<Reference['to'], 'picture'> | 'service' | 'team' | 'severity' | 'factor or theme';

/**
 * Every reference by id of the whole knowledge base, in prose and in YAML, one at a time: there may be a quarter of a million.
 * Pictures and links have addresses, not ids; they are elsewhere.
 */
export function* findReferences({ documents, settingsFile, vocabulary }: RuleWorld): Generator<FoundReference> {
  for (const prose of [documents.narratives, documents.analyses, documents.themes, documents.playbacks])
    for (const document of prose) yield* inProse(document, vocabulary);
  for (const narrative of documents.narratives) {
    const { card } = narrative;
    for (const id of Object.keys(card.themes)) yield inYaml('theme', id, narrative, ['themes', id], 'key');
    for (const [index, { incident }] of card.related.entries()) yield inYaml('incident', incident, narrative, ['related', index, 'incident']);
    yield* inList('service', card.services, narrative, ['services']);
    yield* inList('team', card.teams, narrative, ['teams']);
    if (documents.settings.severities.length > 0 && card.severity !== undefined) yield inYaml('severity', card.severity, narrative, ['severity']);
  }
  for (const analysis of documents.analyses) {
    if (analysis.card.person !== undefined) yield inYaml('person', analysis.card.person, analysis, ['person']);
    yield* inList('theme', analysis.card.themes, analysis, ['themes']);
  }
  for (const theme of documents.themes) yield* inList('theme', theme.card.related, theme, ['related']);
  for (const playback of documents.playbacks) {
    yield* inList('incident', playback.card.incidents, playback, ['incidents']);
    yield* inList('theme', playback.card.themes, playback, ['themes']);
  }
  for (const record of documents.records) yield* inRecord(record);
  for (const actions of documents.actions)
    for (const [index, { answers }] of actions.data.entries()) yield* inList('factor or theme', answers, actions, [index, 'answers']);
  const { services } = documents;
  if (services) for (const [id, { team }] of Object.entries(services.data)) if (team !== undefined) yield inYaml('team', team, services, [id, 'team']);
  if (settingsFile) yield* inList('incident', settingsFile.data.featured, settingsFile, ['featured']);
}

type Named = Placed & { entry: string };

function inYaml(target: Target, id: string, document: Named, path: YamlPath, side: 'key' | 'value' = 'value'): FoundReference {
  return { target, id, entry: document.entry, document, spot: () => (side === 'key' ? document.yaml.keySpotOf(path) : document.yaml.spotOf(path)) };
}

function* inList(target: Target, ids: readonly string[], document: Named, path: YamlPath): Generator<FoundReference> {
  for (const [index, id] of ids.entries()) yield inYaml(target, id, document, [...path, index]);
}

function* inRecord(record: DataDocument<'record'>): Generator<FoundReference> {
  const { people, timeline, factors, findings, hypotheses, pauses } = record.data;
  for (const [index, { team }] of people.entries()) if (team !== undefined) yield inYaml('team', team, record, ['people', index, 'team']);
  for (const [index, { who, known }] of timeline.entries()) {
    yield* inList('person', who, record, ['timeline', index, 'who']);
    for (const [at, { by }] of known.entries()) if (by !== undefined) yield inYaml('person', by, record, ['timeline', index, 'known', at, 'by']);
  }
  for (const [index, { themes }] of factors.entries()) yield* inList('theme', themes, record, ['factors', index, 'themes']);
  for (const [index, { themes }] of findings.entries()) yield* inList('theme', themes, record, ['findings', index, 'themes']);
  for (const [index, { by }] of hypotheses.entries()) yield* inList('person', by, record, ['hypotheses', index, 'by']);
  for (const [index, { after }] of pauses.entries()) yield inYaml('event', after, record, ['pauses', index, 'after']);
}

function inProse(document: ProseDocument, vocabulary: RuleWorld['vocabulary']): FoundReference[] {
  const found: FoundReference[] = [];
  walkProse(document.prose, (node) => {
    if (node.type !== 'element') return undefined;
    for (const { to, id, attribute, incident } of vocabulary.get(node.name)?.refersTo?.(node.attributes) ?? []) {
      if (to === 'picture') continue;
      found.push({
        target: to,
        id,
        entry: incident === undefined ? document.entry : `incidents/${incident}`,
        document,
        spot: () => attributeSpot(document.source.text, node, attribute, id),
      });
    }
    return undefined;
  });
  return found;
}

/** Where an attribute of an element says a word; the tag's first letter when that cannot be told. */
export function attributeSpot(text: string, element: Spot, attribute: string, word: string): Spot {
  const tag = text.slice(element.start, element.end);
  const at = word === '' ? -1 : tag.indexOf(word, Math.max(0, tag.search(new RegExp(`\\s${attribute}\\s*=`))));
  return at < 0 ? { start: element.start, end: element.start + 1 } : { start: element.start + at, end: element.start + at + word.length };
}

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

/** Every reference by id of the whole knowledge base, in prose and in YAML. Pictures and links have addresses, not ids; they are elsewhere. */
export function findReferences({ documents, settingsFile, vocabulary }: RuleWorld): FoundReference[] {
  const found: FoundReference[] = [];
  const add = (target: Target, id: string | undefined, document: Placed & { entry: string }, path: YamlPath, side: 'key' | 'value' = 'value'): void => {
    if (id !== undefined)
      found.push({ target, id, entry: document.entry, document, spot: () => (side === 'key' ? document.yaml.keySpotOf(path) : document.yaml.spotOf(path)) });
  };
  for (const document of [...documents.narratives, ...documents.analyses, ...documents.themes, ...documents.playbacks])
    found.push(...inProse(document, vocabulary));
  for (const narrative of documents.narratives) {
    const { card } = narrative;
    Object.keys(card.themes).forEach((id) => add('theme', id, narrative, ['themes', id], 'key'));
    card.related.forEach(({ incident }, index) => add('incident', incident, narrative, ['related', index, 'incident']));
    card.services.forEach((id, index) => add('service', id, narrative, ['services', index]));
    card.teams.forEach((id, index) => add('team', id, narrative, ['teams', index]));
    if (documents.settings.severities.length > 0) add('severity', card.severity, narrative, ['severity']);
  }
  for (const analysis of documents.analyses) {
    add('person', analysis.card.person, analysis, ['person']);
    analysis.card.themes.forEach((id, index) => add('theme', id, analysis, ['themes', index]));
  }
  for (const theme of documents.themes) theme.card.related.forEach((id, index) => add('theme', id, theme, ['related', index]));
  for (const playback of documents.playbacks) {
    playback.card.incidents.forEach((id, index) => add('incident', id, playback, ['incidents', index]));
    playback.card.themes.forEach((id, index) => add('theme', id, playback, ['themes', index]));
  }
  for (const record of documents.records) inRecord(record, add);
  for (const actions of documents.actions)
    actions.data.forEach(({ answers }, index) => answers.forEach((id, at) => add('factor or theme', id, actions, [index, 'answers', at])));
  if (documents.services) for (const [id, { team }] of Object.entries(documents.services.data)) add('team', team, documents.services, [id, 'team']);
  if (settingsFile) settingsFile.data.featured.forEach((id, index) => add('incident', id, settingsFile, ['featured', index]));
  return found;
}

function inRecord(
  record: DataDocument<'record'>,
  add: (target: Target, id: string | undefined, document: Placed & { entry: string }, path: YamlPath) => void,
): void {
  const { people, timeline, factors, findings, hypotheses, pauses } = record.data;
  people.forEach(({ team }, index) => add('team', team, record, ['people', index, 'team']));
  timeline.forEach((event, index) => {
    event.who.forEach((id, at) => add('person', id, record, ['timeline', index, 'who', at]));
    event.known.forEach(({ by }, at) => add('person', by, record, ['timeline', index, 'known', at, 'by']));
  });
  factors.forEach(({ themes }, index) => themes.forEach((id, at) => add('theme', id, record, ['factors', index, 'themes', at])));
  findings.forEach(({ themes }, index) => themes.forEach((id, at) => add('theme', id, record, ['findings', index, 'themes', at])));
  hypotheses.forEach(({ by }, index) => by.forEach((id, at) => add('person', id, record, ['hypotheses', index, 'by', at])));
  pauses.forEach(({ after }, index) => add('event', after, record, ['pauses', index, 'after']));
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

import { withProse } from '../parse/documents.ts';
import { walkProse } from '../model/prose.ts';
import type { Reference } from '../model/prose-reference.ts';
import type { DataDocument, ProseDocument } from '../parse/document.ts';
import type { YamlPath } from '../parse/yaml-places.ts';
import type { Spot } from '../model/spot.ts';
import { literally } from './literally.ts';
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

export type Target =
  Exclude<Reference['to'], 'picture' | 'table'> | 'service' | 'team' | 'severity' | 'factor or theme';

/** Whether somebody looks for such a reference. `entry` is as in {@link FoundReference}. */
export type IsWanted = (target: Target, id: string, entry: string, document: Placed) => boolean;

/**
 * The references by id that are wanted, of the whole knowledge base, in prose and in YAML. There may be a quarter of a million and
 * nearly all are in order, so one that is not wanted is never made. Pictures and links have addresses, not ids; they are elsewhere.
 */
export function* findReferences(
  { documents, settingsFile, vocabulary }: RuleWorld,
  isWanted: IsWanted,
): Generator<FoundReference> {
  for (const document of withProse(documents)) yield* inProse(document, vocabulary, isWanted);
  for (const narrative of documents.narratives) {
    const { card } = narrative;
    const { one, list } = lookIn(narrative, isWanted);
    for (const id of Object.keys(card.themes)) yield* one('theme', id, ['themes', id], 'key');
    for (const [index, { incident }] of card.related.entries())
      yield* one('incident', incident, ['related', index, 'incident']);
    yield* list('service', card.services, ['services']);
    yield* list('team', card.teams, ['teams']);
    if (documents.settings.severities.length > 0) yield* one('severity', card.severity, ['severity']);
  }
  for (const analysis of documents.analyses) {
    const { one, list } = lookIn(analysis, isWanted);
    yield* one('person', analysis.card.person, ['person']);
    for (const [index, { person }] of analysis.card.interviewed.entries())
      yield* one('person', person, ['interviewed', index, 'person']);
    yield* list('theme', analysis.card.themes, ['themes']);
  }
  for (const theme of documents.themes) yield* lookIn(theme, isWanted).list('theme', theme.card.related, ['related']);
  for (const playback of documents.playbacks) {
    const { list } = lookIn(playback, isWanted);
    yield* list('incident', playback.card.incidents, ['incidents']);
    yield* list('theme', playback.card.themes, ['themes']);
  }
  for (const record of documents.records) yield* inRecord(record, isWanted);
  for (const actions of documents.actions) {
    const { list } = lookIn(actions, isWanted);
    for (const [index, { answers, incidents }] of actions.data.entries()) {
      yield* list('factor or theme', answers, [index, 'answers']);
      yield* list('incident', incidents, [index, 'incidents']);
    }
  }
  const { services } = documents;
  if (services)
    for (const [id, { team }] of Object.entries(services.data))
      yield* lookIn(services, isWanted).one('team', team, [id, 'team']);
  const { learningCulture } = documents;
  if (learningCulture)
    for (const [index, { services: named }] of learningCulture.data.training.entries())
      yield* lookIn(learningCulture, isWanted).list('service', named, ['training', index, 'services']);
  if (documents.readers) yield* inReaders(documents.readers, isWanted);
  if (settingsFile) yield* lookIn(settingsFile, isWanted).list('incident', settingsFile.data.featured, ['featured']);
}

type Found = readonly FoundReference[];

interface Look {
  one(target: Target, id: string | undefined, path: YamlPath, side?: 'key' | 'value'): Found;
  list(target: Target, ids: readonly string[], path: YamlPath): Found;
}

/** Looks for ids at paths of a document's YAML. */
function lookIn(document: Placed & { entry: string }, isWanted: IsWanted): Look {
  const { entry } = document;
  const one: Look['one'] = (target, id, path, side = 'value') =>
    id === undefined || !isWanted(target, id, entry, document)
      ? none
      : [
          {
            target,
            id,
            entry,
            document,
            spot: () => (side === 'key' ? document.yaml.keySpotOf(path) : document.yaml.spotOf(path)),
          },
        ];
  const list: Look['list'] = (target, ids, path) =>
    ids.some((id) => isWanted(target, id, entry, document))
      ? ids.flatMap((id, index) => one(target, id, [...path, index]))
      : none;
  return { one, list };
}

const none: Found = [];

function* inRecord(record: DataDocument<'record'>, isWanted: IsWanted): Generator<FoundReference> {
  const { people, timeline, factors, findings, hypotheses, pauses } = record.data;
  const { one, list } = lookIn(record, isWanted);
  for (const [index, { team }] of people.entries()) yield* one('team', team, ['people', index, 'team']);
  for (const [index, { who, known }] of timeline.entries()) {
    yield* list('person', who, ['timeline', index, 'who']);
    for (const [at, { by }] of known.entries()) yield* one('person', by, ['timeline', index, 'known', at, 'by']);
  }
  for (const [index, { themes }] of factors.entries()) yield* list('theme', themes, ['factors', index, 'themes']);
  for (const [index, { themes }] of findings.entries()) yield* list('theme', themes, ['findings', index, 'themes']);
  for (const [index, { by }] of hypotheses.entries()) yield* list('person', by, ['hypotheses', index, 'by']);
  for (const [index, { after }] of pauses.entries()) yield* one('event', after, ['pauses', index, 'after']);
}

/** Readers are counted of `incidents/<id>`, `services/<id>` and `teams/<id>`. */
function* inReaders(readers: DataDocument<'readers'>, isWanted: IsWanted): Generator<FoundReference> {
  for (const [month, counts] of Object.entries(readers.data))
    for (const about of Object.keys(counts)) {
      const [folder = '', id] = about.split('/');
      const target = countedFolders[folder];
      if (target === undefined || id === undefined || !isWanted(target, id, readers.entry, readers)) continue;
      const spot = (): Spot => {
        const key = readers.yaml.keySpotOf([month, about]);
        const start = readers.source.text.indexOf(id, key.start);
        return { start, end: start + id.length };
      };
      yield { target, id, entry: readers.entry, document: readers, spot };
    }
}

const countedFolders: Readonly<Record<string, Target>> = { incidents: 'incident', services: 'service', teams: 'team' };

function inProse(document: ProseDocument, vocabulary: RuleWorld['vocabulary'], isWanted: IsWanted): Found {
  const found: FoundReference[] = [];
  walkProse(document.prose, (node) => {
    if (node.type !== 'element') return undefined;
    for (const { to, id, attribute, incident } of vocabulary.get(node.name)?.refersTo?.(node.attributes) ?? []) {
      const entry = incident === undefined ? document.entry : `incidents/${incident}`;
      if (to === 'picture' || to === 'table' || !isWanted(to, id, entry, document)) continue;
      found.push({
        target: to,
        id,
        entry,
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
  const from = Math.max(0, tag.search(new RegExp(`\\s${attribute}\\s*=`)));
  const ends = new RegExp(`(?<![\\w-])${literally(word)}(?![\\w-])`, 'u');
  const at = word === '' ? -1 : tag.slice(from).search(ends);
  return at < 0
    ? { start: element.start, end: element.start + 1 }
    : { start: element.start + from + at, end: element.start + from + at + word.length };
}

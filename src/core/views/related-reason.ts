import type { Because } from '../graph/find-related.ts';
import type { Incident } from '../graph/knowledge-graph.ts';
import type { Shared } from '../graph/likeness.ts';
import { sharedPhrase } from '../graph/shared-phrase.ts';
import type { SiteView } from './prose-rendering.ts';

/** Why a story is worth reading next, as a sentence; empty where what is alike says nothing to a reader. */
export function relatedReason(
  because: Because,
  pair: Pair,
  { graph, words }: Pick<SiteView, 'graph' | 'words'>,
): string {
  const say = words.relatedBecause;
  switch (because.kind) {
    case 'said':
      return because.why;
    case 'named-there':
      return say.namedThere[because.relation];
    case 'came-while-open':
      return say.cameWhileOpen;
    case 'action-was-open':
      return say.actionWasOpen;
    case 'alike': {
      const clauses = clausesOf(because.shared, pair, { graph, words }).slice(0, mostClauses);
      const sentence = clauses.length > 1 ? say.twoClauses(clauses[0] ?? '', clauses[1] ?? '') : clauses[0];
      return sentence === undefined ? '' : say.sentence(sentence);
    }
  }
}

/** A tag as the author wrote it, such as DNS; tags that differ in capitals alone are one. */
function asTagged({ card }: Pair[0], id: string): string {
  return card.tags.find((tag) => tag.toLowerCase() === id) ?? id;
}

/** The story that is read, and the one that is named. */
type Pair = readonly [Pick<Incident, 'card'>, Pick<Incident, 'card'>];

const mostClauses = 2;
/** Names in one clause; more would be a list to read and no reason. */
const mostNames = 2;

/** What two stories share, said once for each kind of thing, in the order in which it tells. */
function clausesOf(
  shared: readonly Shared[],
  [one, other]: Pair,
  { graph, words }: Pick<SiteView, 'graph' | 'words'>,
): string[] {
  const phrase = sharedPhrase(one.card.symptoms, other.card.symptoms);
  const say = words.relatedBecause;
  const names = (list: readonly string[]): string => listFormat(words.language).format(list.slice(0, mostNames));
  const quoted = (list: readonly string[]): string => names(list.map(words.quoted));
  const kinds = [...new Set(shared.map(({ kind }) => kind))].sort((a, b) => rank(a) - rank(b));
  return kinds.flatMap((kind): string[] => {
    const all = shared.filter((one) => one.kind === kind);
    switch (kind) {
      case 'theme': {
        const titles = all.flatMap((one) => (one.kind === 'theme' ? (graph.themes.get(one.id)?.card.title ?? []) : []));
        return titles.length > 0 ? [say.bothMet(quoted(titles))] : [];
      }
      case 'service': {
        const known = all.flatMap((one) => (one.kind === 'service' ? (graph.services.get(one.id)?.name ?? []) : []));
        return known.length > 0 ? [say.bothTouched(names(known))] : [];
      }
      case 'tag':
        return [
          say.bothTagged(names(all.flatMap((shared) => (shared.kind === 'tag' ? asTagged(one, shared.id) : [])))),
        ];
      case 'symptom':
        return phrase === undefined ? [] : [say.bothShowed(words.quoted(phrase))];
      case 'word': {
        // Words alone are the weakest reason: they are named where there is no other.
        const alone = kinds.every((kind) => !tellMore.has(kind) && (kind !== 'symptom' || phrase === undefined));
        const spoken = all.flatMap((one) => ('word' in one ? one.word : []));
        return alone && spoken.length > 1 ? [say.bothSpeakOf(quoted(spoken))] : [];
      }
      case 'detectedBy':
        return all.flatMap((one) => (one.kind === 'detectedBy' ? say.bothNoticedBy[one.value] : []));
      case 'hardest':
        return all.flatMap((one) => (one.kind === 'hardest' ? say.bothHardest(words.hardest[one.value]) : []));
      case 'factor':
        return []; // its theme has said it
    }
  });
}

/** A shared theme or symptom is a reason; that both had an alert only adds to one. */
const order: readonly Shared['kind'][] = [
  'theme',
  'symptom',
  'service',
  'tag',
  'detectedBy',
  'hardest',
  'word',
  'factor',
];

const tellMore: ReadonlySet<Shared['kind']> = new Set(['theme', 'service', 'tag', 'factor']);

function rank(kind: Shared['kind']): number {
  return order.indexOf(kind);
}

/** Making one takes longer than all that it is asked in a page. */
const listFormats = new Map<string, Intl.ListFormat>();

function listFormat(language: string): Intl.ListFormat {
  const known = listFormats.get(language) ?? new Intl.ListFormat(language, { type: 'conjunction' });
  listFormats.set(language, known);
  return known;
}

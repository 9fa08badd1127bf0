import type { PlacedProblem } from '../model/message.ts';
import { plainText, walkProse, type ProseElement } from '../model/prose.ts';
import type { ProseDocument } from '../parse/document.ts';
import { withProse } from '../parse/documents.ts';
import { rememberEach } from '../remember-each.ts';
import { wordsOf } from '../rule-kit/alike.ts';
import { atSpot, atValue } from '../rule-kit/place-problem.ts';
import { attributeSpot } from '../rule-kit/references.ts';
import { defineRule, type RuleWorld } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'name-of-another',
  title: 'Let a link lead to what its words name',
  level: 'warning',
  group: 'references',
  about: 'knowledge-base',
  check: (world) => {
    const names = namesIn(world);
    return [
      ...teamsOfOthers(world),
      ...withProse(world.documents).flatMap((document) => {
        const problems: PlacedProblem[] = [];
        walkProse(document.prose, (node) => {
          const known = node.type === 'element' ? names[node.name] : undefined;
          if (node.type !== 'element' || !known) return undefined;
          const other = anotherOf(node, known);
          if (other === undefined) return undefined;
          const { id } = node.attributes;
          problems.push(
            atSpot(document, attributeSpot(document.source.text, node, 'id', String(id)), {
              reason: `Unexpected id “${String(id)}” for “${plainText(node)}”, expected ${other}`,
              help: 'Readers who follow the words arrive at something else.',
              expected: [other],
            }),
          );
          return undefined;
        });
        return problems;
      }),
    ];
  },
});

/** A service whose stories have a team of its own name, and which belongs to a team of another. */
function teamsOfOthers({ documents, graph }: RuleWorld): PlacedProblem[] {
  const { services } = documents;
  if (!services) return [];
  const first = (id: string): string => id.split('-')[0] ?? id;
  return Object.entries(services.data).flatMap(([id, { team }]): PlacedProblem[] => {
    const teams = (graph.incidentsByService.get(id) ?? []).flatMap(({ card }) => card.teams);
    // A team that no register has is told of as such.
    if (
      team === undefined ||
      !graph.teams.has(team) ||
      teams.length === 0 ||
      teams.includes(team) ||
      first(team) === first(id)
    )
      return [];
    const own = teams.find((other) => first(other) === first(id));
    if (own === undefined) return [];
    return [
      atValue(services, [id, 'team'], {
        reason: `Unexpected team “${team}” for ${id}, expected ${own}`,
        help: 'Its stories name another team, of the name of the service.',
        expected: [own],
      }),
    ];
  });
}

/** For each thing the words that no other of its kind has for a name. */
type Names = ReadonlyMap<string, ReadonlySet<string>>;

function namesIn({ graph, documents }: RuleWorld): Readonly<Record<string, Names>> {
  const terms = [...graph.terms].map(([id, { term, also }]): [string, string[]] => [id, [term, ...also, id]]);
  const themes = [...graph.themes].map(([id, { card }]): [string, string[]] => [id, [card.title, id]]);
  return {
    Term: new Map(terms.map(([id, names]) => [id, keysOf(names)])),
    Theme: new Map(themes.map(([id, names]) => [id, keysOf(names)])),
    Incident: new Map(documents.narratives.map((narrative) => [narrative.id, keysOfStory(narrative)])),
  };
}

/** Of an id such as 2021-06-08-fastly-global each word may be what people call it by. */
const keysOfStory = rememberEach(({ id, card }: ProseDocument<'narrative'>) =>
  keysOf([card.title, ...id.replace(/^\d{4}-\d{2}-\d{2}-/, '').split('-'), ...card.services, ...card.teams]),
);

function keysOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(keyOf).filter((key) => key.length > 2));
}

/** Another thing that is called by these very words, where the one that is named is not. */
function anotherOf(node: ProseElement, names: Names): string | undefined {
  const { id } = node.attributes;
  const words = keyOf(plainText(node));
  const own = names.get(String(id));
  if (words === '' || !own || isCalled(own, words)) return undefined;
  const others = [...names].filter(([other, known]) => other !== id && known.has(words));
  return others.length > 0 && others.length <= 6 ? others[0]?.[0] : undefined;
}

/** Whether one of the names begins as the words do, so that a plural or a part of a name is no slip. */
function isCalled(names: ReadonlySet<string>, words: string): boolean {
  return [...names].some((name) => name.includes(words) || words.includes(name));
}

function keyOf(text: string): string {
  return wordsOf(text)
    .join(' ')
    .replace(/^(?:the|an?) /, '')
    .replace(/['’]s?$/, '')
    .replace(/s$/, '');
}

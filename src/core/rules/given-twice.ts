import { theOtherOne } from '../rule-kit/place-notes.ts';
import { lettersOf } from '../rule-kit/alike.ts';
import { heldOf } from '../rule-kit/held-playbacks.ts';
import type { PlacedProblem } from '../model/message.ts';
import { collisionKey } from '../model/identifier.ts';
import { plainText, walkProse, type ProseNode } from '../model/prose.ts';
import type { Spot } from '../model/spot.ts';
import type { DataDocument, ProseDocument } from '../parse/document.ts';
import type { YamlPath } from '../parse/yaml-places.ts';
import { rememberEach } from '../remember-each.ts';
import { shortened } from '../shortened.ts';
import { atSpot, type Placed } from '../rule-kit/place-problem.ts';
import { attributeSpot } from '../rule-kit/references.ts';
import { findTwins } from '../rule-kit/said-twice.ts';
import { isOfOnePage, pageOf } from '../rule-kit/page-of-address.ts';
import { sameWords } from '../rule-kit/same-words.ts';
import { twice, twiceInLists } from '../rule-kit/twice-in-lists.ts';
import { toldTooSoon } from '../rule-kit/told-too-soon.ts';
import { defineRule, type RuleWorld } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'given-twice',
  title: 'Say a thing once, where it belongs',
  level: 'warning',
  group: 'references',
  about: 'knowledge-base',
  check: ({ documents, settingsFile }) => [
    ...[...documents.narratives, ...documents.analyses, ...documents.themes, ...documents.playbacks].flatMap(
      twiceInText,
    ),
    ...[documents.narratives, documents.themes, documents.playbacks].flatMap(titlesTwice),
    ...documents.playbacks.flatMap((playback) => toldTwice(playback, documents.records)),
    ...documents.narratives.flatMap((narrative) => [...shownTwice(narrative), ...linksAmongSources(narrative)]),
    ...heldTwice([...documents.narratives, ...documents.playbacks]),
    ...timelinesTwice(documents),
    ...sameWords(documents, settingsFile).map(({ document, path, first, what, help }) =>
      withTwin(
        twice(document, document.yaml.spotOf(path), { what, help }),
        first.document,
        first.document.yaml.spotOf(first.path),
      ),
    ),
    ...[...documents.records, ...documents.actions].flatMap(twiceInLists),
    ...[documents.services, documents.teams, documents.glossary, settingsFile].flatMap((document) =>
      document ? twiceInLists(document) : [],
    ),
    ...(documents.glossary ? termAmongItsNames(documents.glossary) : []),
  ],
});

/** What a text says twice by itself, whatever stands beside it. */
const twiceInText = rememberEach((document: ProseDocument): readonly PlacedProblem[] => [
  ...shownAbove(document),
  ...titleAgain(document),
  ...twiceInLists(document),
  ...toldAgain(document),
]);

/** Page and card show title, hook and definition; the story goes on from there. */
function shownAbove(document: ProseDocument): PlacedProblem[] {
  const first = document.prose.children[0];
  if (first?.type !== 'heading' && first?.type !== 'paragraph') return [];
  const title = titleOf(document);
  const shown = first.type === 'heading' ? [title] : [leadOf(document), title];
  const again = shown.find((part) => part && repeats(first, part, document));
  if (!again) return [];
  return [
    twice(document, first, {
      what: `${first.type} that repeats the ${again.key}`,
      help: `The page shows the ${again.key} above the story. Begin with what comes after it.`,
    }),
  ];
}

/** Whether a first block is what is shown above it: as a whole, as its first line or its words in bold, or, a long one, as its first sentence. */
function repeats(first: ProseNode, { text }: Shown, { source }: ProseDocument): boolean {
  const shown = lettersOf(text);
  if (shown === '') return false;
  if (lettersOf(plainText(first)) === shown) return true;
  if (first.type !== 'paragraph') return false;
  const [opening] = first.children;
  const isLabel = opening?.type === 'strong' || opening?.type === 'emphasis';
  if (isLabel && lettersOf(plainText(opening)) === shown) return true;
  const [line = ''] = source.text.slice(first.start, first.end).split('\n', 1);
  if (lettersOf(line) === shown) return true;
  return (
    text.split(/\s+/).length > 5 && plainText(first).replace(/\s+/g, ' ').startsWith(text.replace(/\s+/g, ' ').trim())
  );
}

/** What readers see beside the title, where it says the title again; of a story's hook another rule speaks. */
function titleAgain(document: ProseDocument): PlacedProblem[] {
  const { card, kind } = document;
  if (card.title === undefined || !('status' in card) || card.status !== 'published') return [];
  const title = lettersOf(card.title);
  return (['definition', 'teaser', 'hook'] as const).flatMap((key): PlacedProblem[] => {
    const text: unknown = (card as Readonly<Record<string, unknown>>)[key];
    if (typeof text !== 'string' || lettersOf(text) !== title || (kind === 'narrative' && key === 'hook')) return [];
    return [
      twice(document, document.yaml.spotOf([key]), {
        what: `title again for ${key}`,
        help: saidBeside[key],
      }),
    ];
  });
}

const saidBeside = {
  definition: 'It says in one sentence what has to be true, so that one can tell when a story does not fit.',
  teaser: 'It is shown in place of the title where that would give too much away.',
  hook: 'It says why to come.',
} as const;

interface Shown {
  key: string;
  text: string;
}

function titleOf({ card }: ProseDocument): Shown | undefined {
  return card.title === undefined ? undefined : { key: 'title', text: card.title };
}

function leadOf({ card }: ProseDocument): Shown | undefined {
  if ('definition' in card) return { key: 'definition', text: card.definition };
  return 'hook' in card && card.hook !== undefined ? { key: 'hook', text: card.hook } : undefined;
}

/** A sentence that was moved, and also left where it was. */
function toldAgain(document: ProseDocument): PlacedProblem[] {
  return findTwins(document).map(({ words, first, second }) =>
    withTwin(
      twice(document, second, {
        what: `second “${words.split(/\s+/).slice(0, 6).join(' ')} …”`,
        help: 'The same sentence stands above, word for word or nearly. Take one of them out.',
      }),
      document,
      first,
    ),
  );
}

function withTwin(problem: PlacedProblem, document: Placed, spot: Spot): PlacedProblem {
  return { ...problem, notes: [theOtherOne(document, spot)] };
}

/** In lists, feeds and search two entries of one title cannot be told apart. */
function titlesTwice(entries: readonly ProseDocument[]): PlacedProblem[] {
  const first = new Map<string, ProseDocument>();
  return entries.flatMap((entry): PlacedProblem[] => {
    const title = lettersOf(entry.card.title ?? '');
    const owner = first.get(title);
    if (title === '' || !owner) {
      first.set(title, entry);
      return [];
    }
    // Two files of one name are told as such.
    if (collisionKey(owner.id) === collisionKey(entry.id)) return [];
    return [
      withTwin(
        twice(entry, entry.yaml.spotOf(['title']), {
          what: `title “${shortened(entry.card.title ?? '', 60)}”, which ${owner.entry} has too`,
          help: 'In lists and in search readers cannot tell the two apart. Was a file copied, and its title left?',
        }),
        owner,
        owner.yaml.spotOf(['title']),
      ),
    ];
  });
}

/** Moments and pauses of a playback are steps: the room would go through one twice. */
function toldTwice(playback: ProseDocument<'playback'>, records: readonly DataDocument<'record'>[]): PlacedProblem[] {
  const told = new Set<string>();
  // What is shown before its question is told of there.
  const tooSoon = new Set(toldTooSoon(playback, records).map(({ incident, event }) => `${incident} ${event}`));
  const problems: PlacedProblem[] = [];
  walkProse(playback.prose, (node) => {
    if (node.type !== 'element' || typeof node.attributes['incident'] !== 'string') return undefined;
    const { incident, events, id } = node.attributes;
    const [attribute, ids] = Array.isArray(events) ? ['events', events.map(String)] : ['id', [String(id)]];
    const here = new Set<string>();
    for (const one of ids) {
      const step = `${node.name} ${String(incident)} ${one}`;
      if (told.has(step) && !tooSoon.has(`${String(incident)} ${one}`)) {
        const { text } = playback.source;
        const spot = here.has(one) ? lastWord(text, node, one) : attributeSpot(text, node, attribute, one);
        problems.push(
          twice(playback, spot, {
            what: `second ${node.name === 'Pause' ? 'pause' : 'event'} “${one}” of ${String(incident)}`,
            help: 'The room would go through it twice. Take one of them out, or talk about it in the notes.',
          }),
        );
      }
      told.add(step);
      here.add(one);
    }
    return undefined;
  });
  return problems;
}

/** An event or a picture that stands in two places of a story: a copy, of which the id or the address was to be another. */
const shownTwice = rememberEach((narrative: ProseDocument<'narrative'>): readonly PlacedProblem[] => {
  const seen = new Map<string, Spot>();
  const problems: PlacedProblem[] = [];
  walkProse(narrative.prose, (node) => {
    const shown = node.type === 'element' ? shownBy[node.name] : undefined;
    if (node.type !== 'element' || !shown) return undefined;
    const id = node.attributes[shown.by];
    if (typeof id !== 'string') return undefined;
    const spot = attributeSpot(narrative.source.text, node, shown.by, id);
    const first = seen.get(`${node.name} ${id}`);
    if (first)
      problems.push(
        withTwin(
          twice(narrative, spot, {
            what: `second ${shown.what} “${id}” in the story`,
            help: `Was the element copied, and its ${shown.by} left? Name the ${shown.what} that you meant, or take it out.`,
          }),
          narrative,
          first,
        ),
      );
    else seen.set(`${node.name} ${id}`, spot);
    return undefined;
  });
  return problems;
});

const shownBy: Readonly<Record<string, { by: string; what: string }>> = {
  Event: { by: 'id', what: 'event' },
  Figure: { by: 'src', what: 'picture' },
};

function lastWord(text: string, element: Spot, word: string): Spot {
  const at = text.slice(0, element.end).lastIndexOf(word);
  return { start: at, end: at + word.length };
}

/** A playback that was held on one day before the same people is listed twice. */
function heldTwice(documents: Parameters<typeof heldOf>[0]): PlacedProblem[] {
  return documents.flatMap((document) => {
    const seen = new Map<string, YamlPath>();
    return heldOf([document]).flatMap(({ held: { on, audience }, path }): PlacedProblem[] => {
      const first = seen.get(`${on} ${lettersOf(audience)}`);
      if (!first) seen.set(`${on} ${lettersOf(audience)}`, path);
      return first
        ? [
            withTwin(
              twice(document, document.yaml.spotOf([...path, 'on']), {
                what: `second playback on ${on} for the same people`,
                help: 'Was an entry copied, and its day left?',
              }),
              document,
              document.yaml.spotOf([...first, 'on']),
            ),
          ]
        : [];
    });
  });
}

/** A page that the card names under both. */
const linksAmongSources = rememberEach((narrative: ProseDocument<'narrative'>): readonly PlacedProblem[] => {
  const { links, sources } = narrative.card;
  return links.flatMap(({ url }, index): PlacedProblem[] => {
    const source = isOfOnePage(url) ? sources.findIndex((one) => pageOf(one.url) === pageOf(url)) : -1;
    return source < 0
      ? []
      : [
          withTwin(
            twice(narrative, narrative.yaml.spotOf(['links', index, 'url']), {
              what: 'link that is among the sources',
              help: 'The page shows both lists. Keep it among the sources if facts come from there.',
            }),
            narrative,
            narrative.yaml.spotOf(['sources', source, 'url']),
          ),
        ];
  });
});

/** The record's timeline is the one that is replayed; a list in the story would stand beside it as a second one. */
function timelinesTwice({ narratives, records }: RuleWorld['documents']): PlacedProblem[] {
  const timed = new Set(records.filter(({ data }) => data.timeline.length > 0).map(({ entry }) => entry));
  return narratives.flatMap((narrative) => {
    const { listed } = narrative;
    if (!listed || listed.troubles.length > 0 || !timed.has(narrative.entry)) return [];
    return [
      twice(narrative, listed.heading, {
        what: 'second timeline beside that of record.yaml',
        help: 'Only the record is replayed and computed with. Write <Timeline /> in place of the list, or move the list into the record.',
      }),
    ];
  });
}

/** Another name that is the term itself. */
const termAmongItsNames = rememberEach((glossary: DataDocument<'glossary'>): readonly PlacedProblem[] =>
  Object.entries(glossary.data).flatMap(([id, { term, also }]) => {
    const index = also.findIndex((name) => name.toLowerCase() === term.toLowerCase());
    const name = also[index];
    return name === undefined
      ? []
      : [
          atSpot(glossary, glossary.yaml.spotOf([id, 'also', index]), {
            reason: `Unexpected “${name}” among the other names of ${id}, expected one that differs from its term`,
            help: 'Readers find the term by its own words already. Take it out, or name the one that you meant.',
          }),
        ];
  }),
);

import type { DataDocument, ProseDocument } from '../parse/document.ts';
import type { Documents } from '../parse/documents.ts';
import type { YamlPath } from '../parse/yaml-places.ts';
import { rememberEach } from '../remember-each.ts';
import { wordsOf } from './alike.ts';
import { isOfOnePage } from './page-of-address.ts';
import type { Placed } from './place-problem.ts';

/** Words in YAML that another thing of the same kind has already. */
export interface SameWords {
  document: Placed;
  path: YamlPath;
  first: { document: Placed; path: YamlPath };
  what: string;
  help: string;
}

/** Names of things that one could not tell apart, and sentences that were copied and never changed. */
export function sameWords(
  { narratives, themes, records, actions, services, teams, glossary }: Documents,
  settings: DataDocument<'knowledge-base'> | undefined,
): SameWords[] {
  return [
    ...(settings ? inSettings(settings) : []),
    ...themesByOtherNames(themes),
    ...(services ? inServices(services) : []),
    ...(teams ? inTeams(teams) : []),
    ...(glossary ? inGlossary(glossary) : []),
    ...narratives.flatMap((narrative) => onCard(narrative).found),
    ...acrossStories(narratives),
    ...records.flatMap(inRecord),
    ...actions.flatMap(inActions),
  ];
}

const inServices = rememberEach((services: DataDocument<'services'>) => inRegister(services, 'service'));
const inTeams = rememberEach((teams: DataDocument<'teams'>) => inRegister(teams, 'team'));

function inRegister(
  register: DataDocument<'services'> | DataDocument<'teams'>,
  thing: 'service' | 'team',
): readonly SameWords[] {
  const names = among(
    register,
    `name of another ${thing}`,
    'In lists readers cannot tell the two apart. Was an entry copied, and its name left?',
  );
  const whats = among(register, `description of another ${thing}`, copied);
  return Object.entries(register.data).flatMap(([id, { name, what }]) => {
    // A copied entry is told of once.
    const told = names(keyOf(name), [id, 'name']);
    return told.length > 0 ? told : whats(keyOf(what), [id, 'what']);
  });
}

const inGlossary = rememberEach((glossary: DataDocument<'glossary'>): readonly SameWords[] => {
  const terms = among(glossary, 'name of another term', 'A reader of the word may be shown the wrong meaning.');
  const meanings = among(glossary, 'meaning of another term', copied);
  return Object.entries(glossary.data).flatMap(([id, { term, also, meaning }]) => [
    ...terms(keyOf(term), [id, 'term']),
    // Spellings of one term that differ in their marks alone are no two terms.
    ...also.flatMap((name, index) =>
      keyOf(name) === keyOf(term) || also.indexOf(name) < index ? [] : terms(keyOf(name), [id, 'also', index]),
    ),
    ...meanings(keyOf(meaning), [id, 'meaning']),
  ]);
});

/** Where a tracker is looked for by the key of a ticket, and a page by the words of its link, two of the same hide each other. */
const inSettings = rememberEach((settings: DataDocument<'knowledge-base'>): readonly SameWords[] => {
  const { footer, trackers } = settings.data;
  const titles = among(settings, 'title of another link', 'Readers cannot tell the two apart.');
  const keys = among(
    settings,
    'keys of another tracker',
    'Each ticket leads to one tracker: the second is never asked.',
  );
  return [
    ...footer.flatMap(({ title, url }, index) => titles(keyOf(title), ['footer', index, 'title'], settings, url)),
    ...trackers.flatMap((tracker, index) =>
      keys(tracker.keys?.toLowerCase() ?? '', ['trackers', index, 'keys'], settings, tracker.name),
    ),
  ];
});

/** Another name of a theme that is its own title, or the title or a name of another theme, so that search finds the wrong one. */
function themesByOtherNames(themes: Documents['themes']): SameWords[] {
  const help = 'Whoever looks for it finds two. Keep it where it fits best, or name the words that you meant.';
  const own = new Map(themes.map((theme) => [keyOf(theme.card.title), { document: theme, path: ['title'] }]));
  const names = new Map<string, { document: Documents['themes'][number]; path: YamlPath }>();
  return themes.flatMap((document) =>
    document.card.aliases.flatMap((alias, index): SameWords[] => {
      const path = ['aliases', index];
      const key = keyOf(alias);
      const [title, name] = [own.get(key), names.get(key)];
      if (!name) names.set(key, { document, path });
      if (title?.document === document)
        return [{ document, path, first: title, what: 'title among the other names of its theme', help: helpForOwn }];
      if (title)
        return [{ document, path, first: title, what: `title of ${title.document.entry} as another name`, help }];
      // Twice in one list is told of as such.
      return name && name.document !== document
        ? [{ document, path, first: name, what: `other name of ${name.document.entry}`, help }]
        : [];
    }),
  );
}

const helpForOwn = 'Readers find the theme by its title already. Take it out, or name the words that you meant.';

/** What the card of a story says twice by itself, and the words of it that no other story should have. */
const onCard = rememberEach((narrative: ProseDocument<'narrative'>) => {
  const { card } = narrative;
  const own = among(narrative, 'sentence of another theme', copied);
  const themes = Object.entries(card.themes).map(([theme, words]) => {
    const key = keyOf(words);
    return { theme, key, again: own(key, ['themes', theme]) };
  });
  const whys = among(narrative, 'reason of another story', copied);
  const sources = among(narrative, 'title of another source', 'Readers cannot tell the two apart.');
  return {
    hook: keyOf(card.hook),
    themes: themes.filter(({ again }) => again.length === 0),
    found: [
      ...themes.flatMap(({ again }) => again),
      ...card.related.flatMap(({ why }, index) => whys(keyOf(why), ['related', index, 'why'])),
      // One page listed twice is told of by its address.
      ...card.sources.flatMap(({ title, url }, index) =>
        sources(keyOf(title), ['sources', index, 'title'], narrative, isOfOnePage(url) ? url : undefined),
      ),
    ],
  };
});

/** A card that was copied whole has many sentences of one other story, and is one mistake. */
function acrossStories(narratives: Documents['narratives']): SameWords[] {
  const hooks = among(undefined, 'hook of another story', copied);
  const guises = new Map<string, ReturnType<typeof among>>();
  return narratives.flatMap((narrative) => {
    const { hook, themes } = onCard(narrative);
    const found = [
      ...hooks(hook, ['hook'], narrative),
      ...themes.flatMap(({ theme, key }) => {
        const look = guises.get(theme) ?? among(undefined, `sentence of another story under ${theme}`, copied);
        guises.set(theme, look);
        return look(key, ['themes', theme], narrative);
      }),
    ];
    return found.filter(
      ({ first }, index) => found.findIndex((one) => one.first.document === first.document) === index,
    );
  });
}

const inRecord = rememberEach((record: DataDocument<'record'>): readonly SameWords[] => {
  const { factors, findings, hypotheses, pauses, people, timeline } = record.data;
  const roles = among(record, 'role of another person', 'Readers cannot tell the two apart. Was it copied, and left?');
  const events = among(record, 'words of another event', copied);
  const facts = among(record, 'words of another factor', copied);
  const results = among(record, 'words of another finding', copied);
  const guesses = among(record, 'words of another hypothesis', copied);
  const questions = among(record, 'question of another pause', copied);
  return [
    ...people.flatMap((person, index) =>
      roles(
        [keyOf(person.role), person.team, 'name' in person ? person.name : ''].join(' '),
        ['people', index, 'role'],
        record,
        person.id,
      ),
    ),
    ...timeline.flatMap(({ what, id }, index) => events(keyOf(what), ['timeline', index, 'what'], record, id)),
    ...factors.flatMap(({ text, id }, index) => facts(keyOf(text), ['factors', index, 'text'], record, id)),
    ...findings.flatMap(({ text }, index) => results(keyOf(text), ['findings', index, 'text'])),
    ...hypotheses.flatMap(({ text }, index) => guesses(keyOf(text), ['hypotheses', index, 'text'])),
    ...pauses.flatMap(({ question }, index) => questions(keyOf(question), ['pauses', index, 'question'])),
  ];
});

const inActions = rememberEach((list: DataDocument<'actions'>): readonly SameWords[] => {
  const texts = among(list, 'words of another action', copied);
  return list.data.flatMap(({ text, id }, index) => texts(keyOf(text), [index, 'text'], list, id));
});

const copied = 'Was it copied, and its words left?';

/** Notes words one after another, each by its key, and tells those that were there before. */
function among(
  home: Placed | undefined,
  what: string,
  help: string,
): (key: string, path: YamlPath, document?: Placed, id?: string) => SameWords[] {
  const seen = new Map<string, { document: Placed; path: YamlPath; id: string | undefined }>();
  return (key, path, document = home, id = undefined) => {
    if (key === '' || !document) return [];
    const first = seen.get(key);
    if (!first) seen.set(key, { document, path, id });
    // Two of one id are told of as such.
    return first && (id === undefined || first.id !== id) ? [{ document, path, first, what, help }] : [];
  };
}

/** What is the same for the same words, whatever their case and marks; empty where there are none. */
function keyOf(words: string | undefined): string {
  return words === undefined ? '' : wordsOf(words).join(' ');
}

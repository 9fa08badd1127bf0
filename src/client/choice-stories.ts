import {
  formerIdsPath,
  storyPath,
  themePath,
  type FormerIds,
  type StoryFile,
  type ThemeFile,
} from '../core/deck/choice-files.ts';
import { mostChosen, type DeckChoice } from '../core/deck/deck-choice.ts';
import { pickElsewhere, themesSeen, themesWanted } from '../core/deck/choice-source.ts';
import type { PlanSource } from '../core/story/plan-source.ts';

/** What a choice is about, fetched: enough to plan it, and to make its deck. */
export interface ChosenStories {
  /** The choice as it is by present ids, without those that are not here. */
  choice: DeckChoice;
  source: PlanSource;
  /** The files of its stories. */
  files: readonly StoryFile[];
  /** The theme that is followed. */
  follow: ThemeFile | undefined;
  /** Incidents where it went otherwise: those that authors named, then those where the same did no harm. */
  contrasts: ThemeFile['unharmed'];
  /** Ids of the address that nothing here has. */
  unknown: readonly string[];
  /** Ids that an entry had before, with its present one. */
  moved: readonly { former: string; id: string; title: string }[];
}

const fetched = new Map<string, Promise<unknown>>();

/** A file of the site, once; undefined if it is not there. Without a network it throws, and may be asked for again. */
async function fileAt<File>(address: string): Promise<File | undefined> {
  const asked =
    fetched.get(address) ??
    fetch(address).then((answer) => {
      if (answer.status >= 500) throw new Error(`${address} answers ${String(answer.status)}`);
      return answer.ok ? (answer.json() as Promise<File>) : undefined;
    });
  fetched.set(address, asked);
  asked.catch(() => fetched.delete(address));
  return asked as Promise<File | undefined>;
}

/** Fetches what is chosen. @param root address of the site. */
export async function fetchChoice(root: string, choice: DeckChoice): Promise<ChosenStories> {
  const followed =
    choice.theme === undefined ? undefined : await entryAt<ThemeFile>(root, 'themes', choice.theme, themePath);
  const wanted = choice.incidents.length > 0 ? choice.incidents : (followed?.file?.told ?? []);
  const found = await Promise.all(
    wanted.slice(0, mostChosen).map((id) => entryAt<StoryFile>(root, 'incidents', id, storyPath)),
  );
  // A former id and the present one are one story.
  const files = [...new Map(found.flatMap(({ id, file }) => (file ? [[id, file] as const] : []))).values()];
  const stories = files.map(({ story }) => story);
  const theme = followed?.file;
  const themes = theme
    ? [theme]
    : (await Promise.all(themesWanted(stories).map((id) => fileAt<ThemeFile>(root + themePath(id))))).filter(
        (file) => file !== undefined,
      );
  const asked = [
    ...(followed ? [{ ...followed, title: theme?.theme.title }] : []),
    ...found.map((entry) => ({ ...entry, title: entry.file?.story.title })),
  ];
  const seen = themesSeen(stories.length, themes);
  const elsewhere = pickElsewhere(
    stories,
    files.flatMap(({ contrasts }) => contrasts),
    seen.map(({ id }) => themes.find((file) => file.theme.id === id)?.incidents ?? []),
  );
  return {
    choice: {
      ...choice,
      theme: theme && followed?.id,
      incidents: choice.incidents.length > 0 ? stories.map(({ id }) => id) : [],
    },
    source: { stories, themes: seen, follows: theme ? 'theme' : 'story', elsewhere },
    files,
    follow: theme,
    contrasts: [...files.flatMap(namedContrasts), ...themes.flatMap(({ unharmed }) => unharmed)],
    unknown: asked.flatMap(({ asked: id, file }) => (file ? [] : [id])),
    moved: asked.flatMap(({ asked: former, id, title }) =>
      title === undefined || former === id ? [] : [{ former, id, title }],
    ),
  };
}

function namedContrasts({ story, contrasts }: StoryFile): ThemeFile['unharmed'] {
  return contrasts.map(({ id, title }) => ({
    id,
    title,
    why: story.contrasts.find(({ incident }) => incident === id)?.why ?? '',
  }));
}

/** An entry by an id that it has, or had before. */
async function entryAt<File>(
  root: string,
  kind: keyof FormerIds,
  asked: string,
  path: (id: string) => string,
): Promise<{ asked: string; id: string; file: File | undefined }> {
  const file = await fileAt<File>(root + path(asked));
  if (file) return { asked, id: asked, file };
  const former = await fileAt<FormerIds>(root + formerIdsPath);
  const id = former?.[kind][asked] ?? asked;
  return { asked, id, file: id === asked ? undefined : await fileAt<File>(root + path(id)) };
}

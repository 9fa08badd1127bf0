import { bareBeat, type BeatDraft } from './beat.ts';
import { byWait, decisionBeat, first, hasCost } from './decision-beat.ts';
import type { OtherStory, Story, StoryAction, StoryTheme } from './story.ts';

/** What is seen when the stories have been told: how they lie side by side, one guise at a time, what was done, what to ask. */
export interface AcrossSource {
  stories: readonly Story[];
  themes: readonly StoryTheme[];
  /** Other stories of these themes, to show a guise elsewhere or a contrast. */
  elsewhere: readonly OtherStory[];
}

const mostActions = 3;
const mostFindings = 3;
const mostQuestions = 3;
/** In the order in which they are told. */
export function acrossBeats(source: AcrossSource): BeatDraft[] {
  const contrast = contrastOf(source);
  return [
    ...lanesBeats(source),
    ...guiseBeats(source, contrast?.story.id),
    ...(contrast ? [contrastBeat(contrast, source)] : []),
    ...openBeats(source),
    ...actionBeats(source),
  ];
}

/** The last beats: a question for the room, or one decision. */
export function closingBeats({ stories, themes }: AcrossSource): BeatDraft[] {
  const questions = [...new Set(themes.flatMap(({ questions: [, ...others] }) => others))].slice(0, mostQuestions - 1);
  return [
    {
      ...bareBeat,
      id: 'discuss',
      kind: 'discuss',
      questions,
      notes: stories.length === 1 ? (stories[0]?.ending ?? []) : [],
      natural: 1.5 + questions.length,
    },
    decisionBeat(stories, themes[0]?.id),
  ];
}

function lanesBeats({ stories }: AcrossSource): BeatDraft[] {
  const timed = stories.filter(({ milestones }) => milestones.some(({ at }) => at !== undefined));
  return timed.length < 2
    ? []
    : [{ ...bareBeat, id: 'side-by-side', kind: 'lanes', natural: 1 + 0.4 * stories.length }];
}

/** One guise at a time: of the stories told, and where there is one alone, of one more elsewhere. */
function guiseBeats({ stories, themes, elsewhere }: AcrossSource, kept: string | undefined): BeatDraft[] {
  return themes.flatMap((theme) => {
    const here = stories.flatMap((story, index) => guiseOf(story, theme, index));
    // The story of the contrast is not told twice, if there is another.
    const [others, contrast] = [elsewhere.filter(({ id }) => id !== kept), elsewhere.filter(({ id }) => id === kept)];
    const other =
      stories.length > 1
        ? []
        : [...others, ...contrast].flatMap((story) => guiseOf(story, theme, undefined)).slice(0, 1);
    const all = [...here, ...other];
    return all.map((draft, index): BeatDraft =>
      draft.kind === 'guise' ? { ...draft, prompt: index === all.length - 1 ? theme.questions[0] : undefined } : draft,
    );
  });
}

function guiseOf(story: OtherStory, theme: StoryTheme, index: number | undefined): BeatDraft[] {
  const use = story.themes.find(({ id }) => id === theme.id);
  if (!use) return [];
  const factors = story.factors.filter(({ themes }) => themes.includes(theme.id));
  return [
    {
      ...bareBeat,
      id: `theme-${theme.id}`,
      story: index,
      kind: 'guise',
      theme: { title: theme.title, definition: theme.definition },
      how: use.how,
      lookedLike: factors.flatMap(({ lookedLike }) => lookedLike ?? []).slice(0, 2),
      absorbedBy: factors.flatMap(({ absorbedBy }) => absorbedBy ?? []).slice(0, 1),
      elsewhere: index === undefined ? { title: story.title, day: story.day, href: story.href } : undefined,
      prompt: undefined,
      natural: 1.25,
    },
  ];
}

interface Contrast {
  story: OtherStory;
  how: string;
  why: string;
  unharmed: boolean;
}

function contrastBeat({ story: { title, day, href }, ...said }: Contrast, { themes }: AcrossSource): BeatDraft {
  return {
    ...bareBeat,
    id: 'contrast',
    kind: 'contrast',
    theme: themes[0]?.title,
    title,
    day,
    href,
    ...said,
    natural: 1.25,
  };
}

/**
 * The same condition where it went otherwise: named by an author, else a near miss or a success of the theme, else what
 * absorbed it. Without a reason why it went otherwise there is nothing to learn from it.
 */
function contrastOf({ stories, themes, elsewhere }: AcrossSource): Contrast | undefined {
  const [theme] = themes;
  // One story alone is no contrast to itself.
  const all: readonly OtherStory[] = stories.length > 1 ? [...stories, ...elsewhere] : elsewhere;
  for (const { contrasts } of stories)
    for (const { incident, why } of contrasts) {
      const story = elsewhere.find(({ id }) => id === incident);
      if (story)
        return { story, how: howOf(story, theme) ?? story.hook ?? story.teaser, why, unharmed: wentWell(story) };
    }
  const well = all.filter(wentWell);
  return [...well, ...all].flatMap((story): Contrast[] => {
    const how = howOf(story, theme);
    const why = theme && reasonIn(story, theme.id);
    return how === undefined || why === undefined ? [] : [{ story, how, why, unharmed: true }];
  })[0];
}

/** What absorbed a condition of the theme; where it went well as a whole, what limited it. */
function reasonIn(story: OtherStory, theme: string): string | undefined {
  const absorbed = story.factors.find(({ themes, absorbedBy }) => themes.includes(theme) && absorbedBy !== undefined);
  const limited = wentWell(story) ? story.factors.find(({ role }) => role === 'mitigator') : undefined;
  return absorbed?.absorbedBy ?? limited?.text;
}

/** Whether nothing broke in a story of this kind, as a whole. */
export function wentWell({ kind }: Pick<OtherStory, 'kind'>): boolean {
  return kind === 'near-miss' || kind === 'success';
}

function howOf(story: OtherStory, theme: StoryTheme | undefined): string | undefined {
  return story.themes.find(({ id }) => id === theme?.id)?.how;
}

/** Open questions, and accounts that differ: they are findings, so nobody smooths them over. */
function openBeats({ stories }: AcrossSource): BeatDraft[] {
  const findings = stories.flatMap((story) =>
    story.findings.filter(({ kind }) => kind === 'disagreement' || kind === 'open-question'),
  );
  return findings.length === 0
    ? []
    : [
        {
          ...bareBeat,
          id: 'still-open',
          kind: 'open',
          findings: findings.slice(0, mostFindings),
          natural: 0.75 + 0.4 * Math.min(mostFindings, findings.length),
        },
      ];
}

/**
 * At most one slide, and only rows that say something: how long it waited, or what came back meanwhile. What came back is
 * told first, then one of each story before a second of any, so that no story has all the rows, and of those what waited
 * longest.
 */
function actionBeats({ stories }: AcrossSource): BeatDraft[] {
  const cameBack = ({ recurred }: StoryAction): boolean => recurred.length > 0;
  type Ranked = StoryAction & { turn?: number };
  const inRank = (a: Ranked, b: Ranked): number =>
    first(a, b, cameBack) || (a.turn ?? 0) - (b.turn ?? 0) || byWait(a, b);
  const shown = stories
    .flatMap(({ actions }, story) =>
      actions
        .filter((action) => cameBack(action) || action.days !== undefined || hasCost(action))
        .sort(inRank)
        .map((action, turn) => ({ ...action, story, turn })),
    )
    .sort(inRank)
    .slice(0, mostActions)
    .sort((a, b) => a.story - b.story);
  return shown.length === 0
    ? []
    : [{ ...bareBeat, id: 'actions', kind: 'action', rows: shown, natural: 0.75 + 0.35 * shown.length }];
}

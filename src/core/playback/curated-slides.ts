import { beatToSlide } from '../deck/beat-to-slide.ts';
import type { Slide, SlideKind, SlidePart } from '../deck/deck.ts';
import { slideCode } from '../deck/deck-of-plan.ts';
import { slideNotes } from '../deck/slide-notes.ts';
import type { ProseElement, ProseNode, ProseRoot } from '../model/prose.ts';
import type { AcrossSource } from '../story/across-beats.ts';
import { acrossBeats, closingBeats } from '../story/across-beats.ts';
import { eventBeatKinds, type Beat } from '../story/beat.ts';
import { namedBeat } from '../story/named-beat.ts';
import { audiences, type RunningOrder, type RunningSlide } from '../story/outline.ts';
import { countRichWords, richText, type Rich } from '../story/rich.ts';
import { spokenWords } from '../story/spoken-words.ts';
import type { BeatDraft } from '../story/beat.ts';
import { beatOfEvent, beatOfPause } from '../story/story-beats.ts';
import type { Story } from '../story/story.ts';
import { weighingTheme, type PlanSource } from '../story/plan-source.ts';
import { themeFocus } from '../story/theme-focus.ts';
import { proseRendering, type SiteView } from '../views/prose-rendering.ts';
import { playbackSections, type PlaybackPart } from './playback-sections.ts';
import { proseToRich } from './prose-to-rich.ts';

/** A curated playback with what it is about. */
export interface CuratedPlayback extends AcrossSource, Pick<PlanSource, 'follows'> {
  prose: ProseRoot;
  file: string;
  /** Path of its readable page. */
  path: string;
  minutes: number | undefined;
}

/** A slide before its share of the time is known: what it takes, how much it tells, and for whom it is. */
type Draft = Omit<Slide, 'code' | 'minutes'> &
  Omit<RunningSlide, 'kind'> & {
    /** Whether the author has said how long it takes. */
    fixed?: true;
  };

/** A slide that the plan has made. */
export type PlannedDraft = Omit<Draft, 'weight'>;

/** Everything that a curated playback may tell, and how to choose from it. */
export interface CuratedDeck {
  slides: readonly Slide[];
  order: RunningOrder;
}

/**
 * The body of a curated playback as slides behind its first one. One without questions for the room gets them at the end. Who has
 * five minutes cannot live through questions: where an author asks some and marks nothing for executives, they get the plan's slides.
 */
export function curatedSlides(
  playback: CuratedPlayback,
  { first, rules, brief }: { first: PlannedDraft; rules: PlannedDraft; brief: readonly PlannedDraft[] },
  site: SiteView,
): CuratedDeck {
  const drafts: Draft[] = [];
  let opening: Rich = [];
  const asked: { story: string | undefined } = { story: undefined };
  for (const { heading, parts } of playbackSections(playback.prose.children)) {
    parts.forEach((part, index) => {
      const notes = richProse(part.notes, playback.file, site);
      const shown = partSlides(part, playback, asked, site);
      const made = shown.map((draft): Draft => ({ ...draft, ...saidOf(part, shown.length) }));
      if (heading === undefined && made.length === 0) opening = notes;
      const title = heading?.title;
      const [head, ...rest] = made;
      if (head) drafts.push(headed(head, heading, index, notes, playback.file), ...rest);
      else if (title !== undefined && (index === 0 || notes.length > 0))
        drafts.push({
          kind: 'section',
          id: heading?.id ?? 'section',
          beat: undefined,
          title,
          notes,
          file: playback.file,
          parts: [],
          natural: 0.5,
          weight: 0,
        });
    });
  }
  if (!drafts.some(({ kind }) => kind === 'discuss')) drafts.push(...closingDrafts(playback, site));
  const start = { ...(opening.length > 0 ? { ...first, notes: opening } : first), weight: 0 };
  const told = [{ ...rules, weight: 0 }, ...drafts];
  const marked = told.some(({ for: whom }) => whom?.includes('executives'));
  if (marked || !told.some(({ kind }) => kind === 'pause')) return finished([start, ...told], playback);
  const others = audiences.filter((audience) => audience !== 'executives');
  return finished(
    [
      start,
      ...told.map((draft): Draft => ({ ...draft, for: draft.for ?? others })),
      ...brief.map((draft): Draft => ({ ...draft, id: `brief-${draft.id}`, weight: 0, for: ['executives'] })),
    ],
    playback,
  );
}

/** The first slide of a section bears its heading; where an event or a theme has its own, the heading stands above what it shows. */
function headed(
  slide: Draft,
  heading: { id: string; title: string } | undefined,
  index: number,
  notes: Rich,
  file: string,
): Draft {
  const said = notes.length > 0 ? notes : slide.notes;
  if (!heading) return { ...slide, notes: said, file };
  const id = index === 0 ? heading.id : slide.id;
  const keepsTitle = slide.kind === 'guise' || eventBeatKinds.some((kind) => kind === slide.kind);
  if (!keepsTitle) return { ...slide, id, title: heading.title, notes: said, file };
  if (heading.title === slide.title) return { ...slide, id, notes: said, file };
  const lead: SlidePart = { step: 0, type: 'lead', text: heading.title };
  return { ...slide, id, notes: said, file, parts: [lead, ...slide.parts.filter(({ type }) => type !== 'lead')] };
}

/** What a part shows; empty if it shows nothing, or nothing that readers can reach. */
function partSlides(
  { shows, block }: PlaybackPart,
  playback: CuratedPlayback,
  asked: { story: string | undefined },
  site: SiteView,
): Draft[] {
  const { stories } = playback;
  if (shows.length > 0) {
    const parts = shows.map(({ children }, step): SlidePart => ({
      step,
      type: 'rich',
      rich: richProse(children, playback.file, site),
    }));
    return [
      {
        kind: 'show',
        id: 'slide',
        beat: undefined,
        title: site.words.deck.toBegin,
        notes: [],
        file: playback.file,
        parts,
        natural: 0.5 + 0.25 * parts.length,
        weight: 0,
      },
    ];
  }
  if (!block) return [];
  const drafts = (beats: readonly BeatDraft[]): Draft[] => beats.map((beat) => draftOf(beat, playback, site));
  const across = (kind: SlideKind, source: AcrossSource = playback): Draft[] =>
    drafts(acrossBeats(source).filter((beat) => beat.kind === kind));
  switch (block.name) {
    case 'Moments': {
      const index = storyNamed(block, playback, site);
      const story = stories[index];
      if (!story) return [];
      const focus = themeFocus(story, weighingTheme(playback));
      const events = listOf(block, 'events')
        .map((id) => story.events.findIndex((event) => event.id === id))
        .filter((event) => event >= 0);
      return drafts(
        afterQuestion(
          events.map((event) => beatOfEvent(story, index, event, focus)),
          story,
          asked,
        ),
      );
    }
    case 'Beat': {
      const index = block.attributes['incident'] === undefined ? undefined : storyNamed(block, playback, site);
      const beat = namedBeat(playback, textOf(block, 'id') ?? '', index);
      const story = beat && index !== undefined ? stories[index] : undefined;
      if (!beat || !story) return drafts(beat ? [beat] : []);
      const [told = beat] = afterQuestion([beat], story, asked);
      if (told.kind === 'pause') asked.story = story.id;
      return drafts([told]);
    }
    case 'Pause': {
      const index = storyNamed(block, playback, site);
      const story = stories[index];
      const pause = story?.pauses.findIndex(({ id }) => id !== undefined && id === textOf(block, 'id')) ?? -1;
      const beat =
        story && pause >= 0 ? beatOfPause(story, index, pause, themeFocus(story, weighingTheme(playback))) : undefined;
      if (beat) asked.story = story?.id;
      return beat ? drafts([beat]) : [];
    }
    case 'Phases':
      return across('lanes');
    case 'Guises': {
      const theme = themeNamed(block, playback, site);
      return theme ? across('guise', { ...playback, themes: [theme] }) : [];
    }
    case 'Actions':
      return across('action');
    case 'Discuss': {
      const theme = themeNamed(block, playback, site);
      return closingDrafts(theme ? { ...playback, themes: [theme] } : playback, site);
    }
    default:
      return [];
  }
}

/** What comes next in a story of which the room has been asked is what came of it. */
function afterQuestion(
  beats: readonly BeatDraft[],
  story: Story,
  asked: { story: string | undefined },
): readonly BeatDraft[] {
  const [first, ...others] = beats;
  const isNext = asked.story === story.id;
  asked.story = undefined;
  return first?.kind === 'moment' && isNext ? [{ ...first, kind: 'consequence' } as BeatDraft, ...others] : beats;
}

/** What an author says of the slides of a part: for whom they are, and how long they take together. */
function saidOf({ shows, block }: PlaybackPart, count: number): Partial<Pick<Draft, 'for' | 'natural' | 'fixed'>> {
  const attributes = (block ?? shows[0])?.attributes ?? {};
  const whom = audiences.filter((audience) => {
    const named: unknown = attributes['for'];
    return Array.isArray(named) && named.includes(audience);
  });
  const minutes = attributes['minutes'];
  return {
    ...(whom.length > 0 ? { for: whom } : {}),
    ...(typeof minutes === 'number' ? { natural: minutes / Math.max(1, count), fixed: true } : {}),
  };
}

function closingDrafts(playback: CuratedPlayback, site: SiteView): Draft[] {
  return closingBeats(playback)
    .filter(({ kind }) => kind === 'discuss')
    .map((beat) => draftOf(beat, playback, site));
}

function draftOf(beat: BeatDraft, { stories, file }: CuratedPlayback, { words }: SiteView): Draft {
  const { natural, weight, ...content } = beat;
  const told = { ...content, name: beat.id, minutes: natural } as Beat;
  return {
    kind: beat.kind,
    id: beat.id,
    beat: { name: beat.id, incident: beat.story === undefined ? undefined : stories[beat.story]?.id },
    notes: slideNotes(told, stories, words),
    file: (beat.story === undefined ? undefined : stories[beat.story]?.file) ?? file,
    natural,
    weight,
    ...beatToSlide(told, stories, words),
  };
}

/** Own addresses, and what each takes: notes that take longer to say get their time, unless the author says how long. */
function finished(drafts: readonly Draft[], { path, minutes }: CuratedPlayback): CuratedDeck {
  const used = new Set<string>();
  const made = drafts.map(({ natural, weight, for: whom, fixed, ...draft }) => {
    let id = draft.id;
    for (let count = 2; used.has(id); count += 1) id = `${draft.id}-${String(count)}`;
    used.add(id);
    const takes = fixed === true ? natural : Math.max(natural, countRichWords(draft.notes) / spokenWords);
    return {
      slide: { ...draft, id, code: slideCode(path, id), minutes: takes },
      running: {
        kind: draft.kind,
        natural: Math.round(takes * 100) / 100,
        weight,
        ...(whom ? { for: whom } : {}),
      },
    };
  });
  return { slides: made.map(({ slide }) => slide), order: { minutes, slides: made.map(({ running }) => running) } };
}

function richProse(nodes: readonly ProseNode[], file: string, site: SiteView): Rich {
  const rich = proseToRich(nodes, { file, rendering: proseRendering(site, { file }, 3) });
  return richText(rich) === '' && !rich.some(({ type }) => type === 'picture') ? [] : rich;
}

function storyNamed(block: ProseElement, { stories }: CuratedPlayback, { graph }: SiteView): number {
  const id = textOf(block, 'incident') ?? '';
  return stories.findIndex((story) => story.id === (graph.incidents.get(id)?.id ?? id));
}

function themeNamed(
  block: ProseElement,
  { themes }: CuratedPlayback,
  { graph }: SiteView,
): CuratedPlayback['themes'][number] | undefined {
  const id = textOf(block, 'theme');
  return id === undefined ? undefined : themes.find((theme) => theme.id === (graph.themes.get(id)?.id ?? id));
}

function textOf(block: ProseElement, attribute: string): string | undefined {
  const value = block.attributes[attribute];
  return typeof value === 'string' ? value : undefined;
}

function listOf(block: ProseElement, attribute: string): string[] {
  const value = block.attributes[attribute];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

import { beatToSlide } from '../deck/beat-to-slide.ts';
import type { Slide, SlideKind, SlidePart } from '../deck/deck.ts';
import { slideCode } from '../deck/deck-of-plan.ts';
import { slideNotes } from '../deck/slide-notes.ts';
import type { ProseElement, ProseNode, ProseRoot } from '../model/prose.ts';
import type { AcrossSource } from '../story/across-beats.ts';
import { acrossBeats, closingBeats } from '../story/across-beats.ts';
import type { Beat } from '../story/beat.ts';
import { countRichWords, richText, type Rich } from '../story/rich.ts';
import { spokenWords } from '../story/spoken-words.ts';
import { beatOfEvent, beatOfPause, type BeatDraft } from '../story/story-beats.ts';
import { proseRendering, type SiteView } from '../views/prose-rendering.ts';
import { playbackSections, type PlaybackPart } from './playback-sections.ts';
import { proseToRich } from './prose-to-rich.ts';

/** A curated playback with what it is about. */
export interface CuratedPlayback extends AcrossSource {
  prose: ProseRoot;
  file: string;
  /** Path of its readable page. */
  path: string;
  minutes: number | undefined;
}

/** A slide before its share of the time is known. */
type Draft = Omit<Slide, 'code' | 'minutes'> & { natural: number };

/** The body of a curated playback as slides behind its first one. One without questions for the room gets them at the end. */
export function curatedSlides(playback: CuratedPlayback, first: Draft, rules: Draft, site: SiteView): Slide[] {
  const drafts: Draft[] = [];
  let opening: Rich = [];
  const asked: { story: string | undefined } = { story: undefined };
  for (const { heading, parts } of playbackSections(playback.prose.children)) {
    parts.forEach((part, index) => {
      const notes = richProse(part.notes, playback.file, site);
      const made = partSlides(part, playback, asked, site);
      if (heading === undefined && made.length === 0) opening = notes;
      const title = heading?.title;
      const [head, ...rest] = made;
      if (head) drafts.push(headed(head, heading, index, notes, playback.file), ...rest);
      else if (title !== undefined && (index === 0 || notes.length > 0))
        drafts.push({
          kind: 'section',
          id: heading?.id ?? 'section',
          title,
          notes,
          file: playback.file,
          parts: [],
          natural: 0.5,
        });
    });
  }
  if (!drafts.some(({ kind }) => kind === 'discuss')) drafts.push(...closingDrafts(playback, site));
  const start = opening.length > 0 ? { ...first, notes: opening } : first;
  return finished([start, rules, ...drafts], playback);
}

/** The first slide of a section bears its heading; where an event or a question has its own, the heading stands above it. */
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
  const keepsTitle = slide.kind === 'moment' || slide.kind === 'consequence';
  if (!keepsTitle) return { ...slide, id, title: heading.title, notes: said, file };
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
        title: site.words.deck.toBegin,
        notes: [],
        file: playback.file,
        parts,
        natural: 0.5 + 0.25 * parts.length,
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
      const afterPause = asked.story === story.id;
      asked.story = undefined;
      return drafts(
        listOf(block, 'events')
          .map((id) => story.events.findIndex((event) => event.id === id))
          .filter((event) => event >= 0)
          .map((event, place) => {
            const beat = beatOfEvent(story, index, event);
            return afterPause && place === 0 ? ({ ...beat, kind: 'consequence' } as BeatDraft) : beat;
          }),
      );
    }
    case 'Pause': {
      const index = storyNamed(block, playback, site);
      const story = stories[index];
      const pause = story?.pauses.findIndex(({ id }) => id !== undefined && id === textOf(block, 'id')) ?? -1;
      const beat = story && pause >= 0 ? beatOfPause(story, index, pause) : undefined;
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

function closingDrafts(playback: CuratedPlayback, site: SiteView): Draft[] {
  return closingBeats(playback)
    .filter(({ kind }) => kind === 'discuss')
    .map((beat) => draftOf(beat, playback, site));
}

function draftOf(beat: BeatDraft, { stories, file }: CuratedPlayback, { words }: SiteView): Draft {
  const { natural, weight: _weight, ...content } = beat;
  const told = { ...content, minutes: natural } as Beat;
  return {
    kind: beat.kind,
    id: beat.id,
    notes: slideNotes(told, stories, words),
    file: (beat.story === undefined ? undefined : stories[beat.story]?.file) ?? file,
    natural,
    ...beatToSlide(told, stories, words),
  };
}

/** Own addresses, and minutes that add up to what the author wants; notes that take longer to say get their time. */
function finished(drafts: readonly Draft[], { path, minutes }: CuratedPlayback): Slide[] {
  const used = new Set<string>();
  const natural = drafts.map(({ natural: shown, notes }) => Math.max(shown, countRichWords(notes) / spokenWords));
  const scale = minutes === undefined ? 1 : minutes / natural.reduce((sum, each) => sum + each, 0);
  return drafts.map(({ natural: _natural, ...draft }, index) => {
    let id = draft.id;
    for (let count = 2; used.has(id); count += 1) id = `${draft.id}-${String(count)}`;
    used.add(id);
    return { ...draft, id, code: slideCode(path, id), minutes: Math.round((natural[index] ?? 0) * scale * 10) / 10 };
  });
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

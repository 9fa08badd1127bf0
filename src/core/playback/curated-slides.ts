import type { Rich } from '../deck/deck.ts';
import type { Incident, ThemeEntry } from '../graph/knowledge-graph.ts';
import { trustedHtml, type Html } from '../html.ts';
import type { ProseElement, ProseNode, ProseRoot } from '../model/prose.ts';
import { proseToHtml } from '../narrative/prose-to-html.ts';
import { noProse, type SlideDraft } from './playback-draft.ts';
import { eventsOf } from './playback-moments.ts';
import { phasesSlides } from './playback-phases.ts';
import { playbackSections, type PlaybackPart } from './playback-sections.ts';
import { actionsSlides, discussSlides, guisesSlides, momentsSlides, pauseSlide, themesOf } from './playback-slides.ts';
import { proseRendering, type SiteView } from '../views/prose-rendering.ts';

/** A curated playback with what it is about. */
export interface CuratedPlayback {
  prose: ProseRoot;
  file: string;
  incidents: readonly Incident[];
  themes: readonly ThemeEntry[];
}

/** The body of a curated playback as slides. One without questions for the room gets them at the end. */
export function curatedSlides(playback: CuratedPlayback, site: SiteView): { opening: Rich; slides: SlideDraft[] } {
  const { file, themes } = playback;
  let opening = noProse;
  const slides: SlideDraft[] = [];
  for (const { heading, parts } of playbackSections(playback.prose.children)) {
    parts.forEach((part, index) => {
      const made = partSlides(part, playback, site);
      const notes = richProse(part.notes, file, site);
      if (heading === undefined && made.length === 0) opening = notes;
      const title =
        heading &&
        (index === 0 ? heading.title : part.shows.length > 0 ? site.words.deck.continued(heading.title) : undefined);
      const named = title === undefined ? {} : { title, roomTitle: title };
      const [first, ...rest] = made;
      const continued =
        title === undefined
          ? {}
          : { title: site.words.deck.continued(title), roomTitle: site.words.deck.continued(title) };
      if (first)
        slides.push(
          { ...first, ...named, ...(heading && index === 0 ? { name: heading.id } : {}), notes, file },
          ...rest.map((slide) => ({ ...slide, ...continued })),
        );
      else if (heading !== undefined && (index === 0 || notes.text !== ''))
        slides.push({
          name: heading.id,
          title: heading.title,
          notes,
          file,
          content: { kind: 'section', story: undefined, felt: [] },
        });
    });
  }
  if (!slides.some(({ content }) => content.kind === 'discuss'))
    slides.push(
      ...discussSlides(
        themes.flatMap(({ card }) => card.questions.slice(0, 3)),
        file,
        site.words,
      ),
    );
  return { opening, slides };
}

/** What a part shows; empty if it shows nothing, or nothing that readers can reach. */
function partSlides({ shows, block }: PlaybackPart, playback: CuratedPlayback, site: SiteView): SlideDraft[] {
  const { file, incidents, themes } = playback;
  if (shows.length > 0)
    return [
      {
        name: 'slide',
        title: site.words.deck.toBegin,
        file,
        content: { kind: 'text', steps: shows.map(({ children }) => richProse(children, file, site)) },
      },
    ];
  if (!block) return [];
  const incident = incidentNamed(block, site);
  const theme = themesOf([textOf(block, 'theme') ?? ''], site.graph)[0];
  switch (block.name) {
    case 'Moments':
      return incident ? momentsSlides(eventsOf(incident, listOf(block, 'events')), incident, site) : [];
    case 'Pause': {
      const pause = incident?.record.pauses.find(({ id }) => id !== undefined && id === textOf(block, 'id'));
      return incident && pause ? [pauseSlide(pause, incident, site)] : [];
    }
    case 'Phases':
      return phasesSlides(incidents, file, site);
    case 'Guises':
      return theme ? guisesSlides(theme, incidents, site) : [];
    case 'Actions':
      return actionsSlides(incidents, file, site);
    case 'Discuss':
      return discussSlides(
        (theme ? [theme] : themes).flatMap(({ card }) => card.questions),
        file,
        site.words,
      );
    default:
      return [];
  }
}

function richProse(nodes: readonly ProseNode[], file: string, site: SiteView): Rich {
  if (nodes.length === 0) return noProse;
  // Links to headings serve long pages; on a slide they would only be one more stop for the Tab key.
  const markup = trustedHtml(
    proseToHtml(nodes, proseRendering(site, { file }, 3)).html.replace(/ <a class="heading-link"[^>]*>#<\/a>/g, ''),
  );
  return { html: markup, text: wordsOf(markup) };
}

/** The words of our own markup, in which every text is escaped: what a screen shows and what an export says are never two things. */
function wordsOf({ html }: Html): string {
  return html
    .replace(/<\/(?:p|li|h\d|tr|blockquote|figcaption|pre|div)>|<br>/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_entity, name: keyof typeof characters) => characters[name])
    .replace(/[ \t]*\n\s*/g, '\n\n')
    .trim();
}

const characters = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" } as const;

function incidentNamed(block: ProseElement, { graph }: SiteView): Incident | undefined {
  const id = textOf(block, 'incident') ?? '';
  return graph.incidents.get(id);
}

function textOf(block: ProseElement, attribute: string): string | undefined {
  const value = block.attributes[attribute];
  return typeof value === 'string' ? value : undefined;
}

function listOf(block: ProseElement, attribute: string): string[] {
  const value = block.attributes[attribute];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

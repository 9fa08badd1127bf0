import { markdownLine } from '../formats/markdown.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { eventBeatKinds } from '../story/beat.ts';
import { richText } from '../story/rich.ts';
import type { Deck, Slide } from './deck.ts';
import { stepTexts } from './slide-text.ts';

/**
 * A deck as a file of playbacks/, to go on editing: each slide a heading, its notes as prose, and what the room sees as the
 * element that makes it. Slides that no element makes have their words in `<Show>`. It begins as a draft.
 */
export function deckToMdx(deck: Pick<Deck, 'title' | 'teaser' | 'minutes' | 'slides'>, graph: KnowledgeGraph): string {
  const incidents = [...new Set(deck.slides.flatMap((slide) => incidentOf(slide, graph) ?? []))];
  const card = [
    '---',
    `title: ${JSON.stringify(deck.title)}`,
    ...(deck.teaser === '' || deck.teaser === deck.title ? [] : [`teaser: ${JSON.stringify(deck.teaser)}`]),
    'status: draft',
    `incidents: [${incidents.join(', ')}]`,
    `minutes: ${String(Math.max(1, Math.round(deck.minutes)))}`,
    '---',
  ].join('\n');
  // The title and the ground rules are there without being written.
  const slides = deck.slides.filter(({ kind }, index) => !(index === 0 && kind === 'opening') && kind !== 'rules');
  const opening = deck.slides[0]?.kind === 'opening' ? notesOf(deck.slides[0]) : [];
  return `${[card, ...opening, ...slides.flatMap((slide) => section(slide, graph))].join('\n\n')}\n`;
}

function section(slide: Slide, graph: KnowledgeGraph): string[] {
  return [`## ${markdownLine(slide.title)}`, ...notesOf(slide), elementOf(slide, graph)].filter((part) => part !== '');
}

function notesOf({ notes }: Slide): string[] {
  return richText(notes)
    .split(/\n+/)
    .map(markdownLine)
    .filter((line) => line !== '');
}

function elementOf(slide: Slide, graph: KnowledgeGraph): string {
  const incident = incidentOf(slide, graph);
  const record = incident === undefined ? undefined : graph.incidents.get(incident)?.record;
  if (isEvent(slide) && record?.timeline.some(({ id }) => id === slide.id))
    return `<Moments incident="${incident ?? ''}" events="${slide.id}" />`;
  if (slide.kind === 'pause' && record?.pauses.some(({ id }) => id === slide.id))
    return `<Pause incident="${incident ?? ''}" id="${slide.id}" />`;
  if (slide.kind === 'action') return '<Actions />';
  if (slide.kind === 'discuss') return '<Discuss />';
  const lines = stepTexts(slide).flatMap((text) => text.split('\n').filter((line) => line.trim() !== ''));
  return lines.length === 0 ? '' : `<Show>\n\n${lines.map((line) => `- ${markdownLine(line)}`).join('\n')}\n\n</Show>`;
}

function isEvent({ kind }: Slide): boolean {
  return eventBeatKinds.some((known) => known === kind);
}

function incidentOf({ file }: Slide, graph: KnowledgeGraph): string | undefined {
  const id = /^incidents\/([^/]+)\//.exec(file)?.[1];
  return id !== undefined && graph.incidents.has(id) ? id : undefined;
}

import { plainText, type ProseElement, type ProseNode } from '../model/prose.ts';

/** A `##` of a playback with what follows it. Prose above the first heading has none. */
export interface PlaybackSection {
  heading: { id: string; title: string } | undefined;
  parts: readonly PlaybackPart[];
}

/** What becomes one slide: something to see, and what is said to it. */
export interface PlaybackPart {
  shows: readonly ProseElement[];
  block: ProseElement | undefined;
  notes: readonly ProseNode[];
}

/**
 * Splits the body of a playback at its headings, and each section where a new thing is shown.
 * Prose belongs to what was shown before it, at the start of a section to what comes first.
 */
export function playbackSections(nodes: readonly ProseNode[]): PlaybackSection[] {
  const sections: { heading: PlaybackSection['heading']; parts: OpenPart[] }[] = [{ heading: undefined, parts: [] }];
  for (const node of nodes) {
    const section = sections.at(-1);
    if (node.type === 'heading' && node.depth <= 2)
      sections.push({ heading: { id: node.id, title: plainText(node) }, parts: [] });
    else if (section) addNode(section.parts, node);
  }
  return sections
    .filter(({ heading, parts }) => heading !== undefined || parts.length > 0)
    .map(({ heading, parts }) => ({ heading, parts: parts.length > 0 ? parts : [emptyPart()] }));
}

interface OpenPart {
  shows: ProseElement[];
  block: ProseElement | undefined;
  notes: ProseNode[];
}

const blockNames: ReadonlySet<string> = new Set(['Beat', 'Moments', 'Pause', 'Phases', 'Guises', 'Actions', 'Discuss']);

function addNode(parts: OpenPart[], node: ProseNode): void {
  const last = parts.at(-1);
  const isShow = node.type === 'element' && node.name === 'Show';
  const isBlock = node.type === 'element' && blockNames.has(node.name);
  const isFull =
    last === undefined ||
    ((isShow || isBlock) && last.block !== undefined) ||
    (isBlock && last.shows.length > 0) ||
    (isShow && !sameAudiences(last.shows[0], node));
  const part = isFull ? emptyPart() : last;
  if (part !== last) parts.push(part);
  if (node.type === 'element' && isShow) part.shows.push(node);
  else if (node.type === 'element' && isBlock) part.block = node;
  else part.notes.push(node);
}

/** What is shown to others is a slide of its own. */
function sameAudiences(first: ProseElement | undefined, next: ProseElement): boolean {
  const whom = ({ attributes }: ProseElement): string => JSON.stringify(attributes['for'] ?? '');
  return first === undefined || whom(first) === whom(next);
}

function emptyPart(): OpenPart {
  return { shows: [], block: undefined, notes: [] };
}

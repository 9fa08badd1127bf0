import type {
  Presentation,
  PresentationSlide,
  SlideBlock,
  SlideParagraph,
  SlidePicture,
} from '../formats/pptx/presentation.ts';
import { lineText, richText, type DeckPicture, type Rich } from '../story/rich.ts';
import type { SlideWords } from '../words/slide-words.ts';
import { isFigure, stepCount, type Deck, type Slide, type SlidePart } from './deck.ts';
import { chartShapes } from './chart-shapes.ts';
import { sceneDrawing } from './scene-shapes.ts';
import { partText } from './slide-text.ts';

/** The addresses that slides may link to: those that hold without the site around them. */
export function wholeAddress(href: string): string | undefined {
  return /^[a-z][a-z0-9+.-]*:/i.test(href) ? href : undefined;
}

/** Every picture that slides show, once. */
export function picturesOf({ slides }: Pick<Deck, 'slides'>): DeckPicture[] {
  const found = new Map<string, DeckPicture>();
  for (const { parts } of slides)
    for (const part of parts) {
      if (part.type === 'figure') found.set(part.picture.file, part.picture);
      if (part.type === 'rich')
        for (const block of part.rich) if (block.type === 'picture') found.set(block.picture.file, block.picture);
    }
  return [...found.values()];
}

/**
 * A deck as native slides. A question and its answer are two slides, so that the room can think before it sees; other steps
 * stand together. `pictureOf` has the bytes of a figure; one that has none is told in its words.
 */
export function deckToPresentation(
  deck: Pick<Deck, 'title' | 'slides'>,
  words: SlideWords,
  absolute: (href: string) => string | undefined,
  pictureOf: (picture: DeckPicture) => SlidePicture | undefined,
): Presentation {
  const slides = deck.slides.flatMap((slide): PresentationSlide[] => {
    const notes = richText(slide.notes).split(/\n+/);
    const steps = slide.kind === 'pause' ? Array.from({ length: stepCount(slide) + 1 }, (_, step) => step) : [Infinity];
    return steps.map((step) => ({
      title: slide.title,
      notes,
      blocks: inBlocks(
        shownAt(slide, step).flatMap((part) =>
          blocksOf(part, words, absolute, pictureOf).map((block) => inColumn(block, columnOf(part, slide, step))),
        ),
      ),
    }));
  });
  return { title: deck.title, language: words.language, slides };
}

/**
 * What a slide shows: all of it, or what is known at one step where question and answer are slides of their own; the question
 * stays above its answer, and the answer above its reason. What belongs to hindsight stays out, as on a stage. Of several
 * pictures of a story the last counts, and a figure or a chart stands in its place.
 */
function shownAt({ parts }: Slide, step: number): SlidePart[] {
  const isKept = (part: SlidePart): boolean => part.step > 0 || part.type === 'question' || part.type === 'scene';
  const shown = parts
    .filter((part) => !isHindsight(part) && part.step <= step && (step === 0 || step === Infinity || isKept(part)))
    .map((part): SlidePart =>
      part.type === 'question' && step > 0 && step < Infinity
        ? { type: 'lead', step: part.step, text: part.text }
        : part,
    );
  const last = shown.some(isFigure) ? undefined : shown.findLast(({ type }) => type === 'scene');
  const [scene, others] = [last ? [last] : [], shown.filter(({ type }) => type !== 'scene')];
  return [...others, ...scene];
}

function isHindsight(part: SlidePart): boolean {
  return part.type === 'note' && part.layer === 'hindsight';
}

function blocksOf(
  part: SlidePart,
  words: SlideWords,
  absolute: (href: string) => string | undefined,
  pictureOf: (picture: DeckPicture) => SlidePicture | undefined,
): SlideBlock[] {
  switch (part.type) {
    case 'scene':
      return [sceneDrawing(part, words.deck.sceneLane)];
    case 'figure': {
      const picture = pictureOf(part.picture);
      const { alt, caption } = part.picture;
      if (picture) return [{ type: 'picture', picture, alt, ...(caption === undefined ? {} : { caption }) }];
      return [text('body', alt), ...(caption === undefined ? [] : [text('label', caption)])];
    }
    case 'chart': {
      const { title, summary } = part.chart;
      const shapes = chartShapes(part.chart);
      return [{ type: 'shapes', shapes, alt: `${title}. ${summary}`, place: { at: 'beside' }, caption: title }];
    }
    case 'table':
      return [{ type: 'table', head: part.head, rows: part.rows, alt: part.caption }];
    case 'lanes':
      return [lanesTable(part)];
    case 'rich':
      return richBlocks(part.rich, absolute, pictureOf);
    case 'story': {
      const href = absolute(part.href);
      return partText(part).map((line) => text('body', line, href));
    }
    default:
      return [
        {
          type: 'text',
          paragraphs: partText(part)
            .filter(Boolean)
            .map((line, at) => ({ look: lookOf(part, at), text: line })),
        },
      ];
  }
}

function lookOf({ type }: SlidePart, at: number): SlideParagraph['look'] {
  if (type === 'sentence' || type === 'question') return 'sentence';
  if (type === 'options' || type === 'list') return 'bullet';
  if (type === 'lead' || type === 'think') return 'label';
  if (type === 'ideas') return at === 0 ? 'label' : 'bullet';
  return type === 'note' && at === 0 ? 'label' : 'body';
}

function text(look: SlideParagraph['look'], words: string, href?: string): SlideBlock {
  return { type: 'text', paragraphs: [{ look, text: words, ...(href === undefined ? {} : { href }) }] };
}

/** Beside what may be answered stands what people believed: below one another they would be too small to read. */
function columnOf(part: SlidePart, { kind, parts }: Slide, step: number): 'left' | 'right' | undefined {
  const asks = kind === 'pause' && step === 0 && parts.some(({ type }) => type === 'options');
  if (!asks || !parts.some((each) => each.step === 0 && each.type === 'note')) return undefined;
  if (part.type === 'options' || part.type === 'think') return 'left';
  return part.type === 'note' || part.type === 'ideas' ? 'right' : undefined;
}

function inColumn(block: SlideBlock, column: 'left' | 'right' | undefined): SlideBlock {
  return block.type === 'text' && column !== undefined ? { ...block, column } : block;
}

/** Texts that follow one another are one block, as one would type them. */
function inBlocks(blocks: readonly SlideBlock[]): SlideBlock[] {
  const joined: SlideBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.type === 'text' && block.paragraphs.length === 0) continue;
    if (block.type === 'text' && last?.type === 'text' && last.column === block.column)
      joined[joined.length - 1] = { ...last, paragraphs: [...last.paragraphs, ...block.paragraphs] };
    else joined.push(block);
  }
  return joined;
}

function lanesTable({ lanes }: Extract<SlidePart, { type: 'lanes' }>): SlideBlock {
  const names = [...new Set(lanes.rows.flatMap(({ points }) => points.map(({ name }) => name)))];
  return {
    type: 'table',
    head: ['', ...names],
    rows: lanes.rows.map(({ title, day, points }) => [
      day === '' ? title : `${title}\n${day}`,
      ...names.map((name) => points.find((point) => point.name === name)?.text ?? ''),
    ]),
    alt: lanes.note,
  };
}

function richBlocks(
  rich: Rich,
  absolute: (href: string) => string | undefined,
  pictureOf: (picture: DeckPicture) => SlidePicture | undefined,
): SlideBlock[] {
  return rich.flatMap((block): SlideBlock[] => {
    switch (block.type) {
      case 'paragraph':
      case 'label':
      case 'heading': {
        const link = block.children.find((part) => part.type === 'link');
        const href = link?.type === 'link' ? absolute(link.href) : undefined;
        return lineText(block.children)
          .split('\n')
          .map((line) => text(looks[block.type], line, href));
      }
      case 'list':
        return block.items.map((item) => text('bullet', richText(item).replace(/\n+/g, ' ')));
      case 'quote':
        return richBlocks(block.children, absolute, pictureOf);
      case 'code':
        return block.text.split('\n').map((line) => text('body', line));
      case 'table': {
        const [head = [], ...rows] = block.rows.map((row) => row.map(lineText));
        return [{ type: 'table', head, rows, alt: head.join(', ') }];
      }
      case 'picture': {
        const picture = pictureOf(block.picture);
        return [picture ? { type: 'picture', picture, alt: block.picture.alt } : text('body', block.picture.alt)];
      }
      case 'rule':
        return [];
    }
  });
}

const looks = { paragraph: 'body', label: 'label', heading: 'sentence' } as const;

import { squeezedAxis } from '../drawing/squeezed-axis.ts';
import type {
  Presentation,
  PresentationSlide,
  SlideBlock,
  SlideParagraph,
  SlidePicture,
} from '../formats/pptx/presentation.ts';
import { lineText, richText, type DeckPicture, type Rich } from '../story/rich.ts';
import type { Scene, SceneMark } from '../story/scene.ts';
import type { SlideWords } from '../words/slide-words.ts';
import { stepCount, type Deck, type Slide, type SlidePart } from './deck.ts';
import { chartShapes } from './chart-shapes.ts';
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
  words: Pick<SlideWords, 'language'>,
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
          blocksOf(part, absolute, pictureOf).map((block) => inColumn(block, columnOf(part, slide, step))),
        ),
      ),
    }));
  });
  return { title: deck.title, language: words.language, slides };
}

/**
 * What a slide shows: all of it, or one step alone where question and answer are two slides. What belongs to hindsight stays
 * out, as on a stage, and of several pictures of a story the last counts.
 */
function shownAt({ parts }: Slide, step: number): SlidePart[] {
  const isOn = (part: SlidePart): boolean => (step === Infinity || part.step === step) && !isHindsight(part);
  const shown = parts.filter(isOn);
  const last = shown.findLast(({ type }) => type === 'scene');
  return shown.filter((part) => part.type !== 'scene' || part === last);
}

function isHindsight(part: SlidePart): boolean {
  return part.type === 'note' && part.layer === 'hindsight';
}

function blocksOf(
  part: SlidePart,
  absolute: (href: string) => string | undefined,
  pictureOf: (picture: DeckPicture) => SlidePicture | undefined,
): SlideBlock[] {
  switch (part.type) {
    case 'scene':
      return [{ type: 'shapes', shapes: sceneShapes(part.scene), alt: part.describes }];
    case 'figure': {
      const picture = pictureOf(part.picture);
      const caption = part.picture.caption === undefined ? [] : [text('label', part.picture.caption)];
      return picture
        ? [{ type: 'picture', picture, alt: part.picture.alt }, ...caption]
        : [text('body', part.picture.alt), ...caption];
    }
    case 'chart':
      return [
        { type: 'shapes', shapes: chartShapes(part.chart), alt: `${part.chart.title}. ${part.chart.summary}` },
        text('label', part.chart.title),
      ];
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

/** Where the axis begins and where now stands, in hundredths; behind now it goes on, without an end. */
const axisStart = 3;
const axisNow = 88;

/** The picture of a story as lines, marks and names: a lane for each person, marks where and when they knew. */
function sceneShapes(scene: Scene): Extract<SlideBlock, { type: 'shapes' }>['shapes'] {
  const marks = scene.lanes.flatMap(({ marks }) => marks.map(({ at }) => ({ from: at })));
  const axis = squeezedAxis([...marks, ...scene.times.map(({ at }) => ({ from: at }))], axisNow - axisStart, {
    least: 2.6,
  });
  const x = (at: number): number => axisStart + axis.at(at);
  const height = 88 / Math.max(1, scene.lanes.length);
  const y = (lane: number): number => (lane + 0.75) * height;
  const named = scene.times.filter(({ clock, day }) => clock !== '' || day !== '');
  const [first] = named;
  const last = named.at(-1);
  const times = [...(first ? [first] : []), ...(last && last !== first ? [last] : [])];
  return [
    ...scene.lanes.flatMap(({ name, marks: ofLane }, lane) => [
      { kind: 'line' as const, x1: 0, y1: y(lane), x2: axisNow, y2: y(lane), look: 'solid' as const },
      { kind: 'line' as const, x1: axisNow, y1: y(lane), x2: 100, y2: y(lane), look: 'dashed' as const },
      ...(name === '' ? [] : [{ kind: 'words' as const, x: 0, y: y(lane) - height * 0.7, width: 60, text: name }]),
      ...ofLane
        .filter(({ as }) => as !== 'hindsight')
        .map(({ at, as, now }) => ({
          kind: 'mark' as const,
          x: x(at),
          y: y(lane),
          look: lookOfMark(as, now),
        })),
    ]),
    ...times.map(({ at, clock, day }) => ({
      kind: 'words' as const,
      x: x(at),
      y: 90,
      width: 15,
      text: clock === '' ? day : clock,
    })),
  ];
}

const looks = { paragraph: 'body', label: 'label', heading: 'sentence' } as const;

function lookOfMark(as: SceneMark['as'], now: boolean): 'now' | 'late' | 'plain' {
  if (now) return 'now';
  return as === 'learnt' ? 'late' : 'plain';
}

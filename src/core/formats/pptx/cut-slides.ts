import { bodyBox } from './fixed-parts.ts';
import { fitsOneSlide } from './placed-blocks.ts';
import type { PresentationSlide, SlideBlock, SlideParagraph } from './presentation.ts';
import { heightOf, tableSize, type SlideTable } from './table-size.ts';
import { textHeight } from './text-size.ts';

/** What is cut has room for letters of this size: in a table in points, in a text in parts of the usual. */
const cutPoints = 16;
const cutScale = 0.85;

/**
 * A slide that holds more than can be read from it becomes several, each with the notes: first its words, then its tables, each
 * page of them with the head, then what it shows. Any other slide stays one.
 */
export function cutSlides(slide: PresentationSlide): PresentationSlide[] {
  if (fitsOneSlide(slide.blocks)) return [slide];
  const paragraphs = slide.blocks.flatMap((block) => (block.type === 'text' ? block.paragraphs : []));
  const shown = slide.blocks.filter(({ type }) => type === 'picture' || type === 'shapes');
  const pages: (readonly SlideBlock[])[] = [
    ...pagesOfText(paragraphs).map((page) => [page]),
    ...slide.blocks.flatMap((block) => (block.type === 'table' ? pagesOf(block).map((page) => [page]) : [])),
    ...(shown.length > 0 ? [shown] : []),
  ];
  return pages.map((blocks, index) => ({
    ...slide,
    title: pages.length > 1 ? `${slide.title} (${String(index + 1)}/${String(pages.length)})` : slide.title,
    blocks,
  }));
}

function pagesOfText(paragraphs: readonly SlideParagraph[]): SlideBlock[] {
  const heights = paragraphs.map((paragraph) => textHeight([paragraph], bodyBox.width, cutScale));
  return filled(heights, bodyBox.height).map(({ from, to }) => ({
    type: 'text',
    paragraphs: paragraphs.slice(from, to),
  }));
}

/** As few pages as hold a table, about equally full. */
function pagesOf(table: SlideTable): SlideTable[] {
  const [head = 0, ...heights] = tableSize(table, bodyBox.width, cutPoints).rows;
  const room = bodyBox.height - head;
  const count = filled(heights, room).length;
  let level = Math.min(room, heightOf({ rows: heights }) / count);
  while (level < room && filled(heights, level).length > count) level = Math.min(room, level * 1.05);
  return filled(heights, level).map(({ from, to }) => ({ ...table, rows: table.rows.slice(from, to) }));
}

function filled(heights: readonly number[], room: number): { from: number; to: number }[] {
  const pages: { from: number; to: number }[] = [];
  let used = Infinity;
  heights.forEach((height, row) => {
    const last = pages.at(-1);
    if (last && used + height <= room) {
      last.to = row + 1;
      used += height;
      return;
    }
    pages.push({ from: row, to: row + 1 });
    used = height;
  });
  return pages;
}

import type { PresentationSlide } from './presentation.ts';
import { bodyBox } from './fixed-parts.ts';
import { leastHeight } from './placed-blocks.ts';
import { heightOf, tableSize, type SlideTable } from './table-size.ts';

/** A table that is cut has room for letters of this size. */
const cutPoints = 16;

/**
 * A slide whose table is longer than it becomes several, each with the head of the table and the notes; what stands beside
 * the table comes before it. Any other slide stays one.
 */
export function cutTables(slide: PresentationSlide): PresentationSlide[] {
  const isTable = (block: PresentationSlide['blocks'][number]): block is SlideTable => block.type === 'table';
  if (!slide.blocks.some(isTable) || leastHeight(slide.blocks) <= bodyBox.height) return [slide];
  const others = slide.blocks.filter((block) => !isTable(block));
  const pages = slide.blocks.filter(isTable).flatMap((table) => pagesOf(table).map((page) => [page]));
  const cut = [...(others.length > 0 ? [others] : []), ...pages];
  return cut.map((blocks, index) => ({
    ...slide,
    title: cut.length > 1 ? `${slide.title} (${String(index + 1)}/${String(cut.length)})` : slide.title,
    blocks,
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

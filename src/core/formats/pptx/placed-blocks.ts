import { bodyBox, slideSize } from './fixed-parts.ts';
import type { SlideBlock } from './presentation.ts';
import { heightOf, mostPoints, tableSize } from './table-size.ts';
import { leastPoints, textHeight } from './text-size.ts';
import { emu } from './xml.ts';

/** A place on a slide, in the unit of office drawings. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PlacedBlock {
  block: SlideBlock;
  box: Box;
  /** How large its words are set, in parts of their usual size. */
  scale: number;
}

const gap = emu(0.2);

/** Words alone on a slide are set larger; words beside something else are set smaller before they are cut off. */
const scales = { alone: 1.3, withDrawing: 1.15, usual: 1, calm: 0.85, least: 0.6 } as const;

/** Blocks below one another; a picture stands where it is seen largest: beside the words, below them, or alone. */
export function placedBlocks(blocks: readonly SlideBlock[]): PlacedBlock[] {
  const pictures = blocks.filter(isPicture);
  const all = blocks.filter((block) => !isPicture(block));
  const others = leastHeight(all, bodyBox.width) <= bodyBox.height ? all : withoutDrawings(all);
  const [first] = pictures;
  if (!first) return inFlow(others, bodyBox);
  if (others.length === 0) return belowOneAnother(pictures, bodyBox);
  const beside = besideWords(others, pictures);
  const below = pictures.length === 1 && first.type === 'picture' ? belowWords(others, first) : undefined;
  return below && sizeOfPicture(below, first) > sizeOfPicture(beside, first) ? below : beside;
}

/** Whether words and tables stand on one slide, be it small; drawings below them may be left out, pictures stand beside. */
export function fitsOneSlide(blocks: readonly SlideBlock[]): boolean {
  const width = blocks.some(isPicture) ? widthBeside : bodyBox.width;
  return leastHeight(withoutDrawings(blocks.filter((block) => !isPicture(block))), width) <= bodyBox.height;
}

/** What words beside a picture have. */
const widthBeside = Math.round(bodyBox.width * 0.47);

function leastHeight(blocks: readonly SlideBlock[], width: number): number {
  return heightsOf(rowsOf(blocks), width, scales.least, 'least').needed;
}

function withoutDrawings(blocks: readonly SlideBlock[]): SlideBlock[] {
  return blocks.filter(({ type }) => type !== 'shapes');
}

function isPicture(block: SlideBlock): boolean {
  return block.type === 'picture' || (block.type === 'shapes' && block.place.at === 'beside');
}

function besideWords(others: readonly SlideBlock[], pictures: readonly SlideBlock[]): PlacedBlock[] {
  const width = widthBeside;
  const x = bodyBox.x + width + 2 * gap;
  const right = { ...bodyBox, x, width: bodyBox.x + bodyBox.width - x };
  return [...inFlow(others, { ...bodyBox, width }), ...belowOneAnother(pictures, right)];
}

function belowWords(others: readonly SlideBlock[], picture: SlideBlock): PlacedBlock[] | undefined {
  if (others.some(({ type }) => type !== 'text')) return undefined;
  const { needed } = heightsOf(rowsOf(others), bodyBox.width, scales.usual, 'least');
  const height = bodyBox.height - needed - gap;
  if (height < emu(1.5)) return undefined;
  const words = inFlow(others, { ...bodyBox, height: needed });
  return [...words, ...belowOneAnother([picture], { ...bodyBox, y: bodyBox.y + needed + gap, height })];
}

function belowOneAnother(blocks: readonly SlideBlock[], area: Box): PlacedBlock[] {
  const height = Math.floor((area.height - gap * (blocks.length - 1)) / blocks.length);
  return blocks.map((block, index) => ({
    block,
    box: { ...area, y: area.y + index * (height + gap), height },
    scale: scales.usual,
  }));
}

function sizeOfPicture(placed: readonly PlacedBlock[], picture: SlideBlock): number {
  const box = placed.find(({ block }) => block === picture)?.box;
  if (!box || picture.type !== 'picture') return 0;
  return Math.min(box.width / picture.picture.width, box.height / picture.picture.height);
}

function inFlow(blocks: readonly SlideBlock[], area: Box): PlacedBlock[] {
  const rows = rowsOf(blocks);
  const isAlone = blocks.every(({ type }) => type === 'text');
  const { scale, wish } = settingIn(rows, area, isAlone ? scales.alone : scales.withDrawing);
  const { least, wanted, needed } = heightsOf(rows, area.width, scale, wish);
  let spare = Math.max(0, area.height - needed);
  let y = area.y;
  return rows.flatMap((row, index) => {
    const small = (wish === 'wanted' ? wanted : least)[index] ?? 0;
    const height = small + Math.min(spare, Math.max(0, (wanted[index] ?? 0) - small));
    spare -= height - small;
    // A drawing that ends a slide stands at its foot, so that it stays in its place from slide to slide.
    if (index === rows.length - 1 && row[0]?.type === 'shapes') y = area.y + area.height - height;
    const width = columnWidth(row, area.width);
    const boxes = row.map((block, column) => ({
      block,
      box: { x: area.x + column * (width + gap), y, width, height },
      scale,
    }));
    y += height + gap;
    return boxes;
  });
}

/** The largest words with which drawings have the room that they want, and else what they need. */
function settingIn(
  rows: readonly SlideBlock[][],
  area: Box,
  from: number,
): { scale: number; wish: 'least' | 'wanted' } {
  for (const wish of ['wanted', 'least'] as const) {
    const to = wish === 'wanted' ? scales.calm : scales.least;
    for (let percent = from * 100; percent >= to * 100; percent -= 5) {
      const scale = percent / 100;
      if (heightsOf(rows, area.width, scale, wish).needed <= area.height) return { scale, wish };
    }
  }
  return { scale: scales.least, wish: 'least' };
}

function heightsOf(
  rows: readonly SlideBlock[][],
  width: number,
  scale: number,
  wish: 'least' | 'wanted',
): { least: number[]; wanted: number[]; needed: number } {
  const all = rows.map((row) => row.map((block) => blockHeights(block, columnWidth(row, width), scale)));
  const least = all.map((row) => Math.max(...row.map((each) => each.least)));
  const wanted = all.map((row) => Math.max(...row.map((each) => each.wanted)));
  const sum = (wish === 'least' ? least : wanted).reduce((total, height) => total + height, 0);
  return { least, wanted, needed: sum + gap * Math.max(0, rows.length - 1) };
}

function blockHeights(block: SlideBlock, width: number, scale: number): { least: number; wanted: number } {
  const inSlide = (hundredths: number): number => Math.round((slideSize.height * hundredths) / 100);
  switch (block.type) {
    case 'text': {
      const height = textHeight(block.paragraphs, width, scale);
      return { least: height, wanted: height };
    }
    case 'table':
      return {
        least: heightOf(tableSize(block, width, leastPoints)),
        wanted: heightOf(tableSize(block, width, mostPoints)),
      };
    case 'shapes':
      return block.place.at === 'beside'
        ? { least: 0, wanted: 0 }
        : { least: inSlide(block.place.least), wanted: inSlide(block.place.wanted) };
    case 'picture':
      return { least: 0, wanted: 0 };
  }
}

function columnWidth(row: readonly SlideBlock[], width: number): number {
  return row.length > 1 ? Math.round((width - gap) / 2) : width;
}

/** Blocks that stand beside one another are one row. */
function rowsOf(blocks: readonly SlideBlock[]): SlideBlock[][] {
  const rows: SlideBlock[][] = [];
  for (const block of blocks) {
    const last = rows.at(-1);
    const isRight = block.type === 'text' && block.column === 'right';
    if (isRight && last?.length === 1) last.push(block);
    else rows.push([block]);
  }
  return rows;
}

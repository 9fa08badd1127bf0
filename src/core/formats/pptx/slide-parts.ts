import { bodyBox } from './fixed-parts.ts';
import type { PresentationSlide, SlideBlock, SlideParagraph, SlideShape } from './presentation.ts';
import { emu, frame, namespaces, rootGroup, xmlHead, xmlText, type Relationship } from './xml.ts';

/** What the writing of one slide carries along: ids are unique in it, and links and pictures are named by relationships. */
interface SlideWork {
  nextId: number;
  language: string;
  relationships: Relationship[];
  /** Path of a picture's part, by the picture. */
  mediaOf(block: Extract<SlideBlock, { type: 'picture' }>): string;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A slide's part and what it points at. */
export function slidePart(
  slide: PresentationSlide,
  language: string,
  mediaOf: SlideWork['mediaOf'],
): { xml: string; relationships: Relationship[] } {
  const work: SlideWork = {
    nextId: 2,
    language,
    relationships: [{ id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' }],
    mediaOf,
  };
  const title = titleShape(slide.title, work);
  const shapes = placed(slide.blocks).map(({ block, box }) => blockShape(block, box, work));
  const xml = `${xmlHead}<p:sld ${namespaces}><p:cSld><p:spTree>${rootGroup}${title}${shapes.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
  return { xml, relationships: work.relationships };
}

/** A slide's notes, one paragraph for each of theirs. */
export function notesPart(notes: readonly string[], language: string): string {
  const paragraphs = notes.map((text) => (text === '' ? emptyParagraph(language) : plainParagraph(text, language)));
  const image =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>';
  return `${xmlHead}<p:notes ${namespaces}><p:cSld><p:spTree>${rootGroup}${image}<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join('') || emptyParagraph(language)}</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}

const gap = emu(0.2);

/** Blocks below one another, each as high as it needs; a picture takes the right half beside words, or all of a slide without. */
function placed(blocks: readonly SlideBlock[]): { block: SlideBlock; box: Box }[] {
  const pictures = blocks.filter(({ type }) => type === 'picture');
  const others = blocks.filter(({ type }) => type !== 'picture');
  const beside = pictures.length > 0 && others.length > 0;
  const width = beside ? Math.round(bodyBox.width * 0.48) : bodyBox.width;
  const rows = rowsOf(others);
  const half = Math.round((width - gap) / 2);
  const wanted = rows.map((row) => Math.max(...row.map((block) => wantedHeight(block, row.length > 1 ? half : width))));
  const room = bodyBox.height - gap * Math.max(0, rows.length - 1);
  const shrink = Math.min(
    1,
    room /
      Math.max(
        1,
        wanted.reduce((sum, height) => sum + height, 0),
      ),
  );
  let y = bodyBox.y;
  const list = rows.flatMap((row, index) => {
    const height = Math.round((wanted[index] ?? 0) * shrink);
    const boxes = row.map((block, column) => ({
      block,
      box: { x: bodyBox.x + column * (half + gap), y, width: row.length > 1 ? half : width, height },
    }));
    y += height + gap;
    return boxes;
  });
  const left = beside ? bodyBox.x + width + gap : bodyBox.x;
  const pictureWidth = bodyBox.x + bodyBox.width - left;
  const each = Math.round((bodyBox.height - gap * Math.max(0, pictures.length - 1)) / Math.max(1, pictures.length));
  return [
    ...list,
    ...pictures.map((block, index) => ({
      block,
      box: { x: left, y: bodyBox.y + index * (each + gap), width: pictureWidth, height: each },
    })),
  ];
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

const sizes = { sentence: 28, body: 22, bullet: 22, label: 18 } as const satisfies Record<
  SlideParagraph['look'],
  number
>;

/** Height that a block asks for; letters are about half as wide as high. */
function wantedHeight(block: SlideBlock, width: number): number {
  if (block.type === 'shapes') return emu(1.9);
  if (block.type === 'table') return emu(0.45) * (block.rows.length + 1);
  if (block.type === 'picture') return bodyBox.height;
  return block.paragraphs.reduce((sum, { text, look }) => sum + paragraphHeight(text, sizes[look], width), emu(0.2));
}

function paragraphHeight(text: string, points: number, width: number): number {
  const lines = Math.max(1, Math.ceil((text.length * points * 0.5 * 12_700) / width));
  return Math.round(lines * points * 1.25 * 12_700 + 9 * 12_700);
}

function blockShape(block: SlideBlock, box: Box, work: SlideWork): string {
  switch (block.type) {
    case 'text':
      return textShape(block.paragraphs, box, work);
    case 'table':
      return tableShape(block, box, work);
    case 'picture':
      return pictureShape(block, box, work);
    case 'shapes':
      return drawing(block, box, work);
  }
}

function titleShape(title: string, work: SlideWork): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${String(work.nextId++)}" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${plainParagraph(title, work.language)}</p:txBody></p:sp>`;
}

/** The first text of a slide is its native body; whatever follows is a box of its own. */
function textShape(paragraphs: readonly SlideParagraph[], box: Box, work: SlideWork): string {
  const id = work.nextId++;
  const isBody = !work.relationships.some(({ id: known }) => known === 'body');
  if (isBody) work.relationships.push({ id: 'body', type: '', target: '' });
  const kind = isBody
    ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph idx="1"/></p:nvPr>'
    : '<p:cNvSpPr txBox="1"/><p:nvPr/>';
  const needed = paragraphs.reduce((sum, { text, look }) => sum + paragraphHeight(text, sizes[look], box.width), 0);
  const scale = Math.max(0.4, Math.min(1, box.height / Math.max(1, needed)));
  const fit = scale < 1 ? `<a:normAutofit fontScale="${String(Math.floor(scale * 100) * 1000)}"/>` : '<a:normAutofit/>';
  const body = paragraphs.map((paragraph) => paragraphXml(paragraph, work)).join('');
  return `<p:sp><p:nvSpPr><p:cNvPr id="${String(id)}" name="Text ${String(id)}"/>${kind}</p:nvSpPr><p:spPr>${frame(box.x, box.y, box.width, box.height)}${isBody ? '' : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'}</p:spPr><p:txBody><a:bodyPr wrap="square">${fit}</a:bodyPr><a:lstStyle/>${body || emptyParagraph(work.language)}</p:txBody></p:sp>`;
}

function paragraphXml({ text, look, href }: SlideParagraph, work: SlideWork): string {
  const bullet =
    look === 'bullet'
      ? `<a:pPr marL="${String(emu(0.3))}" indent="${String(-emu(0.3))}"><a:buFont typeface="Arial"/><a:buChar char="•"/></a:pPr>`
      : '';
  const link = href === undefined ? '' : `<a:hlinkClick r:id="${linkTo(href, work)}"/>`;
  const colour = look === 'label' ? '<a:solidFill><a:schemeClr val="accent6"/></a:solidFill>' : '';
  const properties = `<a:rPr lang="${work.language}" sz="${String(sizes[look] * 100)}"${look === 'label' ? ' b="1"' : ''}>${colour}<a:latin typeface="+mn-lt"/>${link}</a:rPr>`;
  return `<a:p>${bullet}<a:r>${properties}<a:t>${xmlText(text)}</a:t></a:r></a:p>`;
}

function linkTo(href: string, work: SlideWork): string {
  const known = work.relationships.find(({ external, target }) => external === true && target === href);
  if (known) return known.id;
  const id = `rIdL${String(work.relationships.length)}`;
  work.relationships.push({ id, type: 'hyperlink', target: href, external: true });
  return id;
}

function tableShape(block: Extract<SlideBlock, { type: 'table' }>, box: Box, work: SlideWork): string {
  const columns = Math.max(1, block.head.length, ...block.rows.map(({ length }) => length));
  const width = Math.floor(box.width / columns);
  const rows = [block.head, ...block.rows];
  const height = Math.floor(box.height / rows.length);
  const points = Math.max(10, Math.min(18, Math.floor(height / 12_700 / 1.6)));
  const cell = (text: string, isHead: boolean): string =>
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${
      text === ''
        ? emptyParagraph(work.language)
        : text
            .split('\n')
            .map(
              (line) =>
                `<a:p><a:r><a:rPr lang="${work.language}" sz="${String(points * 100)}"${isHead ? ' b="1"' : ''}/><a:t>${xmlText(line)}</a:t></a:r></a:p>`,
            )
            .join('')
    }</a:txBody><a:tcPr/></a:tc>`;
  const row = (cells: readonly string[], isHead: boolean): string =>
    `<a:tr h="${String(height)}">${Array.from({ length: columns }, (_, at) => cell(cells[at] ?? '', isHead)).join('')}</a:tr>`;
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${String(work.nextId++)}" name="Table" descr="${xmlText(block.alt)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${frame(box.x, box.y, box.width, box.height, 'p')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${`<a:gridCol w="${String(width)}"/>`.repeat(columns)}</a:tblGrid>${rows.map((cells, at) => row(cells, at === 0)).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

function pictureShape(block: Extract<SlideBlock, { type: 'picture' }>, box: Box, work: SlideWork): string {
  const { width, height } = block.picture;
  const scale = Math.min(box.width / width, box.height / height);
  const shown = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const x = box.x + Math.round((box.width - shown.width) / 2);
  const id = `rIdP${String(work.relationships.length)}`;
  work.relationships.push({ id, type: 'image', target: work.mediaOf(block) });
  return `<p:pic><p:nvPicPr><p:cNvPr id="${String(work.nextId++)}" name="Picture" descr="${xmlText(block.alt)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${frame(x, box.y, shown.width, shown.height)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

/** A group of shapes with one description, so that it moves and speaks as one. */
function drawing(block: Extract<SlideBlock, { type: 'shapes' }>, box: Box, work: SlideWork): string {
  const id = work.nextId++;
  const shapes = block.shapes.map((shape) => shapeXml(shape, box, work)).join('');
  const at = `<a:off x="${String(box.x)}" y="${String(box.y)}"/><a:ext cx="${String(box.width)}" cy="${String(box.height)}"/>`;
  return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${String(id)}" name="Drawing" descr="${xmlText(block.alt)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${at}${at.replace('a:off', 'a:chOff').replace('a:ext', 'a:chExt')}</a:xfrm></p:grpSpPr>${shapes}</p:grpSp>`;
}

function shapeXml(shape: SlideShape, box: Box, work: SlideWork): string {
  const id = String(work.nextId++);
  const x = (hundredths: number): number => box.x + Math.round((box.width * hundredths) / 100);
  const y = (hundredths: number): number => box.y + Math.round((box.height * hundredths) / 100);
  switch (shape.kind) {
    case 'line':
      return `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="Line ${id}"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${lineFrame(x(shape.x1), y(shape.y1), x(shape.x2), y(shape.y2))}<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="19050"><a:solidFill><a:schemeClr val="accent5"/></a:solidFill>${shape.look === 'dashed' ? '<a:prstDash val="dash"/>' : ''}</a:ln></p:spPr></p:cxnSp>`;
    case 'mark': {
      const size = emu(shape.look === 'now' ? 0.26 : 0.18);
      const fill =
        shape.look === 'late'
          ? '<a:noFill/>'
          : `<a:solidFill><a:schemeClr val="${shape.look === 'now' ? 'accent2' : 'accent1'}"/></a:solidFill>`;
      return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Mark ${id}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${frame(x(shape.x) - Math.round(size / 2), y(shape.y) - Math.round(size / 2), size, size)}<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>${fill}<a:ln w="19050"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:ln></p:spPr></p:sp>`;
    }
    case 'words':
      return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Label ${id}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${frame(x(shape.x), y(shape.y), Math.round((box.width * shape.width) / 100), emu(0.32))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/><a:p><a:r><a:rPr lang="${work.language}" sz="1400"><a:latin typeface="+mn-lt"/></a:rPr><a:t>${xmlText(shape.text)}</a:t></a:r></a:p></p:txBody></p:sp>`;
  }
}

/** A line goes down to the right; one that goes up is turned over, because no frame is less than nothing high. */
function lineFrame(x1: number, y1: number, x2: number, y2: number): string {
  const at = frame(x1, Math.min(y1, y2), x2 - x1, Math.abs(y2 - y1));
  return y2 < y1 ? at.replace('<a:xfrm>', '<a:xfrm flipV="1">') : at;
}

function plainParagraph(text: string, language: string): string {
  return `<a:p><a:r><a:rPr lang="${language}"/><a:t>${xmlText(text)}</a:t></a:r></a:p>`;
}

function emptyParagraph(language: string): string {
  return `<a:p><a:endParaRPr lang="${language}"/></a:p>`;
}

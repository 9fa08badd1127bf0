import { noInsets, titleBox } from './fixed-parts.ts';
import { placedBlocks, type Box, type PlacedBlock } from './placed-blocks.ts';
import type { PresentationSlide, SlideBlock, SlideParagraph, SlideShape } from './presentation.ts';
import { cellGap, tableIn } from './table-size.ts';
import {
  bulletIndent,
  countLines,
  heightOfLines,
  leastPoints,
  lettersIn,
  pointSize,
  sizeOf,
  spaceBefore,
  textHeight,
  wordsWithin,
} from './text-size.ts';
import { emu, frame, namespaces, rootGroup, xmlHead, xmlText, type Relationship } from './xml.ts';

/** What the writing of one slide carries along: ids are unique in it, and links and pictures are named by relationships. */
interface SlideWork {
  nextId: number;
  language: string;
  relationships: Relationship[];
  /** Path of a picture's part, by the picture. */
  mediaOf(block: Extract<SlideBlock, { type: 'picture' }>): string;
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
  const shapes = placedBlocks(slide.blocks).map((placed) => blockShape(placed, work));
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

function blockShape({ block, box, scale }: PlacedBlock, work: SlideWork): string {
  switch (block.type) {
    case 'text':
      return textShape(block.paragraphs, box, scale, work);
    case 'table':
      return tableShape(block, box, work);
    case 'picture':
      return pictureShape(block, box, work);
    case 'shapes':
      return block.place.at === 'beside' ? drawingBeside(block, box, work) : drawing(block, box, work);
  }
}

/** A title is set smaller where its lines would not stand above the words. */
function titleShape(title: string, work: SlideWork): string {
  const points = [32, 28, 24].find((size) => titleHeight(title, size) <= titleBox.height) ?? 20;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${String(work.nextId++)}" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="${work.language}" sz="${String(points * 100)}"/><a:t>${xmlText(title)}</a:t></a:r></a:p></p:txBody></p:sp>`;
}

function titleHeight(title: string, points: number): number {
  return heightOfLines(countLines(title, lettersIn(titleBox.width, points, 'bold')), points);
}

/** The first text of a slide is its native body; whatever follows is a box of its own. */
function textShape(paragraphs: readonly SlideParagraph[], box: Box, scale: number, work: SlideWork): string {
  const id = work.nextId++;
  const isBody = !work.relationships.some(({ id: known }) => known === 'body');
  if (isBody) work.relationships.push({ id: 'body', type: '', target: '' });
  const kind = isBody
    ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph idx="1"/></p:nvPr>'
    : '<p:cNvSpPr txBox="1"/><p:nvPr/>';
  const body = paragraphs.map((paragraph) => paragraphXml(paragraph, scale, work)).join('');
  return `<p:sp><p:nvSpPr><p:cNvPr id="${String(id)}" name="Text ${String(id)}"/>${kind}</p:nvSpPr><p:spPr>${frame(box.x, box.y, box.width, box.height)}${isBody ? '' : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'}</p:spPr><p:txBody><a:bodyPr wrap="square" ${noInsets}><a:noAutofit/></a:bodyPr><a:lstStyle/>${body || emptyParagraph(work.language)}</p:txBody></p:sp>`;
}

function paragraphXml({ text, look, href }: SlideParagraph, scale: number, work: SlideWork): string {
  const indent = bulletIndent * pointSize;
  const space = `<a:spcBef><a:spcPts val="${String(spaceBefore(scale) * 100)}"/></a:spcBef>`;
  const paragraph =
    look === 'bullet'
      ? `<a:pPr marL="${String(indent)}" indent="${String(-indent)}">${space}<a:buFont typeface="Arial"/><a:buChar char="•"/></a:pPr>`
      : `<a:pPr marL="0" indent="0">${space}<a:buNone/></a:pPr>`;
  const link = href === undefined ? '' : `<a:hlinkClick r:id="${linkTo(href, work)}"/>`;
  const colour = `<a:solidFill><a:schemeClr val="${look === 'label' ? 'accent6' : 'tx1'}"/></a:solidFill>`;
  const properties = `<a:rPr lang="${work.language}" sz="${String(sizeOf(look, scale) * 100)}"${look === 'label' ? ' b="1"' : ''}>${colour}<a:latin typeface="+mn-lt"/>${link}</a:rPr>`;
  return `<a:p>${paragraph}<a:r>${properties}<a:t>${xmlText(text)}</a:t></a:r></a:p>`;
}

function linkTo(href: string, work: SlideWork): string {
  const known = work.relationships.find(({ external, target }) => external === true && target === href);
  if (known) return known.id;
  const id = `rIdL${String(work.relationships.length)}`;
  work.relationships.push({ id, type: 'hyperlink', target: href, external: true });
  return id;
}

function tableShape(block: Extract<SlideBlock, { type: 'table' }>, box: Box, work: SlideWork): string {
  const { points, columns, rows } = tableIn(block, box.width, box.height);
  const line = (text: string, isHead: boolean): string =>
    `<a:p><a:pPr><a:spcBef><a:spcPts val="0"/></a:spcBef></a:pPr>${
      text === ''
        ? `<a:endParaRPr lang="${work.language}" sz="${String(points * 100)}"/>`
        : `<a:r><a:rPr lang="${work.language}" sz="${String(points * 100)}"${isHead ? ' b="1"' : ''}><a:solidFill><a:schemeClr val="${isHead ? 'accent6' : 'tx1'}"/></a:solidFill><a:latin typeface="+mn-lt"/></a:rPr><a:t>${xmlText(text)}</a:t></a:r>`
    }</a:p>`;
  const cell = (text: string, isHead: boolean): string =>
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${text
      .split('\n')
      .map((each) => line(each, isHead))
      .join(
        '',
      )}</a:txBody><a:tcPr marL="0" marR="${String(cellGap.right)}" marT="${String(cellGap.above)}" marB="${String(cellGap.above)}"><a:lnB w="${isHead ? '19050' : '6350'}"><a:solidFill><a:schemeClr val="accent5"/></a:solidFill></a:lnB></a:tcPr></a:tc>`;
  const row = (cells: readonly string[], at: number): string =>
    `<a:tr h="${String(rows[at] ?? 0)}">${columns.map((_, column) => cell(cells[column] ?? '', at === 0)).join('')}</a:tr>`;
  const [width, height] = [columns, rows].map((sizes) => sizes.reduce((sum, size) => sum + size, 0));
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${String(work.nextId++)}" name="Table" descr="${xmlText(block.alt)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${frame(box.x, box.y, width ?? box.width, height ?? box.height, 'p')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${columns.map((each) => `<a:gridCol w="${String(each)}"/>`).join('')}</a:tblGrid>${[block.head, ...block.rows].map(row).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

/** A picture as large as its box, in the middle of its width, and its caption below. */
function pictureShape(block: Extract<SlideBlock, { type: 'picture' }>, box: Box, work: SlideWork): string {
  const { width, height } = block.picture;
  const caption = captionOf(block);
  const captionHeight = textHeight(caption, box.width, captionScale);
  const scale = Math.min(box.width / width, Math.max(0, box.height - captionHeight) / height);
  const shown = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const x = box.x + Math.round((box.width - shown.width) / 2);
  const id = `rIdP${String(work.relationships.length)}`;
  work.relationships.push({ id, type: 'image', target: work.mediaOf(block) });
  const picture = `<p:pic><p:nvPicPr><p:cNvPr id="${String(work.nextId++)}" name="Picture" descr="${xmlText(block.alt)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${frame(x, box.y, shown.width, shown.height)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
  if (caption.length === 0) return picture;
  return picture + captionShape(caption, { ...box, y: box.y + shown.height, height: captionHeight }, work);
}

/** A drawing no higher than a picture of its width, and its caption below. */
function drawingBeside(block: Extract<SlideBlock, { type: 'shapes' }>, box: Box, work: SlideWork): string {
  const caption = captionOf(block);
  const captionHeight = textHeight(caption, box.width, captionScale);
  const height = Math.min(box.height - captionHeight, Math.round(box.width * 0.7));
  const drawn = drawing(block, { ...box, height }, work);
  if (caption.length === 0) return drawn;
  return drawn + captionShape(caption, { ...box, y: box.y + height, height: captionHeight }, work);
}

function captionOf({ caption }: { caption?: string }): SlideParagraph[] {
  return caption === undefined ? [] : caption.split('\n').map((text) => ({ look: 'label', text }));
}

/** A caption is set small: the picture is looked at first. */
const captionScale = 0.8;

function captionShape(caption: readonly SlideParagraph[], box: Box, work: SlideWork): string {
  const id = String(work.nextId++);
  const paragraphs = caption.map((paragraph) => paragraphXml(paragraph, captionScale, work)).join('');
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Caption ${id}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${frame(box.x, box.y, box.width, box.height)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr wrap="square" ${noInsets}/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;
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
    case 'line': {
      const isData = shape.look === 'data';
      return `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="Line ${id}"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${lineFrame(x(shape.x1), y(shape.y1), x(shape.x2), y(shape.y2))}<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="${isData ? '31750' : '19050'}"><a:solidFill><a:schemeClr val="${isData ? 'accent1' : 'accent5'}"/></a:solidFill>${shape.look === 'dashed' ? '<a:prstDash val="dash"/>' : ''}</a:ln></p:spPr></p:cxnSp>`;
    }
    case 'bar': {
      const [left, top] = [x(shape.x), y(shape.y)];
      return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Bar ${id}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${frame(left, top, x(shape.x + shape.width) - left, y(shape.y + shape.height) - top)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></p:spPr></p:sp>`;
    }
    case 'mark': {
      const size = emu(shape.look === 'now' ? 0.26 : 0.18);
      const fill =
        shape.look === 'late'
          ? '<a:noFill/>'
          : `<a:solidFill><a:schemeClr val="${shape.look === 'now' ? 'accent2' : 'accent1'}"/></a:solidFill>`;
      return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Mark ${id}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${frame(x(shape.x) - Math.round(size / 2), y(shape.y) - Math.round(size / 2), size, size)}<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>${fill}<a:ln w="19050"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:ln></p:spPr></p:sp>`;
    }
    case 'words': {
      const [left, top] = [x(shape.x), y(shape.y)];
      const [width, height] = [x(shape.x + shape.width) - left, y(shape.y + shape.height) - top];
      const lines = Math.max(1, Math.floor(height / heightOfLines(1, leastPoints)));
      const text = wordsWithin(shape.text, lettersIn(width, leastPoints, 'bold'), lines);
      return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Label ${id}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${frame(left, top, width, height)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr wrap="square" ${noInsets} anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="${alignments[shape.align]}"/><a:r><a:rPr lang="${work.language}" sz="${String(leastPoints * 100)}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:rPr><a:t>${xmlText(text)}</a:t></a:r></a:p></p:txBody></p:sp>`;
    }
  }
}

const alignments = { left: 'l', middle: 'ctr', right: 'r' } as const;

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

import { strToU8, zipSync } from 'fflate';
import { cutSlides } from './cut-slides.ts';
import { fixedParts, slideSize } from './fixed-parts.ts';
import type { Presentation, SlideBlock } from './presentation.ts';
import { notesPart, slidePart } from './slide-parts.ts';
import { namespaces, relationships, xmlHead, type Relationship } from './xml.ts';

/**
 * A presentation as the bytes of a PowerPoint file (ECMA-376), with native titles, text, tables, shapes, pictures, links and
 * notes. Equal presentations give equal bytes, whatever the time and its zone.
 */
export function pptx(presentation: Presentation): Uint8Array {
  const parts = fixedParts(presentation.title);
  const media = new Map<string, Uint8Array>();
  const mediaOf = ({ picture }: Extract<SlideBlock, { type: 'picture' }>): string => {
    const known = [...media].find(([, bytes]) => bytes === picture.bytes)?.[0];
    const name = known ?? `ppt/media/picture${String(media.size + 1)}.${picture.type === 'png' ? 'png' : 'jpeg'}`;
    media.set(name, picture.bytes);
    return name.replace('ppt/', '../');
  };
  const slides: Relationship[] = [];
  for (const [index, slide] of presentation.slides.flatMap(cutSlides).entries()) {
    const number = String(index + 1);
    const written = slidePart(slide, presentation.language, mediaOf);
    const links = written.relationships.filter(({ type }) => type !== '');
    parts.set(`ppt/slides/slide${number}.xml`, written.xml);
    parts.set(
      `ppt/slides/_rels/slide${number}.xml.rels`,
      relationships([...links, { id: 'rIdN', type: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` }]),
    );
    parts.set(`ppt/notesSlides/notesSlide${number}.xml`, notesPart(slide.notes, presentation.language));
    parts.set(
      `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`,
      relationships([
        { id: 'rId1', type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
        { id: 'rId2', type: 'slide', target: `../slides/slide${number}.xml` },
      ]),
    );
    slides.push({ id: `rIdS${number}`, type: 'slide', target: `slides/slide${number}.xml` });
  }
  parts.set('ppt/presentation.xml', presentationPart(slides));
  parts.set(
    'ppt/_rels/presentation.xml.rels',
    relationships([
      { id: 'rId1', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
      { id: 'rId2', type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
      { id: 'rId3', type: 'theme', target: 'theme/theme1.xml' },
      ...slides,
    ]),
  );
  return zipped(parts, media);
}

function presentationPart(slides: readonly Relationship[]): string {
  const list = slides.map(({ id }, index) => `<p:sldId id="${String(256 + index)}" r:id="${id}"/>`).join('');
  return `${xmlHead}<p:presentation ${namespaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>${list === '' ? '' : `<p:sldIdLst>${list}</p:sldIdLst>`}<p:sldSz cx="${String(slideSize.width)}" cy="${String(slideSize.height)}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;
}

const presentationTypes: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^ppt\/presentation\.xml$/, 'presentationml.presentation.main'],
  [/^ppt\/slideMasters\//, 'presentationml.slideMaster'],
  [/^ppt\/slideLayouts\//, 'presentationml.slideLayout'],
  [/^ppt\/slides\//, 'presentationml.slide'],
  [/^ppt\/notesMasters\//, 'presentationml.notesMaster'],
  [/^ppt\/notesSlides\//, 'presentationml.notesSlide'],
  [/^ppt\/theme\//, 'theme'],
];

function contentTypes(paths: readonly string[]): string {
  const overrides = paths.flatMap((path) => {
    if (path.endsWith('.rels')) return [];
    if (path === 'docProps/core.xml')
      return `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`;
    const type = presentationTypes.find(([pattern]) => pattern.test(path))?.[1];
    return type === undefined
      ? []
      : `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
  });
  return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>${overrides.join('')}</Types>`;
}

function zipped(parts: ReadonlyMap<string, string>, media: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Record<string, Uint8Array> = { '[Content_Types].xml': strToU8(contentTypes([...parts.keys()])) };
  for (const [path, text] of parts) files[path] = strToU8(text);
  for (const [path, bytes] of media) files[path] = bytes;
  // A zip stores the clock on the wall. Without a zone this text is one and the same wall clock everywhere.
  return zipSync(files, { level: 6, mtime: '2000-01-01T00:00:00' });
}

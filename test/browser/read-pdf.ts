import { inflateSync } from 'node:zlib';

/** A page of a PDF: its size in points, and its letters in the order in which they were drawn, without spaces. */
export interface PdfPage {
  width: number;
  height: number;
  letters: string;
}

/**
 * Pages of a PDF as Chromium writes it: plain objects, contents deflated, letters as numbers of glyphs that a table of each
 * font turns into letters. Nothing here knows other makers' files.
 */
export function readPdf(bytes: Buffer): PdfPage[] {
  const whole = bytes.toString('latin1');
  const objects = new Map<string, string>();
  for (const { 1: id = '', index } of whole.matchAll(/(?:^|\n)(\d+) 0 obj\b/g)) {
    const start = whole.indexOf('obj', index) + 3;
    objects.set(id, whole.slice(start, whole.indexOf('endobj', start)));
  }
  const referred = (text: string, key: string): string | undefined =>
    objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1] ?? '');
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  const fontOf = (id: string): ReadonlyMap<number, string> => {
    const known = fonts.get(id);
    if (known) return known;
    const table = glyphsOf(streamOf(referred(objects.get(id) ?? '', 'ToUnicode') ?? ''));
    fonts.set(id, table);
    return table;
  };
  const root = [...objects.values()].find((object) => /\/Type\s*\/Catalog/.test(object)) ?? '';
  const pages: PdfPage[] = [];
  const walk = (node: string): void => {
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node)?.[1];
    if (kids !== undefined) {
      for (const [, id = ''] of kids.matchAll(/(\d+) 0 R/g)) walk(objects.get(id) ?? '');
      return;
    }
    const [, , , width = 0, height = 0] = (/\/MediaBox\s*\[(\S+) (\S+) (\S+) (\S+)\]/.exec(node) ?? []).map(Number);
    const resources = /\/Resources\s*<</.test(node) ? node : (referred(node, 'Resources') ?? '');
    const fontsHere = new Map<string, ReadonlyMap<number, string>>();
    const list = /\/Font\s*<<([^>]*)>>/.exec(resources)?.[1] ?? referred(resources, 'Font') ?? '';
    for (const [, name = '', id = ''] of list.matchAll(/\/(\S+) (\d+) 0 R/g)) fontsHere.set(name, fontOf(id));
    pages.push({ width, height, letters: lettersIn(streamOf(referred(node, 'Contents') ?? ''), fontsHere) });
  };
  walk(referred(root, 'Pages') ?? '');
  return pages;
}

function streamOf(object: string): string {
  const start = /stream\r?\n/.exec(object);
  if (!start) return '';
  const length = Number(/\/Length (\d+)/.exec(object)?.[1] ?? 0);
  const from = start.index + start[0].length;
  const raw = Buffer.from(object.slice(from, from + length), 'latin1');
  return /\/FlateDecode/.test(object.slice(0, start.index))
    ? inflateSync(raw).toString('latin1')
    : raw.toString('latin1');
}

/** What each glyph of a font says, from its `ToUnicode` table. */
function glyphsOf(table: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  const text = (hex: string): string =>
    String.fromCharCode(
      ...Array.from({ length: hex.length / 4 }, (_, at) => parseInt(hex.slice(4 * at, 4 * at + 4), 16)),
    );
  for (const [, chars = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', to = ''] of chars.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(parseInt(glyph, 16), text(to));
  for (const [, ranges = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', until = '', to = ''] of ranges.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let glyph = parseInt(from, 16); glyph <= parseInt(until, 16); glyph += 1)
        letters.set(glyph, String.fromCharCode(parseInt(to, 16) + glyph - parseInt(from, 16)));
  return letters;
}

/** Text as {@link PdfPage} has it: no spaces, and ligatures as the letters that they are. */
export function onlyLetters(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

function lettersIn(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> = new Map();
  let text = '';
  for (const { 1: name, 2: array, 3: one } of stream.matchAll(
    /\/(\S+) [\d.-]+ Tf|\[((?:<[^>]*>|[\s\d.-])*)\]\s*TJ|<([^>]*)>\s*Tj/g,
  )) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    const shown = [...(array ?? `<${one ?? ''}>`).matchAll(/<([^>]*)>/g)].map(([, hex = '']) => hex).join('');
    for (let at = 0; at + 4 <= shown.length; at += 4) text += font.get(parseInt(shown.slice(at, at + 4), 16)) ?? '';
  }
  return onlyLetters(text);
}

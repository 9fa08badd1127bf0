import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import {
  allowedElements,
  animations,
  editorNamespaces,
  plainAttributes,
  silentElements,
  styleAttributes,
} from './allowed-elements.ts';
import { findStyleDanger, isInside, outside } from './find-style-danger.ts';
import { UseCounter } from './use-counter.ts';

/** An SVG as the site may serve it, or why it may not: what was seen, in which line, and the way out. */
export type CleanedSvg = { kind: 'clean'; svg: string } | { kind: 'refused'; seen: string; line: number; help: string };

/**
 * Reads an SVG as a browser reads it (XML 1.0 with namespaces) and writes it anew with the elements and attributes that draw,
 * and no other: what a browser gets is what was understood here. Whatever could run, ask elsewhere or embed a page refuses the
 * whole picture; a drawing program's own notes, comments and unknown attributes are left out.
 */
export function cleanSvg(text: string): CleanedSvg {
  const parser = new SaxesParser({ xmlns: true, position: true, defaultXMLVersion: '1.0', forceXMLVersion: true });
  const writer = new Writer();
  let silent = 0;
  let depth = 0;
  let style: string | undefined;
  parser.on('error', ({ message }) => {
    throw new Refusal(`text that is no XML (${message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')})`, ways.save);
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(encoding))
      throw new Refusal(`the encoding ${encoding}`, ways.utf8);
  });
  parser.on('doctype', (doctype) => {
    if (/[[\]]|<!|%/.test(doctype)) throw new Refusal('a document type with entities', ways.illustrator);
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target.toLowerCase() === 'xml-stylesheet') throw new Refusal('a style sheet from elsewhere', ways.save);
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > deepest) throw new Refusal(`elements more than ${String(deepest)} deep`, ways.png);
    if (silent > 0 || isSilent(tag)) {
      silent += 1;
      return;
    }
    refuseElement(tag, depth);
    const attributes = Object.values(tag.attributes).flatMap((attribute) => cleanAttribute(tag.local, attribute));
    writer.open(tag.local, attributes, depth === 1);
    if (tag.local === 'style') style = '';
  });
  const onText = (part: string): void => {
    if (silent > 0 || depth === 0) return;
    if (style !== undefined) style += part;
    writer.text(part);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', ({ local }) => {
    depth -= 1;
    if (silent > 0) {
      silent -= 1;
      return;
    }
    if (style !== undefined) {
      const danger = findStyleDanger(style);
      if (danger !== undefined) throw new Refusal(danger, wayOfAddress(danger, style));
      style = undefined;
    }
    writer.close(local);
  });
  try {
    // A megabyte of line breaks, each on its own, is slow to normalise one by one.
    parser.write(text.replace(/\r\n?/g, '\n')).close();
    if (writer.drawn() > mostDrawn) throw new Refusal('more copies by <use> than a browser can draw', ways.png);
    return { kind: 'clean', svg: writer.svg() };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', seen: error.seen, line: parser.line, help: error.help };
    throw error;
  }
}

/** Deeper than any drawing; browsers stop at about the same depth. */
const deepest = 250;

/** Elements that a browser would draw, those counted that `<use>` draws again. */
const mostDrawn = 2_000_000;

const svgNamespace = 'http://www.w3.org/2000/svg';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** What to do, by what was seen. */
const ways = {
  save: 'Save it again as a plain SVG (in Inkscape “Plain SVG”, in Illustrator “Export as”), or as PNG.',
  png: 'Save it as PNG.',
  utf8: 'Save it as UTF-8.',
  illustrator: 'In Illustrator, use “Export as” SVG without editing capabilities; or save it as PNG.',
  text: 'In Mermaid, set htmlLabels to false; in draw.io, export with labels as SVG text; or save it as PNG.',
  picture: 'Save it with its pictures embedded as PNG or JPEG, or save all of it as PNG.',
  font: 'Save it with its fonts embedded (Excalidraw does so since 2024), or with its text as paths, or as PNG.',
} as const;

/** Why a picture cannot be shown; ends the reading. */
class Refusal extends Error {
  readonly seen: string;
  readonly help: string;

  constructor(seen: string, help: string) {
    super(seen);
    this.seen = seen;
    this.help = help;
  }
}

function isSilent({ uri, local }: SaxesTagNS): boolean {
  return uri === svgNamespace ? silentElements.has(local) : editorNamespaces.some((known) => uri.startsWith(known));
}

function refuseElement({ uri, local, name }: SaxesTagNS, depth: number): void {
  if (depth === 1 && !(uri === svgNamespace && local === 'svg'))
    throw new Refusal(
      `<${name}> as the outermost element`,
      'Begin with <svg xmlns="http://www.w3.org/2000/svg">, or save it again as SVG.',
    );
  if (uri === svgNamespace && allowedElements.has(local)) return;
  throw new Refusal(`<${name}>`, local === 'foreignObject' || uri.endsWith('/xhtml') ? ways.text : ways.save);
}

/** An attribute as it may stand, with its namespace's usual prefix; none if it draws nothing. Throws what refuses the picture. */
function cleanAttribute(element: string, { uri, local, name, value }: SaxesAttributeNS): [string, string][] {
  if (uri === xmlNamespace) return local === 'space' || local === 'lang' ? [[`xml:${local}`, value]] : [];
  if (local === 'href' && (uri === '' || uri === xlinkNamespace)) return cleanReference(element, uri, value);
  if (uri !== '') return [];
  if (/^on/i.test(local)) throw new Refusal(`an event attribute such as ${name}`, ways.save);
  if (local === 'src') throw new Refusal('the attribute src', ways.save);
  if (animations.has(element) && local === 'attributeName' && !isDrawn(value))
    throw new Refusal(`an animation of ${value}`, ways.save);
  if (styleAttributes.has(local) || /^(?:from|to|by|values)$/.test(local)) {
    const danger = findStyleDanger(value);
    if (danger !== undefined) throw new Refusal(danger, wayOfAddress(danger, value));
    return [[local, value]];
  }
  return plainAttributes.has(local) || /^aria-[a-z]+$/.test(local) ? [[local, value]] : [];
}

function isDrawn(attribute: string): boolean {
  const name = attribute.trim();
  return name !== 'style' && (styleAttributes.has(name) || plainAttributes.has(name));
}

/** A link shows its words and leads nowhere, because a picture in a page cannot be followed; all else must stay inside. */
function cleanReference(element: string, uri: string, value: string): [string, string][] {
  const address = value.trim();
  const scheme = /^[a-z][a-z\d+.-]*(?=:)/i.exec(address.replaceAll(/[\0-\x20]/g, ''))?.[0].toLowerCase();
  if (element === 'a') {
    if (scheme !== undefined && !['http', 'https', 'mailto', 'tel'].includes(scheme))
      throw new Refusal(`a ${scheme}: address`, ways.save);
    return [];
  }
  const mayEmbed = element === 'image' || element === 'feImage';
  if (!(mayEmbed ? isInside(address) : address === '' || address.startsWith('#')))
    throw new Refusal(outside(address), ways.picture);
  return [[uri === '' ? 'href' : 'xlink:href', address]];
}

function wayOfAddress(danger: string, style: string): string {
  if (danger.includes('outside') && /font/i.test(style)) return ways.font;
  return danger.includes('()') ? ways.save : ways.picture;
}

/** Writes a tree in one pass, and knows how much of it would be drawn. */
class Writer {
  readonly #parts: string[] = [];
  readonly #uses = new UseCounter();
  #isOpen = false;

  open(name: string, attributes: readonly (readonly [string, string])[], isRoot: boolean): void {
    this.#endTag();
    const given = isRoot ? [['xmlns', svgNamespace], ['xmlns:xlink', xlinkNamespace], ...attributes] : attributes;
    this.#parts.push(`<${name}`, ...given.map(([key, value]) => ` ${key ?? ''}="${escapeAttribute(value ?? '')}"`));
    this.#isOpen = true;
    const valueOf = new Map(attributes);
    const used = name === 'use' ? (valueOf.get('href') ?? valueOf.get('xlink:href')) : undefined;
    this.#uses.open(valueOf.get('id'), used?.slice(1));
  }

  text(text: string): void {
    this.#endTag();
    this.#parts.push(escapeText(text));
  }

  close(name: string): void {
    if (this.#isOpen) this.#parts.push('/>');
    else this.#parts.push(`</${name}>`);
    this.#isOpen = false;
    this.#uses.close();
  }

  drawn(): number {
    return this.#uses.drawn();
  }

  svg(): string {
    return `${this.#parts.join('')}\n`;
  }

  #endTag(): void {
    if (this.#isOpen) this.#parts.push('>');
    this.#isOpen = false;
  }
}

function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => entities[character] ?? character);
}

/** Line breaks and tabs become references: a parser would make blanks of them. */
function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

import type { DeckPicture, Rich, RichBlock, RichInline, RichLine } from '../story/rich.ts';
import { contentPath } from '../model/content-path.ts';
import { plainText, type ProseElement, type ProseNode } from '../model/prose.ts';
import type { ProseRendering } from '../narrative/prose-to-html.ts';
import { speaker } from '../narrative/quote.ts';
import { keepTogether, typeset } from '../words/typeset.ts';

/** Prose of one file, with what turns it into words that readers may see. */
export interface RichSource {
  file: string;
  rendering: ProseRendering;
}

/** Prose as the tree that decks keep: elements are resolved, and what only a page can show falls away. */
export function proseToRich(nodes: readonly ProseNode[], source: RichSource): Rich {
  const notes = nodes.flatMap((node) => (node.type === 'footnoteDefinition' ? [node] : []));
  const body = blocks(
    nodes.filter(({ type }) => type !== 'footnoteDefinition'),
    source,
  );
  if (notes.length === 0) return body;
  return [
    ...body,
    { type: 'list', ordered: true, first: 1, items: notes.map(({ children }) => blocks(children, source)) },
  ];
}

/** A picture beside the prose; undefined if readers cannot reach it. */
export function deckPicture(
  url: string,
  alt: string,
  caption: string | undefined,
  source: RichSource,
): DeckPicture | undefined {
  const picture = source.rendering.context.picture(url);
  const file = contentPath(source.file, url);
  if (!picture || file === undefined) return undefined;
  const { src, forSlides, width, height } = picture;
  return { file, src, forSlides, alt, ...(caption === undefined ? {} : { caption }), width, height };
}

function blocks(nodes: readonly ProseNode[], source: RichSource): Rich {
  return nodes.flatMap((node) => block(node, source));
}

function block(node: ProseNode, source: RichSource): Rich {
  switch (node.type) {
    case 'root':
    case 'footnoteDefinition':
      return blocks(node.children, source);
    case 'paragraph': {
      const [only] = node.children;
      if (node.children.length === 1 && only?.type === 'image')
        return picture(only.url, only.alt, only.title ?? undefined, source);
      const children = line(node.children, source);
      return children.length === 0 ? [] : [{ type: 'paragraph', children }];
    }
    case 'heading':
      return [{ type: 'heading', depth: node.depth, children: line(node.children, source) }];
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered,
          first: node.first,
          items: node.children.map((item) => listItem(item, source)),
        },
      ];
    case 'listItem':
      return listItem(node, source);
    case 'blockquote':
      return [{ type: 'quote', children: blocks(node.children, source) }];
    case 'code':
      return [{ type: 'code', text: node.value }];
    case 'table':
      return [{ type: 'table', rows: node.children.map((row) => cellsOf(row).map((cell) => line([cell], source))) }];
    case 'thematicBreak':
      return [{ type: 'rule' }];
    case 'element':
      return element(node, source);
    default: {
      const children = line([node], source);
      return children.length === 0 ? [] : [{ type: 'paragraph', children }];
    }
  }
}

function cellsOf(row: ProseNode): readonly ProseNode[] {
  return 'children' in row ? row.children : [];
}

function listItem(node: ProseNode, source: RichSource): Rich {
  if (node.type !== 'listItem') return block(node, source);
  const { words } = source.rendering.context;
  const content = blocks(node.children, source);
  if (node.checked === null) return content;
  const box: RichBlock = {
    type: 'paragraph',
    children: [{ type: 'text', text: node.checked ? words.ticked : words.notTicked }],
  };
  return [box, ...content];
}

function element(node: ProseElement, source: RichSource): Rich {
  const { vocabulary, context } = source.rendering;
  const text = (name: string): string | undefined => {
    const value = node.attributes[name];
    return typeof value === 'string' ? value : undefined;
  };
  const labelled = (label: string | undefined): Rich => [
    ...(label === undefined ? [] : [{ type: 'label' as const, children: [{ type: 'text' as const, text: label }] }]),
    ...blocks(node.children, source),
  ];
  switch (node.name) {
    case 'Event':
    case 'Timeline':
    case 'Factors':
      // The record tells these in its own way.
      return [];
    case 'Perspective':
      return labelled(context.words.perspectiveOf(speaker(text('of') ?? '', context)));
    case 'Aside':
      return labelled(text('title'));
    case 'Quote':
      return [
        { type: 'quote', children: blocks(node.children, source) },
        { type: 'label', children: [{ type: 'text', text: speaker(text('who') ?? '', context) }] },
      ];
    case 'Figure':
      return picture(text('src') ?? '', text('alt') ?? '', text('caption'), source);
  }
  const known = vocabulary.get(node.name);
  if (known?.flow === 'inline') return [{ type: 'paragraph', children: inlineElement(node, source) }];
  if (!known || known.holds === 'prose') return blocks(node.children, source);
  const words = known.toText(node.attributes, '', context, []);
  return words === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', text: words }] }];
}

function picture(url: string, alt: string, caption: string | undefined, source: RichSource): Rich {
  const found = deckPicture(url, alt, caption, source);
  if (found) return [{ type: 'picture', picture: found }];
  return alt === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', text: alt }] }];
}

function line(nodes: readonly ProseNode[], source: RichSource): RichLine {
  return nodes.flatMap((node, index) =>
    node.type === 'text' ? typesetText(node.value, nodes[index - 1], nodes[index + 1], source) : inline(node, source),
  );
}

/** Words as print has them, as on the page of the story. */
function typesetText(
  value: string,
  before: ProseNode | undefined,
  after: ProseNode | undefined,
  source: RichSource,
): RichLine {
  const neighbours = { before: before && plainText(before).slice(-1), after: after && plainText(after).slice(0, 1) };
  const text = typeset(value, source.rendering.language, neighbours).replaceAll(/\s*\n\s*/g, ' ');
  return text === '' ? [] : [{ type: 'text', text: keepTogether(text) }];
}

function inline(node: ProseNode, source: RichSource): RichLine {
  switch (node.type) {
    case 'text':
      return typesetText(node.value, undefined, undefined, source);
    case 'inlineCode':
    case 'code':
      return [{ type: 'code', text: node.value }];
    case 'emphasis':
    case 'strong':
      return [{ type: node.type, children: line(node.children, source) }];
    case 'delete':
      return [{ type: 'deleted', children: line(node.children, source) }];
    case 'break':
      return [{ type: 'break' }];
    case 'link': {
      const href = source.rendering.link(node.url);
      const children = line(node.children, source);
      return href === undefined ? children : [{ type: 'link', href, children }];
    }
    case 'image':
      return node.alt === '' ? [] : [{ type: 'text', text: node.alt }];
    case 'footnoteReference':
    case 'thematicBreak':
      return [];
    case 'element':
      return inlineElement(node, source);
    default:
      return 'children' in node ? line(node.children, source) : [];
  }
}

function inlineElement(node: ProseElement, source: RichSource): RichLine {
  const { context, vocabulary } = source.rendering;
  const id = typeof node.attributes['id'] === 'string' ? node.attributes['id'] : '';
  const children = line(node.children, source);
  const words = (otherwise: string | undefined): RichLine =>
    children.length > 0 || otherwise === undefined ? children : [{ type: 'text', text: otherwise }];
  const linked = (title: string | undefined, path: string): RichInline[] =>
    title === undefined ? [...children] : [{ type: 'link', href: context.href(path), children: words(title) }];
  switch (node.name) {
    case 'Term':
      return words(context.term(id)?.term ?? id);
    case 'Incident':
      return linked(context.incidentTitle(id), `incidents/${id}/`);
    case 'Theme':
      return linked(context.themeTitle(id), `themes/${id}/`);
    default: {
      const known = vocabulary.get(node.name);
      return words(known && children.length === 0 ? known.toText(node.attributes, '', context, []) : undefined);
    }
  }
}

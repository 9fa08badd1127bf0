import { html, joinHtml, type Html } from '../html.ts';
import { plainText, walkProse, type ProseElement, type ProseNode, type ProseRoot } from '../model/prose.ts';
import { codeToHtml } from './code-block.ts';
import { collectFootnotes, mention, mentionId, noteId, type Footnotes } from './footnotes.ts';
import { pictureFigure } from './figure.ts';
import type { NarrativeContext } from './narrative-context.ts';
import { codeInSentence, keepWhole } from '../words/keep-whole.ts';
import { typeset } from '../words/typeset.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What rendering needs beside the tree. */
export interface ProseRendering {
  vocabulary: Vocabulary;
  context: NarrativeContext;
  /** Turns an address in the prose, relative to its file, into one of the site; undefined if readers cannot reach it. */
  link(url: string): string | undefined;
  /** Where headings of the prose start: 2 below a page's title. */
  topHeading: number;
  /** Whether headings carry a link to themselves, as on a page, or stand plain, as in a feed. */
  headings: 'linked' | 'plain';
  /** Language of the prose, for its quotation marks. */
  language: string;
  /** Begins the addresses of headings and notes, where a page holds several texts. */
  ids?: string;
  /** The text that these nodes are a part of, whose notes they may mention; the nodes themselves if absent. */
  notesOf?: ProseRoot;
  /** What a surface puts behind a block of the text, such as a case behind the paragraph that names it. */
  behind?(block: ProseNode): Html | undefined;
}

/** Prose as markup for pages, feeds and decks. */
export function proseToHtml(nodes: readonly ProseNode[], rendering: ProseRendering): Html {
  const prefix = rendering.ids ?? '';
  const footnotes = collectFootnotes(rendering.notesOf?.children ?? nodes, prefix);
  const shallowest = Math.min(6, ...nodes.flatMap((node) => (node.type === 'heading' ? [node.depth] : [])));
  const work: Work = {
    ...rendering,
    footnotes,
    shift: rendering.topHeading - shallowest,
    dir: hasRightToLeft(nodes),
    ...(prefix === '' ? {} : { link: withinText(nodes, rendering) }),
  };
  const body = joinBlocks(nodes.flatMap((node) => [toHtml(node, work), rendering.behind?.(node) ?? html``]));
  return footnotes.order.length === 0 ? body : html`${body}${footnoteList(footnotes, { ...work, shift: 0 })}`;
}

/** Links to headings of this text follow them to the addresses they have on a page with others. */
function withinText(nodes: readonly ProseNode[], { ids = '', link }: ProseRendering): ProseRendering['link'] {
  const headings = new Set<string>();
  for (const node of nodes)
    walkProse(node, (inner) => {
      if (inner.type === 'heading') headings.add(`#${inner.id}`);
      return undefined;
    });
  return (url) => (headings.has(url) ? `#${ids}${url.slice(1)}` : link(url));
}

function hasRightToLeft(nodes: readonly ProseNode[]): boolean {
  return nodes.some((node) =>
    'value' in node ? rightToLeft.test(node.value) : 'children' in node && hasRightToLeft(node.children),
  );
}

const auto = html` dir="auto"`;

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

type Work = ProseRendering & {
  footnotes: Footnotes;
  shift: number;
  /** Whether a block has to say that its direction is that of its own words. */
  dir: boolean;
};

function blocks(nodes: readonly ProseNode[], work: Work): Html {
  return joinBlocks(nodes.map((node) => toHtml(node, work)));
}

function joinBlocks(parts: readonly Html[]): Html {
  return joinHtml(
    parts.filter((part) => part.html !== ''),
    '\n',
  );
}

function inline(nodes: readonly ProseNode[], work: Work): Html {
  return joinHtml(
    nodes.map((node, index) =>
      node.type === 'text' ? words(node.value, nodes[index - 1], nodes[index + 1], work) : toHtml(node, work),
    ),
  );
}

/** Words as print has them. A quotation mark looks at what stands beside it, which may be in a neighbour. */
function words(value: string, before: ProseNode | undefined, after: ProseNode | undefined, work: Work): Html {
  const neighbours = { before: before && plainText(before).slice(-1), after: after && plainText(after).slice(0, 1) };
  return keepWhole(typeset(value, work.language, neighbours));
}

function toHtml(node: ProseNode, work: Work): Html {
  switch (node.type) {
    case 'root':
      return blocks(node.children, work);
    case 'paragraph': {
      const [only] = node.children;
      if (node.children.length === 1 && only?.type === 'image')
        return pictureFigure(only.url, only.alt, only.title ?? undefined, work.context);
      return html`<p${work.dir && auto}>${inline(node.children, work)}</p>`;
    }
    case 'emphasis':
      return html`<em>${inline(node.children, work)}</em>`;
    case 'strong':
      return html`<strong>${inline(node.children, work)}</strong>`;
    case 'delete':
      return html`<del>${inline(node.children, work)}</del>`;
    case 'blockquote':
      return html`<blockquote${work.dir && auto}>${blocks(node.children, work)}</blockquote>`;
    case 'heading': {
      const level = { html: String(Math.min(6, Math.max(2, node.depth + work.shift))) };
      const id = `${work.ids ?? ''}${node.id}`;
      const toItself =
        work.headings === 'linked' &&
        html` <a class="heading-link" href="#${id}" aria-label="${work.context.words.linkToHeading(plainText(node))}">#</a>`;
      return html`<h${level} id="${id}"${work.dir && auto}>${inline(node.children, work)}${toItself}</h${level}>`;
    }
    case 'list': {
      const items = node.children.map((item) => listItem(item, node.spread, work));
      if (!node.ordered) return html`<ul>${items}</ul>`;
      return html`<ol${node.first !== 1 && html` start="${node.first}"`}>${items}</ol>`;
    }
    case 'listItem':
      return listItem(node, node.spread, work);
    case 'table':
      return table(node.children, node.align, work);
    case 'tableRow':
    case 'tableCell':
      return inline(node.children, work);
    case 'text':
      return words(node.value, undefined, undefined, work);
    case 'inlineCode':
      return codeInSentence(node.value);
    case 'code':
      return codeToHtml(node.value, node.language, work.context.words.code);
    case 'break':
      return html`<br>`;
    case 'thematicBreak':
      return html`<hr>`;
    case 'link': {
      const href = work.link(node.url);
      const words = inline(node.children, work);
      return href === undefined
        ? words
        : html`<a href="${href}"${node.title !== null && html` title="${node.title}"`}>${words}</a>`;
    }
    case 'image': {
      const picture = work.context.picture(node.url);
      return picture
        ? html`<img src="${picture.src}" width="${picture.width}" height="${picture.height}" alt="${node.alt}" loading="lazy" decoding="async">`
        : html`${node.alt}`;
    }
    case 'footnoteReference':
      return footnoteReference(node.label, work);
    case 'footnoteDefinition':
      return html``;
    case 'element':
      return element(node, work);
  }
}

function element(node: ProseElement, work: Work): Html {
  const known = work.vocabulary.get(node.name);
  if (!known) return blocks(node.children, work);
  const parts = node.children.map((child) => toHtml(child, work));
  const content = known.flow === 'block' ? joinBlocks(parts) : joinHtml(parts);
  return known.toHtml(node.attributes, content, work.context, parts);
}

function listItem(node: ProseNode, spread: boolean, work: Work): Html {
  if (node.type !== 'listItem') return toHtml(node, work);
  const box =
    node.checked === null
      ? undefined
      : html`<span class="check" role="img" aria-label="${node.checked ? work.context.words.ticked : work.context.words.notTicked}">${node.checked ? '☑' : '☐'}</span> `;
  const content = joinHtml(
    node.children.map((child) =>
      child.type === 'paragraph' && !spread ? inline(child.children, work) : toHtml(child, work),
    ),
    '\n',
  );
  return html`<li${work.dir && auto}>${box}${content}</li>`;
}

function table(rows: readonly ProseNode[], align: readonly ('left' | 'right' | 'center' | null)[], work: Work): Html {
  const [head, ...body] = rows;
  const named = cellsOf(head);
  // Above a column without a name stand the names of the rows.
  const namesRows = named.length > 1 && named.findIndex((cell) => plainText(cell).trim() !== '') > 0;
  const nameOf = (name: 'th' | 'td', index: number, cell: ProseNode): 'th' | 'td' => {
    if (name === 'td') return namesRows && index === 0 ? 'th' : 'td';
    return plainText(cell).trim() === '' ? 'td' : 'th';
  };
  const cells = (row: ProseNode | undefined, name: 'th' | 'td'): Html => {
    const parts = cellsOf(row);
    // A short row is filled, as GitHub does it, so that columns stay columns.
    const missing = Math.max(0, align.length - parts.length);
    return joinHtml([
      ...parts.map((cell, index) => {
        const tag = { html: nameOf(name, index, cell) };
        const scope = tag.html === 'th' && html` scope="${name === 'th' ? 'col' : 'row'}"`;
        return html`<${tag}${scope}${align[index] && html` class="align-${align[index]}"`}>${toHtml(cell, work)}</${tag}>`;
      }),
      ...Array.from({ length: missing }, () => html`<td></td>`),
    ]);
  };
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="${work.context.words.table}"><table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${body.map((row) => html`<tr>${cells(row, 'td')}</tr>`)}</tbody></table></div>`;
}

function cellsOf(row: ProseNode | undefined): readonly ProseNode[] {
  return row && 'children' in row ? row.children : [];
}

function footnoteReference(label: string, { footnotes }: Work): Html {
  const mentioned = mention(label, footnotes);
  if (!mentioned) return html`[^${label}]`;
  const { number, note, here } = mentioned;
  return html`<sup><a class="footnote-ref" href="#${note}" id="${here}" role="doc-noteref">${number}</a></sup>`;
}

function footnoteList(footnotes: Footnotes, work: Work): Html {
  const { prefix, order, definitions, mentions } = footnotes;
  const items: Html[] = [];
  // A note may mention another, so the order may grow on the way.
  for (let index = 0; index < order.length; index += 1) {
    const label = order[index] ?? '';
    const number = index + 1;
    const content = blocks(definitions.get(label) ?? [], work);
    const back = Array.from(
      { length: mentions.get(label) ?? 0 },
      (_, time) =>
        html` <a href="#${mentionId(prefix, number, time + 1)}" role="doc-backlink" aria-label="${work.context.words.backToText}">↩</a>`,
    );
    items.push(html`<li id="${noteId(prefix, number)}">${content}${back}</li>`);
  }
  return html`
<section class="footnotes" role="doc-endnotes" aria-label="${work.context.words.footnotes}"><ol>${items}</ol></section>`;
}

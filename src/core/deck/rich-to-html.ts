import { html, joinHtml, type Html } from '../html.ts';
import { codeInSentence, keepWhole } from '../words/keep-whole.ts';
import type { Rich, RichBlock, RichInline, RichLine } from '../story/rich.ts';

/** How prose is shown: `plain` has no links, so that no slip of a key leaves the room. */
export interface RichShown {
  links: 'linked' | 'plain';
  /** Level of the shallowest heading. */
  heading: number;
}

/** Prose of a deck as markup. */
export function richToHtml(rich: Rich, shown: RichShown): Html {
  return joinHtml(
    rich.map((block) => blockToHtml(block, shown)),
    '\n',
  );
}

function blockToHtml(block: RichBlock, shown: RichShown): Html {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${line(block.children, shown)}</p>`;
    case 'label':
      return html`<p class="slide-label">${line(block.children, shown)}</p>`;
    case 'heading': {
      const level = { html: String(Math.min(6, shown.heading + Math.max(0, block.depth - 3))) };
      return html`<h${level}>${line(block.children, shown)}</h${level}>`;
    }
    case 'list': {
      const items = block.items.map((item) => {
        const [only] = item;
        const single = item.length === 1 && only?.type === 'paragraph';
        return html`<li>${single ? line(only.children, shown) : richToHtml(item, shown)}</li>`;
      });
      if (!block.ordered) return html`<ul>${items}</ul>`;
      return html`<ol${block.first !== 1 && html` start="${block.first}"`}>${items}</ol>`;
    }
    case 'quote':
      return html`<blockquote>${richToHtml(block.children, shown)}</blockquote>`;
    case 'code':
      return html`<pre tabindex="0"><code>${keepWhole(block.text, 'code')}</code></pre>`;
    case 'table': {
      const [head = [], ...body] = block.rows;
      const cells = (row: readonly RichLine[], name: 'th' | 'td'): Html[] => {
        const tag = { html: name };
        return row.map((cell) => html`<${tag}${name === 'th' && html` scope="col"`}>${line(cell, shown)}</${tag}>`);
      };
      return html`<table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${body.map((row) => html`<tr>${cells(row, 'td')}</tr>`)}</tbody></table>`;
    }
    case 'picture': {
      const { src, alt, caption, width, height } = block.picture;
      return html`<figure class="figure"><img src="${src}" width="${width}" height="${height}" alt="${alt}" decoding="async">${caption !== undefined && html`<figcaption>${caption}</figcaption>`}</figure>`;
    }
    case 'rule':
      return html`<hr>`;
  }
}

function line(parts: RichLine, shown: RichShown): Html {
  return joinHtml(parts.map((part) => inlineToHtml(part, shown)));
}

function inlineToHtml(part: RichInline, shown: RichShown): Html {
  switch (part.type) {
    case 'text':
      return keepWhole(part.text, 'slide');
    case 'code':
      return codeInSentence(part.text);
    case 'break':
      return html`<br>`;
    case 'strong':
      return html`<strong>${line(part.children, shown)}</strong>`;
    case 'emphasis':
      return html`<em>${line(part.children, shown)}</em>`;
    case 'deleted':
      return html`<del>${line(part.children, shown)}</del>`;
    case 'link':
      return shown.links === 'plain'
        ? line(part.children, shown)
        : html`<a href="${part.href}">${line(part.children, shown)}</a>`;
  }
}

import type { Stop, Trouble } from './trouble.ts';
import { asBreak, asWords, unseen } from './stand-ins.ts';

/** Comments and void tags of HTML, links in angle brackets, and `<` before a digit or sign: all that old reports bring along. */
export function angleTrouble({ text, offset }: Pick<Stop, 'text' | 'offset'>): Trouble | undefined {
  const rest = text.slice(offset, offset + longest);
  return comment(text, offset) ?? voidTag(text, offset) ?? angleLink(offset, rest) ?? looseAngle(offset, rest);
}

/** A tag or an address is shorter. */
const longest = 2000;

const htmlHelp = 'HTML tags have no place in a narrative; Markdown says the same.';

function comment(text: string, start: number): Trouble | undefined {
  if (!text.startsWith('<!--', start)) return undefined;
  const close = text.indexOf('-->', start + 4);
  const base = { rule: 'mdx-syntax' as const, start };
  if (close < 0)
    return {
      ...base,
      end: start + 4,
      reason: 'Unexpected <!--, expected {/* … */} for a comment',
      help: 'The comment is never closed.',
      masks: [{ start, end: start + 4, text: asWords(text.slice(start, start + 4)) }],
    };
  const end = close + 3;
  const inner = text.slice(start + 4, close);
  return {
    ...base,
    end,
    reason: 'Unexpected <!-- … -->, expected {/* … */} for a comment',
    help: 'Narratives are MDX; an HTML comment has no place there.',
    ...(inner.includes('*/') ? {} : { fix: [{ start, end, text: `{/*${inner}*/}` }] }),
    masks: [{ start, end, text: unseen(text.slice(start, end)) }],
  };
}

/** A tag without content, closed or not: `<br>`, `<img … />`. */
export function voidTag(text: string, start: number): Trouble | undefined {
  const tag = /^<(?:br|hr|img|wbr|input)\b[^<>]*?\/?>/i.exec(text.slice(start, start + longest))?.[0];
  if (tag === undefined) return undefined;
  const name = (/\w+/.exec(tag)?.[0] ?? '').toLowerCase();
  const end = start + tag.length;
  const [expected, instead] = name === 'br' ? lineBreak(text, start, end) : insteadOf(name, tag);
  return {
    rule: 'mdx-syntax',
    start,
    end,
    reason: `Unexpected ${tag}, expected ${expected}`,
    help: htmlHelp,
    ...(instead === undefined ? {} : { fix: [{ start, end, text: instead }] }),
    masks: [{ start, end, text: name === 'br' ? asBreak(tag) : unseen(tag) }],
  };
}

function insteadOf(name: string, tag: string): [string, string | undefined] {
  if (name === 'hr') return ['*** on a line of its own', undefined];
  if (name !== 'img') return ['Markdown', undefined];
  const src = /\bsrc="([^"]*)"/i.exec(tag)?.[1];
  const alt = /\balt="([^"]*)"/i.exec(tag)?.[1];
  return ['![what it shows](picture.png)', src === undefined || alt === undefined ? undefined : `![${alt}](${src})`];
}

/** In a table row or a heading, a line cannot be broken. At the end of a paragraph there is nothing to break. */
function lineBreak(text: string, start: number, end: number): [string, string | undefined] {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineStart, start);
  if (/^\s*\|/.test(before)) return ['a shorter cell, or a list below the table', undefined];
  if (/^\s*(?:>\s*)*#{1,6}\s/.test(before)) return ['a heading of one line', undefined];
  const expected = 'a backslash at the end of the line, or a blank line';
  const rest = text.slice(end);
  // Breaks in a row at the end of a paragraph break nothing either.
  if (
    /^(?:[ \t]*<br\s*\/?>)*[ \t]*(?:\r?\n(?:[ \t>]*(?:\r?\n|$)|[ \t]*(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]|[ \t]*(?:```|~~~|<\/?[A-Z]))|$)/i.test(
      rest,
    )
  )
    return [expected, ''];
  return [expected, /^[ \t]*\r?\n/.test(rest) ? '\\' : `\\\n${hanging(before)}`];
}

/** The marks of a quotation, and room for those of a list, as the next line of the same paragraph begins. */
function hanging(before: string): string {
  const marks = /^\s*(?:>\s?|(?:[-*+]|\d{1,9}[.)])\s+)*/.exec(before)?.[0] ?? '';
  return marks.replace(/[^>\s]/g, ' ');
}

function angleLink(start: number, rest: string): Trouble | undefined {
  const link = /^<((?:https?:\/\/|mailto:)[^\s<>]+|[^\s<>@:/]+@[^\s<>@]+\.[^\s<>@]+)>/i.exec(rest);
  if (!link) return undefined;
  const address = link[1] ?? '';
  const isMail = address.includes('@') && !/^https?:/i.test(address);
  const shown = address.replace(/^mailto:/i, '');
  const target = (isMail ? `mailto:${shown}` : address).replaceAll('(', '%28').replaceAll(')', '%29');
  const end = start + link[0].length;
  return {
    rule: 'mdx-syntax',
    start,
    end,
    reason: `Unexpected <${isMail ? 'name@host' : 'https://…'}>, expected [words](${isMail ? 'mailto:name@host' : 'https://…'})`,
    help: 'Give the link words that say what is there.',
    fix: [{ start, end, text: `[${(isMail ? shown : address).replace(/[\\`*_[\]{}]/g, '\\$&')}](${target})` }],
    masks: [
      {
        start,
        end,
        text: `${unseen(link[0].slice(0, 1 + address.length - (isMail ? shown : address).length))}${asWords(isMail ? shown : address)}${unseen('>')}`,
      },
    ],
  };
}

function looseAngle(start: number, rest: string): Trouble | undefined {
  if (!/^<(?=[\d=\-~+$%.,\s<)\]|*"'&]|$)/.test(rest) || /^<\$[\w-]+>/.test(rest)) return undefined;
  // Several in a row are one slip, with the name that two of them may hold.
  const run = /^<<[A-Za-z][\w-]*(?:,[^<>\n]*)?>>/.exec(rest)?.[0] ?? /^<+/.exec(rest)?.[0] ?? '<';
  const end = start + run.length;
  return {
    rule: 'mdx-syntax',
    start,
    end,
    reason: `Unexpected “${/^[^\n]{1,8}/.exec(rest)?.[0].trimEnd() ?? '<'}”, expected a backslash before ${run.length > 1 ? 'each <' : '<'}`,
    help: 'Write \\< where you mean “less than”.',
    fix: [{ start, end, text: run.replaceAll('<', '\\<') }],
    masks: [{ start, end, text: asWords(run) }],
  };
}

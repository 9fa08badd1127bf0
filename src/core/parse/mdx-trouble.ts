import type { Edit, Problem } from '../model/message.ts';
import type { SourceText } from './source-text.ts';

/** Something that Markdown allows and MDX does not, with what to write instead. */
export interface Trouble {
  problem: Problem;
  /** Same length as what was found, and harmless: lets the rest of the file be checked in the same run. */
  mask: { start: number; end: number; text: string };
}

/**
 * Recognises the four things that keep old reports from being read as MDX (void tags, comments, angle-bracket links,
 * `<` before a digit or sign) and a brace that is never closed, at the offset where the parser stopped.
 */
export function recogniseTrouble(source: SourceText, text: string, offset: number): Trouble | undefined {
  const rest = text.slice(offset);
  for (const recognise of [comment, voidTag, angleLink, looseAngle, looseBrace]) {
    const found = recognise(rest, lineKind(text, offset));
    if (!found) continue;
    const end = offset + found.length;
    const fix: Edit[] | undefined =
      found.instead === undefined ? undefined : [{ start: offset, end, text: found.instead }];
    return {
      problem: {
        rule: 'mdx-syntax',
        file: source.file,
        place: source.place(offset, end),
        reason: `Unexpected ${found.seen}, expected ${found.expected}`,
        help: found.help,
        ...(fix ? { fix } : {}),
      },
      mask: { start: offset, end, text: found.mask },
    };
  }
  return undefined;
}

type LineKind = ReturnType<typeof lineKind>;

interface Found {
  length: number;
  seen: string;
  expected: string;
  help: string;
  /** Safe replacement; absent when a person has to choose. */
  instead?: string;
  mask: string;
}

function comment(rest: string): Found | undefined {
  const written = /^<!--([\s\S]*?)-->/.exec(rest);
  if (!written)
    return rest.startsWith('<!--')
      ? {
          length: 4,
          seen: '<!--',
          expected: '{/* … */} for a comment',
          help: 'The comment is never closed.',
          mask: '    ',
        }
      : undefined;
  const inner = written[1] ?? '';
  return {
    length: written[0].length,
    seen: '<!-- … -->',
    expected: '{/* … */} for a comment',
    help: 'Narratives are MDX; an HTML comment has no place there.',
    ...(inner.includes('*/') ? {} : { instead: `{/*${inner}*/}` }),
    mask: blank(written[0]),
  };
}

function voidTag(rest: string, line: LineKind): Found | undefined {
  const tag = /^<(br|hr|img|wbr|input)\b[^<>]*?\/?>/i.exec(rest);
  if (!tag) return undefined;
  const name = (tag[1] ?? '').toLowerCase();
  const [expected, instead] = voidWords(name, tag[0], line);
  return {
    length: tag[0].length,
    seen: tag[0],
    expected,
    help: 'HTML tags have no place in a narrative; Markdown says the same.',
    ...(instead === undefined ? {} : { instead }),
    mask: blank(tag[0]),
  };
}

function voidWords(name: string, tag: string, line: LineKind): [string, string | undefined] {
  if (name === 'br' && line === 'table') return ['a shorter cell, or a list below the table', undefined];
  if (name === 'br')
    return line === 'heading'
      ? ['a heading of one line', undefined]
      : ['a backslash at the end of the line, or a blank line', '\\\n'];
  if (name === 'hr') return ['*** on a line of its own', undefined];
  if (name !== 'img') return ['Markdown', undefined];
  const src = /\bsrc="([^"]*)"/i.exec(tag)?.[1];
  const alt = /\balt="([^"]*)"/i.exec(tag)?.[1];
  return ['![what it shows](picture.png)', src === undefined || alt === undefined ? undefined : `![${alt}](${src})`];
}

function angleLink(rest: string): Found | undefined {
  const link = /^<((?:https?:\/\/|mailto:)[^\s<>]+|[^\s<>@:/]+@[^\s<>@]+\.[^\s<>@]+)>/i.exec(rest);
  if (!link) return undefined;
  const address = link[1] ?? '';
  const mail = address.includes('@') && !/^https?:/i.test(address);
  const instead = mail
    ? `[${address.replace(/^mailto:/i, '')}](mailto:${address.replace(/^mailto:/i, '')})`
    : `[${address}](${address})`;
  return {
    length: link[0].length,
    seen: `<${mail ? 'name@host' : 'https://…'}>`,
    expected: `[words](${mail ? 'mailto:name@host' : 'https://…'})`,
    help: 'Give the link words that say what is there.',
    instead,
    mask: blank(link[0]),
  };
}

function looseAngle(rest: string): Found | undefined {
  const loose = /^<(?=[\d=\-~+$%.,\s<]|$)/.exec(rest);
  if (!loose) return undefined;
  return {
    length: 1,
    seen: `“${/^[^\n]{1,8}/.exec(rest)?.[0].trimEnd() ?? '<'}”`,
    expected: 'a backslash before <',
    help: 'Write \\< where you mean “less than”.',
    instead: '\\<',
    mask: ' ',
  };
}

function looseBrace(rest: string): Found | undefined {
  if (!/^[{}]/.test(rest)) return undefined;
  if (rest.startsWith('{/*'))
    return {
      length: 3,
      seen: '{/* without an end',
      expected: '*/} at the end of the comment',
      help: 'The comment is never closed.',
      mask: '   ',
    };
  const brace = rest.charAt(0);
  return {
    length: 1,
    seen: `lone ${brace}`,
    expected: `a backslash before ${brace}`,
    help: `Write \\${brace} for the character itself.`,
    instead: `\\${brace}`,
    mask: ' ',
  };
}

function blank(text: string): string {
  return text.replace(/[^\n\r]/g, ' ');
}

/** In a table row or a heading, a line cannot be broken. */
function lineKind(text: string, offset: number): 'table' | 'heading' | 'text' {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^\s*\|/.test(before) ? 'table' : /^\s*(?:>\s*)*#{1,6}\s/.test(before) ? 'heading' : 'text';
}

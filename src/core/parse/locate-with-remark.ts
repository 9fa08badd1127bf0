import type { Spot } from '../model/spot.ts';
import type { MessageNote, Problem } from '../model/message.ts';
import { offsetAt, type SourceText } from './source-text.ts';

/** Text that the parser could not read, and where it stopped. */
export interface Unexplained {
  source: SourceText;
  /** The body as it was parsed last, with known troubles masked. */
  text: string;
  /** Where the body begins in the file. */
  base: number;
}

/**
 * Reads a body again with remark, which knows both ends of what went wrong: the tag that was opened and the one that closes it.
 * Undefined when remark finds nothing wrong. remark is slow and large, so it is loaded only for files that need it.
 */
export async function locateWithRemark({ source, text, base }: Unexplained): Promise<Problem | undefined> {
  const { remarkForMdx } = await import('./remark-parser.ts');
  try {
    remarkForMdx().parse(text);
    return undefined;
  } catch (error) {
    return isRemarkMessage(error) ? explain(error, source, text, base) : undefined;
  }
}

interface RemarkMessage {
  reason: string;
  place?:
    | { line: number; column: number; offset?: number }
    | {
        start: { line: number; column: number; offset?: number };
        end: { line: number; column: number; offset?: number };
      }
    | undefined;
}

function isRemarkMessage(error: unknown): error is RemarkMessage {
  return typeof error === 'object' && error !== null && 'reason' in error && typeof error.reason === 'string';
}

function spotOfRemark(place: NonNullable<RemarkMessage['place']>, text: string): Spot {
  if ('start' in place) return { start: pointOffset(place.start, text), end: pointOffset(place.end, text) };
  const start = pointOffset(place, text);
  return { start, end: start + 1 };
}

function explain({ reason, place }: RemarkMessage, source: SourceText, text: string, base: number): Problem {
  const stopped = place && spotOfRemark(place, text);
  const at = (start: number, end: number): Problem['place'] =>
    source.place(base + start, base + Math.max(end, start + 1));
  const problem = {
    rule: 'mdx-syntax',
    file: source.file,
    help: 'Elements are written <Name attribute="text">; a plain < or { needs a backslash before it.',
  };
  const unclosed = /closing tag for `<([^`>]*)>` \((\d+):(\d+)-(\d+):(\d+)\)/.exec(reason);
  const opened = unclosed && {
    start: offsetAt(text, Number(unclosed[2]), Number(unclosed[3])),
    end: offsetAt(text, Number(unclosed[4]), Number(unclosed[5])),
  };
  const crossing = /^Unexpected closing tag `<\/([^`>]*)>`/.exec(reason)?.[1];
  if (opened && crossing !== undefined && stopped) {
    const notes: MessageNote[] = [
      {
        text: `<${unclosed[1] ?? ''}> opens here`,
        file: source.file,
        place: source.place(base + opened.start, base + opened.end),
      },
    ];
    return {
      ...problem,
      ...placed(at(stopped.start, stopped.end)),
      reason: `Unexpected closing tag </${crossing}>, expected </${unclosed[1] ?? ''}> before it`,
      notes,
    };
  }
  if (opened) {
    const inParagraph = reason.includes('`paragraph`')
      ? ' in the same paragraph, or put the tags on lines of their own'
      : '';
    return {
      ...problem,
      ...placed(at(opened.start, opened.end)),
      reason: `Missing closing tag </${unclosed[1] ?? ''}>; add it${inParagraph}`,
    };
  }
  const lonely = /^Unexpected closing slash `\/` in tag/.test(reason);
  if (lonely && stopped) {
    const start = text.lastIndexOf('<', stopped.start);
    const tag = /^<\/[^>\n]*>?/.exec(text.slice(start))?.[0] ?? '</';
    return {
      ...problem,
      ...placed(at(start, start + tag.length)),
      reason: `Unexpected closing tag ${tag}, expected its opening tag before it`,
    };
  }
  const words = reason
    .replace(/\s*\((?:note|tip):[^)]*\)/gi, '')
    .replace(/ \(U\+[0-9A-F]+\)/g, '')
    .replace(/^./, (letter) => letter.toLowerCase());
  return { ...problem, ...(stopped ? placed(at(stopped.start, stopped.end)) : {}), reason: `Unexpected MDX: ${words}` };
}

function placed(place: Problem['place']): Pick<Problem, 'place'> {
  return place ? { place } : {};
}

function pointOffset(
  { line, column, offset }: { line: number; column: number; offset?: number },
  text: string,
): number {
  return offset ?? offsetAt(text, line, column);
}

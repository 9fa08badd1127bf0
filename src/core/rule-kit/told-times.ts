import { walkProse, type ProseNode } from '../model/prose.ts';
import type { Spot } from '../model/spot.ts';
import { longWordsOf, wordsOf } from './alike.ts';

/** A time of day in a paragraph, and its sentence. */
export interface ToldTime extends Spot {
  clock: string;
  words: readonly string[];
  /** Its words of four letters, where it has no longer ones. */
  shortWords: ReadonlySet<string>;
  /** The times around it in its paragraph, in their order. */
  before: string | undefined;
  after: string | undefined;
  /** Events that the story shows right above or below. */
  beside: ReadonlySet<string>;
}

/** Every time of day in the paragraphs of a story. */
export function toldTimes(root: ProseNode, text: string): ToldTime[] {
  const found: ToldTime[] = [];
  walkProse(root, (node) => {
    if (!('children' in node)) return undefined;
    node.children.forEach((child, index) => {
      if (child.type !== 'paragraph') return;
      const beside = new Set([...eventsFrom(node.children, index, -1), ...eventsFrom(node.children, index, 1)]);
      const times = plainTimes(text, child);
      times.forEach(({ index: at, 0: clock }, nth) => {
        const start = child.start + at;
        const sentence = sentenceAt(text, child, start, times[nth + 1]);
        found.push({
          start,
          end: start + clock.length,
          clock: clock.padStart(5, '0'),
          words: longWordsOf(sentence),
          shortWords: new Set(wordsOf(sentence).filter((word) => word.length === 4 && !common.has(word))),
          before: times[nth - 1]?.[0].padStart(5, '0'),
          after: times[nth + 1]?.[0].padStart(5, '0'),
          beside,
        });
      });
    });
    return undefined;
  });
  return found;
}

function plainTimes(text: string, { start, end }: Spot): RegExpExecArray[] {
  return [...text.slice(start, end).matchAll(/(?<![\w.:/+-])(?:[01]?\d|2[0-3]):[0-5]\d(?![\w:/]|\.\d)/g)];
}

/** Events that stand one behind another right beside a block. */
function eventsFrom(blocks: readonly ProseNode[], index: number, step: 1 | -1): string[] {
  const next = blocks[index + step];
  const id = next?.type === 'element' && next.name === 'Event' ? next.attributes['id'] : undefined;
  return typeof id === 'string' ? [id, ...eventsFrom(blocks, index + step, step)] : [];
}

/** The part of a sentence in which a time stands; of one with several times, what stands behind this one. */
function sentenceAt(text: string, { start, end }: Spot, at: number, next: RegExpExecArray | undefined): string {
  const told = text.slice(start, at);
  const left = told.slice(
    (told
      .matchAll(/[.!?;]\s/g)
      .toArray()
      .at(-1)?.index ?? -1) + 1,
  );
  const right = /^(?:(?![.!?;](?:\s|$))[\s\S])*/.exec(text.slice(at, end))?.[0] ?? '';
  const isSecond = /\d:\d{2}.*, and (?:at )?$/s.test(left);
  const before = isSecond ? '' : left;
  const upTo = next && start + next.index - at;
  const after =
    upTo !== undefined && upTo < right.length && /, and (?:at )?$/.test(right.slice(0, upTo))
      ? right.slice(0, upTo)
      : right;
  return `${before} ${after}`.replace(/<[^>]*>/g, ' ');
}

/** Words of four letters that say nothing of what happened. */
const common = new Set(
  'that this with from were have been they then when into what some than once only also over more most just even both each such very will them their your here'.split(
    ' ',
  ),
);

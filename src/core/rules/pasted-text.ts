import { shortened } from '../shortened.ts';
import { firstOutside, lineStartsOf } from '../rule-kit/first-outside.ts';
import { citation, tracesFor } from '../rule-kit/language/traces-of-copies.ts';
import type { Hit, Passage } from '../rule-kit/passage.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'pasted-text',
  title: 'Leave no traces of where words were copied from',
  level: 'warning',
  group: 'dialect',
  about: 'words',
  check: (passage) => {
    const { text, code = [] } = passage;
    if (passage.isCode === true || isAddress(passage)) return [];
    const traces = tracesFor(passage);
    if (traces.length === 0) return [];
    const hits: Hit[] = [];
    const starts = lineStartsOf(text);
    for (const { find, expected, help } of traces) {
      const first = firstOutside(text, find, starts, code);
      if (!first || (find === citation && passage.listsSources === true)) continue;
      const { index: start, 0: found } = first;
      const end = start + found.length;
      if (!isInOnePiece(passage, start, end)) continue;
      if (hits.some((other) => other.start < end && start < other.end)) continue;
      hits.push({
        start,
        end,
        reason: `Unexpected “${shortened(found.replace(/\s+/g, ' '))}”, expected ${expected}`,
        help: help ?? 'Readers see it as it stands here.',
      });
    }
    return hits;
  },
});

/** Where an element stands between two words, what is left and right of it is no slip. */
function isInOnePiece({ place, plain, text }: Passage, start: number, end: number): boolean {
  if (plain === true || !/^\s+[,;.]$/.test(text.slice(start, end))) return true;
  const { start: from, end: to } = place(start, end);
  return to.offset - from.offset === end - start;
}

function isAddress({ text, where }: Passage): boolean {
  return (where === 'data' ? /^\S*$/ : /^\S*:\/\/\S*$/).test(text);
}

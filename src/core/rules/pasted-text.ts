import { shortened } from '../shortened.ts';
import { firstOutside, lineStartsOf } from '../rule-kit/first-outside.ts';
import { citation, tracesFor } from '../rule-kit/language/traces-of-copies.ts';
import type { Hit, Passage } from '../rule-kit/passage.ts';
import { defineRule, type RuleWorld } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'pasted-text',
  title: 'Leave no traces of where words were copied from',
  level: 'warning',
  group: 'dialect',
  about: 'passage',
  check: (passage, world) => {
    const { text, code = [] } = passage;
    if (passage.isCode === true || isAddress(passage)) return [];
    const hits: Hit[] = [];
    const starts = lineStartsOf(text);
    for (const { find, has, expected, help } of tracesFor(passage)) {
      if (has !== undefined && !text.includes(has)) continue;
      const first = firstOutside(text, find, starts, code);
      if (!first || (find === citation && hasSources(passage, world))) continue;
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

/** Whether the file lists its sources by such numbers. */
function hasSources({ file }: Passage, { sources }: RuleWorld): boolean {
  const source = sources.find((other) => other.file === file);
  return source !== undefined && /^[ \t>*-]*\\?\[\d{1,3}\\?\][:.]?[ \t]+\S/m.test(source.text);
}

/** Where an element stands between two words, what is left and right of it is no slip. */
function isInOnePiece({ place, plain, text }: Passage, start: number, end: number): boolean {
  if (plain === true || !/^\s+[,;.]$/.test(text.slice(start, end))) return true;
  const { start: from, end: to } = place(start, end);
  return to.offset - from.offset === end - start;
}

function isAddress({ text, where }: Passage): boolean {
  return (where === 'data' ? /^\S*$/ : /^\S*:\/\/\S*$/).test(text);
}

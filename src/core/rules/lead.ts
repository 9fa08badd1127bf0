import { countWords } from '../model/count-words.ts';
import { isForReaders, missingOnCard } from '../rule-kit/absence.ts';
import { plainText, type ProseNode } from '../model/prose.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'lead',
  title: 'Begin with a few sentences of story',
  level: 'suggestion',
  group: 'absences',
  about: 'incident',
  check: (files) => {
    if (!isForReaders(files)) return [];
    const prose = files.narrative.prose.children.filter(
      ({ type }) => type === 'paragraph' || type === 'blockquote' || type === 'element',
    );
    let words = 0;
    for (const node of prose) if (words < fewestWords) words += countWords(plainText(node));
    if (words >= fewestWords || (words === 0 && files.narrative.prose.children.some(isStoryAsCode))) return [];
    return missingOnCard(files, {
      reason:
        words === 0
          ? 'Missing story; add a few sentences below the card'
          : `Missing story around these ${String(words)} words; add a few sentences`,
      help: 'Two or three sentences let a reader see the scene: who was there, what they saw first, what was at stake.',
    });
  },
});

const fewestWords = 25;

/** A story that stands in a block of Markdown is told of there. */
function isStoryAsCode(node: ProseNode): boolean {
  return node.type === 'code' && /^(?:markdown|md|mdx)$/i.test(node.language ?? '');
}

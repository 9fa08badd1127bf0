import type { PlacedProblem } from '../model/message.ts';
import { plainText } from '../model/prose.ts';
import { countWords } from '../model/count-words.ts';
import { isForReaders, missingOnCard, narrativeWords } from '../rule-kit/absence.ts';
import { atSpot } from '../rule-kit/place-problem.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'length',
  title: 'Keep to what can be read in ten minutes',
  level: 'suggestion',
  group: 'absences',
  about: 'incident',
  check: (files, world): PlacedProblem[] => {
    if (!isForReaders(files)) return [];
    const words = narrativeWords(files, world);
    if (words > mostWords)
      return missingOnCard(files, {
        reason: `Unexpected ${words.toLocaleString('en')} words, expected at most ${mostWords.toLocaleString('en')}`,
        help: 'Few finish a longer text. Details may move into record.yaml, an analysis, or a second story.',
      });
    return files.narrative.prose.children.flatMap((node) => {
      const count =
        node.type === 'paragraph' && node.end - node.start > 4 * mostInParagraph ? countWords(plainText(node)) : 0;
      return count <= mostInParagraph
        ? []
        : [
            atSpot(
              files.narrative,
              { start: node.start, end: Math.min(node.end, node.start + 40) },
              {
                reason: `Unexpected paragraph of ${String(count)} words, expected at most ${String(mostInParagraph)}`,
                help: 'Readers on a screen lose their place. Part it where the scene changes.',
              },
            ),
          ];
    });
  },
});

const mostWords = 2500;
const mostInParagraph = 180;

import type { PlacedProblem } from '../model/message.ts';
import { countWords } from '../model/count-words.ts';
import { atValue } from '../rule-kit/place-problem.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'theme-use',
  title: 'Say how a theme showed up here',
  level: 'warning',
  group: 'absences',
  about: 'incident',
  check: ({ narrative }, { graph }) =>
    Object.entries(narrative.card.themes).flatMap(([id, sentence]): PlacedProblem[] => {
      const theme = graph.themes.get(graph.presentIds.themes.get(id) ?? id)?.card;
      const repeats = [theme?.title, theme?.definition, id.replaceAll('-', ' ')].some(
        (text) => text?.trim().toLowerCase() === sentence.trim().toLowerCase(),
      );
      if (!repeats && countWords(sentence) >= fewestWords) return [];
      return [
        atValue(narrative, ['themes', id], {
          reason: repeats
            ? `Unexpected sentence for ${id} that repeats the theme, expected how it showed up here`
            : `Unexpected “${sentence}” for ${id}, expected a sentence: how it showed up here`,
          help: 'The page of the theme puts these sentences side by side; that is where readers recognise their own system.',
        }),
      ];
    }),
});

const fewestWords = 5;

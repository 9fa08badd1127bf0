import { isForReaders, missingOnCard } from '../rule-kit/absence.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'hook',
  title: 'Say in a sentence why to read on',
  level: 'suggestion',
  group: 'absences',
  about: 'incident',
  check: (files) =>
    files.narrative.card.hook !== undefined || !isForReaders(files)
      ? []
      : missingOnCard(files, {
          reason: 'Missing hook; add the tension of the story in at most 200 characters',
          help: 'Cards, feeds and search results show it. What made this worth an hour of other people’s time?',
        }),
});

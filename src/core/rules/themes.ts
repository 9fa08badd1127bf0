import { isForReaders, missingOnCard } from '../rule-kit/absence.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'themes',
  title: 'Connect the story with a learning theme',
  level: 'suggestion',
  group: 'absences',
  about: 'incident',
  check: (files) =>
    Object.keys(files.narrative.card.themes).length > 0 || !isForReaders(files)
      ? []
      : missingOnCard(files, {
          reason: 'Missing learning theme; add one under themes, with a sentence: how it showed up here',
          help: 'Themes lead readers with another system to this story. What could happen to a team that has never heard of this service?',
        }),
});

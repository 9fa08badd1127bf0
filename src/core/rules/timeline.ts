import { isForReaders, missingOnCard, narrativeWords } from '../rule-kit/absence.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'timeline',
  title: 'Give key events a timeline',
  level: 'suggestion',
  group: 'absences',
  about: 'incident',
  check: (files, world) => {
    const incident = world.graph.incidents.get(files.id);
    if (!incident || incident.record.timeline.length > 0 || !isForReaders(files) || narrativeWords(files, world) < 25)
      return [];
    // A list that is not understood yet is told of at its line.
    if ((files.narrative.listed?.troubles.length ?? 0) > 0) return [];
    return missingOnCard(files, {
      reason: 'Missing timeline; add a list under ## Timeline, or a timeline in record.yaml',
      help: 'With one, readers can step through what people knew at each moment. Five lines such as “- 14:10 on-call: rolled back” are enough.',
    });
  },
});

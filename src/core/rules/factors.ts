import type { PlacedProblem } from '../model/message.ts';
import { isForReaders } from '../rule-kit/absence.ts';
import { atKey } from '../rule-kit/place-problem.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'factors',
  title: 'Name contributing factors, human and technical',
  level: 'suggestion',
  group: 'absences',
  about: 'incident',
  check: (files): PlacedProblem[] => {
    const { record } = files;
    if (!record || !isForReaders(files)) return [];
    const { factors, timeline } = record.data;
    const help =
      'Incidents need several conditions at once. Which of them had to do with people and their work, and which with the machine?';
    if (factors.length === 0)
      return timeline.length < 3
        ? []
        : [
            atKey(record, ['timeline'], {
              reason: 'Missing contributing factors; add factors, human or organisational and technical',
              help,
            }),
          ];
    const human = factors.some(({ kind }) => kind !== 'technical');
    const technical = factors.some(({ kind }) => kind === 'technical');
    if (human && technical) return [];
    return [
      atKey(record, ['factors'], {
        reason: `Missing a ${human ? 'technical' : 'human or organisational'} factor; add one beside the ${human ? 'human or organisational' : 'technical'}`,
        help,
      }),
    ];
  },
});

import type { PlacedProblem } from '../model/message.ts';
import { isForReaders } from '../rule-kit/absence.ts';
import { atKey } from '../rule-kit/place-problem.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'mitigators',
  title: 'Tell what kept it from being worse',
  level: 'suggestion',
  group: 'absences',
  about: 'incident',
  check: (files): PlacedProblem[] => {
    const { record } = files;
    if (!record || record.data.factors.length === 0 || !isForReaders(files)) return [];
    const { factors, findings } = record.data;
    const told =
      factors.some(({ role, absorbedBy }) => role === 'mitigator' || absorbedBy !== undefined) ||
      findings.some(({ kind }) => kind === 'went-well' || kind === 'luck');
    return told
      ? []
      : [
          atKey(record, ['factors'], {
            reason: 'Missing what limited the harm; add a factor of role mitigator, or absorbedBy',
            help: 'What held is worth keeping, and easily removed by those who do not know. What would have been worse, and why was it not?',
          }),
        ];
  },
});

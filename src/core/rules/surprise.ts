import type { PlacedProblem } from '../model/message.ts';
import { isForReaders } from '../rule-kit/absence.ts';
import { atKey } from '../rule-kit/place-problem.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'surprise',
  title: 'Tell what surprised people, and what they had expected',
  level: 'suggestion',
  group: 'absences',
  about: 'incident',
  check: (files): PlacedProblem[] => {
    const { record } = files;
    if (!record) return [];
    const surprises = record.data.findings.flatMap((finding, index) =>
      finding.kind === 'surprise' ? [{ finding, index }] : [],
    );
    const bare = surprises.filter(({ finding }) => finding.expected === undefined);
    if (bare.length > 0)
      return bare.map(({ index }) =>
        atKey(record, ['findings', index, 'text'], {
          reason: 'Missing expected for a surprise; add what people had thought',
          help: 'A surprise is the distance between the two; readers may still think the same.',
        }),
      );
    if (
      surprises.length > 0 ||
      !isForReaders(files) ||
      (record.data.findings.length === 0 && record.data.timeline.length < 3)
    )
      return [];
    return [
      atKey(record, record.data.findings.length > 0 ? ['findings'] : ['timeline'], {
        reason: 'Missing surprise; add a finding of kind surprise, with what people had expected',
        help: 'Surprises show where the picture of the system and the system parted. What did nobody expect?',
      }),
    ];
  },
});

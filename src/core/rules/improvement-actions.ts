import { isForReaders, missingOnCard } from '../rule-kit/absence.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'improvement-actions',
  title: 'Say what will be different, or that nothing will',
  level: 'suggestion',
  group: 'absences',
  about: 'incident',
  check: (files, { graph }) => {
    const { record, actions } = files;
    const incident = graph.incidents.get(files.id);
    if (
      !incident ||
      !record ||
      record.data.factors.length === 0 ||
      (actions && actions.data.length > 0) ||
      !isForReaders(files)
    )
      return [];
    return missingOnCard(files, {
      reason: 'Missing improvement actions; add actions.yaml, with those you decided against as well',
      help: 'Deciding against an improvement is a result too: state declined, with the reason.',
    });
  },
});

import type { PlacedProblem } from '../model/message.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'missing-narrative',
  title: 'Begin each incident with a narrative',
  level: 'warning',
  group: 'files',
  about: 'knowledge-base',
  check: ({ documents, graph }) => {
    const told = new Set(documents.narratives.map(({ entry }) => entry));
    const alone = new Map<string, string>();
    for (const { entry, source } of [...documents.records, ...documents.actions, ...documents.analyses])
      if (!told.has(entry) && !graph.broken.has(entry) && !alone.has(entry)) alone.set(entry, source.file);
    return [...alone].map(([entry, file]): PlacedProblem => ({
      file,
      reason: `Missing narrative for ${entry}; add ${entry}/narrative.mdx`,
      help: 'Until then no page shows what this folder holds. A title and a few sentences are enough to begin with.',
    }));
  },
});

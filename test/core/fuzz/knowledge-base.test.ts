import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkKnowledgeBase } from '../../../src/core/check/check-knowledge-base.ts';
import { briefMessage } from '../../../src/core/reporters/brief.ts';
import { memoryFiles } from '../../support/memory-files.ts';
import { moments, patience, prose, seed, yaml } from './pieces.ts';

test(
  '5,000 knowledge bases of four such files',
  () => {
    fc.assert(
      fc.property(yaml, prose, yaml, yaml, moments, (card, body, record, actions, at) => {
        const folder = 'incidents/2026-03-14-a';
        const files = {
          [`${folder}/narrative.mdx`]: `---\ntitle: A\nstatus: published\nmilestones: {began: ${JSON.stringify(at)}}\n${card}\n---\n${body}`,
          [`${folder}/record.yaml`]: `timeline:\n  - at: ${JSON.stringify(at)}\n    what: B\n  - at: 09:00\n    what: C\n${record}`,
          [`${folder}/actions.yaml`]: actions,
          'incidents/2026-99-99-b/narrative.mdx': `---\ntitle: A\nstatus: published\nzone: Europe/London\n---\n## Timeline\n\n- 10:02 one\n- ${at} two\n\n${body}`,
        };
        for (const message of checkKnowledgeBase(memoryFiles(files), { drafts: true, asOf: '2026-11-23' }).messages) {
          expect(briefMessage(message)).not.toBe('');
          expect(message.place?.start.offset ?? 0).toBeLessThanOrEqual(message.place?.end.offset ?? 0);
        }
      }),
      { numRuns: 5_000, seed },
    );
  },
  patience,
);

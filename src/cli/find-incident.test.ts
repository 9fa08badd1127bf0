import { expect, test } from 'vitest';
import { checkKnowledgeBase } from '../core/check/check-knowledge-base.ts';
import { memoryFiles } from '../../test/support/memory-files.ts';
import { CliError } from './cli-error.ts';
import { incidentIn } from './find-incident.ts';

const base = checkKnowledgeBase(
  memoryFiles({
    'incidents/2026-03-14-checkout-slow/narrative.mdx':
      '---\ntitle: A\nstatus: published\nformerIds: [2026-03-14-slow]\n---\nWords.\n',
    'incidents/2026-03-15-checkout-draft/narrative.mdx': '---\ntitle: B\nstatus: draft\n---\nWords.\n',
    'incidents/2026-03-16-mail-late/narrative.mdx': '---\ntitle: C\nstatuss: published\n---\nWords.\n',
  }),
  { drafts: false, asOf: '2026-11-26' },
);

function asked(wanted: string | undefined): string {
  try {
    return incidentIn(base.graph, wanted, 'playback', base).id;
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return `${error.message} ${error.help ?? ''}`;
  }
}

test('an incident is known by its id, a former one, or a part that only it has', () => {
  expect(['2026-03-14-checkout-slow', '2026-03-14-slow', 'Slow'].map(asked)).toEqual(
    Array(3).fill('2026-03-14-checkout-slow'),
  );
});

test('what is there and cannot be told says why', () => {
  expect(['checkout-draft', 'mail', 'chekout', 'xyz', undefined].map(asked)).toMatchInlineSnapshot(`
    [
      "2026-03-15-checkout-draft is not published. Add --drafts to take what readers do not see.",
      "2026-03-16-mail-late has an error; until it is mended, nothing can be made of it. \`npx second-story check\` says where.",
      "There is no incident “chekout”. Did you mean 2026-03-14-checkout-slow?",
      "There is no incident “xyz”. \`npx second-story new incident <a few words>\` starts one.",
      "Missing the incident; write \`npx second-story playback <incident> …\`. ",
    ]
  `);
});

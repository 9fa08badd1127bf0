import { expect, test } from 'vitest';
import { memoryFiles } from '../../test/support/memory-files.ts';
import { smallKnowledgeBase } from '../../test/support/site-of.ts';
import { checkKnowledgeBase } from '../core/check/check-knowledge-base.ts';
import { stageName } from '../core/deck/opaque-id.ts';
import { deckOnStage } from './decks.ts';
import { setKnowledgeBase } from './knowledge-base.ts';

const path = 'playbacks/evening.mdx';
const stage = stageName('playbacks/evening/');
const playback = (said: string): string =>
  `---\ntitle: One evening\nincidents: [2026-03-14-checkout]\n---\n## First\n\n<Show>\n\n- ${said}\n\n</Show>\n`;

function save(text: string): void {
  const files = memoryFiles({ ...smallKnowledgeBase, [path]: text });
  const checked = checkKnowledgeBase(files, { drafts: true, asOf: '2026-11-24' });
  setKnowledgeBase({ ...checked, folder: '/nowhere' }, { base: '/', host: undefined });
}

const shown = (keep: boolean): string => JSON.stringify(deckOnStage(stage, keep)?.slides ?? 'nothing');

test('while somebody writes, a slip keeps the last good deck on the stage, and what is mended is shown', () => {
  save(playback('as it was'));
  expect(shown(true)).toContain('as it was');
  save(playback('with a slip').replace('<Show>', '<Shw>'));
  expect(shown(true)).toContain('as it was');
  expect(shown(true)).not.toContain('with a slip');
  save(playback('mended'));
  expect(shown(true)).toContain('mended');
});

test('a build keeps nothing of what is broken', () => {
  save(playback('as it was'));
  save('---\ntitle: One evening\n---\n');
  expect(shown(false)).toBe('"nothing"');
});

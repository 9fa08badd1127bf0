import { expect, test } from 'vitest';
import { checkKnowledgeBase } from './check-knowledge-base.ts';
import { memoryFiles } from '../../../test/support/memory-files.ts';

function told(checks: string): string[] {
  const files = {
    'knowledge-base.yaml': `format: 1\ntimeZone: UTC\nchecks:\n${checks}`,
    'incidents/2026-03-14-slow/narrative.mdx':
      '---\ntitle: The slow checkout\nhook: The slow checkout\n---\nSee [it](../2025-01-01-gone/).\n',
  };
  return checkKnowledgeBase(memoryFiles(files), { drafts: true, asOf: '2026-11-23' }).messages.map(
    ({ rule, level }) => `${level} ${rule}`,
  );
}

test('levels per rule', () => {
  expect(told('  preset: recommended\n')).toEqual(['warning hook-repeats', 'error broken-link']);
  expect(told('  rules:\n    hook-repeats: error\n    broken-link: suggestion\n')).toEqual([
    'error hook-repeats',
    'suggestion broken-link',
  ]);
  expect(told('  rules:\n    hook-repeats: off\n    broken-link:\n      level: warning\n')).toEqual([
    'warning broken-link',
  ]);
});

test('essential keeps what breaks a page', () => {
  expect(told('  preset: essential\n')).toEqual(['error broken-link']);
});

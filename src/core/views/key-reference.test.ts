import { expect, test } from 'vitest';
import type { ContentKind } from '../model/json-schemas.ts';
import { keyReference } from './key-reference.ts';

const kinds = [
  'card',
  'record',
  'actions',
  'analysis',
  'theme',
  'playback',
  'knowledge-base',
  'services',
  'teams',
  'glossary',
  'learning-culture',
  'readers',
] as const satisfies readonly ContentKind[];

test.each(kinds)('every key of %s has a sentence and says what may stand there', (kind) => {
  const keys = keyReference(kind);
  expect(keys).not.toEqual([]);
  expect(keys.filter(({ about, values }) => about === '' || values === '')).toEqual([]);
});

test('names that authors give are called what they are', () => {
  expect(keyReference('readers').map(({ key, values }) => `${key}: ${values}`)).toEqual([
    '<month>: by page',
    '<month>.<page>: number or text',
  ]);
  expect(keyReference('services')[0]?.key).toBe('<id>.name');
});

test('a moment is no text', () => {
  expect(keyReference('record').find(({ key }) => key === 'timeline[].at')?.values).toBe('moment or list');
});

import { expect, test } from 'vitest';
import { readFragmentNames, writeFragmentNames } from './fragment-names.ts';

test('leaves out the language of the site and keeps another', () => {
  const names = ['en_22e8c7c', 'de_30f1cde', 'en_4c2c50a9'];
  const fragments = writeFragmentNames(names, 'en');
  expect(fragments).toBe('22e8c7c de_30f1cde 4c2c50a9');
  expect(readFragmentNames({ fragments, language: 'en' })).toEqual(names);
});

test('keeps the names of a language with a region', () => {
  const names = ['pt-br_22e8c7c', 'en_4c2c50a'];
  const fragments = writeFragmentNames(names, 'pt-BR');
  expect(readFragmentNames({ fragments, language: 'pt-BR' })).toEqual(names);
});

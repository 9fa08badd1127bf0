import { expect, test } from 'vitest';
import { stemmerFor } from './stem.ts';

const same = (words: string, language = 'en'): unknown => new Set(words.split(' ').map(stemmerFor(language))).size;

test.each([
  'delete deletes deleted deleting deletion deletions',
  'expire expired expires expiring expiry expiration',
  'deploy deploys deployed deploying deployment deployments',
  'retry retries retried',
  'migrate migration migrations migrating',
  'configure configured configuration configurations',
  'fail fails failed failing failure failures',
  'break broke broken breaking',
  'lose lost loss losses',
  'query queries',
  'cache caches cached caching',
  'stop stopped stopping',
  'crash crashes crashed crashing',
  'process processes',
])('%s', (words) => {
  expect(same(words)).toBe(1);
});

test.each(['server serve', 'alert alter', 'news new', 'status stat', 'dns dn', 'process proceed'])(
  '%s stay apart',
  (words) => {
    expect(same(words)).toBe(2);
  },
);

test('German is cut at its own endings, other languages not at all', () => {
  expect(same('Datenbank Datenbanken'.toLowerCase(), 'de')).toBe(1);
  expect(stemmerFor('fr')('serveurs')).toBe('serveurs');
});

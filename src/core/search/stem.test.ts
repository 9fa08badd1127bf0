import { expect, test } from 'vitest';
import { beginningOf, stemmerFor } from './stem.ts';
import { unparted, wordsOf } from './words-of.ts';

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

test.each([
  'flies nations stations policies ran broke went stopping caches deployments failures 2FA v1.27.3-rc.1 NodeNotReady',
  'e-mail fail-over don’t cluster’s Zürich ÄRGER naïve Café ﬁle',
])('what a stem’s words begin with stands in the text that has them: %s', (text) => {
  const stem = stemmerFor('en');
  const missing = wordsOf(text).filter((word) => !unparted(text).includes(beginningOf(stem(word))));
  expect(missing).toEqual([]);
});

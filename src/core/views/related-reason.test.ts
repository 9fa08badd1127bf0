import { expect, test } from 'vitest';
import { siteOf } from '../../../test/support/site-of.ts';
import { relatedReason } from './related-reason.ts';

test('a tag that two stories share is told as its author wrote it', () => {
  const site = siteOf({
    'incidents/2026-03-14-a/narrative.mdx': '---\ntitle: A\nstatus: published\ntags: [DNS, cache]\n---\nProse.\n',
    'incidents/2026-03-15-b/narrative.mdx': '---\ntitle: B\nstatus: published\ntags: [dns, Cache]\n---\nProse.\n',
  });
  const [a, b] = [...site.graph.incidents.values()];
  if (!a || !b) throw new Error('there are no two incidents');
  const because = {
    kind: 'alike' as const,
    shared: [
      { kind: 'tag' as const, id: 'dns' },
      { kind: 'tag' as const, id: 'cache' },
    ],
  };
  const told = [relatedReason(because, [a, b], site), relatedReason(because, [b, a], site)].sort();
  expect(told).toEqual(['Both are about DNS and cache.', 'Both are about dns and Cache.']);
});

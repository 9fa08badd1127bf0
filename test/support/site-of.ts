import { checkKnowledgeBase } from '../../src/core/check/check-knowledge-base.ts';
import { memoryFiles } from './memory-files.ts';
import { english } from '../../src/core/words/english.ts';
import type { SiteView } from '../../src/core/views/prose-rendering.ts';

/** For tests: what pages see of a knowledge base that consists of these files, below https://stories.example.org/kb/. */
export function siteOf(
  files: Readonly<Record<string, string>>,
  options: { drafts?: boolean; asOf?: string } = {},
): SiteView {
  const asOf = options.asOf ?? '2026-11-24';
  const { graph, vocabulary } = checkKnowledgeBase(memoryFiles(files), { drafts: options.drafts ?? false, asOf });
  const href = (path: string): string => `/kb/${path}`;
  return {
    graph,
    vocabulary,
    words: english,
    asOf,
    href,
    absolute: (path) => `https://stories.example.org${href(path)}`,
  };
}

/** One incident with a little of everything, and one that is not published. */
export const smallKnowledgeBase = {
  'knowledge-base.yaml': 'format: 1\ntitle: Stories & more\n',
  'incidents/2026-03-14-checkout/narrative.mdx': `---
title: Three <slow> afternoons
hook: The database looked guilty; it was well.
status: published
published: 2026-03-20
milestones: { began: 2026-03-14 14:02, detected: 2026-03-14 14:10, mitigated: 2026-03-14 15:20 }
services: [checkout]
symptoms: [ERR_POOL_EMPTY]
impact: Checkout took 12 seconds.
readers: Anyone with a connection pool.
themes: { retry-storm: Every client retried five times. }
---

They had seen this page [forty times](../2026-01-01-hidden/). See [themes](#why).

## Why

<Event id="page" />
`,
  'incidents/2026-03-14-checkout/record.yaml': `people: [{ id: on-call, role: On-call engineer, name: A. Person }]
timeline:
  - { id: page, at: 2026-03-14 14:10, kind: signal, who: [on-call], what: The page arrives., believed: The database is slow. }
  - { at: "14:40", what: A rollback. }
  - { at: "15:20", kind: effect, what: Retries capped. }
factors: [{ kind: technical, text: Clients retried five times. }]
findings: [{ kind: surprise, text: It was the clients., expected: It is the database. }]
`,
  'incidents/2026-03-14-checkout/actions.yaml': `- { id: cap, text: Cap retries, kind: technical, state: done, idea: 2026-03-16, done: 2026-04-15 }
- { id: owner, text: Give the alert an owner, kind: human, state: planned, idea: 2026-03-16, heardOn: 2026-06-14 }
`,
  'incidents/2026-03-14-checkout/analyses/on-call.mdx':
    '---\nrole: On-call engineer\nshare: review\n---\nWhat I saw is between us.\n',
  'incidents/2026-01-01-hidden/narrative.mdx': '---\ntitle: Secret for now\n---\nNot yet.\n',
  'themes/retry-storm.mdx':
    '---\ntitle: It kept itself down\ndefinition: Retries kept a system busy.\nquestions: ["Who retries, and how often?"]\n---\nWords.\n',
  'services.yaml': 'checkout: { name: Checkout }\n',
} as const;

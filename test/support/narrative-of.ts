import { checkKnowledgeBase } from '../../src/core/check/check-knowledge-base.ts';
import type { Incident } from '../../src/core/graph/knowledge-graph.ts';
import { proseRendering } from '../../src/core/views/prose-rendering.ts';
import { english } from '../../src/core/words/english.ts';
import { proseToHtml } from '../../src/core/narrative/prose-to-html.ts';
import { proseToText } from '../../src/core/narrative/prose-to-text.ts';

/** For tests: a small knowledge base whose one narrative has this body, rendered as HTML and as text. */
export function narrativeOf(
  body: string,
  files: Readonly<Record<string, string>> = {},
): { html: string; text: string; messages: string[]; incident: Incident | undefined } {
  const texts = Object.entries({
    'incidents/2026-03-14-example/narrative.mdx': `---\ntitle: Example\nstatus: published\n---\n${body}`,
    'incidents/2025-01-02-other/narrative.mdx': '---\ntitle: The other one\nstatus: published\n---\nWords.',
    'incidents/2025-02-03-hidden/narrative.mdx': '---\ntitle: Not out yet\n---\nWords.',
    'themes/retry-storm.mdx': '---\ntitle: It kept itself down\ndefinition: Retries kept a system busy.\n---\n',
    'glossary.yaml': 'pool: { term: connection pool, meaning: "A set of <open> connections." }',
    'incidents/2026-03-14-example/record.yaml': record,
    ...files,
  }).map(([path, text]) => ({ path, text }));
  const checked = checkKnowledgeBase(
    {
      texts,
      pictures: [
        {
          file: 'incidents/2026-03-14-example/graph.png',
          format: 'png',
          width: 1200,
          height: 600,
          digest: 'abcdef0123',
        },
      ],
      paths: texts.map(({ path }) => path),
      problems: [],
    },
    { drafts: false, asOf: '2026-11-24' },
  );
  const incident = checked.graph.incidents.get('2026-03-14-example');
  const rendering = proseRendering(
    { ...checked, words: english, href: (path) => `/kb/${path}` },
    { file: 'incidents/2026-03-14-example/narrative.mdx', ...(incident ? { incident } : {}) },
  );
  const nodes = incident?.prose.children ?? [];
  const messages = checked.messages
    .filter(({ level }) => level === 'error')
    .map(({ file, reason }) => `${file.replace(/^.*\//, '')}: ${reason}`);
  return { html: proseToHtml(nodes, rendering).html, text: proseToText(nodes, rendering), messages, incident };
}

const record = `people:
  - { id: on-call, role: On-call engineer for checkout, name: A. Person }
  - { id: lead, role: Lead of the review, name: B. Person, consent: true }
timeline:
  - { id: page, at: "2026-03-14 14:10", kind: signal, who: [on-call], what: The latency page arrives., believed: The database is slow again. }
  - { id: cap, at: "15:20", what: Retries are capped., laterKnown: They had been the load. }
factors:
  - { kind: technical, text: Clients retried five times., lookedLike: A slow database. }
  - { kind: human, role: mitigator, text: Somebody asked a second team. }
`;

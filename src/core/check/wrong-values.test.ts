import { expect, test } from 'vitest';
import { memoryFiles } from '../../../test/support/memory-files.ts';
import { checkKnowledgeBase } from './check-knowledge-base.ts';

const folder = 'incidents/2026-03-14-queue';

function check(texts: Readonly<Record<string, string>>): { said: string[]; shown: string[] } {
  const { messages, graph } = checkKnowledgeBase(
    memoryFiles({ 'knowledge-base.yaml': 'format: 1\nseverities: [{id: high, meaning: Many}]\n', ...texts }),
    { drafts: true, asOf: '2026-11-30' },
  );
  return {
    said: messages.map(({ file, place, rule, reason }) =>
      `${file.replace(`${folder}/`, '')}:${String(place?.start.line)} ${rule} ${reason}`.trim(),
    ),
    shown: [...graph.incidents.keys()],
  };
}

test('what stands beside a wrong value of a card is looked at, and the story stays out', () => {
  const card = `---
title: A queue that grew
severity: hgih
sources:
  - {title: A report, url: https://example.org/a}
  - {title: Another}
  - {title: A third, url: https://example.org/a-b-c-d.html}
  - {title: A fourth, url: https://example.org/a-b-c-d.html}
related:
  - {incident: 2020-01-01-nothing, why: Ring +49 171 2345678.}
---

It grew.
`;
  const { said, shown } = check({ [`${folder}/narrative.mdx`]: card });
  expect(shown).toEqual([]);
  expect(said).toMatchInlineSnapshot(`
    [
      "narrative.mdx:3 unknown-reference Unexpected severity “hgih”, expected high",
      "narrative.mdx:6 missing-key Missing sources[2].url; add an address that starts with https:, http:, mailto: or tel:, or a relative path",
      "narrative.mdx:8 given-twice Unexpected second “https://example.org/a-b-c-d.html” in sources, expected it once",
      "narrative.mdx:10 unknown-reference Unexpected incident “2020-01-01-nothing”, expected one of incidents/",
      "narrative.mdx:10 no-phone-number Unexpected telephone number, expected a role or a team",
    ]
  `);
});

test('what stands beside a wrong value of a record or of actions is looked at', () => {
  const { said, shown } = check({
    [`${folder}/narrative.mdx`]: '---\ntitle: A queue that grew\n---\n\nIt grew.\n\n<Event id="two" />\n',
    [`${folder}/record.yaml`]: `people:
  - {id: on-call}
  - {id: dev, role: developer, name: Ada Stone}
timeline:
  - {id: one, at: 2026-03-14 10:00}
  - {id: two, at: soon, what: Ada Stone restarts it.}
  - {id: three, at: 2026-03-14 11:00, what: It stops., who: [on-call, dvelopr]}
`,
    [`${folder}/actions.yaml`]: `- {id: one, text: Limit retries, kind: technical, state: soon}
- {id: two, text: Limit retries, kind: technical, state: planned, owner: '@mkeller', doneWhen: It is., idea: 2026-03-14, incidents: [2020-01-01-nothing]}
`,
  });
  expect(shown).toEqual([]);
  expect(said).toMatchInlineSnapshot(`
    [
      "actions.yaml:1 invalid-value Unexpected “soon” for [1].state, expected proposed, planned, in-progress, done, declined or unknown",
      "actions.yaml:2 given-twice Unexpected words of another action, expected it once",
      "actions.yaml:2 no-handle Unexpected handle @mkeller, expected a role",
      "actions.yaml:2 unknown-reference Unexpected incident “2020-01-01-nothing”, expected one of incidents/",
      "record.yaml:2 missing-key Missing people[1].role; add text",
      "record.yaml:5 missing-key Missing timeline[1].what; add text",
      "record.yaml:6 invalid-value Unexpected “soon” for timeline[2].at, expected a moment, such as 2026-03-14T10:02Z, 2026-03-14 10:02, 10:02, 2026-03-14, 2026-03, 10:02/10:20, ~10:02, or "unknown: nobody looked"",
      "record.yaml:6 no-name-without-consent Unexpected name of a person who has not agreed to be named, expected their role",
    ]
  `);
});

test('a theme and an analysis are looked at as well', () => {
  const { said } = check({
    'themes/slow.mdx':
      '---\ntitle: Slow\nrelated: [fast, 7, nothing]\ndefinition: Ring +49 171 2345678.\n---\n\nIt took hours.\n',
    [`${folder}/narrative.mdx`]: '---\ntitle: A queue that grew\n---\n\nIt grew.\n',
    [`${folder}/analyses/one.mdx`]:
      '---\ntitle: Reading\nthemes: [nothing]\ninterviewed: [{on: 2026-03-15}]\n---\n\nIt grew.\n',
  });
  expect(said).toMatchInlineSnapshot(`
    [
      "analyses/one.mdx:2 missing-key Missing role; add text",
      "analyses/one.mdx:3 unknown-reference Unexpected theme “nothing”, expected one of themes/",
      "analyses/one.mdx:4 missing-key Missing interviewed[1].consent; add yes, no, or asked where they have not answered",
      "themes/slow.mdx:3 unknown-reference Unexpected theme “fast”, expected one of themes/",
      "themes/slow.mdx:3 invalid-value Unexpected 7 for related[2], expected an id, such as payments-api",
      "themes/slow.mdx:4 no-phone-number Unexpected telephone number, expected a role or a team",
    ]
  `);
});

import { expect, test } from 'vitest';
import { dataFiles, incidentData } from './data-exports.ts';
import { siteOf, smallKnowledgeBase } from '../../../test/support/site-of.ts';

const site = siteOf({
  ...smallKnowledgeBase,
  'incidents/2026-05-01-again/narrative.mdx': `---
title: Again
status: published
services: [checkout]
themes: { retry-storm: Again. }
related:
  - { incident: 2026-03-14-checkout, kind: recurrence, why: The same clients. }
  - { incident: 2026-01-01-hidden, why: Not yet told. }
---
`,
});

/** The shape of a value: its keys and kinds; things in a list are laid over each other. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) {
    const shapes = value.map(shape);
    if (shapes.length === 0) return [];
    return shapes.every((one) => typeof one === 'object') ? [Object.assign({}, ...shapes)] : [shapes[0]];
  }
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, shape(inner)]])),
  );
}

// The shape is a promise: a key that leaves one of these snapshots needs a new format.
test('the shape of /data', () => {
  expect(shape(Object.fromEntries(dataFiles(site)))).toMatchInlineSnapshot(`
    {
      "actions": {
        "actions": [
          {
            "answers": [],
            "done": "string",
            "heardOn": "string",
            "id": "string",
            "idea": "string",
            "incident": "string",
            "incidents": [],
            "kind": "string",
            "recurredWhileOpen": [
              "string",
            ],
            "state": "string",
            "text": "string",
          },
        ],
        "asOf": "string",
        "format": "number",
      },
      "graph": {
        "edges": [
          {
            "from": "string",
            "kind": "string",
            "to": "string",
            "why": "string",
          },
        ],
        "format": "number",
      },
      "incidents": {
        "format": "number",
        "incidents": [
          {
            "day": "string",
            "hook": "string",
            "id": "string",
            "kind": "string",
            "published": "string",
            "services": [
              "string",
            ],
            "status": "string",
            "tags": [],
            "teams": [],
            "themeIds": [
              "string",
            ],
            "title": "string",
            "url": "string",
          },
        ],
      },
      "themes": {
        "format": "number",
        "themes": [
          {
            "aliases": [],
            "definition": "string",
            "id": "string",
            "incidents": [
              "string",
            ],
            "questions": [
              "string",
            ],
            "title": "string",
            "url": "string",
          },
        ],
      },
    }
  `);
});

test('the shape of /incidents/<id>.json', () => {
  const incident = site.graph.incidents.get('2026-03-14-checkout');
  expect(incident && shape(JSON.parse(JSON.stringify(incidentData(incident, site))))).toMatchInlineSnapshot(`
    {
      "$schema": "string",
      "actions": [
        {
          "answers": [],
          "done": "string",
          "heardOn": "string",
          "id": "string",
          "idea": "string",
          "incidents": [],
          "kind": "string",
          "state": "string",
          "text": "string",
        },
      ],
      "corrections": [],
      "day": "string",
      "factors": [
        {
          "kind": "string",
          "role": "string",
          "text": "string",
          "themes": [],
        },
      ],
      "findings": [
        {
          "expected": "string",
          "kind": "string",
          "ours": "boolean",
          "text": "string",
          "themes": [],
        },
      ],
      "format": "number",
      "hook": "string",
      "hypotheses": [],
      "id": "string",
      "impact": "string",
      "kind": "string",
      "markdown": "string",
      "milestones": {
        "began": [
          {
            "approximate": "boolean",
            "asWritten": "string",
            "from": "string",
            "to": "string",
          },
        ],
        "detected": [
          {
            "approximate": "boolean",
            "asWritten": "string",
            "from": "string",
            "to": "string",
          },
        ],
        "mitigated": [
          {
            "approximate": "boolean",
            "asWritten": "string",
            "from": "string",
            "to": "string",
          },
        ],
      },
      "pauses": [],
      "people": [
        {
          "consent": "boolean",
          "id": "string",
          "role": "string",
        },
      ],
      "published": "string",
      "related": [],
      "services": [
        "string",
      ],
      "sources": [],
      "status": "string",
      "symptoms": [
        "string",
      ],
      "tags": [],
      "teams": [],
      "themeIds": [
        "string",
      ],
      "themes": {
        "retry-storm": "string",
      },
      "timeline": [
        {
          "at": [
            {
              "approximate": "boolean",
              "asWritten": "string",
              "from": "string",
              "to": "string",
            },
          ],
          "believed": "string",
          "id": "string",
          "kind": "string",
          "known": [],
          "what": "string",
          "who": [],
        },
      ],
      "title": "string",
      "url": "string",
      "zone": "string",
    }
  `);
});

test('edges lead only to what readers may see', () => {
  expect(dataFiles(site).get('graph')).toMatchInlineSnapshot(`
    {
      "edges": [
        {
          "from": "incidents/2026-05-01-again",
          "kind": "theme",
          "to": "themes/retry-storm",
        },
        {
          "from": "incidents/2026-05-01-again",
          "kind": "service",
          "to": "services/checkout",
        },
        {
          "from": "incidents/2026-05-01-again",
          "kind": "recurrence",
          "to": "incidents/2026-03-14-checkout",
          "why": "The same clients.",
        },
        {
          "from": "incidents/2026-03-14-checkout",
          "kind": "theme",
          "to": "themes/retry-storm",
        },
        {
          "from": "incidents/2026-03-14-checkout",
          "kind": "service",
          "to": "services/checkout",
        },
      ],
      "format": 1,
    }
  `);
});

test('two makings are the same bytes', () => {
  const bytes = (): string => JSON.stringify([...dataFiles(siteOf(smallKnowledgeBase))]);
  expect(bytes()).toBe(bytes());
});

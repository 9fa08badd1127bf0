import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkKnowledgeBase } from '../../src/core/check/check-knowledge-base.ts';
import { inMemory } from '../../src/core/check/files-in-memory.ts';
import { pageSections } from '../../src/core/model/page-sections.ts';
import { hasRelated, incidentAnchors } from '../../src/core/rule-kit/page-anchors.ts';
import { readFolder } from '../../src/disk/read-folder.ts';
import { asOf, sites } from '../sites/sites.ts';
import { attributeValues } from './read-site.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const { graph } = checkKnowledgeBase(inMemory(await readFolder(content)), { drafts: false, asOf });

/** The checker tells authors which places a page has; the page has to have them, and no part that it does not tell. */
test.each([...graph.incidents.values()].map((incident) => [incident.id, incident] as const))('%s', (id, incident) => {
  const onPage = new Set(attributeValues(readFileSync(join(sites[0].out, `incidents/${id}/index.html`), 'utf8'), 'id'));
  const told = incidentAnchors(incident, graph);
  expect([...told].filter((anchor) => !onPage.has(anchor))).toEqual([]);
  const parts = Object.values(pageSections).filter((part) => onPage.has(part));
  expect(parts.filter((part) => !told.has(part) && part !== pageSections.related)).toEqual([]);
  expect(onPage.has(pageSections.related)).toBe(hasRelated(incident, graph, asOf));
});

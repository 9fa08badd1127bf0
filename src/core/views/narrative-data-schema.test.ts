import { expect, test } from 'vitest';
import { openExample } from '../../../test/support/example-site.ts';
import { siteView } from '../../site/site-view.ts';
import { incidentData } from './data-exports.ts';
import { NarrativeDataSchema, narrativeJsonSchema } from './narrative-data-schema.ts';

test('the JSON of every narrative of the example is as its schema says', async () => {
  const open = await openExample();
  const site = siteView(open, { base: '/', host: undefined });
  expect(site.graph.incidents.size).toBeGreaterThan(0);
  for (const incident of site.graph.incidents.values()) {
    const { error } = NarrativeDataSchema.safeParse(JSON.parse(JSON.stringify(incidentData(incident, site))));
    expect(error?.issues).toBeUndefined();
  }
});

test('what is not as it says is refused', () => {
  expect(NarrativeDataSchema.safeParse({ format: 1, title: 'Only a title' }).success).toBe(false);
});

test('the published schema names its keys, and lets keys be added', () => {
  const schema = narrativeJsonSchema() as { properties: object; additionalProperties?: unknown; required: string[] };
  expect(Object.keys(schema.properties)).toEqual(Object.keys(NarrativeDataSchema.shape));
  expect(schema.additionalProperties).not.toBe(false);
  expect(schema.required).toContain('timeline');
});

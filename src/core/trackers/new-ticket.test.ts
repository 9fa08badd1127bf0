import { expect, test } from 'vitest';
import { siteOf } from '../../../test/support/site-of.ts';
import { actionRow } from '../views/action-row.ts';

function linksOf(create: string, action: string): readonly { title: string; url: string }[] {
  const site = siteOf({
    'knowledge-base.yaml': `format: 1\ntrackers: [{ name: Tracker, keys: PAY-*, link: "https://t.example/{key}", create: "${create}" }]\n`,
    'incidents/2026-03-14-checkout/narrative.mdx': '---\ntitle: Slow & <dear>\nstatus: published\n---\n',
    'incidents/2026-03-14-checkout/actions.yaml': `- { id: cap, kind: technical, ${action} }\n`,
  });
  const incident = site.graph.incidents.get('2026-03-14-checkout');
  const first = incident?.actions[0];
  if (!incident || !first) throw new Error('the action is missing');
  return actionRow(first, incident, site).newTickets;
}

test('fields are filled in, and no word of an action can become a field of its own', () => {
  const [link] = linksOf(
    'https://t.example/new?summary={title}&description={body}&labels={kind}',
    'text: "Cap retries & more #1 = yes?", doneWhen: A test says so.',
  );
  const { searchParams, hash } = new URL(link?.url ?? '');
  expect(link?.title).toBe('Tracker');
  expect(hash).toBe('');
  expect(Object.fromEntries(searchParams)).toMatchInlineSnapshot(`
    {
      "description": "From the story “Slow & <dear>”.

    Done when: A test says so.

    https://stories.example.org/kb/incidents/2026-03-14-checkout/#action-cap

    second-story:2026-03-14-checkout/cap",
      "labels": "technical",
      "summary": "Cap retries & more #1 = yes?",
    }
  `);
});

test('brackets of a template stay, and so do names that are none of ours', () => {
  expect(linksOf('https://t.example/-/issues/new?issue[title]={title}&x={unknown}', 'text: Cap')[0]?.url).toBe(
    'https://t.example/-/issues/new?issue[title]=Cap&x={unknown}',
  );
});

test('a long description gives way to the page and the mark, which find it again', () => {
  const long = linksOf(
    'https://t.example/new?t={title}&d={body}',
    `text: Cap, doneWhen: "${'It takes long to say. '.repeat(200)}"`,
  );
  const url = long[0]?.url ?? '';
  expect(url.length).toBeLessThan(2000);
  expect(new URL(url).searchParams.get('d')).toMatchInlineSnapshot(`
    "https://stories.example.org/kb/incidents/2026-03-14-checkout/#action-cap

    second-story:2026-03-14-checkout/cap"
  `);
});

test.each([
  ['has a ticket', 'text: Cap, ticket: PAY-1'],
  ['is in practice', 'text: Cap, state: done'],
  ['is declined', 'text: Cap, state: declined'],
])('what %s gets no new one', (_name, action) => {
  expect(linksOf('https://t.example/new', action)).toEqual([]);
});

import { expect, test } from 'vitest';
import { siteOf } from '../../../test/support/site-of.ts';
import { richToHtml } from '../deck/rich-to-html.ts';
import { richText, type Rich } from '../story/rich.ts';
import { proseRendering } from '../views/prose-rendering.ts';
import { narrativeNotes } from './narrative-notes.ts';
import { proseToRich } from './prose-to-rich.ts';

const record = `people: [{ id: on-call, role: On-call engineer }]
timeline:
  - { id: page, at: 2026-03-14 14:10, kind: signal, who: [on-call], what: The page arrives at the desk. }
  - { id: rollback, at: "14:40", what: A rollback of the connection parameter. }
  - { id: capped, at: "15:20", kind: effect, what: Retries are capped. }
`;

/** @param clocks when each event was, as the page says it. */
function read(prose: string, clocks: readonly string[] = []): { rich: Rich; notes: ReturnType<typeof narrativeNotes> } {
  const site = siteOf({
    'knowledge-base.yaml': 'format: 1\ntitle: Stories\n',
    'glossary.yaml': 'pool: { term: connection pool, meaning: Open connections that are shared. }\n',
    'incidents/2026-03-14-checkout/narrative.mdx': `---\ntitle: Three afternoons\nstatus: published\npublished: 2026-03-20\n---\n\n${prose}\n`,
    'incidents/2026-03-14-checkout/record.yaml': record,
  });
  const incident = site.graph.incidents.get('2026-03-14-checkout');
  if (!incident) throw new Error('The story has an error');
  const source = { file: incident.file, rendering: proseRendering(site, { file: incident.file, incident }) };
  const events = incident.record.timeline.map(({ id = '', what }, index) => ({
    id,
    what,
    believed: undefined,
    cue: undefined,
    laterKnown: undefined,
    at: undefined,
    clock: clocks[index] ?? '',
  }));
  return { rich: proseToRich(incident.prose.children, source), notes: narrativeNotes(incident.prose, events) };
}

test('marks, lists, tables, code and elements become a tree, and the tree becomes markup once', () => {
  const { rich } = read(`A *calm* **day** with \`ssh db-1\`, [a link](https://example.org) and a <Term id="pool" />.

- one
- two & three

| a | b |
| - | - |
| 1 | \`x\` |

<Perspective of="on-call">

It looked like the database.

</Perspective>`);
  expect(richToHtml(rich, { links: 'plain', heading: 3 }).html).toMatchInlineSnapshot(`
    "<p>A <em>calm</em> <strong>day</strong> with <code class="whole">ssh db-1</code>, a link and a connection pool.</p>
    <ul><li>one</li><li>two &amp; three</li></ul>
    <table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td>1</td><td><code>x</code></td></tr></tbody></table>
    <p class="slide-label"><span class="whole">On-call</span> engineer, from where they stood</p>
    <p>It looked like the database.</p>"
  `);
  expect(richText(rich)).toMatchInlineSnapshot(`
    "A calm day with ssh db-1, a link and a connection pool.

    one

    two & three

    a
    b
    1
    x

    On-call engineer, from where they stood

    It looked like the database."
  `);
});

test('links stay on a page and go on a stage, where a slip of a key must not lead away', () => {
  const { rich } = read('See [this](https://example.org).');
  expect(richToHtml(rich, { links: 'linked', heading: 3 }).html).toBe(
    '<p>See <a href="https://example.org">this</a>.</p>',
  );
  expect(richToHtml(rich, { links: 'plain', heading: 3 }).html).toBe('<p>See this.</p>');
});

test('an event gets the paragraphs around its anchor, and no paragraph is said twice', () => {
  const { notes } = read(`Before all.

## First

It began quietly.

The desk was empty.

<Event id="page" />

Then it was not.

## Then

The connection parameter was the suspect, so they prepared a rollback of it.

Something else entirely.`);
  const words = (id: string): string[] => (notes.byEvent.get(id) ?? []).map((node) => JSON.stringify(node));
  expect(words('page')).toHaveLength(3);
  expect(words('page').join()).toContain('It began quietly');
  expect(words('page').join()).toContain('Then it was not');
  expect(words('rollback').join()).toContain('prepared a rollback');
  expect(notes.byEvent.has('capped')).toBe(false);
  expect(JSON.stringify(notes.beginning)).toContain('Before all');
  expect([...notes.anchored]).toEqual(['page']);
});

test('what is told behind the last anchor is no note on what came before it', () => {
  const later = 'Years after, the connection parameter of that rollback was taken out.';
  const notes = (end: string): ReadonlyMap<string, unknown> =>
    read(`## Then\n\nRetries were capped.\n\n<Event id="capped" />\n\n${end}`).notes.byEvent;
  expect(notes(`${later}\n\n${later}`).has('rollback')).toBe(true);
  expect(notes(`## What became of it\n\n${later}`).has('rollback')).toBe(false);
});

test('a paragraph that names the time of a later event waits for it, and what stands behind all times is a note on none', () => {
  const clocks = ['14:10', '14:40', '15:20'];
  const told = (prose: string): string =>
    [...read(prose, clocks).notes.byEvent].map(([id, nodes]) => `${id}: ${JSON.stringify(nodes)}`).join('\n');
  const early = 'At 14:40 they made a rollback of the connection parameter.';
  const late = 'The rollback of the connection parameter had not helped; at 15:20 the retries were capped.';
  expect(told(`## Then\n\n${early}`)).toContain('rollback: ');
  expect(told(`## Then\n\n${late}`)).toMatch(/^capped: [^\n]+$/);
  expect(told(`## Then\n\nIt was 15:20.\n\n## Since\n\nThe connection parameter of that rollback is gone.`)).toBe('');
  // Nor does it open the story.
  expect(JSON.stringify(read(`It was over at 15:20.\n\nA desk.\n\n## Then`, clocks).notes.beginning)).not.toContain(
    'over',
  );
});

test('words are set as on the page of the story', () => {
  expect(richText(read('The "pool" wasn\'t full -- not for 5 minutes.').rich)).toBe(
    'The “pool” wasn’t full – not for 5\u00a0minutes.',
  );
});

test('prose without anything to anchor still has its chapters', () => {
  const { notes } = read('Lead.\n\n## One\n\nFirst.\n\n## Two\n\nSecond.');
  expect(notes.chapters.map(({ title }) => title)).toEqual(['One', 'Two']);
});

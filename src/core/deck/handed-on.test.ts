import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { siteOf } from '../../../test/support/site-of.ts';
import { memoryFiles } from '../../../test/support/memory-files.ts';
import { checkKnowledgeBase } from '../check/check-knowledge-base.ts';
import { pptx } from '../formats/pptx/pptx.ts';
import { openExample } from '../../../test/support/example-site.ts';
import { parseProseDocument } from '../parse/parse-prose-document.ts';
import { sourceText } from '../parse/source-text.ts';
import { incidentsDeck, playbackAddresses, playbackDeck } from '../playback/playback-deck.ts';
import type { SiteView } from '../views/prose-rendering.ts';
import { stepCount, type Deck } from './deck.ts';
import { stepTexts } from './slide-text.ts';
import { deckData } from './deck-data.ts';
import { deckToMarp } from './deck-to-marp.ts';
import { deckToMdx } from './deck-to-mdx.ts';
import { deckToPresentation } from './deck-to-presentation.ts';
import { namedInGraph } from './named-in-records.ts';

const files = {
  'knowledge-base.yaml': 'format: 1\ntitle: Stories\n',
  'incidents/2026-03-14-checkout/narrative.mdx': `---
title: Three <slow> afternoons
teaser: An afternoon --> and more
status: published
milestones: { began: 2026-03-14 14:02, detected: 2026-03-14 14:10, resolved: 2026-03-14 15:20 }
impact: Checkout took 12 seconds.
---
They had seen this page before.

<Event id="page" />

# Not a slide of its own

--- and not a break, <script is not a tag

<Event id="cap" />
`.replace('<script', '\\<script'),
  'incidents/2026-03-14-checkout/record.yaml': `people: [{ id: on-call, role: On-call engineer, name: A. Person }]
timeline:
  - { id: page, at: 2026-03-14 14:10, kind: signal, who: [on-call], what: The page arrives., believed: The database is slow. }
  - { id: roll, at: "14:40", what: "1. A rollback of *everything* | and <b>more</b>" }
  - { id: cap, at: "15:20", kind: effect, what: Retries are capped. }
pauses:
  - { id: next, after: page, question: What would you do?, options: [Wait, Roll back], reveal: { happened: They rolled back., sense: It had helped before. } }
`,
};
const site = siteOf(files);
const deck = incidentsDeck(['2026-03-14-checkout'], site);
if (!deck) throw new Error('No deck');

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

test('slides for PowerPoint have the deck’s words, and the question comes before its answer', () => {
  const presentation = deckToPresentation(
    deck,
    site.words,
    () => undefined,
    () => undefined,
  );
  const parts = unzipSync(pptx(presentation));
  const words = Object.entries(parts)
    .filter(([path]) => /^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/.test(path))
    .map(([, bytes]) =>
      strFromU8(bytes)
        .replace(/<\/a:p>/g, '\n')
        .replace(/<[^>]*>/g, ''),
    )
    .join('\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  for (const { title, text, notes, reveals = [] } of deckData(deck).slides)
    for (const line of [title, ...[text, ...reveals, notes].join('\n').split('\n')])
      expect(squeezed(words)).toContain(squeezed(line));
  const asked = presentation.slides.findIndex(({ blocks }) => JSON.stringify(blocks).includes('What would you do?'));
  const answered = presentation.slides.findIndex(({ blocks }) => JSON.stringify(blocks).includes('They rolled back.'));
  expect(asked).toBeGreaterThan(0);
  expect(answered).toBeGreaterThan(asked);
  expect(words).not.toContain('A. Person');
});

describe('Marp', () => {
  const marp = deckToMarp(deck);
  test('has a page for each slide, one more where a question waits, and one comment of notes on each', () => {
    const [, , ...pages] = marp.split(/^---$/m);
    expect(pages).toHaveLength(
      deck.slides.reduce((sum, slide) => sum + (slide.kind === 'pause' ? stepCount(slide) + 1 : 1), 0),
    );
    for (const page of pages) expect(page.match(/<!--/g)?.length ?? 0).toBeLessThanOrEqual(1);
    for (const page of pages) expect(page.match(/^# /gm)).toHaveLength(1);
  });
  test('takes nothing that people wrote for markup', () => {
    expect(marp).toContain('1\\. A rollback of \\*everything\\* \\| and \\<b>more\\</b>');
    const body = marp.slice(marp.indexOf('\n---\n'));
    expect(body.replace(/<!--[\s\S]*?-->/g, '')).not.toMatch(/(?<!\\)</);
  });
});

test('a file to go on editing is read without an error, and tells the same events and questions', () => {
  const mdx = deckToMdx(deck, namedInGraph(site.graph));
  const { messages, wholeGraph } = checkKnowledgeBase(memoryFiles({ ...files, 'playbacks/draft.mdx': mdx }), {
    drafts: true,
    asOf: '2026-11-24',
  });
  expect(messages.filter(({ level, file }) => level === 'error' && file.startsWith('playbacks/'))).toEqual([]);
  expect(wholeGraph.playbacks.get('draft')?.card).toMatchObject({
    status: 'draft',
    incidents: ['2026-03-14-checkout'],
  });
  expect([...mdx.matchAll(/events="(\w+)"|id="(\w+)"/g)].map(([, event, pause]) => event ?? pause)).toContain('next');
});

test('a file to go on editing plays as the deck that it was written from', { timeout: 60_000 }, async () => {
  const { graph, vocabulary } = await openExample();
  const example: SiteView = { ...site, graph, vocabulary };
  const told = (deck: Deck): string[] =>
    deck.slides
      .filter(({ kind }) => kind !== 'rules')
      // What only a plan decides, its file leaves out.
      .map((slide) =>
        [slide.title, ...stepTexts(slide)].map(squeezed).join('\n').replace(site.words.deck.asTimeAllows, ''),
      )
      .map((text) => text.trim());
  let seen = 0;
  for (const address of playbackAddresses(graph).filter(({ from }) => from !== 'playback')) {
    const planned = playbackDeck(address, example);
    if (!planned) throw new Error(`No playback of ${address.id}`);
    const file = 'playbacks/written.mdx';
    const { document, problems } = parseProseDocument(
      sourceText(file, deckToMdx(planned, namedInGraph(graph))),
      { kind: 'playback', id: 'written', entry: 'playbacks/written', syntax: 'mdx' },
      vocabulary,
    );
    expect(problems, address.id).toEqual([]);
    if (!document) throw new Error('No document');
    const playbacks = new Map([['written', { id: 'written', file, card: document.card, prose: document.prose }]]);
    const written = playbackDeck({ from: 'playback', id: 'written' }, { ...example, graph: { ...graph, playbacks } });
    expect(written && told(written), address.id).toEqual(told(planned));
    seen += 1;
  }
  expect(seen).toBeGreaterThan(30);
});

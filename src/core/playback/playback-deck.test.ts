import { describe, expect, test } from 'vitest';
import { playbackKnowledgeBase } from '../../../test/examples/playback-knowledge-base.ts';
import { checkKnowledgeBase } from '../check/check-knowledge-base.ts';
import { deckToText } from '../deck/deck-to-text.ts';
import { stepCount, type Deck } from '../deck/deck.ts';
import { slideToHtml } from '../deck/slide-to-html.ts';
import { memoryFiles } from '../../../test/support/memory-files.ts';
import { english } from '../words/english.ts';
import { playbackAddresses, playbackDeck, type PlaybackAddress } from './playback-deck.ts';
import type { SiteView } from '../views/prose-rendering.ts';

describe('which playbacks there are', () => {
  test('the curated ones, themes with two incidents, incidents with something to tell', () => {
    expect(playbackAddresses(siteOf().graph).map(({ from, id }) => `${from} ${id}`)).toMatchInlineSnapshot(`
      [
        "playback asking-again",
        "theme retry-amplification",
        "incident 2026-05-19-search",
        "incident 2026-03-06-checkout",
      ]
    `);
  });

  test('a theme with one published incident has none, whatever its drafts say', () => {
    const { 'incidents/2026-05-19-search/narrative.mdx': _search, ...others } = playbackKnowledgeBase;
    expect(playbackAddresses(siteOf(others).graph).filter(({ from }) => from === 'theme')).toEqual([]);
  });

  test('an address that leads nowhere has no deck', () => {
    expect(playbackDeck({ from: 'incident', id: '2026-08-01-draft' }, siteOf())).toBeUndefined();
  });
});

describe('a curated playback', () => {
  test('is its headings and blocks, and ends in questions although nobody wrote any', () => {
    expect(outline(deckOf('playback', 'asking-again'))).toMatchInlineSnapshot(`
      [
        "title start "Asking again and again" (room: "Two slow days")",
        "text ground-rules "Before we start"",
        "text why-these-two "Why these two" +1",
        "moments a-quiet-afternoon "A quiet afternoon" +1",
        "pause pause "What would you do next?" +2",
        "section take-a-breath "Take a breath"",
        "phases side-by-side "Side by side"",
        "guises theme-retry-amplification "Retries that amplify" +2",
        "actions actions "Learnt, and in practice?"",
        "text to-read-at-home "To read at home"",
        "discuss discuss "Where does this live with us?" +3",
      ]
    `);
  });

  test('takes the minutes that its author gave', () => {
    expect(deckOf('playback', 'asking-again').minutes).toBe(30);
  });

  test('gives prose to the slide it was written for', () => {
    const notes = deckOf('playback', 'asking-again')
      .slides.filter(({ notes: { text } }) => text !== '')
      .map(({ id, notes }) => `${id}: ${notes.text}`);
    expect(notes).toMatchInlineSnapshot(`
      [
        "start: Welcome. Say who is here, and that the on-call engineer agreed to speak.",
        "why-these-two: They look different on purpose. Do not name the pattern yet.

      Now begin with the afternoon.",
        "a-quiet-afternoon: Asha had forty such pages that week.",
        "pause: Give them the whole time. Silence is fine.",
        "take-a-breath: Look out of the window.",
      ]
    `);
  });

  test('is made from its incidents when it is front matter alone', () => {
    const short = {
      ...playbackKnowledgeBase,
      'playbacks/asking-again.mdx': (playbackKnowledgeBase['playbacks/asking-again.mdx'] ?? '').replace(
        /^Welcome[^]*/m,
        '',
      ),
    };
    expect(outline(deckOf('playback', 'asking-again', short))).toMatchInlineSnapshot(`
      [
        "title start "Asking again and again" (room: "Two slow days")",
        "text ground-rules "Before we start"",
        "section story-2026-03-06-checkout "How a patient client took the checkout down" (room: "A slow afternoon in the shop")",
        "moments moments "13:58 to 14:14" +2",
        "pause pause "What would you do next?" +2",
        "moments moments-2 "14:16 to 14:49" +2",
        "text came-to-light "What came to light" (room: "How a patient client took the checkout down")",
        "section story-2026-05-19-search "The index that was not rebuilding" (room: "A search that forgot")",
        "moments moments-3 "09:12 to 11:02" +2",
        "phases phases "How long each phase took"",
        "guises theme-retry-amplification "Retries that amplify" +2",
        "text still-open "What is still open"",
        "actions actions "Learnt, and in practice?"",
        "discuss discuss "Where does this live with us?" +2",
      ]
    `);
  });

  test('leaves out what readers cannot reach, and keeps the rest', () => {
    const text = `---
title: Half of it
incidents: [2026-03-06-checkout, 2026-08-01-draft]
---
## Told later

<Moments incident="2026-08-01-draft" events="a" />

## Told now

<Moments incident="2026-03-06-checkout" events="calm nowhere" />
`;
    const deck = deckOf('playback', 'half', { ...playbackKnowledgeBase, 'playbacks/half.mdx': text });
    expect(outline(deck).slice(2, 4)).toEqual(['section told-later "Told later"', 'moments told-now "Told now"']);
    expect(JSON.stringify(deck)).not.toContain('Not told yet');
  });
});

describe('automatic playbacks', () => {
  test('one incident: moments with its pauses, what came to light, the theme elsewhere', () => {
    expect(outline(deckOf('incident', '2026-03-06-checkout'))).toMatchInlineSnapshot(`
      [
        "title start "How a patient client took the checkout down: a walkthrough" (room: "A slow afternoon in the shop")",
        "text ground-rules "Before we start"",
        "section felt "What people felt"",
        "moments moments "13:58 to 14:14" +2",
        "pause pause "What would you do next?" +2",
        "moments moments-2 "14:16 to 14:49" +2",
        "text came-to-light "What came to light" (room: "How a patient client took the checkout down")",
        "phases phases "How long each phase took"",
        "guises theme-retry-amplification "Retries that amplify" +2",
        "text still-open "What is still open"",
        "actions actions "Learnt, and in practice?"",
        "discuss discuss "Where does this live with us?" +2",
      ]
    `);
  });

  test('one theme: its incidents from the oldest on', () => {
    expect(outline(deckOf('theme', 'retry-amplification'))).toMatchInlineSnapshot(`
      [
        "title start "Retries that amplify: a walkthrough" (room: "2 stories, side by side")",
        "text ground-rules "Before we start"",
        "section story-2026-03-06-checkout "How a patient client took the checkout down" (room: "A slow afternoon in the shop")",
        "moments moments "13:58 to 14:14" +2",
        "pause pause "What would you do next?" +2",
        "moments moments-2 "14:16 to 14:49" +2",
        "text came-to-light "What came to light" (room: "How a patient client took the checkout down")",
        "section story-2026-05-19-search "The index that was not rebuilding" (room: "A search that forgot")",
        "moments moments-3 "09:12 to 11:02" +2",
        "phases phases "How long each phase took"",
        "guises theme-retry-amplification "Retries that amplify" +2",
        "text still-open "What is still open"",
        "actions actions "Learnt, and in practice?"",
        "discuss discuss "Where does this live with us?" +2",
      ]
    `);
  });

  test('an incident that offers little still makes a deck', () => {
    const bare = {
      'incidents/2026-01-01-bare/narrative.mdx': '---\ntitle: Bare\nstatus: published\n---\n',
      'incidents/2026-01-01-bare/record.yaml':
        'timeline:\n  - { at: "unknown: after lunch", what: Somebody noticed. }\n',
    };
    expect(outline(deckOf('incident', '2026-01-01-bare', bare))).toMatchInlineSnapshot(`
      [
        "title start "Bare: a walkthrough" (room: "One story, step by step")",
        "text ground-rules "Before we start"",
        "moments moments "Moment by moment"",
        "discuss discuss "Where does this live with us?"",
      ]
    `);
  });
});

describe('what slides say', () => {
  const deck = deckOf('playback', 'asking-again');

  test('lengths stand alone, unknown ones in words', () => {
    const slide = deck.slides.find(({ kind }) => kind === 'phases');
    expect(
      slide?.kind === 'phases' &&
        slide.rows.map(({ cells }) => cells.map(({ text }, index) => `${slide.columns[index] ?? ''}: ${text}`)),
    ).toMatchInlineSnapshot(`
      [
        [
          "Dormant: about 124 days",
          "Unseen: 6 min",
          "Noticed: 16 min",
          "Working on it: 29 min",
          "Clearing up: 2 h 13 min",
        ],
        [
          "Dormant: not known",
          "Unseen: 31 min",
          "Noticed: not known",
          "Working on it: 1 h 19 min",
          "Clearing up: not known",
        ],
      ]
    `);
  });

  test('actions say how long they waited, and what came back meanwhile', () => {
    const slide = deck.slides.find(({ kind }) => kind === 'actions');
    expect(
      slide?.kind === 'actions' &&
        slide.rows.map(({ text, waited, recurred }) =>
          [text, waited, ...recurred.map(({ title }) => title)].join(' | '),
        ),
    ).toMatchInlineSnapshot(`
      [
        "Cap retries in the client library | 34 days",
        "Show retries apart in the request graph | 259 days, still waiting | The index that was not rebuilding",
        "Give the alert an owner | not known",
      ]
    `);
  });

  test('slide addresses are unique, and those of the stage give nothing away', () => {
    for (const { from, id } of playbackAddresses(siteOf().graph)) {
      const { slides } = deckOf(from, id);
      expect(new Set(slides.map((slide) => slide.id)).size).toBe(slides.length);
      expect(new Set(slides.map(({ code }) => code)).size).toBe(slides.length);
      for (const { code } of slides) expect(code).toMatch(/^[a-z0-9]{6}$/);
    }
  });
});

describe('readers, room and presenter', () => {
  test('the readable page holds every word of the deck, in order', () => {
    for (const { from, id } of playbackAddresses(siteOf().graph)) {
      const deck = deckOf(from, id);
      const page = deck.slides.map((slide) => slideToHtml(slide, 'page', english).html).join('\n');
      expect(squeeze(withoutTags(page))).toBe(squeeze(deckToText(deck, english).join('\n')));
    }
  });

  test('the stage holds no notes, and neither title nor theme before their reveal', () => {
    for (const { from, id } of playbackAddresses(siteOf().graph)) {
      const deck = deckOf(from, id);
      const stage = deck.slides.map((slide) => slideToHtml(slide, 'stage', english).html);
      for (const { notes } of deck.slides)
        if (notes.text !== '') expect(squeeze(withoutTags(stage.join('')))).not.toContain(squeeze(notes.text));
      const reveal = deck.slides.findIndex(({ id: slide }) => /^(came-to-light|phases|side-by-side)/.test(slide));
      expect(reveal).toBeGreaterThan(3);
      const before = stage.slice(0, reveal).join('');
      for (const told of [
        'Asking again and again',
        'patient client',
        'not rebuilding',
        'etries that amplify',
        'retry',
        '2026-03-06-checkout',
        'asking-again',
      ])
        expect(before).not.toContain(told);
      expect(stage.join('')).not.toContain('href=');
    }
  });

  test('on the stage every step but the first waits under hidden', () => {
    for (const slide of deckOf('theme', 'retry-amplification').slides) {
      const steps = [...slideToHtml(slide, 'stage', english).html.matchAll(/ data-step="(\d+)"( hidden)?/g)].map(
        ([, step, hidden]) => [Number(step), hidden !== undefined],
      );
      expect(steps.every(([step, hidden]) => hidden === Number(step) > 0)).toBe(true);
      expect(Math.max(0, ...steps.map(([step]) => Number(step)))).toBe(stepCount(slide));
    }
  });
});

function siteOf(texts: Readonly<Record<string, string>> = playbackKnowledgeBase): SiteView {
  const asOf = '2026-11-23';
  const { graph, vocabulary } = checkKnowledgeBase(memoryFiles(texts), { drafts: false, asOf });
  return { graph, vocabulary, words: english, asOf, href: (path) => `/kb/${path}`, absolute: () => undefined };
}

function deckOf(from: PlaybackAddress['from'], id: string, texts?: Readonly<Record<string, string>>): Deck {
  const deck = playbackDeck({ from, id }, siteOf(texts));
  if (!deck) throw new Error(`no deck for ${from} ${id}`);
  return deck;
}

function outline(deck: Deck): string[] {
  return deck.slides.map(
    (slide) =>
      `${slide.kind} ${slide.id} "${slide.title}"${slide.roomTitle === slide.title ? '' : ` (room: "${slide.roomTitle}")`}${stepCount(slide) > 0 ? ` +${String(stepCount(slide))}` : ''}`,
  );
}

function withoutTags(markup: string): string {
  return markup
    .replace(/<a class="heading-link"[^]*?<\/a>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

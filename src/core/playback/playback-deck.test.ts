import { beforeAll, describe, expect, test } from 'vitest';
import { siteOf, smallKnowledgeBase } from '../../../test/support/site-of.ts';
import { deckData, type DeckData, type SlideData } from '../deck/deck-data.ts';
import { stepCount, type Deck } from '../deck/deck.ts';
import { slidesOnStage } from '../deck/slides-on-stage.ts';
import { countRichWords, richText } from '../story/rich.ts';
import type { SiteView } from '../views/prose-rendering.ts';
import { english } from '../words/english.ts';
import { exampleSite } from '../../../test/support/example-site.ts';
import { incidentsDeck, playbackAddresses, playbackDeck } from './playback-deck.ts';

let example: SiteView;
let decks: Deck[];

beforeAll(async () => {
  example = await exampleSite();
  decks = playbackAddresses(example.graph).flatMap((address) => playbackDeck(address, example) ?? []);
});

describe('the story of the machine that held nothing', () => {
  const told = (wish: Parameters<typeof playbackDeck>[2]): DeckData => {
    const deck = playbackDeck({ from: 'incident', id: '2025-09-02-matrix-org-database-wrong-server' }, example, wish);
    if (!deck) throw new Error('The example lacks its story');
    return deckData(deck);
  };
  /** All that the room sees of a slide, step by step. */
  const shows = ({ title, text, reveals = [] }: SlideData): string => [title, text, ...reveals].join('\n');

  test.each([
    { minutes: 5 },
    { audience: 'executives' as const },
    { minutes: 10 },
    { minutes: 30 },
    { audience: 'newcomers' as const },
  ])(
    'tells a room in %o what was removed, why that made sense, and that nothing was lost, each in its turn',
    (wish) => {
      const { slides, minutes } = told(wish);
      /** Where it is first learnt, on a slide or from what is said to it. */
      const learnt = (pattern: RegExp): number =>
        slides.findIndex((slide) => pattern.test(`${shows(slide)}\n${slide.notes}`));
      const removed = learnt(/live primary/i);
      const sense = slides.findIndex(({ kind }) => kind === 'sense');
      const unharmed = learnt(
        /nothing (is|was) (lost|missing)|none was lost|no data|every byte|brought everything back/i,
      );
      expect(shows(slides[removed] as SlideData)).toMatch(/removes the data directory of db-01, the live primary/);
      expect(shows(slides[sense] as SlideData)).toMatch(
        /Why it made sense[^]+was going to be filled from scratch[^]+prompts/,
      );
      expect(shows(slides[unharmed] as SlideData)).toMatch(/What it came to[^]+none was lost/i);
      expect([removed, sense, unharmed]).toEqual([...new Set([removed, sense, unharmed])].sort((a, b) => a - b));
      // What made this machine look like the other is learnt with the reason, and no sooner.
      expect(learnt(/ends in 01|prompts that look alike|sound like roles/i)).toBe(sense);
      expect(slides.every(({ notes }) => notes.length > 20)).toBe(true);
      expect(slides.reduce((sum, slide) => sum + slide.minutes, 0)).toBeCloseTo(minutes, 5);
    },
  );

  test('keeps its name, its amounts and its outcome for later', () => {
    const { slides } = told({ minutes: 30 });
    const shownBefore = (kind: SlideData['kind']): string =>
      slides
        .slice(
          0,
          slides.findIndex((slide) => slide.kind === kind),
        )
        .map(shows)
        .join('\n');
    expect(shownBefore('resolution')).not.toContain('The machine that held nothing');
    expect(shownBefore('impact')).not.toMatch(/24 hours|none was lost|nothing is lost/i);
  });

  test('is eight slides for executives, and ends in a decision', () => {
    const { slides } = told({ audience: 'executives' });
    expect(slides.length).toBeLessThanOrEqual(8);
    expect(slides.at(-1)?.kind).toBe('decision');
    expect(slides.some(({ kind }) => kind === 'pause')).toBe(false);
  });

  test('has the figure of the narrative on the slide of its event', () => {
    const shown = told({}).slides.find(({ picture }) => picture);
    // It shows what was cleared, so it has to wait for it.
    expect(shown?.text).toContain('the live primary');
    expect(shown).toMatchObject({
      picture: { file: 'incidents/2025-09-02-matrix-org-database-wrong-server/roles.svg' },
    });
  });
});

describe('every playback of the example', () => {
  test('has something to say on every slide, and enough where nobody shaped it', () => {
    const said = decks.flatMap(({ path, slides }) =>
      slides.map(({ id, notes }) => ({ slide: `${path} ${id}`, byHand: path.startsWith('playbacks/'), notes })),
    );
    expect(said.filter(({ notes }) => richText(notes) === '').map(({ slide }) => slide)).toEqual([]);
    const automatic = said.filter(({ byHand }) => !byHand);
    const thin = automatic.filter(({ notes }) => countRichWords(notes) < 12).map(({ slide }) => slide);
    expect(automatic.length).toBeGreaterThan(500);
    expect(thin).toEqual([]);
  });

  test.each([
    ['Figure', 'figure'],
    ['Chart', 'chart'],
  ])('shows a %s of an incident that has one', (element, part) => {
    let seen = 0;
    const without = decks.flatMap(({ path, slides }) => {
      const [, id = ''] = /^incidents\/(.+)\/playback\/$/.exec(path) ?? [];
      const narrative = example.graph.incidents.get(id)?.prose;
      if (narrative === undefined || !JSON.stringify(narrative).includes(`"name":"${element}"`)) return [];
      seen += 1;
      return slides.some(({ parts }) => parts.some(({ type }) => type === part)) ? [] : [path];
    });
    expect(seen).toBeGreaterThan(2);
    expect(without).toEqual([]);
  });

  test('names nothing on its stage of what a question or a later slide reveals', () => {
    for (const { slides, path } of decks) {
      const markup = slidesOnStage(slides, english).markup.html;
      // What people felt first may open a walkthrough, and open the story again.
      const opened = JSON.stringify(slides[0]);
      for (const { parts, notes } of slides.slice(1)) {
        for (const part of parts) {
          const text = part.type === 'sentence' || part.type === 'question' || part.type === 'note' ? part.text : '';
          if (text.length > 25 && !opened.includes(text)) expect(markup.includes(text), `${path}: ${text}`).toBe(false);
        }
        const said = richText(notes).split('\n')[0] ?? '';
        if (said.length > 25 && !opened.includes(said)) expect(markup.includes(said), `${path}: ${said}`).toBe(false);
      }
    }
  });

  test('shows something new at every press of a key', () => {
    const idle = decks.flatMap(({ path, slides }) =>
      slides.flatMap((slide) =>
        Array.from({ length: stepCount(slide) }, (_, step) => step + 1).flatMap((step) =>
          slide.parts.some((part) => part.step === step) ? [] : [`${path} ${slide.id} ${String(step)}`],
        ),
      ),
    );
    expect(idle).toEqual([]);
  });

  test('adds up to its length', () => {
    for (const { path, minutes, slides } of decks) {
      const sum = slides.reduce((total, slide) => total + slide.minutes, 0);
      expect(Math.abs(sum - minutes), path).toBeLessThanOrEqual(minutes * 0.2);
    }
  });

  test('has its own address for every slide', () => {
    for (const { path, slides, variants } of decks) {
      for (const each of [slides, variants.slides]) {
        expect(new Set(each.map(({ code }) => code)).size, path).toBe(each.length);
        expect(new Set(each.map(({ id }) => id)).size, path).toBe(each.length);
      }
    }
  });
});

describe('a deck of bad input', () => {
  const incident = (record: string, card = '', prose = 'Words.'): SiteView =>
    siteOf({
      'knowledge-base.yaml': 'format: 1\ntitle: Stories\n',
      'incidents/2026-03-14-odd/narrative.mdx': `---\ntitle: Odd\nstatus: published\npublished: 2026-03-20\n${card}---\n\n${prose}\n`,
      'incidents/2026-03-14-odd/record.yaml': record,
    });
  const kinds = (site: SiteView): string[] =>
    incidentsDeck(['2026-03-14-odd'], site)?.slides.map(({ kind }) => kind) ?? [];

  test('a title alone', () => {
    expect(kinds(incident('people: []\n'))).toEqual(['opening', 'rules', 'resolution', 'sense', 'discuss']);
  });

  test('one event, and times that are unknown, reversed, equal or a week apart', () => {
    expect(kinds(incident('timeline: [{ at: "10:00", what: One thing. }]\n'))).toContain('signal');
    const times = [
      '"unknown: nobody looked"',
      '2026-03-14 11:00',
      '2026-03-14 10:00',
      '2026-03-14 10:00',
      '2026-03-21 10:00',
    ];
    const timeline = times
      .map((at, index) => `  - { at: ${at}, kind: effect, what: Thing ${String(index)}. }`)
      .join('\n');
    const deck = incidentsDeck(['2026-03-14-odd'], incident(`timeline:\n${timeline}\n`));
    expect(deck?.slides.map(({ kind }) => kind)).toContain('resolution');
    expect(JSON.stringify(deck)).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('two hundred events', () => {
    const timeline = Array.from(
      { length: 200 },
      (_, index) => `  - { at: 2026-03-14T10:00Z, what: Thing ${String(index)}. }`,
    ).join('\n');
    expect(kinds(incident(`timeline:\n${timeline}\n`)).length).toBeLessThanOrEqual(30);
  });

  test('text that looks like markup is text', () => {
    const site = incident('timeline: [{ at: "10:00", what: "<script>alert(1)</script> --> ---" }]\n');
    const deck = incidentsDeck(['2026-03-14-odd'], site);
    const { markup, veiled } = slidesOnStage(deck?.slides ?? [], english);
    const page = [markup.html, ...veiled].join('');
    expect(page).not.toContain('<script>');
    expect(page).toContain('&lt;script&gt;alert(1)');
  });

  test('a name without consent is nowhere', () => {
    const site = siteOf(smallKnowledgeBase);
    for (const address of playbackAddresses(site.graph))
      expect(JSON.stringify(playbackDeck(address, site))).not.toContain('A. Person');
    expect(playbackAddresses(site.graph).length).toBeGreaterThan(0);
  });

  test('ids that nobody has are left out', () => {
    const site = siteOf(smallKnowledgeBase);
    expect(incidentsDeck(['nobody', '2026-03-14-checkout'], site)?.path).toBe(
      'incidents/2026-03-14-checkout/playback/',
    );
    expect(incidentsDeck(['nobody'], site)).toBeUndefined();
  });
});

test('an event of which the narrative says nothing is told out of the record: who knew, and which ideas were alive', () => {
  const site = siteOf({
    'knowledge-base.yaml': 'format: 1\ntitle: Stories\n',
    'incidents/2026-03-14-checkout/narrative.mdx': '---\ntitle: Checkout\nstatus: published\n---\nIt was a Friday.\n',
    'incidents/2026-03-14-checkout/record.yaml': `people:
  - { id: on-call, role: On call }
  - { id: support, role: Support }
timeline:
  - { id: page, at: "10:00", kind: signal, who: [on-call], what: The page arrives. }
  - id: rollback
    at: "10:10"
    kind: decision
    who: [on-call]
    what: They roll back.
    believed: It is the release.
    known: [{ by: support, at: "10:20", how: the channel }]
  - { id: well, at: "10:30", kind: effect, what: All is well. }
hypotheses:
  - { text: The database is slow., by: [on-call], from: "10:05", outcome: open }
`,
  });
  const deck = incidentsDeck(['2026-03-14-checkout'], site);
  const told = deck?.variants.slides.find(({ id }) => id === 'rollback');
  expect(richText(told?.notes ?? [])).toMatchInlineSnapshot(`
    "They roll back. Believed then: It is the release. Who came to know of it: Support (the channel). Ideas in play: “The database is slow” (On call).

    Ask what spoke for it at that moment, and what spoke for another way."
  `);
});

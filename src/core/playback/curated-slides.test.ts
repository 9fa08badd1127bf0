import { describe, expect, test } from 'vitest';
import { siteOf, smallKnowledgeBase } from '../../../test/support/site-of.ts';
import { memoryFiles } from '../../../test/support/memory-files.ts';
import { checkKnowledgeBase } from '../check/check-knowledge-base.ts';
import type { PlanWish } from '../story/outline.ts';
import { playbackDeck } from './playback-deck.ts';

const files = (body: string, minutes = '40'): Record<string, string> => ({
  ...smallKnowledgeBase,
  'incidents/2026-03-14-checkout/record.yaml': `${smallKnowledgeBase['incidents/2026-03-14-checkout/record.yaml']}pauses:
  - { id: next, after: page, question: What next?, reveal: { happened: A rollback., sense: It had helped. } }
`,
  'playbacks/told.mdx': `---\ntitle: Told by hand\nincidents: [2026-03-14-checkout]\nthemes: [retry-storm]\nminutes: ${minutes}\n---\n${body}`,
});
const told = (body: string, wish: PlanWish = {}): string[] =>
  playbackDeck({ from: 'playback', id: 'told' }, siteOf(files(body)), wish)?.slides.map(
    ({ kind, title }) => `${kind}: ${title}`,
  ) ?? [];
const messages = (body: string): string[] =>
  checkKnowledgeBase(memoryFiles(files(body)), { drafts: false, asOf: '2026-11-24' })
    .messages.filter(({ file }) => file.startsWith('playbacks/'))
    .map(({ level, reason, help }) => [level, reason, help].join(' · '));

test('beats are told by their names, each once, as what they are', () => {
  const names = ['opening', 'signal', 'event-2', 'turn', 'resolution', 'sense', 'impact', 'theme-retry-storm'];
  const beats = names.map((name) => `## ${name}\n\n<Beat incident="2026-03-14-checkout" id="${name}" />\n\n`).join('');
  expect(told(`${beats}## Last\n\n<Beat id="decision" />\n`)).toMatchInlineSnapshot(`
    [
      "opening: One story, step by step",
      "rules: Before we start",
      "opening: opening",
      "signal: 14:10 · On-call engineer",
      "moment: 14:40",
      "turn: 14:40",
      "resolution: resolution",
      "sense: sense",
      "impact: impact",
      "guise: It kept itself down",
      "decision: Last",
      "discuss: Where does this live with us?",
    ]
  `);
});

describe('for whom', () => {
  const body = `## All\n\n<Show>\n\n- all\n\n</Show>\n\n## Few\n\n<Show for="executives">\n\n- few\n\n</Show>\n\n<Show for="newcomers engineers" minutes="9">\n\n- many\n\n</Show>\n`;
  test('a slide is for those whom it names, and without a wish for engineers', () => {
    const shown = (wish?: PlanWish): string[] => told(body, wish).filter((line) => line.startsWith('show'));
    expect(shown()).toEqual(['show: All', 'show: Few']);
    expect(shown({ audience: 'executives' })).toEqual(['show: All', 'show: Few']);
    const text = (wish?: PlanWish): string =>
      JSON.stringify(playbackDeck({ from: 'playback', id: 'told' }, siteOf(files(body)), wish)?.slides);
    expect(text({ audience: 'executives' })).toContain('few');
    expect(text({ audience: 'executives' })).not.toContain('many');
    expect(text()).toContain('many');
  });

  test('minutes add up to the length, and one that is named takes its share', () => {
    const deck = playbackDeck({ from: 'playback', id: 'told' }, siteOf(files(body)));
    expect(deck?.minutes).toBe(40);
    const of = (title: string): number => deck?.slides.find((slide) => slide.title === title)?.minutes ?? 0;
    expect(of('Few') / of('All')).toBeCloseTo(9 / 0.75, 0);
  });

  test('executives get what the author asks nothing in, and else the plan’s own slides', () => {
    const quiet = '## One\n\n<Beat incident="2026-03-14-checkout" id="signal" />\n';
    expect(told(quiet, { audience: 'executives' })).toContain('discuss: Where does this live with us?');
    const asking = `${quiet}\n## Two\n\n<Pause incident="2026-03-14-checkout" id="next" />\n`;
    expect(told(asking)).toContain('pause: Two');
    expect(told(asking, { audience: 'executives' })).toMatchInlineSnapshot(`
      [
        "opening: One story, step by step",
        "signal: 14:10 · On-call engineer",
        "turn: 14:40",
        "resolution: How it ended · 14 March 2026, 15:20",
        "sense: Why it made sense",
        "impact: What it came to",
        "guise: It kept itself down",
        "decision: The decision we ask for",
      ]
    `);
  });
});

test('what is not there is told at its place, with what was meant', () => {
  const beats = [
    'incident="2026-03-14-checkout" id="resolutoin"',
    'incident="2026-03-14-checkout" id="paeg"',
    'id="contrats"',
    'id="opening"',
  ];
  expect(
    [
      ...messages(`## A\n\n${beats.map((beat) => `<Beat ${beat} />`).join('\n\n')}\n`),
      ...messages('## A\n\n<Show for="newcomers engineer">\n\n- x\n\n</Show>\n\n<Discuss minutes="long" />\n'),
    ].join('\n'),
  ).toMatchInlineSnapshot(`
    "error · Unexpected beat “resolutoin”, expected resolution · Did you mean resolution?
    error · Unexpected beat “paeg”, expected page · Did you mean page?
    error · Unexpected beat “contrats”, expected contrast · Did you mean contrast?
    error · Unexpected beat “opening”, expected one of terms, side-by-side, contrast, still-open, actions, discuss, decision · There is no beat with this id; add it to an incident by incident="…", which also has opening, signal, turn, resolution, sense, impact, or take the reference out.
    error · Unexpected for="newcomers engineer" on <Show>, expected some of executives, engineers, newcomers · Did you mean engineers?
    error · Unexpected minutes="long" on <Discuss>, expected minutes, such as 2 or 1.5 · "
  `);
});

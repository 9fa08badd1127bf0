import { beforeAll, describe, expect, test } from 'vitest';
import { siteOf } from '../../../test/support/site-of.ts';
import type { StoryFile, ThemeFile } from '../deck/choice-files.ts';
import { noEdits } from '../deck/deck-choice.ts';
import { pickElsewhere, themesSeen, themesWanted } from '../deck/choice-source.ts';
import { deckOfMaterial, materialOfChoice } from '../deck/deck-material.ts';
import type { Deck } from '../deck/deck.ts';
import { beatKey } from '../deck/plan-edits.ts';
import { lineOf } from '../deck/reworded-slide.ts';
import { slideOnPage } from '../deck/slide-to-html.ts';
import { slidesOnStage } from '../deck/slides-on-stage.ts';
import { beatLine } from '../story/beat-line.ts';
import { audiences, type PlanWish } from '../story/outline.ts';
import { planLines } from '../story/plan-lines.ts';
import { storyLines } from '../story/story-lines.ts';
import { storyOutline } from '../story/story-plan.ts';
import { slideWordsIn } from '../words/slide-words-in.ts';
import { english } from '../words/english.ts';
import type { SiteView } from '../views/prose-rendering.ts';
import { choiceMaterial } from './choice-material.ts';
import { incidentsDeck, playbackDeck } from './playback-deck.ts';
import { playbackFiles } from './playback-files.ts';
import { exampleSite } from '../../../test/support/example-site.ts';
import { storyOfIncident } from './story-of-incident.ts';

let example: SiteView;

beforeAll(async () => {
  example = await exampleSite();
});

/** A deck as a browser makes it: from files that were written and read again, and from the words of slides alone. */
function inBrowser(
  files: ReadonlyMap<string, string>,
  ids: readonly string[] | undefined,
  theme: string | undefined,
  wish: PlanWish,
): Deck | undefined {
  const read = <File>(path: string): File => JSON.parse(files.get(path) ?? 'null') as File;
  const follow = theme === undefined ? undefined : read<ThemeFile>(`themes/${theme}/walkthrough.json`);
  const stories = (ids ?? follow?.told ?? []).map((id) => read<StoryFile>(`incidents/${id}/story.json`));
  const told = stories.map(({ story }) => story);
  const themes = follow ? [follow] : themesWanted(told).map((id) => read<ThemeFile>(`themes/${id}/walkthrough.json`));
  const seen = themesSeen(told.length, themes);
  const elsewhere = pickElsewhere(
    told,
    stories.flatMap(({ contrasts }) => contrasts),
    seen.map(({ id }) => themes.find((file) => file.theme.id === id)?.incidents ?? []),
  );
  const words = slideWordsIn('en');
  const material = materialOfChoice(
    { stories: told, themes: seen, follows: follow ? 'theme' : 'story', elsewhere },
    follow,
    words,
  );
  return material && deckOfMaterial(material, words, wish, noEdits);
}

async function filesOf(site: SiteView): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const { path, content } of playbackFiles(site)) files.set(path, String(await content()));
  return files;
}

const asData = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

describe('a deck that a browser makes', () => {
  test('is the one that a build makes, byte for byte: of each story, of each theme, and of several stories', async () => {
    const files = await filesOf(example);
    const ids = [...example.graph.incidents.keys()];
    const compare = (made: Deck | undefined, built: Deck | undefined): void => {
      expect(made?.slides.length).toBeGreaterThan(2);
      expect(JSON.stringify(made)).toBe(JSON.stringify(built));
    };
    const markup = (deck: Deck | undefined): unknown => [
      slidesOnStage(deck?.slides ?? [], english),
      (deck?.slides ?? []).map((slide) => slideOnPage(slide, english).html),
    ];
    for (const id of ids)
      compare(inBrowser(files, [id], undefined, { minutes: 20 }), incidentsDeck([id], example, { minutes: 20 }));
    for (const id of example.graph.themes.keys())
      compare(inBrowser(files, undefined, id, {}), playbackDeck({ from: 'theme', id }, example));
    for (const audience of audiences)
      for (const some of [ids.slice(0, 2), ids.slice(3, 6).reverse(), ids.slice(0, 12)]) {
        const [made, built] = [
          inBrowser(files, some, undefined, { audience }),
          incidentsDeck(some, example, { audience }),
        ];
        compare(made, built);
        expect(markup(made)).toEqual(markup(built));
      }
  }, 60_000);

  test('knows the line of each slide before there are slides', () => {
    for (const incident of example.graph.incidents.values()) {
      const material = choiceMaterial([incident], undefined, example);
      if (!material) throw new Error('A story can be told');
      const { beats } = storyOutline({ ...material.source, teaser: material.teaser });
      const slides = deckOfMaterial(material, english).variants?.slides ?? [];
      beats.forEach((beat, index) => {
        const line = beatLine(beat, material.source.stories);
        const slide = slides[index];
        if (line !== undefined && slide) expect([beat.kind, lineOf(slide)]).toEqual([beat.kind, line]);
      });
    }
  });
});

describe('the lines of a plan', () => {
  test('are those of the plan itself, made from files: of each story, of each theme, and of several stories', async () => {
    const files = await filesOf(example);
    const read = <File>(path: string): File => JSON.parse(files.get(path) ?? 'null') as File;
    const { graph } = example;
    const ids = [...graph.incidents.keys()];
    const plans = [
      ...ids.map((id) => ({ ids: [id], theme: undefined })),
      ...[ids.slice(0, 2), ids.slice(3, 6).reverse(), ids.slice(0, 12)].map((some) => ({
        ids: some,
        theme: undefined,
      })),
      ...[...graph.themes.keys()].flatMap((theme) =>
        [read<ThemeFile>(`themes/${theme}/walkthrough.json`).told, ids.slice(2, 5), ids.slice(7, 8)].map((some) => ({
          ids: some,
          theme,
        })),
      ),
    ];
    for (const { ids: some, theme } of plans) {
      const follow = theme === undefined ? undefined : graph.themes.get(theme);
      const incidents = some.flatMap((id) => graph.incidents.get(id) ?? []);
      const source = choiceMaterial(incidents, follow, example)?.source;
      if (!source) throw new Error('These stories can be told');
      const { outline, beats } = storyOutline(source);
      const lines = planLines(
        some.map((id) => read<StoryFile>(`incidents/${id}/story.json`)),
        source,
      );
      expect(asData(lines.outline)).toEqual(asData(outline));
      expect(lines.beats.map(({ id, name, kind, line }) => [id, name, kind, line])).toEqual(
        beats.map((beat) => [beat.id, beat.name, beat.kind, beatLine(beat, source.stories)]),
      );
    }
  }, 60_000);

  test('differ by a theme only where it makes another arc', () => {
    const lines = [...example.graph.incidents.values()].map((incident) =>
      storyLines(storyOfIncident(incident, example)),
    );
    expect(lines.filter(({ byTheme }) => Object.keys(byTheme).length > 0).length).toBeGreaterThan(5);
    for (const { own, byTheme } of lines) for (const other of Object.values(byTheme)) expect(other).not.toEqual(own);
  });
});

describe('what somebody settles in a plan', () => {
  const id = '2025-09-02-matrix-org-database-wrong-server';
  const told = (edits: Partial<typeof noEdits>, wish: PlanWish = { minutes: 30 }): Deck => {
    const incident = example.graph.incidents.get(id);
    const material = incident && choiceMaterial([incident], undefined, example);
    if (!material) throw new Error('The example lacks its story');
    return deckOfMaterial(material, english, wish, { ...noEdits, ...edits });
  };
  const key = (slide: Deck['slides'][number]): string =>
    beatKey(
      {
        id: slide.id,
        kind: slide.kind === 'show' || slide.kind === 'section' ? 'moment' : slide.kind,
        story: /^(?:start|rules|terms|discuss|decision|actions|still-open|side-by-side|contrast)$/.test(slide.id)
          ? undefined
          : 0,
      },
      1,
    );

  test('is left out, and the minutes still add up', () => {
    const before = told({});
    const skipped = before.slides.filter(({ kind }) => kind === 'moment' || kind === 'guise').map(key);
    const after = told({ skipped });
    expect(skipped.length).toBeGreaterThan(1);
    expect(after.slides.map(key).filter((each) => skipped.includes(each))).toEqual([]);
    expect(after.slides.reduce((sum, slide) => sum + slide.minutes, 0)).toBeCloseTo(30, 5);
  });

  test('is told at any length, a question with its cause and what came of it', () => {
    const pause = told({}).slides.find(({ kind }) => kind === 'pause');
    const locked = pause ? [key(pause)] : [];
    const brief = told({ locked }, { audience: 'executives' });
    const at = brief.slides.findIndex(({ kind }) => kind === 'pause');
    expect(told({}, { audience: 'executives' }).slides.some(({ kind }) => kind === 'pause')).toBe(false);
    expect(at).toBeGreaterThan(0);
    expect(brief.slides[at + 1]?.kind).toBe('consequence');
  });

  test('never leaves a question without what came of it, nor a deck without its beginning', () => {
    const before = told({});
    const answers = before.slides.filter(({ kind }) => kind === 'consequence').map(key);
    const asked = before.slides.filter(({ kind }) => kind === 'pause').map(key);
    const { slides } = told({ skipped: answers });
    // There is room for other questions then, each with its own answer.
    const others = slides.flatMap((slide, index) =>
      slide.kind === 'pause' ? [{ slide, next: slides[index + 1] }] : [],
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(others.filter(({ slide }) => asked.includes(key(slide)))).toEqual([]);
    expect(others.filter(({ next }) => next?.kind !== 'consequence' || answers.includes(key(next)))).toEqual([]);
    const nothing = told({ skipped: (before.variants?.slides ?? []).map(key) });
    expect(nothing.slides.map(({ kind }) => kind)).toEqual(['opening']);
  });

  test('says a line in other words, and everything else as it was', () => {
    const before = told({});
    const slide = before.slides.find(({ kind }) => kind === 'signal');
    const after = told({ reworded: slide ? { [key(slide)]: 'The pager went off.' } : {} });
    const changed = after.slides.filter((each, index) => JSON.stringify(each) !== JSON.stringify(before.slides[index]));
    expect(changed.map(lineOf)).toEqual(['The pager went off.']);
  });
});

test.each([
  ['a title alone', 'title: Checkout', '', undefined],
  ['one event', 'title: Checkout', '', 'timeline: [{ at: 2026-03-14 10:00, what: It came. }]'],
  [
    'Chinese',
    'title: 结账变慢\nteaser: 一个下午',
    '\u6570\u636e\u5e93\u5f88\u6162\u3002',
    'timeline: [{ id: one, at: 2026-03-14 10:00, what: 警报响了。 }]',
  ],
  [
    'text from right to left',
    'title: نظام الدفع بطيء',
    'وصل التنبيه.',
    'timeline: [{ id: one, at: 2026-03-14 10:00, what: وصل التنبيه إلى المناوب. }]',
  ],
  [
    'hostile text',
    'title: "<img src=x onerror=alert(1)> --> </script>"',
    'Words.',
    'timeline: [{ id: one, at: 2026-03-14 10:00, what: "<script>alert(1)</script>" }]',
  ],
])(
  '%s makes a deck in a browser too, the one of the build, with markup of ours alone',
  async (_what, card, prose, record) => {
    const site = siteOf({
      'knowledge-base.yaml': 'format: 1\ntitle: Stories\n',
      'incidents/2026-03-14-checkout/narrative.mdx': `---\n${card}\nstatus: published\n---\n${prose}\n`,
      ...(record === undefined ? {} : { 'incidents/2026-03-14-checkout/record.yaml': `${record}\n` }),
    });
    const made = inBrowser(await filesOf(site), ['2026-03-14-checkout'], undefined, { minutes: 10 });
    const built = incidentsDeck(['2026-03-14-checkout'], site, { minutes: 10 });
    expect(made?.slides.length).toBeGreaterThan(2);
    expect(asData(made)).toEqual(asData(built));
    const slides = made?.slides ?? [];
    const { markup, veiled } = slidesOnStage(slides, english);
    const page = slides.map((slide) => slideOnPage(slide, english).html);
    expect([markup.html, ...veiled, ...page].join('')).not.toMatch(/<(?:script|img)\b/);
  },
);

test('files for browsers hold no draft, no name without consent, and know former ids', async () => {
  const site = siteOf({
    'knowledge-base.yaml': 'format: 1\ntitle: Stories\n',
    'incidents/2026-03-14-checkout/narrative.mdx':
      '---\ntitle: Checkout\nformerIds: [2026-03-01-old]\nstatus: published\nrelated: [{ incident: 2026-03-15-draft, kind: contrast, why: secretwhy }]\n---\nWords.\n',
    'incidents/2026-03-14-checkout/record.yaml':
      'people: [{ id: on-call, role: On-call, name: secretname }]\ntimeline: [{ id: one, at: 2026-03-14 10:00, who: [on-call], what: It came. }]\n',
    'incidents/2026-03-15-draft/narrative.mdx':
      '---\ntitle: secrettitle\nstatus: draft\nformerIds: [2026-03-02-secret]\n---\nsecretprose\n',
  });
  const files = await filesOf(site);
  expect([...files].join('\n')).not.toContain('secret');
  expect(JSON.parse(files.get('playbacks/new/former-ids.json') ?? '')).toEqual({
    incidents: { '2026-03-01-old': '2026-03-14-checkout' },
    themes: {},
  });
});

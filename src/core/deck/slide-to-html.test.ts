import { expect, test } from 'vitest';
import { html } from '../html.ts';
import { english } from '../words/english.ts';
import type { Slide, SlideContent, Story } from './deck.ts';
import { slideToHtml } from './slide-to-html.ts';

const hostile = '<script>alert(1)</script>"onload=x';
const story: Story = { title: hostile, teaser: hostile, href: '/incidents/x/', date: hostile };

/** One slide of each kind, with every text a hostile one. */
const contents: readonly SlideContent[] = [
  { kind: 'title', hook: hostile, lead: hostile },
  { kind: 'section', story, felt: [hostile] },
  { kind: 'text', steps: [{ html: html`<p>${hostile}</p>`, text: hostile }] },
  {
    kind: 'moments',
    story,
    moments: [
      {
        day: hostile,
        time: hostile,
        datetime: hostile,
        kind: hostile,
        who: hostile,
        what: hostile,
        cue: hostile,
        believed: hostile,
        laterKnown: hostile,
      },
    ],
  },
  { kind: 'pause', story, question: hostile, options: [hostile], think: 45, happened: hostile, sense: hostile },
  { kind: 'phases', columns: [hostile], rows: [{ story, cells: [{ text: hostile, share: 0.5 }] }] },
  {
    kind: 'guises',
    definition: hostile,
    guises: [{ story, how: hostile, lookedLike: [hostile], absorbedBy: [hostile] }],
    prompt: hostile,
  },
  {
    kind: 'actions',
    asOf: hostile,
    rows: [
      {
        story,
        text: hostile,
        kind: hostile,
        state: hostile,
        settled: false,
        waited: hostile,
        ticket: { title: hostile, url: 'https://t.example/?a=1&b=2' },
        recurred: [story],
      },
    ],
  },
  { kind: 'discuss', questions: [hostile] },
];

test.each(contents.map((content) => [content.kind, content] as const))(
  '%s: nothing an author writes becomes markup',
  (_kind, content) => {
    for (const face of ['page', 'stage'] as const) {
      const markup = slideToHtml(slideOf(content), face, english).html;
      expect(markup).toContain('&lt;script&gt;');
      expect(markup).not.toMatch(/<script|"onload| style=/);
    }
  },
);

test('a pause: the page keeps the answer behind a disclosure, the stage behind two steps', () => {
  const slide = slideOf({
    kind: 'pause',
    story: { ...story, title: 'Real name', teaser: 'Neutral name' },
    question: 'What next?',
    options: ['Wait'],
    think: 30,
    happened: 'They waited.',
    sense: 'It had always passed.',
  });
  expect(slideToHtml(slide, 'page', english).html).toMatchInlineSnapshot(`
    "<section class="slide slide-pause" id="a-slide" aria-labelledby="a-slide-title"><h2 id="a-slide-title">&lt;script&gt;alert(1)&lt;/script&gt;&quot;onload=x</h2> <p class="question">What next?</p>
        <ol class="options">
            <li>Wait</li>
          </ol>
        <p class="think" >Think quietly for 30 seconds. Choose, and write down one reason.</p>
          <details class="reveal">
            <summary>What happened next</summary>
            <p class="slide-label">What they did</p>
        <p>They waited.</p><p class="slide-label">Why it made sense</p>
        <p>It had always passed.</p>
          </details></section>"
  `);
  expect(slideToHtml(slide, 'stage', english).html).toMatchInlineSnapshot(`
    "<section
          class="slide slide-pause"
          data-slide="1x9k4a"
          data-steps="2"
          data-minutes="2"
          aria-labelledby="t-1x9k4a"
           hidden
        >
          <div class="slide-inner"><h2 class="slide-heading" id="t-1x9k4a" tabindex="-1">&lt;script&gt;alert(1)&lt;/script&gt;&quot;onload=x</h2> <div class="asked"><p class="question">What next?</p>
        <ol class="options">
            <li>Wait</li>
          </ol>
        <p class="think"  data-think="30">Think quietly for 30 seconds. Choose, and write down one reason.</p></div>
        <div class="revealed">
          <div class="reveal-part"  data-step="1" hidden><p class="slide-label">What they did</p>
        <p>They waited.</p></div>
          <div class="reveal-part reveal-sense"  data-step="2" hidden><p class="slide-label">Why it made sense</p>
        <p>It had always passed.</p></div>
        </div></div>
        </section>"
  `);
});

test('a length that is not known is a word without a bar; a story alone has nothing to be compared with', () => {
  const row = {
    story,
    cells: [
      { text: '6 min', share: 0.2 },
      { text: 'not known', share: undefined },
    ],
  };
  const markup = slideToHtml(
    slideOf({ kind: 'phases', columns: ['Unseen', 'Noticed'], rows: [row, row] }),
    'page',
    english,
  ).html;
  expect(markup.match(/<svg/g)).toHaveLength(2);
  expect(
    slideToHtml(slideOf({ kind: 'phases', columns: ['Unseen', 'Noticed'], rows: [row] }), 'page', english).html,
  ).not.toContain('<svg');
  expect(markup).toContain(
    '<td class="not-known"><span class="phase-name">Noticed</span> <span class="phase-length">not known</span></td>',
  );
});

function slideOf(content: SlideContent): Slide {
  return {
    id: 'a-slide',
    code: '1x9k4a',
    title: hostile,
    roomTitle: hostile,
    minutes: 2,
    notes: { html: html``, text: '' },
    file: 'playbacks/x.mdx',
    ...content,
  };
}

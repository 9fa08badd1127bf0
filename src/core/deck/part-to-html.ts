import { drawLanes } from '../drawing/draw-lanes.ts';
import { drawPlot } from '../drawing/draw-plot.ts';
import { drawScene } from '../drawing/draw-scene.ts';
import { html, joinHtml, type Html } from '../html.ts';
import type { DeckPicture } from '../story/rich.ts';
import { formatSeconds } from '../time/duration.ts';
import type { SlideWords } from '../words/slide-words.ts';
import { keepWhole } from '../words/keep-whole.ts';
import { keepTogether } from '../words/typeset.ts';
import type { SlidePart, StoryLanes } from './deck.ts';
import { richToHtml } from './rich-to-html.ts';

/** What a part shows, on the readable page or on the stage. */
export function partToHtml(part: SlidePart, face: 'page' | 'stage', words: SlideWords): Html {
  switch (part.type) {
    case 'lead':
      return html`<p class="slide-lead">${onOneLine(part.text)}</p>`;
    case 'sentence':
      return html`<p class="slide-sentence${isLong(part.text) && ' slide-long'}" dir="auto">${onOneLine(part.text)}</p>`;
    case 'question':
      return html`<p class="slide-question${isLong(part.text) && ' slide-long'}" dir="auto">${onOneLine(part.text)}</p>`;
    case 'options':
      return html`<ol class="options">${part.items.map((item) => html`<li dir="auto">${onOneLine(item)}</li>`)}</ol>`;
    case 'think':
      return html`<p class="think"${face === 'stage' && html` data-think="${part.seconds}"`}>${part.text}</p>`;
    case 'note': {
      const [first = '', ...more] = part.text.split('\n');
      // A reader has not heard yet what a question further down will ask.
      if (part.layer && face === 'page')
        return html`<details class="slide-note slide-hindsight"><summary class="slide-label">${part.label}</summary>${part.text.split('\n').map((line) => html`<p dir="auto">${onOneLine(line)}</p>`)}</details>`;
      return html`<div class="slide-note${part.layer && ' slide-hindsight'}"><p class="slide-label">${part.label}</p><p dir="auto">${onOneLine(first)}</p>${more.map((line) => html`<p class="slide-more" dir="auto">${onOneLine(line)}</p>`)}</div>`;
    }
    case 'list':
      return html`<ul class="slide-list">${part.items.map((item) => html`<li dir="auto">${onOneLine(item)}</li>`)}</ul>`;
    case 'scene':
      return sceneToHtml(part, words);
    case 'ideas':
      return html`<p class="slide-label">${part.label}</p><ul class="ideas">${part.ideas.map(
        ({ text, state, words: more }) =>
          html`<li class="idea idea-${state}">${state === 'dropped' ? html`<s dir="auto">${text}</s>` : html`<span dir="auto">${text}</span>`}${more !== '' && html` <span class="idea-more">${more}</span>`}</li>`,
      )}</ul>`;
    case 'figure':
      return pictureToHtml(part.picture, face);
    case 'chart':
      return html`<figure class="slide-figure slide-chart">${drawPlot(part.chart)}<figcaption dir="auto">${face === 'stage' ? part.chart.title : html`<strong>${part.chart.title}</strong> ${part.chart.about}`}</figcaption></figure>`;
    case 'table': {
      const [head, rows] = [part.head, part.rows];
      const cell = (text: string): Html =>
        joinHtml(text.split('\n').map((line) => html`<span class="cell-line" dir="auto">${onOneLine(line)}</span>`));
      return html`<div class="slide-table"><table><caption class="hidden-visually">${part.caption}</caption><thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map((text) => html`<td>${cell(text)}</td>`)}</tr>`)}</tbody></table></div>`;
    }
    case 'lanes':
      return lanesToHtml(part.lanes, face, words);
    case 'rich':
      return html`<div class="shown">${richToHtml(part.rich, { links: face === 'page' ? 'linked' : 'plain', heading: 3 })}</div>`;
    case 'story': {
      const title = face === 'page' ? html`<a href="${part.href}">${part.title}</a>` : html`${part.title}`;
      return html`<p class="slide-story">${title}${part.day !== '' && html` <span class="slide-day">${part.day}</span>`}</p>`;
    }
  }
}

/** Page and stage show the same drawings, so each is made once. */
const drawn = new WeakMap<SlidePart, Html>();

function sceneToHtml(part: Extract<SlidePart, { type: 'scene' }>, words: SlideWords): Html {
  const known = drawn.get(part);
  if (known) return known;
  const drawing = drawScene(part.scene, {
    describes: part.describes,
    laneOfNobody: words.deck.sceneLane,
    laneOfOthers: words.deck.sceneOthers,
    duration: (seconds) => formatSeconds(seconds, words),
    nothingRecorded: words.deck.nothingRecorded,
    earlier: words.deck.earlier,
  });
  drawn.set(part, drawing);
  return drawing;
}

/** Pictures that are wider for their height stand below their words. */
const veryWide = 2.2;

/** On a stage a picture must be there when its slide is; on a page it may wait until it is seen. */
function pictureToHtml({ src, alt, caption, width, height }: DeckPicture, face: 'page' | 'stage'): Html {
  const beside = width / height < veryWide;
  return html`<figure class="slide-figure${beside && ' figure-beside'}"><img src="${src}" alt="${alt}" width="${width}" height="${height}"${face === 'page' && html` loading="lazy"`} decoding="async">${caption !== undefined && html`<figcaption dir="auto">${caption}</figcaption>`}</figure>`;
}

/** One drawing for each way to align them, of which one is seen; and the same as a table for readers. */
function lanesToHtml({ rows, align, note }: StoryLanes, face: 'page' | 'stage', words: SlideWords): Html {
  const drawings = align.map(
    ({ name, title }, index) =>
      html`<div class="lanes-frame" data-align="${index}"${index > 0 && html` hidden`}><p class="slide-lead">${title}</p><div class="lanes-rows lanes-of-${Math.min(6, rows.length)}">${drawLanes(rows, name, { describes: title, notKnown: words.notKnown })}</div></div>`,
  );
  if (face === 'stage') return html`${drawings}<p class="slide-small">${note}</p>`;
  const names = rows[0]?.points.map(({ name }) => name) ?? [];
  return html`${drawings[0]}<div class="slide-table" tabindex="0" role="region" aria-label="${words.deck.lanes}"><table><thead><tr><th scope="col">${words.deck.incident}</th>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr><th scope="row">${row.title}</th>${row.points.map(({ text }) => html`<td>${keepTogether(text)}</td>`)}</tr>`)}</tbody></table></div><p class="slide-small">${note}</p>`;
}

/** Days, amounts and short names of a text, each in one line; no line begins with a dot between two things. */
export function onOneLine(text: string): Html {
  const dotted = text.replaceAll(' · ', '\u00a0· ');
  // To look behind at each blank takes ten times as long.
  return keepWhole(yearLike.test(dotted) ? dotted.replace(beforeYear, '\u00a0') : dotted, 'slide');
}

const yearLike = / \d{4}/;

/** Behind a day and its month. */
const beforeYear = /(?<=\d \p{Lu}\p{L}+) (?=\d{4}(?!\d))/gu;

/** A sentence that would fill a screen steps back a little. */
function isLong(text: string): boolean {
  return text.length > 130;
}

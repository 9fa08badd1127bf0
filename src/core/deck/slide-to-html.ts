import { html, joinHtml, trustedHtml, type Html } from '../html.ts';
import type { Words } from '../words/words.ts';
import { actionsToHtml } from './actions-to-html.ts';
import { stepCount, type Guise, type Slide } from './deck.ts';
import { stepMark, storyTeaser, storyTitle, type Face } from './face.ts';
import { momentsToHtml } from './moments-to-html.ts';
import { phasesToHtml } from './phases-to-html.ts';

/** One slide as a section. On the stage it comes hidden, with its later steps hidden too, and without notes. */
export function slideToHtml(slide: Slide, face: Face, words: Words): Html {
  const body = bodyToHtml(slide, face, words);
  if (face === 'stage') {
    const heading = html`<h2 class="slide-heading" id="t-${slide.code}" tabindex="-1">${slide.roomTitle}</h2>`;
    return html`<section
      class="slide slide-${slide.kind}"
      data-slide="${slide.code}"
      data-steps="${stepCount(slide)}"
      data-minutes="${slide.minutes}"
      aria-labelledby="t-${slide.code}"
      ${slide.kind !== 'title' && html` hidden`}
    >
      <div class="slide-inner">${heading} ${body}</div>
    </section>`;
  }
  const heading =
    slide.kind === 'title'
      ? html`<h1 id="${slide.id}-title">${slide.title}</h1>`
      : html`<h2 id="${slide.id}-title">${slide.title}</h2>`;
  const notes = slide.notes.html.html !== '' && html`<div class="slide-notes">${slide.notes.html}</div>`;
  const [first, second] = slide.kind === 'title' ? [body, notes] : [notes, body];
  return html`<section class="slide slide-${slide.kind}" id="${slide.id}" aria-labelledby="${slide.id}-title">${heading} ${first}${second}</section>`;
}

function bodyToHtml(slide: Slide, face: Face, words: Words): Html {
  const { deck } = words;
  switch (slide.kind) {
    case 'title':
      return html`<p class="slide-lead">${slide.lead}</p>
        ${face === 'page' ? slide.hook !== undefined && html`<p class="slide-hook">${slide.hook}</p>` : house}`;
    case 'section': {
      const { story, felt } = slide;
      const date = story !== undefined && story.date !== '' && html`<p class="slide-date">${story.date}</p>`;
      const link =
        story !== undefined &&
        face === 'page' &&
        html`<p class="slide-story"><a href="${story.href}">${deck.story}</a></p>`;
      const label = slide.title !== deck.felt && html`<p class="slide-label">${deck.felt}</p>`;
      return html`${date}${link}${
        felt.length > 0 &&
        html`${label}
          <ul class="felt">
            ${felt.map((line) => html`<li>${line}</li>`)}
          </ul>`
      }`;
    }
    case 'text':
      return joinHtml(
        slide.steps.map(
          (part, index) =>
            html`<div class="shown" ${stepMark(index, face)}>${face === 'page' ? part.html : withoutLinks(part.html)}</div>`,
        ),
        '\n',
      );
    case 'moments':
      return html`<p class="slide-story">${storyTeaser(slide.story, face)}</p>
        ${momentsToHtml(slide.moments, face, words)}`;
    case 'pause':
      return pauseToHtml(slide, face, words);
    case 'phases':
      return phasesToHtml(slide, face, words);
    case 'guises':
      return html`<p class="slide-lead">${slide.definition}</p>
        <div class="guises">${slide.guises.map((guise, index) => guiseToHtml(guise, index, face, words))}</div>
        ${slide.prompt !== '' && html` <p class="slide-prompt" ${stepMark(slide.guises.length, face)}>${slide.prompt}</p>`}`;
    case 'actions':
      return actionsToHtml(slide, face, words);
    case 'discuss':
      return html`<ol class="questions">
        ${slide.questions.map((question, index) => html`<li${stepMark(index, face)}>${question}</li>`)}
      </ol>`;
  }
}

/** On the stage a link is plain words: no slip of a key leaves the room, no address tells what comes. */
function withoutLinks({ html }: Html): Html {
  return trustedHtml(html.replace(/<\/?a\b[^>]*>/g, ''));
}

/** Two storeys, and a light in the upper one. */
const house = html`<svg class="house" viewBox="0 0 200 240" aria-hidden="true" focusable="false">
  <path class="house-upper" d="M16 122V74L100 14l84 60v48z"></path>
  <path class="house-lower" d="M18 134h164v100H18z"></path>
  <path class="house-light" d="M76 68h48v32H76z"></path>
  <path class="house-door" d="M86 178h28v56H86z"></path>
</svg>`;

function pauseToHtml(slide: Extract<Slide, { kind: 'pause' }>, face: Face, words: Words): Html {
  const { deck } = words;
  const question = html`<p class="question">${slide.question}</p>
    ${
      slide.options.length > 0 &&
      html`<ol class="options">
        ${slide.options.map((option) => html`<li>${option}</li>`)}
      </ol>`
    }
    <p class="think" ${face === 'stage' && html` data-think="${slide.think}"`}>${deck.think(slide.think)}</p>`;
  const happened = html`<p class="slide-label">${deck.happened}</p>
    <p>${slide.happened}</p>`;
  const sense = html`<p class="slide-label">${deck.sense}</p>
    <p>${slide.sense}</p>`;
  if (face === 'page')
    return html`${question}
      <details class="reveal">
        <summary>${deck.whatHappened}</summary>
        ${happened}${sense}
      </details>`;
  return html`<div class="asked">${question}</div>
    <div class="revealed">
      <div class="reveal-part" ${stepMark(1, face)}>${happened}</div>
      <div class="reveal-part reveal-sense" ${stepMark(2, face)}>${sense}</div>
    </div>`;
}

function guiseToHtml({ story, how, lookedLike, absorbedBy }: Guise, index: number, face: Face, words: Words): Html {
  return html`<div class="guise" ${stepMark(index, face)}>
    <p class="guise-story">${storyTitle(story, face)}</p>
    ${lookedLike.map((text) => html`<p class="looked-like"><span class="event-label">${words.lookedLike}</span> ${text}</p>`)}
    <p class="guise-how">${how}</p>
    ${absorbedBy.map((text) => html`<p class="absorbed-by"><span class="event-label">${words.deck.absorbedBy}</span> ${text}</p>`)}
  </div>`;
}

import { html, type Html } from '../html.ts';
import type { Words } from '../words/words.ts';
import type { KeyMoment } from './deck.ts';
import { stepMark, type Face } from './face.ts';

/** Key events in the order in which they are told. What was found out later stays behind a disclosure, or behind a key on the stage. */
export function momentsToHtml(moments: readonly KeyMoment[], face: Face, words: Words): Html {
  const later = moments.filter(({ laterKnown }) => laterKnown !== undefined);
  const list = html`<ol class="moments">
    ${moments.map((moment, index) => html`<li class="moment" ${stepMark(index, face)}>${momentToHtml(moment, face, words)}</li>`)}
  </ol>`;
  if (face === 'stage' || later.length === 0) return list;
  return html`${list}
    <details class="reveal">
      <summary>${words.deck.later}</summary>
      <ul>
        ${later.map(({ time, laterKnown }) => html`<li><span class="moment-time">${time}</span> ${laterKnown}</li>`)}
      </ul>
    </details>`;
}

function momentToHtml(moment: KeyMoment, face: Face, words: Words): Html {
  const { day, time, datetime, kind, who, what, cue, believed, laterKnown } = moment;
  const clock =
    time !== '' &&
    html`<time class="${/\d:\d\d/.test(time) ? 'moment-time' : 'moment-words'}" ${datetime !== undefined && html` datetime="${datetime}"`}>${time}</time>`;
  const when = html`<p class="moment-when">${day !== undefined && html`<span class="moment-day">${day}</span> `}${clock}</p>`;
  const about = html`<p class="moment-kind">${kind}${who !== '' && html` · <span class="moment-who">${who}</span>`}</p>`;
  const notes = [
    cue !== undefined && note('cue', words.eventNotes.cue, cue),
    believed !== undefined && note('believed', words.eventNotes.believed, believed),
    face === 'stage' &&
      laterKnown !== undefined &&
      html`<p class="moment-note moment-later" data-later hidden><span class="event-label">${words.deck.laterKnown}</span> ${laterKnown}</p>`,
  ];
  return html`${when}
    <div class="moment-body">
      ${about}
      <p class="moment-what">${what}</p>
      ${notes.flatMap((part) => (part === false ? [] : [part]))}
    </div>`;
}

function note(name: string, label: string, text: string): Html {
  return html`<p class="moment-note moment-${name}"><span class="event-label">${label}</span> ${text}</p>`;
}

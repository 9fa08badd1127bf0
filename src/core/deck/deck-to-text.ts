import type { Words } from '../words/words.ts';
import type { Deck, Slide } from './deck.ts';

/** The words of the readable page, in its order: for exports, and as the measure of what the page must hold. */
export function deckToText(deck: Deck, words: Words): string[] {
  return deck.slides.flatMap((slide) => {
    const [said, shown] = [optional(slide.notes.text), slideWords(slide, words)];
    return [slide.title, ...(slide.kind === 'title' ? [...shown, ...said] : [...said, ...shown])];
  });
}

function slideWords(slide: Slide, words: Words): string[] {
  const { deck } = words;
  switch (slide.kind) {
    case 'title':
      return [slide.lead, ...optional(slide.hook)];
    case 'section':
      return [
        ...optional(slide.story?.date),
        ...(slide.story ? [deck.story] : []),
        ...(slide.felt.length > 0 && slide.title !== deck.felt ? [deck.felt] : []),
        ...slide.felt,
      ];
    case 'text':
      return slide.steps.map(({ text }) => text);
    case 'moments': {
      const told = slide.moments.flatMap(({ day, time, kind, who, what, cue, believed }) => [
        ...optional(day),
        ...optional(time),
        who === '' ? kind : `${kind} · ${who}`,
        what,
        ...labelled(words.eventNotes.cue, cue),
        ...labelled(words.eventNotes.believed, believed),
      ]);
      const later = slide.moments.flatMap(({ time, laterKnown }) =>
        laterKnown === undefined ? [] : [`${time} ${laterKnown}`],
      );
      return [slide.story.title, ...told, ...(later.length > 0 ? [deck.later, ...later] : [])];
    }
    case 'pause':
      return [
        slide.question,
        ...slide.options,
        deck.think(slide.think),
        deck.whatHappened,
        deck.happened,
        slide.happened,
        deck.sense,
        slide.sense,
      ];
    case 'phases':
      return [
        deck.incident,
        ...slide.columns,
        ...slide.rows.flatMap(({ story, cells }) => [
          story.title,
          story.date,
          ...cells.flatMap(({ text }, index) => [slide.columns[index] ?? '', text]),
        ]),
        ...(slide.rows.length > 1 ? [deck.phasesNote] : []),
      ];
    case 'guises':
      return [
        slide.definition,
        ...slide.guises.flatMap(({ story, how, lookedLike, absorbedBy }) => [
          story.title,
          ...lookedLike.map((text) => `${words.lookedLike} ${text}`),
          how,
          ...absorbedBy.map((text) => `${deck.absorbedBy} ${text}`),
        ]),
        ...optional(slide.prompt),
      ];
    case 'actions': {
      const head = [deck.action, deck.state, deck.days, deck.ticket];
      const rows = slide.rows.flatMap(({ story, text, kind, state, waited, ticket, recurred }) => [
        text,
        `${kind} · ${story.title}`,
        ...recurred.map((later) => deck.recurred(later.title, later.date)),
        deck.state,
        state,
        deck.days,
        waited,
        deck.ticket,
        ticket?.title ?? deck.noTicket,
      ]);
      return [...head, ...rows, deck.actionsNote(slide.asOf)];
    }
    case 'discuss':
      return [...slide.questions];
  }
}

function optional(text: string | undefined): string[] {
  return text === undefined || text === '' ? [] : [text];
}

function labelled(label: string, text: string | undefined): string[] {
  return text === undefined ? [] : [`${label} ${text}`];
}

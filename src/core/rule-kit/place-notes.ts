import type { MessageNote } from '../model/message.ts';
import type { Spot } from '../model/spot.ts';
import type { Placed } from './place-problem.ts';

/** A note at a stretch of a document, by offsets of its file. */
export function noteAt({ source }: Pick<Placed, 'source'>, { start, end }: Spot, text: string): MessageNote {
  return { text, file: source.file, place: source.place(start, end) };
}

/** Where the thing stands that a problem has twice. */
export function theOtherOne(document: Pick<Placed, 'source'>, spot: Spot): MessageNote {
  return noteAt(document, spot, 'the other one');
}

/** More places of one problem than anybody follows; the last one that is named says how many there are besides. */
const mostNotes = 8;

/** A note at each of many places, up to as many as one reads. @param more what the last says of those that are left out. */
export function notesAt(
  places: readonly { document: Placed; spot: () => Spot }[],
  text: string,
  more: (count: number) => string,
): MessageNote[] {
  const left = places.length - mostNotes;
  return places
    .slice(0, mostNotes)
    .map(({ document, spot }, index) =>
      noteAt(document, spot(), index === mostNotes - 1 && left > 0 ? more(left) : text),
    );
}

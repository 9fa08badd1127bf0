import type { Problem } from '../model/message.ts';
import { angleTrouble } from './angle-trouble.ts';
import { braceTrouble } from './brace-trouble.ts';
import { tagTrouble } from './tag-trouble.ts';
import type { Stop, Trouble } from './trouble.ts';

/** What stopped the parser, if it is one of the things that we know; see the files of each kind. */
export function recogniseTrouble(stop: Stop): Trouble | undefined {
  return angleTrouble(stop) ?? tagTrouble(stop) ?? braceTrouble(stop);
}

/** A trouble in the words of a message; `base` is where the body begins in its file. */
export function problemOf(trouble: Trouble, file: string, place: PlaceOf): Problem {
  const { rule, reason, help, start, end, fix, notes } = trouble;
  return {
    rule,
    file,
    place: place(start, end),
    reason,
    help,
    ...(fix ? { fix } : {}),
    ...(notes ? { notes: notes.map((note) => ({ text: note.text, file, place: place(note.start, note.end) })) } : {}),
  };
}

type PlaceOf = (start: number, end: number) => NonNullable<Problem['place']>;

import type { Spot } from '../model/spot.ts';

/**
 * Words that readers do not see, or marks that they see and should not, found in the tree that the parser made of a body.
 * `what` tells apart those that make others be left out.
 */
export type Slip = Spot & { reason: string; help: string } & (
    | {
        rule: 'lost-words';
        /** Code that is never closed, a row with a cell too many, a definition that nothing mentions or that stands twice, or other words that nobody sees. */
        what: 'open-code' | 'row' | 'unused' | 'again' | 'words';
      }
    | {
        rule: 'foreign-markup';
        /**
         * Beginning and end of a box of another system, an end that is told of with its beginning, what is mentioned and not
         * defined, or another mark.
         */
        what: 'box' | 'end-of-box' | 'told' | 'undefined' | 'mark';
      }
    | {
        rule: 'empty-part';
        /** A heading with nothing below it, one with nothing but a note to its author, or another part without words. */
        what: 'section' | 'awaited' | 'part';
      }
    | { rule: 'merge-conflict'; what: 'mark' }
  );

/** A mark of another system, or something that readers see otherwise than its author meant it. */
export function foreignMark({ start, end }: Spot, reason: string, help: string): Slip {
  return { rule: 'foreign-markup', what: 'mark', start, end, reason, help };
}

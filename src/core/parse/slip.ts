import type { Spot } from '../model/spot.ts';

/** Words that readers do not see, or marks that they see and should not, found in the tree that the parser made of a body. */
export interface Slip extends Spot {
  rule: 'lost-words' | 'foreign-markup' | 'empty-part' | 'merge-conflict';
  reason: string;
  help: string;
}

import { everyValue } from './every-value.ts';
import { actionMistakes } from './actions.ts';
import { addressMistakes } from './addresses.ts';
import { atFirstSight } from './at-first-sight.ts';
import { cardMistakes } from './cards.ts';
import { commentMistakes } from './comments.ts';
import { contradictions } from './contradictions.ts';
import { elementMistakes } from './elements.ts';
import { linkMistakes } from './links.ts';
import type { Mistake } from './mistake.ts';
import { momentMistakes } from './moments.ts';
import { onceEach } from './once-each.ts';
import { entryMistakes, fileMistakes, settingsMistakes } from './others.ts';
import { mistakesFromOutside } from './outside.ts';
import { peopleMistakes } from './people.ts';
import { plainTexts } from './plain-texts.ts';
import { proseMistakes } from './prose.ts';
import { rangeMistakes } from './ranges.ts';
import { recordMistakes } from './records.ts';
import { relatives } from './relatives.ts';
import { retoldMistakes } from './retold.ts';
import { inSentences } from './sentences.ts';
import { secondLook } from './second-look.ts';
import { strangers } from './strangers.ts';
import { pasted } from './pasted.ts';
import { structureMistakes } from './structure.ts';
import { traces } from './traces.ts';
import { wholeMatrix } from './whole-matrix.ts';
import { yamlMistakes } from './yaml.ts';

export const mistakes: readonly Mistake[] = [
  ...cardMistakes,
  ...yamlMistakes,
  ...recordMistakes,
  ...momentMistakes,
  ...actionMistakes,
  ...proseMistakes,
  ...elementMistakes,
  ...linkMistakes,
  ...commentMistakes,
  ...entryMistakes,
  ...settingsMistakes,
  ...fileMistakes,
  ...mistakesFromOutside,
  ...contradictions,
  ...strangers,
  ...retoldMistakes,
  ...relatives,
  ...inSentences,
  ...plainTexts,
  ...addressMistakes,
  ...rangeMistakes,
  ...atFirstSight,
  ...peopleMistakes,
  ...onceEach,
  ...wholeMatrix,
  ...traces,
  ...pasted,
  ...everyValue,
  ...structureMistakes,
  ...secondLook,
];

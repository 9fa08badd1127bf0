import type { PlacedProblem } from '../model/message.ts';
import { heldOf } from '../rule-kit/held-playbacks.ts';
import { oddMoments } from '../rule-kit/moments.ts';
import { atKey, atSpot, atValue, type Said } from '../rule-kit/place-problem.ts';
import { defineRule, type RuleWorld } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'future-date',
  title: 'Tell what has happened, not what will',
  level: 'warning',
  group: 'time',
  about: 'incident',
  check: (files, world) =>
    oddMoments('future', files, world).map(({ name, moment, document, spot }) =>
      atSpot(document, spot(), said(moment.asWritten, name, world.asOf)),
    ),
  checkRest: (world) => [
    ...heldOf(world.documents.playbacks)
      .filter(({ held }) => held.on > world.asOf)
      .map(({ document, path, held }) => atValue(document, [...path, 'on'], said(held.on, 'a playback', world.asOf))),
    ...monthsToCome(world),
  ],
});

function said(seen: string, name: string, asOf: string): Said {
  return {
    reason: `Unexpected ${seen} for ${name}, expected a day up to ${asOf}`,
    help: 'Often a slip in the year. Today is taken from the machine, or from --as-of.',
  };
}

/** Nobody has read anything yet in a month that has not begun. */
function monthsToCome({ documents: { readers }, asOf }: RuleWorld): PlacedProblem[] {
  return Object.keys(readers?.data ?? {}).flatMap((month) =>
    readers && month > asOf.slice(0, 7)
      ? [
          atKey(readers, [month], {
            ...said(month, 'readers', asOf),
            reason: `Unexpected ${month} for readers, expected a month up to ${asOf.slice(0, 7)}`,
          }),
        ]
      : [],
  );
}

import type { PlacedProblem } from '../model/message.ts';
import type { DataDocument } from '../parse/document.ts';
import { rememberEach } from '../remember-each.ts';
import { atSpot, atValue } from '../rule-kit/place-problem.ts';
import { toldTooSoon } from '../rule-kit/told-too-soon.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'pause-order',
  title: 'Ask before you tell',
  level: 'warning',
  group: 'references',
  about: 'knowledge-base',
  check: ({ documents }) => [
    ...documents.playbacks.flatMap((playback) =>
      toldTooSoon(playback, documents.records).map(({ event, pause, after, spot }) =>
        atSpot(playback, spot, {
          reason: `Unexpected event “${event}” before the pause “${pause}”, expected it after the question`,
          help: `The pause stops after “${after}” and asks what the room would do; here it has seen it already.`,
        }),
      ),
    ),
    ...documents.records.flatMap(oneOption),
  ],
});

/** A question with one answer to choose from has told it. */
const oneOption = rememberEach((record: DataDocument<'record'>): readonly PlacedProblem[] =>
  record.data.pauses.flatMap(({ options: [only, ...others] }, index): PlacedProblem[] =>
    only === undefined || others.length > 0
      ? []
      : [
          atValue(record, ['pauses', index, 'options'], {
            reason: 'Unexpected one option alone, expected two or more, or none',
            help: /[^,;/|]+[,;/|][^,;/|]+[,;/|]/.test(only)
              ? 'Each option is an item of the list: take the quotes around all of them away.'
              : 'Where there was only one way, ask what the room would look at next, and leave options out.',
          }),
        ],
  ),
);

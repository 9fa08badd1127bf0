import { atSpot } from '../rule-kit/place-problem.ts';
import { toldTooSoon } from '../rule-kit/told-too-soon.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'pause-order',
  title: 'Ask before you tell',
  level: 'warning',
  group: 'references',
  about: 'knowledge-base',
  check: ({ documents }) =>
    documents.playbacks.flatMap((playback) =>
      toldTooSoon(playback, documents.records).map(({ event, pause, after, spot }) =>
        atSpot(playback, spot, {
          reason: `Unexpected event “${event}” before the pause “${pause}”, expected it after the question`,
          help: `The pause stops after “${after}” and asks what the room would do; here it has seen it already.`,
        }),
      ),
    ),
});

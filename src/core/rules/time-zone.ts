import { findMoments } from '../rule-kit/moments.ts';
import { atSpot } from '../rule-kit/place-problem.ts';
import { isBegun } from '../rule-kit/is-begun.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'time-zone',
  title: 'Say which zone clock times are in',
  level: 'warning',
  group: 'time',
  about: 'incident',
  check: (files, world) => {
    const { card } = files.narrative;
    const ofBase = isBegun(world.settingsFile, 'timeZone');
    // Settings that cannot be read may say it.
    const unreadable = !world.settingsFile && world.paths.has('knowledge-base.yaml');
    if (card.zone !== undefined || ofBase || unreadable) return [];
    const first = findMoments(files, world).find(
      ({ moment }) =>
        moment.kind === 'clock' ||
        moment.kind === 'local' ||
        (moment.kind === 'range' && (moment.from.kind === 'clock' || moment.from.kind === 'local')),
    );
    if (!first) return [];
    return [
      atSpot(first.document, first.spot(), {
        reason: `Missing zone for ${first.moment.asWritten}; add timeZone to knowledge-base.yaml, or zone to this card`,
        help: 'Readers elsewhere cannot tell when it was. Once for the whole knowledge base is enough, such as timeZone: Europe/London.',
      }),
    ];
  },
});

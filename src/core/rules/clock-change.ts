import { isRealDate } from '../model/calendar-day.ts';
import type { Moment } from '../model/moment.ts';
import { findMoments } from '../rule-kit/moments.ts';
import { atSpot, type Said } from '../rule-kit/place-problem.ts';
import { ofIncidentAlone } from '../rule-kit/of-incident-alone.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { clockChange, type ClockChange } from '../time/clock-change.ts';
import { changesClocks } from '../time/interval.ts';

export default defineRule({
  id: 'clock-change',
  title: 'Name times that came once',
  level: 'warning',
  group: 'time',
  about: 'incident',
  check: ofIncidentAlone((files, world) => {
    const zone = world.graph.incidents.get(files.id)?.zone;
    if (zone === undefined || zone === 'UTC') return [];
    return findMoments(files, world).flatMap(({ moment, day, document, spot }) => {
      const ends = moment.kind === 'range' ? [moment.from, ...(moment.to ? [moment.to] : [])] : [moment];
      return ends.flatMap((end) => {
        const change = changeAt(end, day, zone);
        return change ? [atSpot(document, spot(), said(end.asWritten, change, zone))] : [];
      });
    });
  }),
});

function changeAt(moment: Moment, day: string, zone: string): ClockChange | undefined {
  const date = moment.kind === 'local' ? moment.date : day;
  if (moment.kind !== 'local' && (moment.kind !== 'clock' || moment.zone !== undefined)) return undefined;
  return isRealDate(date) && changesClocks(date, zone) ? clockChange(date, moment.time, zone) : undefined;
}

function said(written: string, change: ClockChange, zone: string): Said {
  if (change.kind === 'skipped')
    return {
      reason: `Unexpected ${written}, expected a time that came: in ${zone} clocks went from ${change.before} to ${change.after} that night`,
      help: 'If the time is from a log, it may be in UTC: write Z behind it. Until then it counts as not known.',
    };
  const [first, second] = change.offsets;
  return {
    reason: `Unexpected ${written}, which came twice that night in ${zone}; add ${first} for the first or ${second} for the second`,
    help: 'Clocks were set back. Until it is clear, every duration with it is approximate.',
  };
}

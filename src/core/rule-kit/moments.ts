import { milestoneNames } from '../model/milestones.ts';
import type { Moment } from '../model/moment.ts';
import type { YamlPath } from '../parse/yaml-places.ts';
import { intervalOf, type Interval } from '../time/interval.ts';
import type { Placed } from './place-problem.ts';
import { oddTime, placedTimeline } from './placed-timeline.ts';
import { rememberLast } from '../remember-last.ts';
import type { Spot } from '../model/spot.ts';
import type { OwnEntry } from './of-incident-alone.ts';
import type { IncidentFiles } from './rule.ts';

/** One moment that an incident's files name, with its place. */
export interface FoundMoment {
  /** `detected`, `an event`, `done`. */
  name: string;
  moment: Moment;
  when: Interval | undefined;
  /** ISO date that a clock time alone belongs to. */
  day: string;
  document: Placed;
  spot(): Spot;
  /** Whether it is a turning point or an event, and not a date of the work that followed. */
  ofStory: boolean;
}

/** Every moment of an incident: milestones, events, hypotheses, and the dates of review, publication and actions. */
export const findMoments = rememberLast(gather);

/** Those of them that lie in the future, or far from the incident; a clock time belongs to its day and is neither. */
export function oddMoments(odd: 'far' | 'future', files: IncidentFiles, world: OwnEntry): FoundMoment[] {
  const incident = world.graph.incidents.get(files.id);
  if (!incident) return [];
  return findMoments(files, world).filter(
    ({ moment, when }) => moment.kind !== 'clock' && when !== undefined && oddTime(when, incident, world.asOf) === odd,
  );
}

function gather(files: IncidentFiles, world: OwnEntry): FoundMoment[] {
  const incident = world.graph.incidents.get(files.id);
  if (!incident) return [];
  const { narrative, record, actions } = files;
  const { card } = incident;
  const found: FoundMoment[] = [];
  const add = (name: string, moment: Moment, document: Placed, path: YamlPath, ofStory: boolean): void => {
    found.push({
      name,
      moment,
      when: intervalOf(moment, incident.zone, incident.day),
      day: incident.day,
      document,
      spot: () => document.yaml.spotOf(path),
      ofStory,
    });
  };
  const addDay = (name: string, date: string | undefined, document: Placed, path: YamlPath): void => {
    if (date !== undefined)
      add(
        name,
        { kind: 'calendar', first: date, last: date, asWritten: date, approximate: false },
        document,
        path,
        false,
      );
  };
  for (const name of milestoneNames) {
    const moments = card.milestones[name] ?? [];
    moments.forEach(({ at }, index) =>
      add(
        name,
        at,
        narrative,
        moments.length > 1 ? ['milestones', name, index, 'at'] : ['milestones', name],
        name !== 'latentSince',
      ),
    );
  }
  for (const { event, when, day, document, spot } of placedTimeline(files, world)) {
    const moment = event.at[0]?.at;
    if (moment) found.push({ name: 'an event', moment, when, day, document, spot, ofStory: event.kind !== 'context' });
  }
  if (record) {
    record.data.timeline.forEach(
      ({ until, kind }, index) =>
        until && add('the end of an event', until, record, ['timeline', index, 'until'], kind !== 'context'),
    );
    record.data.timeline.forEach(({ known }, index) =>
      known.forEach(({ at }, nth) => {
        if (at) add('when somebody knew', at, record, ['timeline', index, 'known', nth, 'at'], false);
      }),
    );
    record.data.hypotheses.forEach(({ from, to }, index) => {
      add('a hypothesis', from, record, ['hypotheses', index, 'from'], true);
      if (to) add('the end of a hypothesis', to, record, ['hypotheses', index, 'to'], false);
    });
  }
  if (card.review?.on) add('the review', card.review.on, narrative, ['review', 'on'], false);
  addDay('published', card.published, narrative, ['published']);
  card.held.forEach(({ on }, index) => addDay('a playback', on, narrative, ['held', index, 'on']));
  card.corrections.forEach(({ on }, index) => addDay('a correction', on, narrative, ['corrections', index, 'on']));
  for (const analysis of files.analyses) {
    const { written, interviewed } = analysis.card;
    if (written) add('an analysis', written, analysis, ['written'], false);
    interviewed.forEach(({ on }, index) => addDay('an answer', on, analysis, ['interviewed', index, 'on']));
  }
  if (actions)
    actions.data.forEach((action, index) => {
      (['idea', 'started', 'done', 'heardOn'] as const).forEach((key) =>
        addDay(key, action[key], actions, [index, key]),
      );
      if (typeof action.costOfDelay === 'object')
        addDay('the estimate', action.costOfDelay.estimated, actions, [index, 'costOfDelay', 'estimated']);
    });
  return found;
}

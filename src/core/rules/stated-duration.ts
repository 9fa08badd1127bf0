import type { PlacedProblem } from '../model/message.ts';
import { milestoneNames } from '../model/milestones.ts';
import { english } from '../words/english.ts';
import { durationBetween, formatSeconds } from '../time/duration.ts';
import type { YamlPath } from '../parse/yaml-places.ts';
import { atSpot, type Placed } from '../rule-kit/place-problem.ts';
import { intervalOf, type Interval } from '../time/interval.ts';
import { firstInterval, placedTimeline } from '../rule-kit/placed-timeline.ts';
import { ofIncidentAlone, type OwnEntry } from '../rule-kit/of-incident-alone.ts';
import { defineRule, type IncidentFiles } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'stated-duration',
  title: 'Let stated durations agree with the milestones',
  level: 'suggestion',
  group: 'time',
  about: 'incident',
  check: ofIncidentAlone((files, world): PlacedProblem[] => {
    const { id, narrative } = files;
    const incident = world.graph.incidents.get(id);
    if (!incident) return [];
    const { card } = incident;
    const points = milestoneNames.flatMap((name) => {
      const when = firstInterval(card.milestones[name], incident);
      return when && !when.approximate ? [{ name, when }] : [];
    });
    const began = points.find(({ name }) => name === 'began');
    const over = points.filter(({ name }) => name === 'mitigated' || name === 'resolved');
    if (!began || over.length === 0) return [];
    const computed = points.flatMap((from, index) =>
      points
        .slice(index + 1)
        .flatMap((to) =>
          durationBetween(from.when, to.when).kind === 'known' ? [Math.abs(to.when.from - from.when.from)] : [],
        ),
    );
    const shown = over
      .map(({ name, when }) => `${formatSeconds(Math.abs(when.from - began.when.from), english)} from began to ${name}`)
      .join(', ');
    const texts: [string | undefined, YamlPath][] = [
      [card.hook, ['hook']],
      [typeof card.impact === 'string' ? card.impact : undefined, ['impact']],
      ...(Array.isArray(card.impact)
        ? card.impact.map(({ what }, index): [string, YamlPath] => [what, ['impact', index, 'what']])
        : []),
    ];
    const moments = [...points.map(({ when }) => when), ...eventTimes(files, world)].filter(isClock);
    const apart = moments.flatMap((from, index) => moments.slice(index + 1).map((to) => Math.abs(to.from - from.from)));
    const amounts = (Array.isArray(card.impact) ? card.impact : []).flatMap(({ amount }, index): PlacedProblem[] => {
      const length = amount === undefined ? undefined : wholeDuration(amount);
      if (amount === undefined || length === undefined || moments.length < 4) return [];
      if (apart.some((other) => Math.abs(other - length) <= (length < 5400 ? 60 : 180))) return [];
      return [
        atSpot(narrative, wordSpot(narrative, ['impact', index, 'amount'], amount), {
          reason: `Unexpected “${amount}”, expected ${shown}`,
          help: 'No two moments of this story are so far apart. If the words mean another stretch of time, say which.',
        }),
      ];
    });
    const inWords = texts.flatMap(([text = '', path]) =>
      statedDurations(text).flatMap(({ seconds, words }) =>
        computed.some((other) => Math.abs(other - seconds) <= Math.max(300, other * 0.1))
          ? []
          : [
              atSpot(narrative, wordSpot(narrative, path, words), {
                reason: `Unexpected “${words}”, expected ${shown}`,
                help: 'One of the two may be a slip. If the words mean another stretch of time, say which.',
              }),
            ],
      ),
    );
    return [...amounts, ...inWords];
  }),
});

function eventTimes(files: IncidentFiles, world: OwnEntry): Interval[] {
  return placedTimeline(files, world).flatMap(({ when, event: { until } }) => {
    const end = until && world.graph.incidents.get(files.id);
    const over = end && intervalOf(until, end.zone, end.day);
    return [...(when ? [when] : []), ...(over ? [over] : [])];
  });
}

/** To the minute, or a stretch of some. */
function isClock({ from, to, approximate }: Interval): boolean {
  return !approximate && to - from < 3600;
}

/** An amount that is nothing but a time, in figures: `28 minutes`, `24 hours 15 minutes`. */
function wholeDuration(amount: string): number | undefined {
  const [, one = '', unit = '', more, smaller = ''] =
    /^(\d+) (minute|hour)s?(?: (?:and )?(\d+) (minute)s?)?$/i.exec(amount.trim()) ?? [];
  const seconds = unitSeconds[unit.toLowerCase()];
  return seconds === undefined
    ? undefined
    : Number(one) * seconds + (more === undefined ? 0 : Number(more) * (unitSeconds[smaller.toLowerCase()] ?? 60));
}

const unitSeconds: Readonly<Record<string, number>> = { minute: 60, min: 60, hour: 3600, hr: 3600, day: 86_400 };

/** “for 38 minutes”, “lasted about two hours” is for people: only figures are compared, and only where the words speak of how long it lasted. */
function statedDurations(text: string): { seconds: number; words: string }[] {
  return [
    ...text.matchAll(
      /\b(?:for|lasted|took)\s+(?:about |around |nearly |some |almost )?((\d+(?:\.\d+)?)[\s-](minute|min|hour|hr|day)s?(?:\s(?:and )?(\d+)\s(minute|min)s?)?)\b/gi,
    ),
  ].map(([, words = '', amount, unit = '', more, smaller = '']) => ({
    words,
    seconds:
      Number(amount) * (unitSeconds[unit.toLowerCase()] ?? 60) +
      (more === undefined ? 0 : Number(more) * (unitSeconds[smaller.toLowerCase()] ?? 60)),
  }));
}

function wordSpot({ source, yaml }: Placed, path: YamlPath, words: string): { start: number; end: number } {
  const spot = yaml.spotOf(path);
  const at = source.text.slice(spot.start, spot.end).indexOf(words);
  return at < 0 ? spot : { start: spot.start + at, end: spot.start + at + words.length };
}

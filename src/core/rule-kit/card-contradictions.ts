import { dayNumber, isRealDate } from '../model/calendar-day.ts';
import type { PlacedProblem } from '../model/message.ts';
import { numberInWords, valueOf } from './number-words.ts';
import { atValue } from './place-problem.ts';
import type { IncidentFiles, RuleWorld } from './rule.ts';

/** What a card says of itself in two places that cannot both be true. */
export function cardContradictions(files: IncidentFiles, world: RuleWorld): PlacedProblem[] {
  return [...missedAndHit(files), ...relationsInTime(files, world)];
}

/** A near miss of which a line says that people were hit. */
function missedAndHit({ narrative }: IncidentFiles): PlacedProblem[] {
  const { kind, impact } = narrative.card;
  const measures = Array.isArray(impact) ? impact : [{ what: impact ?? '', amount: '' }];
  const lines = measures.map(({ what, amount = '' }) => `${what} ${amount}`);
  if (kind !== 'near-miss' || !lines.some((line) => hit.test(line) && !missed.test(line))) return [];
  return [
    atValue(narrative, ['kind'], {
      reason: 'Unexpected near-miss beside people who were hit, expected incident, or an impact that was missed',
      help: 'In lists it stands among the stories in which nothing happened.',
    }),
  ];
}

const missed =
  /\b(?:no|not|none|nobody|nothing|never|without|would|could|might|may|about to|almost|nearly|within reach|at risk|before it|zero|0|kein\w*|nicht\w*|niemand|fast)\b/i;
const hit = /\d\s?%|\b(?:errors?|down|unavailable|outages?|failed|lost)\b/i;

const daysOf: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44, year: 365.25 };
const distance = new RegExp(
  `\\b(\\d+|an?|${numberInWords})\\s+(day|week|month|year)s?\\s+(?:of\\s+)?(earlier|later|before|after)\\b`,
  'i',
);

/** “Eight years earlier” of a story that came eight years later. */
function relationsInTime({ id, narrative }: IncidentFiles, { graph }: RuleWorld): PlacedProblem[] {
  const own = graph.incidents.get(id)?.day;
  return narrative.card.related.flatMap(({ incident, why }, index): PlacedProblem[] => {
    const other = (graph.incidents.get(incident) ?? graph.incidents.get(graph.presentIds.incidents.get(incident) ?? ''))
      ?.day;
    const found = distance.exec(why);
    if (!found || own === undefined || other === undefined || !isRealDate(own) || !isRealDate(other)) return [];
    const [words, amount = '', unit = '', way = ''] = found;
    const each = daysOf[unit.toLowerCase()] ?? 1;
    const value = /^an?$/i.test(amount) ? 1 : valueOf(amount);
    const apart = (dayNumber(other) - dayNumber(own)) / each;
    const told = /later|after/i.test(way) ? value : -value;
    if (Math.abs(apart - told) <= 1) return [];
    const days = Math.abs(dayNumber(other) - dayNumber(own));
    return [
      atValue(narrative, ['related', index, 'why'], {
        reason: `Unexpected “${words}” for ${incident}, expected ${other} to be so far from ${own}`,
        help: `That story is ${String(days)} days ${dayNumber(other) < dayNumber(own) ? 'earlier' : 'later'} than this one.`,
      }),
    ];
  });
}

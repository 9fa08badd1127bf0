import type { Incident } from '../graph/knowledge-graph.ts';
import { shortHash } from '../short-hash.ts';
import { epochToLocal, type Interval } from '../time/interval.ts';
import { noProposals, type ProposedEvent, type ProposedFinding, type Proposals } from '../gather/proposals.ts';
import type { Words } from '../words/words.ts';
import type { Blend } from './blend-analyses.ts';
import type { BlendedMoment, Telling } from './pair-tellings.ts';

/**
 * A blend as proposals for the record: each moment in the words of whoever told it first, differences as disagreements with
 * both tellings, gaps as open questions. Ids come from the analyses, so that a late one adds its own and changes no other.
 */
export function proposeBlend(blend: Blend, incident: Incident, words: Words): Proposals {
  return {
    ...noProposals,
    events: blend.moments.map((moment) => eventOf(moment, incident)),
    findings: [
      ...blend.differences.map((difference) =>
        difference.kind === 'time'
          ? finding(
              'disagreement',
              words.blend.timesDiffer(quoteTimes(difference.moment, incident)),
              difference.moment.tellings,
            )
          : finding('disagreement', words.blend.beliefsDiffer(quoteBeliefs(difference.tellings)), difference.tellings),
      ),
      ...blend.gaps.map(({ from, to, moments }) =>
        finding(
          'open-question',
          words.blend.gap(clock(from, incident), clock(to, incident)),
          moments.map(({ tellings }) => tellings[0]),
        ),
      ),
    ],
  };
}

function eventOf({ tellings }: BlendedMoment, { record }: Incident): ProposedEvent {
  const [first] = tellings;
  const known = new Set(record.people.map(({ id }) => id));
  const people = [...new Set(tellings.map(({ who }) => who))].filter((who) => known.has(who));
  const believer = onlyOne(tellings, ({ event }) => event.tookItFor);
  const speaker = believer ?? onlyOne(tellings, ({ event }) => event.saw);
  // What one of them saw and took it for is nobody else's: the others knew of the moment.
  const who = speaker ? people.filter((id) => id === speaker.who) : people;
  const believed = believer?.event.tookItFor;
  const cue = speaker?.event.saw;
  const laterKnown = tellings.map(({ event }) => event.laterKnown).find(Boolean);
  return {
    id: shortHash(first.place + first.event.what),
    pick: '',
    at: first.event.at.asWritten,
    who,
    ...(who.length < people.length ? { known: people.map((by) => ({ by })) } : {}),
    kind: 'action',
    what: first.event.what,
    ...(believed === undefined ? {} : { believed }),
    ...(cue === undefined ? {} : { cue }),
    ...(laterKnown === undefined ? {} : { laterKnown }),
    from: tellings.map(({ place }) => place).join('; '),
  };
}

/** The telling that alone has something to say; undefined where several have, who each saw it their own way. */
function onlyOne(tellings: readonly Telling[], says: (telling: Telling) => string | undefined): Telling | undefined {
  const [one, other] = tellings.filter((telling) => says(telling) !== undefined);
  return other === undefined ? one : undefined;
}

function finding(kind: ProposedFinding['kind'], text: string, tellings: readonly Telling[]): ProposedFinding {
  return { id: shortHash(kind + text), pick: '', kind, text, from: tellings.map(({ place }) => place).join('; ') };
}

function quoteBeliefs(tellings: readonly Telling[]): { who: string; words: string }[] {
  return tellings.map(({ who, event }) => ({ who, words: event.tookItFor ?? '' }));
}

function quoteTimes({ tellings }: BlendedMoment, incident: Incident): { who: string; words: string }[] {
  return tellings.flatMap(({ who, when }) => (when ? [{ who, words: clock(when, incident) }] : []));
}

function clock({ from }: Interval, { zone }: Incident): string {
  return epochToLocal(from, zone).time.slice(0, 5);
}

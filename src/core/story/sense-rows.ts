import type { SenseRow } from './beat.ts';
import { saysTheSame } from './shared-words.ts';
import type { StoryArc } from './story-arc.ts';
import type { Story } from './story.ts';

/** More than a room can weigh at once. */
const mostRows = 3;

/**
 * Why it made sense: first what the reveals say, then beliefs that turned out otherwise, then how conditions looked,
 * explanations that were dropped, and what people had expected. Each is said once.
 */
export function senseRows(story: Story, arc: StoryArc): SenseRow[] {
  const { events, pauses, factors, hypotheses, findings } = story;
  // What a walkthrough does not tell needs no reason.
  const byWeight = arc.weights
    .slice(0, arc.end)
    .map((weight, index) => ({ weight, event: events[index] }))
    .sort((a, b) => b.weight - a.weight);
  const leading =
    arc.pauses.find(({ consequence }) => consequence !== undefined && consequence === arc.pivot) ?? arc.pauses[0];
  const reveal = leading && pauses[leading.pause];
  // What the reveal has said already is not said again as what they saw.
  const cueOf = (cue: string | undefined): string | undefined =>
    cue !== undefined && reveal && saysTheSame(cue, reveal.sense) ? undefined : cue;
  const beliefs = byWeight.flatMap(({ event }): SenseRow[] =>
    event?.believed === undefined
      ? []
      : [{ text: event.believed, from: 'believed', because: cueOf(event.cue), later: event.laterKnown }],
  );
  const otherwise = beliefs.filter(({ later }) => later !== undefined);
  const looks = factors.flatMap(({ lookedLike, text, role }): SenseRow[] =>
    lookedLike === undefined || role === 'mitigator'
      ? []
      : [{ text: lookedLike, from: 'lookedLike', because: text, later: undefined }],
  );
  const dropped = hypotheses.flatMap(({ text, outcome }): SenseRow[] =>
    outcome === 'ruled-out' || outcome === 'abandoned'
      ? [{ text, from: 'hypothesis', because: undefined, later: undefined }]
      : [],
  );
  const expected = findings.flatMap((finding): SenseRow[] =>
    finding.expected === undefined
      ? []
      : [{ text: finding.expected, from: 'expected', because: undefined, later: finding.text }],
  );
  const first = reveal ? [{ text: reveal.sense, from: 'reveal' as const, because: undefined, later: undefined }] : [];
  const rows = [
    ...first,
    ...otherwise.slice(0, 1),
    ...looks.slice(0, 1),
    ...otherwise.slice(1),
    ...looks.slice(1),
    ...beliefs,
    ...dropped,
    ...expected,
  ];
  const seen = new Set<string>();
  return rows.filter(({ text }) => !seen.has(text) && seen.add(text)).slice(0, mostRows);
}

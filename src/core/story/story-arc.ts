import { rememberEach } from '../remember-each.ts';
import { sharedSubjects, subjectsOf } from './shared-words.ts';
import type { Story, StoryEvent, StoryMilestone } from './story.ts';

/** Which of its events carry a story, by their place in the timeline. */
export interface StoryArc {
  /** The first thing that somebody could notice, or what the first question is about; undefined for a story without events. */
  signal: number | undefined;
  /** What somebody noticed first, where a question is asked before that, or what set everything off: a room that is asked nothing hears this instead. */
  noticed: number | undefined;
  /** How it ended: an event, or only a milestone, or neither where the record does not say. */
  resolution: { event: number | undefined; milestone: StoryMilestone | undefined };
  /** Where the telling ends: events from here on are what came afterwards. */
  end: number;
  /** How much each event tells, in the order of the timeline. */
  weights: readonly number[];
  /** The event that tells most between signal and resolution, or before it. */
  pivot: number | undefined;
  /** What that set off, where nothing had happened before it: without it a short telling has a deed and an end, and no harm. */
  harm: number | undefined;
  pauses: readonly ArcPause[];
}

/** A pause with the event that leads to it and the one that it led to. */
export interface ArcPause {
  pause: number;
  cause: number | undefined;
  consequence: number | undefined;
}

/** Reads the arc of a story. @param focus subjects of the theme that a walkthrough follows; what is about them weighs more. */
export function storyArc(story: Story, focus: ReadonlySet<string> = new Set()): StoryArc {
  const { events } = story;
  const placed = placedPauses(story);
  const lastCause = Math.max(-1, ...placed.flatMap(({ cause }) => cause ?? []));
  const resolution = resolutionOf(story, lastCause);
  const end = resolution.event ?? Math.max(lastTold(events), lastCause) + 1;
  const pauses = windowsOf(placed, end);
  const firstNoticed = noticedFirst(story, end);
  const signal = firstNoticed === undefined ? undefined : Math.min(firstNoticed, pauses[0]?.cause ?? firstNoticed);
  const causes = new Set(pauses.map(({ cause }) => cause));
  const own = ownWeights(story);
  const weighed = (subjects: ReadonlySet<string>): number[] =>
    events.map(
      (event, index) =>
        (own[index] ?? 0) +
        linkedTo(subjects, event) +
        // The further a story has come, the more hangs on what happens.
        (2 * index) / Math.max(1, events.length - 1) +
        (causes.has(index) ? 1 : 0),
    );
  const plain = weighed(focus);
  // What a question led to is a matter of the story; a theme decides what is told, and never what came of something.
  const unfocused = focus.size === 0 ? plain : weighed(new Set());
  const met = pauses.map(({ pause, cause, until }): ArcPause => ({
    pause,
    cause,
    consequence: consequenceOf(story, pause, cause, until, unfocused),
  }));
  const led = new Set(met.map(({ consequence }) => consequence));
  const otherwise = new Set(
    met.flatMap(({ cause, consequence }) => {
      const believed = cause === undefined ? undefined : events[cause]?.believed;
      const later = consequence === undefined ? undefined : events[consequence]?.laterKnown;
      return believed !== undefined && later !== undefined ? [consequence] : [];
    }),
  );
  // A belief that came before the question turned out otherwise behind it.
  const weights = plain.map((weight, index) => weight + (led.has(index) ? 2 : 0) + (otherwise.has(index) ? 3 : 0));
  const pivot = heaviest(weights, 0, end, new Set([signal]));
  const isBeforePivot = firstNoticed !== undefined && pivot !== undefined && firstNoticed < pivot;
  const harm = harmOf(story, signal, pivot, end);
  const overtaken = isBeforePivot && firstNoticed !== signal ? firstNoticed : undefined;
  // Where its one event set everything off, that event and what came of it say more.
  const noticed = harm === undefined ? overtaken : pivot;
  return { signal, noticed, resolution, end, weights, pivot, harm, pauses: leadToPivot(met, pivot) };
}

/**
 * A pause does not jump over the event that tells most: it leads there. No event is what two pauses led to, and of
 * several questions about one event only the first leads on, so that each stands right before what came of it.
 */
function leadToPivot(pauses: readonly ArcPause[], pivot: number | undefined): ArcPause[] {
  const led = new Set<number>();
  const asked = new Set<number | undefined>();
  return pauses.map(({ pause, cause, consequence }) => {
    const over =
      pivot !== undefined && cause !== undefined && consequence !== undefined && cause < pivot && pivot < consequence;
    const leads = over ? pivot : consequence;
    if (leads === undefined || led.has(leads) || asked.has(cause)) return { pause, cause, consequence: undefined };
    led.add(leads);
    asked.add(cause);
    return { pause, cause, consequence: leads };
  });
}

/** The first effect of what was decided or done behind the signal, unless something had happened or been noticed before. */
function harmOf(
  { events, milestones }: Story,
  signal: number | undefined,
  pivot: number | undefined,
  end: number,
): number | undefined {
  if (signal === undefined || pivot === undefined || pivot < signal) return undefined;
  const deed = events[pivot];
  if (deed?.kind !== 'decision' && deed?.kind !== 'action') return undefined;
  const first = events.findIndex(({ kind }) => kind === 'effect');
  // A record that says when it began or was noticed knows better than the kinds of its events.
  const starts = milestones.flatMap(({ name, at }) =>
    at && (name === 'began' || name === 'detected') ? [at.from] : [],
  );
  const hadBegun =
    starts.length > 0 && deed.at
      ? Math.min(...starts) < deed.at.from
      : events.slice(0, pivot).some(({ kind }) => kind === 'signal');
  return hadBegun || first < pivot || first >= end ? undefined : first;
}

/** The heaviest event from `from` on and before `to`, the first of equals. */
export function heaviest(
  weights: readonly number[],
  from: number,
  to: number,
  except: ReadonlySet<number | undefined>,
): number | undefined {
  let best: number | undefined;
  for (let index = Math.max(0, from); index < Math.min(to, weights.length); index += 1)
    if (!except.has(index) && (best === undefined || (weights[index] ?? 0) > (weights[best] ?? 0))) best = index;
  return best;
}

/** The first thing that somebody noticed. */
function noticedFirst({ events, milestones }: Story, end: number): number | undefined {
  if (events.length === 0 || end === 0) return undefined;
  const first = events.findIndex(({ kind }) => kind === 'signal');
  const detected = milestones.find(({ name }) => name === 'detected')?.at;
  const near = detected && nearest(events.slice(0, end), detected.from);
  return first >= 0 && first < end ? first : (near?.index ?? 0);
}

/** A report that was published, or a message that was sent, is not how an incident ended. */
const notAnEnd: ReadonlySet<StoryEvent['kind']> = new Set(['communication', 'context']);

/** The last effect of all, or what was done about it within a day. */
function lastEffect(events: readonly StoryEvent[]): number {
  const effect = events.findLastIndex(({ kind }) => kind === 'effect');
  const until = (events[effect]?.at?.to ?? Infinity) + 86_400;
  const remedy = events.findLastIndex(
    ({ kind, at }) => (kind === 'action' || kind === 'decision') && (at?.from ?? -Infinity) <= until,
  );
  return effect < 0 ? effect : Math.max(effect, remedy);
}

function resolutionOf({ events, milestones }: Story, lastCause: number): StoryArc['resolution'] {
  const behind = Math.max(0, lastCause);
  const milestone =
    milestones.find(({ name, at }) => name === 'resolved' && at) ??
    milestones.find(({ name, at }) => name === 'mitigated' && at);
  if (!milestone?.at) {
    const effect = lastEffect(events);
    const last = effect > behind ? effect : events.findLastIndex(({ kind }) => !notAnEnd.has(kind));
    return { event: last > behind ? last : undefined, milestone };
  }
  const near = nearest(events, milestone.at.from, (event, index) => index > behind && !notAnEnd.has(event.kind));
  return { event: near && near.distance <= nearEnough(events) ? near.index : undefined, milestone };
}

/** An hour, or a twentieth of a long story: sources rarely agree to the minute. */
function nearEnough(events: readonly StoryEvent[]): number {
  const times = events.flatMap(({ at }) => (at ? [at.from, at.to] : []));
  return times.length === 0 ? 0 : Math.max(3600, (Math.max(...times) - Math.min(...times)) / 20);
}

function nearest(
  events: readonly StoryEvent[],
  instant: number,
  fits: (event: StoryEvent, index: number) => boolean = () => true,
): { index: number; distance: number } | undefined {
  let best: { index: number; distance: number } | undefined;
  events.forEach((event, index) => {
    if (!event.at || !fits(event, index)) return;
    const distance = Math.min(Math.abs(event.at.from - instant), Math.abs((event.until ?? event.at.to) - instant));
    // Of several at the same time the last one is the end.
    if (!best || distance <= best.distance) best = { index, distance };
  });
  return best;
}

/** Messages and context at the end are what came afterwards. */
function lastTold(events: readonly StoryEvent[]): number {
  const last = events.findLastIndex(({ kind }) => !notAnEnd.has(kind));
  return last < 0 ? events.length - 1 : last;
}

const byKind: Readonly<Record<StoryEvent['kind'], number>> = {
  decision: 3,
  belief: 2,
  signal: 2,
  effect: 2,
  action: 1,
  communication: 1,
  context: 0,
};

/** What each event weighs by itself, whatever a walkthrough is about. */
const ownWeights = rememberEach((story: Story): readonly number[] =>
  story.events.map((event) => ownWeight(event, story)),
);

function ownWeight(event: StoryEvent, { milestones, hypotheses }: Story): number {
  const { kind, believed, cue, laterKnown, anchored, picture, known, at } = event;
  const is = (condition: boolean, points: number): number => (condition ? points : 0);
  const near = (instant: number | undefined): boolean =>
    instant !== undefined && at !== undefined && Math.abs(at.from - instant) <= 600;
  return (
    byKind[kind] +
    is(believed !== undefined, 3) +
    is(laterKnown !== undefined, 3) +
    is(believed !== undefined && laterKnown !== undefined, 3) +
    is(cue !== undefined, 1) +
    is(anchored, 4) +
    is(picture !== undefined, 2) +
    is(known.length > 0, 2) +
    is(
      milestones.some((milestone) => near(milestone.at?.from)),
      1,
    ) +
    is(
      hypotheses.some(({ from, to }) => near(from) || near(to)),
      1,
    ) +
    // What somebody took for granted ended here.
    is(
      hypotheses.some(({ to, outcome }) => outcome === 'ruled-out' && near(to)),
      4,
    )
  );
}

/** What a theme's factors are about weighs most in a walkthrough of that theme; one word in common is chance. */
function linkedTo(focus: ReadonlySet<string>, event: StoryEvent): number {
  if (focus.size === 0) return 0;
  const shared = sharedSubjects(aboutOf(event), focus);
  return shared < 2 ? 0 : Math.min(20, 5 * shared);
}

function aboutOf({ what, believed, laterKnown }: StoryEvent): ReadonlySet<string> {
  return subjectsOf(what, believed, laterKnown);
}

interface PlacedPause {
  pause: number;
  cause: number | undefined;
}

/** Pauses in the order of the events that they hang on; those that hang on nothing come last. */
function placedPauses({ events, pauses }: Story): PlacedPause[] {
  return pauses
    .map(({ after }, pause) => {
      const cause = events.findIndex(({ id }) => id === after);
      return { pause, cause: cause < 0 ? undefined : cause };
    })
    .sort((a, b) => (a.cause ?? Infinity) - (b.cause ?? Infinity) || a.pause - b.pause);
}

/** With each pause, up to where its consequence may lie: not behind the event that the next one hangs on. */
function windowsOf(placed: readonly PlacedPause[], end: number): (PlacedPause & { until: number })[] {
  return placed.map((each, index) => {
    const later = placed.slice(index + 1).find(({ cause }) => cause !== each.cause)?.cause;
    return { ...each, until: Math.min(end, later === undefined ? Infinity : later + 1) };
  });
}

/** What a pause led to: the event that tells what the reveal tells, near by and weighty; undefined where none follows. */
function consequenceOf(
  { events, pauses }: Story,
  pause: number,
  cause: number | undefined,
  until: number,
  weights: readonly number[],
): number | undefined {
  if (cause === undefined) return undefined;
  const told = subjectsOf(pauses[pause]?.happened);
  let best: { index: number; score: number } | undefined;
  for (let index = cause + 1; index < Math.min(until, events.length); index += 1) {
    const event = events[index];
    if (!event || event.kind === 'context') continue;
    const shared = sharedSubjects(told, saidOf(event));
    const score = 2 * shared + (weights[index] ?? 0) / 4 - (index - cause) / 2;
    if (!best || score > best.score) best = { index, score };
  }
  return best?.index;
}

function saidOf({ what, believed }: StoryEvent): ReadonlySet<string> {
  return subjectsOf(what, believed);
}

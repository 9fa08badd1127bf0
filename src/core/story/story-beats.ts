import { rememberEach } from '../remember-each.ts';
import { countRichWords } from './rich.ts';
import type { BeatDraft } from './beat.ts';
import { openingOf } from './opening-beats.ts';
import type { StoryOutline } from './join-stories.ts';
import type { OutlinePause } from './outline.ts';
import { senseRows } from './sense-rows.ts';
import { spokenWords } from './spoken-words.ts';
import { storyArc, type ArcPause, type StoryArc } from './story-arc.ts';
import type { Story } from './story.ts';

/** More amounts than these nobody takes home. */
const mostImpact = 3;

/** Events that a story offers beside those that its arc needs. */
const mostMoments = 16;

/**
 * One story as beats in the order in which they are told, and its arc as places among them.
 * @param index its place among the stories of the walkthrough. @param focus subjects that weigh more.
 */
export function storyBeats(story: Story, index: number, focus: ReadonlySet<string>): StoryOutline<BeatDraft> {
  const arc = storyArc(story, focus);
  const steps = stepsOf(arc);
  const telling = steps.map((step): BeatDraft => {
    switch (step.tell) {
      case 'event':
        return eventBeat(story, index, step.event, arc);
      case 'pause':
        return pauseBeat(story, index, step.met);
      case 'said':
        return saidBeat(story, index, step.met);
    }
  });
  const chapters = story.events.length > 0 ? [] : story.chapters.map((chapter) => chapterBeat(chapter, index));
  const beats = [
    openingBeat(story, index),
    ...chapters,
    ...telling,
    resolutionBeat(story, index, arc),
    senseBeat(story, index, arc),
    ...impactBeats(story, index),
  ];
  const placeOf = (kind: BeatDraft['kind']): number => beats.findIndex((beat) => beat.kind === kind);
  const first = 1 + chapters.length;
  const beatOf = (event: number | undefined): number | undefined => {
    const found = steps.findIndex((step) => step.tell === 'event' && step.event === event);
    return event === undefined || found < 0 ? undefined : found + first;
  };
  return {
    beats,
    arc: {
      opening: 0,
      signal: beatOf(arc.signal),
      noticed: beatOf(arc.noticed),
      pivot: beatOf(arc.pivot),
      harm: beatOf(arc.harm),
      resolution: placeOf('resolution'),
      sense: placeOf('sense'),
      impact: story.impact.length > 0 ? placeOf('impact') : undefined,
      events: steps.flatMap((step, place) =>
        step.tell === 'event' && step.event !== arc.signal ? [place + first] : [],
      ),
      pauses: arc.pauses.map((met): OutlinePause => {
        const place = (tell: 'pause' | 'said'): number =>
          steps.findIndex((step) => step.tell === tell && step.met === met) + first;
        const pause = place('pause');
        const consequence = beatOf(met.consequence) ?? (goesOn(met, arc) ? place('said') : placeOf('resolution'));
        const between = steps.flatMap(({ tell }, at) =>
          tell === 'event' && at + first > pause && at + first < consequence ? [at + first] : [],
        );
        return { pause, cause: beatOf(met.cause), consequence, between };
      }),
    },
  };
}

/** What is told one after the other: events, and pauses behind the events that they hang on. */
type Step = { tell: 'event'; event: number } | { tell: 'pause' | 'said'; met: ArcPause };

function stepsOf(arc: StoryArc): Step[] {
  // A consequence in the words of its reveal stands right behind its question; one that the timeline has comes next, or is the end.
  const pausesAfter = (event: number | undefined): Step[] => {
    const here = arc.pauses.filter(({ cause }) => cause === event);
    const said = here.filter(({ consequence }) => consequence === undefined);
    return [
      ...said.flatMap((met): Step[] => [
        { tell: 'pause', met },
        ...(goesOn(met, arc) ? [{ tell: 'said' as const, met }] : []),
      ]),
      ...here.filter(({ consequence }) => consequence !== undefined).map((met): Step => ({ tell: 'pause', met })),
    ];
  };
  return [
    ...toldEvents(arc).flatMap((event): Step[] => [{ tell: 'event', event }, ...pausesAfter(event)]),
    ...pausesAfter(undefined),
  ];
}

/** Whether something is left to tell between a question that the timeline does not answer and how it ended. */
function goesOn({ cause }: ArcPause, { end }: StoryArc): boolean {
  return cause !== undefined && cause + 1 < end;
}

/** The events that the arc needs, and the weightiest of the others, in the order of the timeline. */
function toldEvents({ signal, noticed, pivot, harm, pauses, weights, end }: StoryArc): number[] {
  const needed = new Set([
    signal,
    noticed,
    pivot,
    harm,
    ...pauses.flatMap(({ cause, consequence }) => [cause, consequence]),
  ]);
  const others = weights
    .map((weight, event) => ({ weight, event }))
    .filter(({ event }) => event < end && !needed.has(event))
    .sort((a, b) => b.weight - a.weight || a.event - b.event)
    .slice(0, mostMoments)
    .map(({ event }) => event);
  return [...[...needed].filter((event) => event !== undefined), ...others].sort((a, b) => a - b);
}

const bare = { notes: [], picture: undefined, weight: 0 } as const;

function openingBeat(story: Story, index: number): BeatDraft {
  return {
    ...bare,
    id: 'opening',
    story: index,
    natural: natural(0.75, story.beginning),
    notes: story.beginning,
    ...openingOf(story),
  };
}

/** An event as an author asks for it. @param focus subjects that weigh more. */
export function beatOfEvent(story: Story, index: number, event: number, focus: ReadonlySet<string>): BeatDraft {
  return { ...eventBeat(story, index, event, storyArc(story, focus)), kind: 'moment' } as BeatDraft;
}

/** A pause as an author asks for it. */
export function beatOfPause(
  story: Story,
  index: number,
  pause: number,
  focus: ReadonlySet<string>,
): BeatDraft | undefined {
  const met = storyArc(story, focus).pauses.find((each) => each.pause === pause);
  return met && pauseBeat(story, index, met);
}

function eventBeat(story: Story, index: number, event: number, arc: StoryArc): BeatDraft {
  const { events } = story;
  const told = events[event];
  return {
    id: told?.id ?? `event-${String(event + 1)}`,
    story: index,
    kind: event === arc.signal ? 'signal' : 'moment',
    event,
    newDay: isNewDay(story, event, arc),
    said: told?.what ?? '',
    believed: told?.believed ?? broughtBelief(events, event, arc),
    notes: told?.notes ?? [],
    picture: told?.picture,
    natural: natural(1.25, told?.notes ?? []),
    weight: Math.round((arc.weights[event] ?? 0) * 100) / 100,
  };
}

/** Whether the day is another one than the story's, or than that of what comes before it, in the timeline or in the shortest telling. */
function isNewDay({ day: ofStory, events }: Story, event: number, arc: StoryArc): boolean {
  const day = events[event]?.day ?? '';
  if (day === '') return false;
  const before = carryingEvents(arc).findLast((place) => place < event) ?? -1;
  const known = [event - 1, before].map((place) => events[place]?.day ?? '');
  return [ofStory, ...known].some((other) => other !== '' && other !== day);
}

/** The events of the shortest telling, in the order of the timeline. */
const carryingEvents = rememberEach(({ signal, pivot, harm, pauses }: StoryArc): readonly number[] =>
  [signal, pivot, harm, ...pauses.flatMap(({ cause, consequence }) => [cause, consequence])]
    .filter((place) => place !== undefined)
    .sort((a, b) => a - b),
);

/** What people believed when they did what a question asks about stands with the event before it; others may have believed otherwise. */
function broughtBelief(events: Story['events'], event: number, { pauses }: StoryArc): string | undefined {
  const who = events[event]?.who ?? [];
  const cause = pauses.find(({ consequence }) => consequence === event)?.cause;
  const before = cause === undefined ? undefined : events[cause];
  return who.length === 0 || before?.who.some((id) => who.includes(id)) ? before?.believed : undefined;
}

function pauseBeat({ pauses, events }: Story, index: number, { pause, cause, consequence }: ArcPause): BeatDraft {
  const asked = pauses[pause];
  return {
    ...bare,
    id: asked?.id ?? `pause-${String(pause + 1)}`,
    story: index,
    kind: 'pause',
    pause,
    after: cause,
    next: consequence ?? cause,
    notes: cause === undefined ? [] : (events[cause]?.notes ?? []),
    natural: (asked?.think ?? 45) / 60 + 1.5,
  };
}

/** A consequence that the timeline does not have: what they did has been said with the answer, and is not said again. */
function saidBeat({ pauses }: Story, index: number, { pause, cause }: ArcPause): BeatDraft {
  const asked = pauses[pause];
  return {
    ...bare,
    id: `after-${asked?.id ?? `pause-${String(pause + 1)}`}`,
    story: index,
    kind: 'consequence',
    event: cause,
    newDay: false,
    said: '',
    believed: undefined,
    untold: true,
    natural: 1,
  };
}

function chapterBeat({ title, text, notes, picture }: Story['chapters'][number], index: number): BeatDraft {
  return {
    id: 'chapter',
    story: index,
    kind: 'chapter',
    title,
    text,
    notes,
    picture,
    natural: natural(1, notes),
    weight: 1,
  };
}

function resolutionBeat({ events, milestones }: Story, index: number, { resolution }: StoryArc): BeatDraft {
  const event = resolution.event === undefined ? undefined : events[resolution.event];
  const notes = event?.notes ?? [];
  return {
    id: event?.id ?? 'resolution',
    story: index,
    kind: 'resolution',
    event: resolution.event,
    milestone: resolution.milestone ?? milestones.find(({ name }) => name === 'resolved' || name === 'mitigated'),
    notes,
    picture: event?.picture,
    natural: natural(1, notes),
    weight: 0,
  };
}

function senseBeat(story: Story, index: number, arc: StoryArc): BeatDraft {
  const rows = senseRows(story, arc);
  return {
    ...bare,
    id: 'sense',
    story: index,
    kind: 'sense',
    rows,
    // A picture that stands beside no event explains how things hung together.
    picture: story.pictures[0],
    notes: story.perspectives,
    natural: natural(0.75 + rows.length * 0.3, story.perspectives),
  };
}

function impactBeats({ impact }: Story, index: number): BeatDraft[] {
  if (impact.length === 0) return [];
  const told = impact.slice(0, mostImpact);
  return [{ ...bare, id: 'impact', story: index, kind: 'impact', impact: told, natural: 0.5 + told.length * 0.2 }];
}

/** The time for what is shown, or for what is said to it; long notes are there to choose from. */
function natural(shown: number, notes: Parameters<typeof countRichWords>[0]): number {
  return Math.round(Math.max(shown, Math.min(shown * 1.6, countRichWords(notes) / spokenWords)) * 100) / 100;
}

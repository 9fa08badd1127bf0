import type { Beat, EventBeat, ImpactBeat, PauseBeat, ResolutionBeat, SenseRow } from '../story/beat.ts';
import { isChart } from '../story/deck-chart.ts';
import { beliefsAt, ideasAt, sceneAt } from '../story/scene.ts';
import type { Story, StoryAction, StoryEvent } from '../story/story.ts';
import { saysTheSame } from '../story/shared-words.ts';
import { formatSeconds } from '../time/duration.ts';
import type { SlideWords } from '../words/slide-words.ts';
import { keepTogether } from '../words/typeset.ts';
import { decisionParts } from './decision-parts.ts';
import type { PartContent, SlidePart } from './deck.ts';
import { lanesPart } from './lanes-part.ts';

/** What a beat shows: its heading, and its parts step by step. */
export interface ShownBeat {
  title: string;
  parts: readonly SlidePart[];
}

export function beatToSlide(beat: Beat, stories: readonly Story[], words: SlideWords): ShownBeat {
  const { deck } = words;
  const story = beat.story === undefined ? undefined : stories[beat.story];
  switch (beat.kind) {
    case 'opening': {
      const where = [beat.place, beat.day].filter((text) => text !== '').join(' · ');
      const count = beat.first && stories.length > 1 ? deck.someStories(stories.length) : '';
      return {
        title: beat.teaser,
        parts: [
          ...(count === beat.teaser ? [] : lead(count)),
          ...lead(where),
          ...(count === '' ? [] : atOnce({ type: 'list', items: stories.slice(0, mostNamed).map(inBrief) })),
          ...(beat.felt.length > 0
            ? atOnce({ type: 'note', label: deck.felt, text: beat.felt.map(asSentence).join('\n') })
            : []),
        ],
      };
    }
    case 'rules':
      return { title: deck.groundRules, parts: atOnce({ type: 'list', items: deck.rules }) };
    case 'terms':
      return {
        title: deck.terms,
        parts: inSteps(beat.terms.map(({ term, meaning }) => ({ type: 'note', label: term, text: meaning }))),
      };
    case 'signal':
    case 'moment':
    case 'consequence':
    case 'turn':
      return eventSlide(beat, beat.picture, story, stories.length > 1, words);
    case 'chapter':
      return {
        title: beat.title,
        parts: [...(beat.text === '' ? [] : atOnce({ type: 'sentence', text: beat.text })), ...figure(beat.picture, 0)],
      };
    case 'pause':
      return pauseSlide(beat, story, words);
    case 'resolution':
      return resolutionSlide(beat, beat.picture, story, words);
    case 'sense': {
      const rows = beat.rows.map((row) => senseNote(row, words));
      return {
        title: deck.sense,
        parts: [
          ...(rows.length > 0 ? inSteps(rows) : atOnce({ type: 'sentence', text: deck.senseUnknown })),
          ...figure(beat.picture, Math.max(1, rows.length)),
        ],
      };
    }
    case 'impact':
      return { title: deck.cameTo, parts: atOnce(...beat.impact.map(impactPart)) };
    case 'lanes':
      return { title: deck.lanes, parts: atOnce(lanesPart(stories, words)) };
    case 'guise': {
      const [look, ...looks] = beat.lookedLike;
      return {
        title: beat.theme.title,
        parts: [
          ...(beat.elsewhere ? atOnce({ type: 'story', ...beat.elsewhere }) : storyLine(story, stories.length)),
          ...(look === undefined
            ? atOnce({ type: 'sentence', text: beat.how })
            : [
                ...atOnce({ type: 'note', label: asLabel(words.lookedLike), text: [look, ...looks].join('\n') }),
                { step: 1, type: 'sentence' as const, text: beat.how },
              ]),
          ...beat.absorbedBy.map((text): SlidePart => ({
            step: 1,
            type: 'note',
            label: asLabel(words.absorbedBy),
            text,
          })),
          ...(beat.prompt === undefined
            ? []
            : // No press of a key shows nothing.
              [
                {
                  step: beat.absorbedBy.length + beat.lookedLike.length > 0 ? 2 : 1,
                  type: 'question' as const,
                  text: beat.prompt,
                },
              ]),
        ],
      };
    }
    case 'contrast':
      return {
        title: beat.unharmed ? deck.unharmed : deck.contrast,
        parts: [
          ...atOnce(
            { type: 'story', title: beat.title, day: beat.day, href: beat.href },
            { type: 'sentence', text: beat.how },
          ),
          { step: 1, type: 'note', label: deck.contrastWhy, text: beat.why },
        ],
      };
    case 'action':
      return actionSlide(beat.rows, stories, words);
    case 'open':
      return {
        title: deck.open,
        parts: inSteps(
          beat.findings.map(({ kind, text }) => ({ type: 'note', label: words.findingKinds[kind], text })),
        ),
      };
    case 'discuss':
      return {
        title: deck.discuss,
        parts: inSteps([...beat.questions, deck.lastQuestion].map((text) => ({ type: 'question', text }))),
      };
    case 'decision':
      return { title: deck.decision, parts: atOnce(...decisionParts(beat, stories, words)) };
  }
}

/** More stories than these no room reads on its way to its seats. */
const mostNamed = 6;

/** `A full disk on a Sunday night · 20 October 2019`: as much of a story as a room may know. */
function inBrief({ teaser, day }: Story): string {
  return [teaser, day].filter((text) => text !== '').join(' · ');
}

/** An event on the picture: when and who as its heading, what happened as its sentence. */
export function eventSlide(
  { event, newDay, said, believed, untold }: EventBeat,
  picture: Beat['picture'],
  story: Story | undefined,
  oneOfMany: boolean,
  words: SlideWords,
): ShownBeat {
  const told = story && event !== undefined ? story.events[event] : undefined;
  if (!story || !told || event === undefined)
    return untold === undefined
      ? { title: words.deck.whatHappened, parts: atOnce({ type: 'sentence', text: said }) }
      : { title: words.deck.cameOf, parts: atOnce({ type: 'sentence', text: words.deck.untold }) };
  return {
    title: untold === undefined ? eventTitle(told, newDay, story, words) : words.deck.cameOf,
    parts: [
      ...(oneOfMany ? lead(story.teaser) : []),
      ...atOnce({ type: 'sentence', text: untold === undefined ? said : words.deck.untold }),
      ...(untold === undefined ? eventNotes({ ...told, believed }, words) : []),
      ...ideas(story, event, believed === undefined ? [] : [believed], words),
      ...scene(story, event, false, words),
      ...figure(picture, 1),
    ],
  };
}

export function pauseSlide({ pause, after, next }: PauseBeat, story: Story | undefined, words: SlideWords): ShownBeat {
  const { deck } = words;
  const asked = story?.pauses[pause];
  if (!story || !asked) return { title: deck.pause, parts: [] };
  const beliefs = after === undefined ? [] : beliefsAt(story, after).slice(-2);
  return {
    title: deck.pause,
    parts: [
      ...atOnce({ type: 'question', text: asked.question }),
      ...(asked.options.length > 0 ? atOnce({ type: 'options', items: asked.options }) : []),
      ...atOnce({ type: 'think', seconds: asked.think, text: deck.think(asked.think) }),
      ...beliefs.flatMap(({ who, text }) =>
        atOnce({ type: 'note', label: who === '' ? asLabel(words.eventNotes.believed) : deck.believes(who), text }),
      ),
      ...(after === undefined
        ? []
        : [
            ...ideas(
              story,
              after,
              beliefs.map(({ text }) => text),
              words,
            ).flatMap(onlyAlive),
            ...scene(story, after, true, words),
          ]),
      { step: 1, type: 'note', label: deck.happened, text: asked.happened },
      // With the answer the picture is lit again, be there a new mark on it or not.
      ...(next === undefined ? [] : scene(story, next, false, words, after).map((part) => ({ ...part, step: 1 }))),
      { step: 2, type: 'note', label: deck.sense, text: asked.sense },
    ],
  };
}

function resolutionSlide(
  { event, milestone }: ResolutionBeat,
  picture: Beat['picture'],
  story: Story | undefined,
  words: SlideWords,
): ShownBeat {
  const { deck } = words;
  const told = event === undefined ? undefined : story?.events[event];
  const at = told ?? milestone;
  const when = at ? dayAndClock(at) : '';
  const ended =
    milestone?.name === 'mitigated' || milestone?.name === 'resolved' ? deck.ended[milestone.name] : undefined;
  const said = told?.what ?? (milestone?.at ? ended : undefined) ?? deck.endNotKnown;
  const last = story ? (event ?? lastUntil(story, milestone)) : -1;
  return {
    title: when === '' ? deck.howItEnded : `${deck.howItEnded} · ${when}`,
    parts: [
      ...atOnce({ type: 'sentence', text: said }),
      ...(told ? eventNotes(told, words) : []),
      ...(story && last >= 0 ? scene(story, last, false, words) : []),
      ...figure(picture, 1),
    ],
  };
}

/** The last event that is not after a milestone: what came later is not how it ended. */
function lastUntil({ events }: Story, milestone: ResolutionBeat['milestone']): number {
  const end = milestone?.at;
  const after = events.findIndex(({ at }) => end && at && at.from > end.from && at.from >= end.to);
  return (after < 0 ? events.length : after) - 1;
}

/** For whom, what it was, and how much on a line of its own, so that nobody has to look for it. */
function impactPart({ who, what, amount }: ImpactBeat['impact'][number]): PartContent {
  const much = amount === undefined ? [] : [asSentence(amount)];
  if (who === undefined) return { type: 'sentence', text: asSentence([what, ...much].join(': ')) };
  return { type: 'note', label: withCapital(who), text: [asSentence(what), ...much].join('\n') };
}

function senseNote({ text, from, because, later }: SenseRow, words: SlideWords): PartContent {
  const label = words.deck.senseFrom[from];
  const more = [
    because === undefined
      ? undefined
      : `${from === 'believed' ? words.eventNotes.cue : words.deck.behindIt} ${because}`,
    later === undefined ? undefined : `${words.eventNotes.laterKnown} ${later}`,
  ].filter((line) => line !== undefined);
  return { type: 'note', label, text: [text, ...more].join('\n') };
}

function actionSlide(
  rows: readonly (StoryAction & { story: number })[],
  stories: readonly Story[],
  words: SlideWords,
): ShownBeat {
  const { deck } = words;
  const named = (row: { story: number }): string => (stories.length > 1 ? ` (${stories[row.story]?.title ?? ''})` : '');
  return {
    title: deck.actions,
    parts: atOnce({
      type: 'table',
      caption: deck.actions,
      head: [deck.action, deck.state, deck.days],
      rows: rows.map((row) => [
        [
          row.text + named(row),
          ...row.recurred.map(({ title, day }) => deck.recurred(title, day)),
          ...(row.costOfDelay === undefined ? [] : [`${deck.costOfDelay}: ${row.costOfDelay}`]),
        ].join('\n'),
        row.stateLabel,
        row.waited,
      ]),
    }),
  };
}

/** `17:25 · On-call engineer`, with its day where that is new; the kind of event where neither is known. */
function eventTitle(event: StoryEvent, newDay: boolean, { people }: Story, words: SlideWords): string {
  const { clock, who, kind } = event;
  const names = who.map((id) => people.find((person) => person.id === id)?.name ?? id).join(', ');
  const when = clock === '' || newDay ? dayAndClock(event) : clock;
  const title = [when, names].filter((text) => text !== '').join(' · ');
  return withCapital(title === '' ? words.eventKinds[kind] : title);
}

function dayAndClock({ day, clock }: Pick<StoryEvent, 'day' | 'clock'>): string {
  return [day, clock].filter((text) => text !== '').join(', ');
}

function eventNotes({ cue, believed, laterKnown }: StoryEvent, words: SlideWords): SlidePart[] {
  const note = (label: string, text: string | undefined, layer?: 'hindsight'): SlidePart[] =>
    text === undefined ? [] : atOnce({ type: 'note', label: asLabel(label), text, ...(layer ? { layer } : {}) });
  return [
    ...note(words.eventNotes.cue, cue),
    ...note(words.eventNotes.believed, believed),
    ...note(words.eventNotes.laterKnown, laterKnown, 'hindsight'),
  ];
}

/** More ideas at once than a room can hold. */
const mostIdeas = 2;

/** The ideas in play, without those that the slide says already as what somebody believed. */
function ideas(story: Story, upTo: number, believed: readonly string[], words: SlideWords): SlidePart[] {
  const shown = ideasAt(story, upTo)
    .filter(({ text }) => !believed.some((belief) => saysTheSame(belief, text)))
    .slice(0, mostIdeas);
  if (shown.length === 0) return [];
  return atOnce({
    type: 'ideas',
    label: words.deck.ideas,
    ideas: shown.map((idea) => ({
      ...idea,
      words: idea.state === 'alive' ? idea.by : ideaState(idea.state, idea.lived, words),
    })),
  });
}

/** Beside a question, only what was still believed. */
function onlyAlive(part: SlidePart): SlidePart[] {
  if (part.type !== 'ideas') return [part];
  const alive = part.ideas.filter(({ state }) => state === 'alive');
  return alive.length === 0 ? [] : [{ ...part, ideas: alive }];
}

function scene(story: Story, upTo: number, dim: boolean, { deck }: SlideWords, before?: number): SlidePart[] {
  const seen = sceneAt(story, upTo, before);
  const marks = seen.lanes.reduce((sum, lane) => sum + lane.marks.filter(({ as }) => as !== 'hindsight').length, 0);
  return atOnce({ type: 'scene', scene: seen, dim, describes: deck.scene(seen.lanes.length, marks) });
}

/** Words of a list, where each stands on a line of its own. */
function asSentence(words: string): string {
  return keepTogether(withCapital(words));
}

function withCapital(words: string): string {
  const [first = ''] = words;
  return first.toLocaleUpperCase() + words.slice(first.length);
}

/** Words that elsewhere lead a line, as a heading of what stands below. */
function asLabel(lead: string): string {
  return lead.replace(/\s*[:：]$/, '');
}

function ideaState(state: 'dropped' | 'confirmed', lived: number | undefined, words: SlideWords): string {
  if (state === 'confirmed') return words.deck.ideaHeld;
  return lived === undefined || lived <= 0
    ? words.deck.ideaDropped
    : words.deck.ideaDroppedAfter(formatSeconds(lived, words));
}

function figure(picture: Beat['picture'], step: number): SlidePart[] {
  if (!picture) return [];
  return [isChart(picture) ? { step, type: 'chart', chart: picture } : { step, type: 'figure', picture }];
}

function storyLine(story: Story | undefined, count: number): SlidePart[] {
  return story && count > 1 ? atOnce({ type: 'story', title: story.title, day: story.day, href: story.href }) : [];
}

function lead(text: string): SlidePart[] {
  return text === '' ? [] : atOnce({ type: 'lead', text });
}

function atOnce(...parts: readonly PartContent[]): SlidePart[] {
  return parts.map((part) => ({ step: 0, ...part }));
}

/** One step each; the first is there at once. */
function inSteps(parts: readonly PartContent[]): SlidePart[] {
  return parts.map((part, step) => ({ step, ...part }));
}

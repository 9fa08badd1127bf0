import { walkProse, type ProseNode, type ProseRoot } from '../model/prose.ts';
import { plainText } from '../model/prose.ts';
import { eachSubject, subjectsOf } from '../story/shared-words.ts';
import type { StoryEvent } from '../story/story.ts';

/** A narrative taken apart for those who tell it. */
export interface NarrativeNotes {
  /** Prose around each event, by the event's id. */
  byEvent: ReadonlyMap<string, readonly ProseNode[]>;
  /** The figure beside each event, by the event's id. */
  pictureOf: ReadonlyMap<string, ProseNode>;
  anchored: ReadonlySet<string>;
  beginning: readonly ProseNode[];
  ending: readonly ProseNode[];
  perspectives: readonly ProseNode[];
  /** Figures that stand beside no event. */
  pictures: readonly ProseNode[];
  chapters: readonly { title: string; nodes: readonly ProseNode[] }[];
}

/** An event that wants its notes. */
type Wanting = Pick<StoryEvent, 'id' | 'what' | 'believed' | 'cue' | 'laterKnown' | 'clock' | 'at'>;

/** How many paragraphs before an anchor, and behind it, belong to it. */
const before = 2;
const behind = 1;

/**
 * Gives each event the paragraphs that the narrative has around its anchor, in the same section; one behind it that leads
 * to a later event, or names its time, is not said before that. Events without an
 * anchor get the paragraph that tells most of the same, if one does. No paragraph is said twice.
 * @param shownUntil the last second that a chart shows, where it goes along the clock.
 */
export function narrativeNotes(
  prose: ProseRoot,
  events: readonly Wanting[],
  shownUntil: (figure: ProseNode) => number | undefined = () => undefined,
): NarrativeNotes {
  const sections = sectionsOf(prose);
  const byEvent = new Map<string, ProseNode[]>();
  const pictureOf = new Map<string, ProseNode>();
  const pictures: ProseNode[] = [];
  const used = new Set<ProseNode>();
  const placeOf = (id: string): number => events.findIndex((event) => event.id === id);
  for (const { nodes } of sections) {
    const anchors = nodes.flatMap((node, index) => {
      const id = anchorOf(node);
      return id === undefined ? [] : [{ id, index }];
    });
    anchors.forEach(({ id, index }, place) => {
      const from = (anchors[place - 1]?.index ?? -1) + 1;
      const next = anchors[place + 1];
      const free = (part: readonly ProseNode[]): ProseNode[] => part.filter((node) => isSaid(node) && !used.has(node));
      const told = placeOf(id);
      const follow = free(nodes.slice(index + 1, next?.index ?? nodes.length));
      const leadsOn = follow.length === 1 && next !== undefined && placeOf(next.id) > told;
      const around = [
        ...free(nodes.slice(from, index)).slice(-before),
        ...(leadsOn ? [] : follow.slice(0, behind).filter((node) => lastNamed(plainText(node), events) <= told)),
      ];
      const known = byEvent.get(id) ?? [];
      byEvent.set(id, [...known, ...around]);
      for (const node of around) used.add(node);
    });
    nodes.forEach((node, index) => {
      if (!isFigure(node)) return;
      const near = anchors.findLast((anchor) => anchor.index < index) ?? anchors[0];
      const beside = near && latestShown(node, near.id, events, shownUntil(node));
      if (beside !== undefined && !pictureOf.has(beside)) pictureOf.set(beside, node);
      else pictures.push(node);
    });
  }
  const anchored = new Set(byEvent.keys());
  const lastAnchor = sections.findLastIndex(({ nodes }) => nodes.some((node) => anchorOf(node) !== undefined));
  const lastTime = sections.findLastIndex(({ nodes }) =>
    nodes.some((node) => isSaid(node) && lastNamed(plainText(node), events) >= 0),
  );
  const isAfterwards = (place: number): boolean => lastTime >= 0 && lastTime >= lastAnchor && place > lastTime;
  const free = sections.flatMap(({ nodes }, place) =>
    nodes
      .filter((node) => isSaid(node) && !used.has(node))
      .map((node) => ({ node, isAfter: place > lastAnchor, isAfterwards: isAfterwards(place) })),
  );
  giveOthersTheirs(events, free, byEvent, used);
  const beginning = (sections[0]?.title === undefined ? (sections[0]?.nodes ?? []) : []).filter(
    (node) => isSaid(node) && !used.has(node) && lastNamed(plainText(node), events) < 0,
  );
  const ending = (sections.length > 1 ? (sections.at(-1)?.nodes ?? []) : []).filter(
    (node) => isSaid(node) && !used.has(node),
  );
  return {
    byEvent,
    pictureOf,
    anchored,
    beginning: beginning.slice(0, 2),
    ending: ending.slice(-2),
    perspectives: prose.children.filter((node) => node.type === 'element' && node.name === 'Perspective'),
    pictures,
    chapters: sections.flatMap(({ title, nodes }) => (title === undefined ? [] : [{ title, nodes }])),
  };
}

interface Section {
  title: string | undefined;
  nodes: ProseNode[];
}

function sectionsOf({ children }: ProseRoot): Section[] {
  const sections: Section[] = [{ title: undefined, nodes: [] }];
  for (const node of children) {
    if (node.type === 'heading') sections.push({ title: plainText(node), nodes: [] });
    else sections.at(-1)?.nodes.push(node);
  }
  return sections.filter(({ title, nodes }) => title !== undefined || nodes.length > 0);
}

/** Paragraphs, lists and quotations are said; cards, figures, tables and code are seen, and perspectives are told apart. */
function isSaid(node: ProseNode): boolean {
  if (node.type === 'paragraph') return node.children.length !== 1 || node.children[0]?.type !== 'image';
  return node.type === 'list' || node.type === 'blockquote' || (node.type === 'element' && node.name === 'Quote');
}

function isFigure(node: ProseNode): boolean {
  if (node.type === 'paragraph') return node.children.length === 1 && node.children[0]?.type === 'image';
  return node.type === 'element' && (node.name === 'Figure' || node.name === 'Chart');
}

/**
 * A picture that names a later time than the event beside it belongs to that later event, or it would tell the end. A
 * chart that goes on behind the last event stands beside none.
 */
function latestShown(
  figure: ProseNode,
  near: string,
  events: readonly Wanting[],
  until: number | undefined,
): string | undefined {
  const beside = events.findIndex(({ id }) => id === near);
  if (until !== undefined)
    return events.find(({ at }, index) => index >= beside && at !== undefined && at.to >= until)?.id;
  // `after 19:05` is not that time.
  const timed = events.map(({ clock, at }) => ({ clock: at === undefined ? '' : clock }));
  return events[Math.max(lastNamed(figureWords(figure), timed), beside)]?.id ?? near;
}

/** The place of the last event whose time some words name; -1 where they name none. */
function lastNamed(words: string, events: readonly Pick<Wanting, 'clock'>[]): number {
  const times = new Set(clocksIn(words));
  return times.size === 0 ? -1 : events.findLastIndex(({ clock }) => clocksIn(clock).some((time) => times.has(time)));
}

function clocksIn(words: string): readonly string[] {
  return words.match(/\b\d{1,2}:\d\d\b/g) ?? [];
}

function figureWords(figure: ProseNode): string {
  if (figure.type !== 'element') return plainText(figure);
  return [figure.attributes['alt'], figure.attributes['caption']].filter((text) => typeof text === 'string').join(' ');
}

function anchorOf(node: ProseNode): string | undefined {
  let id: string | undefined;
  walkProse(node, (inner) => {
    if (inner.type === 'element' && inner.name === 'Event' && typeof inner.attributes['id'] === 'string')
      id ??= inner.attributes['id'];
    return undefined;
  });
  return id;
}

/** A paragraph fits an event when they share rare words; two words that stand everywhere are chance. */
const fits = 0.8;

/**
 * What is said behind the section of the last anchor is of a later time, and so is what names the time of a later event: neither is
 * a note on what happened before, or it would tell the end. A second choice has to name the very time.
 */
function giveOthersTheirs(
  events: readonly Wanting[],
  paragraphs: readonly { node: ProseNode; isAfter: boolean; isAfterwards: boolean }[],
  byEvent: Map<string, ProseNode[]>,
  used: Set<ProseNode>,
): void {
  const lastAnchored = events.findLastIndex(({ id }) => byEvent.has(id));
  const wanting = events
    .map((event, place) => ({ ...event, place, isBefore: place < lastAnchored }))
    .filter(({ id }) => !byEvent.has(id));
  if (wanting.length === 0) return;
  const texts = paragraphs.map(({ node }) => plainText(node));
  const subjects = wanting.map(({ what, believed, cue, laterKnown }) => subjectsOf(what, believed, cue, laterKnown));
  const tellersOf = paragraphsBySubject(texts, subjects);
  const lastOf = texts.map((text) => lastNamed(text, events));
  const pairs = wanting
    .flatMap(({ id, place, isBefore }, index) => {
      const scores = new Array<number>(texts.length).fill(0);
      const shared = new Array<number>(texts.length).fill(0);
      for (const subject of subjects[index] ?? []) {
        const tellers = tellersOf.get(subject) ?? [];
        for (const teller of tellers) {
          scores[teller] = (scores[teller] ?? 0) + 1 / tellers.length;
          shared[teller] = (shared[teller] ?? 0) + 1;
        }
      }
      return paragraphs.flatMap(({ node, isAfter, isAfterwards }, teller) => {
        const score = scores[teller] ?? 0;
        if ((shared[teller] ?? 0) < 2 || score < fits || (isBefore && isAfter)) return [];
        const isLater = isAfterwards || (lastOf[teller] ?? -1) > place;
        return [{ id, node, score, isLater, isItsTime: lastOf[teller] === place }];
      });
    })
    .sort((a, b) => b.score - a.score);
  const refused = new Set<ProseNode | string>();
  for (const { id, node, isLater, isItsTime } of pairs) {
    if (byEvent.has(id) || used.has(node)) continue;
    if (isLater) refused.add(id).add(node);
    if (isLater || (!isItsTime && (refused.has(id) || refused.has(node)))) continue;
    byEvent.set(id, [node]);
    used.add(node);
  }
}

/** For each subject that somebody wants the places of the paragraphs that tell of it. */
function paragraphsBySubject(
  paragraphs: readonly string[],
  wanted: readonly ReadonlySet<string>[],
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const subjects of wanted) for (const subject of subjects) places.set(subject, []);
  paragraphs.forEach((text, place) => {
    eachSubject(text, (subject) => {
      const known = places.get(subject);
      if (known && known.at(-1) !== place) known.push(place);
    });
  });
  return places;
}

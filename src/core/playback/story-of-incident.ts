import type { Incident } from '../graph/knowledge-graph.ts';
import { recurredWhileOpen } from '../graph/recurred-while-open.ts';
import { milestoneNames } from '../model/milestones.ts';
import { walkProse, type ProseNode } from '../model/prose.ts';
import { contentPath } from '../model/content-path.ts';
import { chartPicture } from '../narrative/chart.ts';
import type { DataPicture } from '../drawing/data-chart.ts';
import { speaker } from '../narrative/quote.ts';
import { plotData } from '../drawing/plot-data.ts';
import type { BeatPicture } from '../story/deck-chart.ts';
import type { Rich } from '../story/rich.ts';
import type { OtherStory, Story, StoryAction, StoryEvent, StoryMilestone, StoryTheme } from '../story/story.ts';
import { formatDate, formatMoment } from '../time/format-moment.ts';
import { intervalOf } from '../time/interval.ts';
import { resolveTimeline, type ResolvedEvent } from '../time/resolve-timeline.ts';
import { actionRow, type ActionRow } from '../views/action-row.ts';
import { proseRendering, type SiteView } from '../views/prose-rendering.ts';
import type { Moment } from '../model/moment.ts';
import type { ThemeEntry } from '../graph/knowledge-graph.ts';
import { shortNames } from './short-names.ts';
import { narrativeNotes } from './narrative-notes.ts';
import { proseToRich, type RichSource } from './prose-to-rich.ts';

/** An incident with its prose and its record joined, ready to be told. Page, stage and file of a story ask one after the other. */
export function storyOfIncident(incident: Incident, site: SiteView): Story {
  const last = lastStories.get(site);
  if (last?.incident === incident) return last.story;
  const story = makeStory(incident, site);
  lastStories.set(site, { incident, story });
  return story;
}

/** Of all that a site tells, the last: thousands of them would fill the memory. */
const lastStories = new WeakMap<SiteView, { incident: Incident; story: Story }>();

function makeStory(incident: Incident, site: SiteView): Story {
  const { card, record, file, day } = incident;
  const source: RichSource = { file, rendering: proseRendering(site, { file, incident }) };
  const timeline = resolveTimeline(record.timeline, incident.zone, day);
  const ids = timeline.map(({ event }, index) => event.id ?? `event-${String(index + 1)}`);
  const events = timeline.map((resolved) => storyEvent(resolved, incident, site));
  const notes = narrativeNotes(
    incident.prose,
    timeline.map(({ event }, index) => ({
      id: ids[index] ?? '',
      what: event.what,
      believed: event.believed,
      cue: event.cue,
      laterKnown: event.laterKnown,
      clock: events[index]?.clock ?? '',
      at: events[index]?.at,
    })),
    (figure) => chartUntil(figure, source),
  );
  const rich = (nodes: readonly ProseNode[] | undefined): Rich => proseToRich(nodes ?? [], source);
  const shorts = shortNames(
    record.people.map((person) => ('name' in person && person.name !== undefined ? person.name : person.role)),
    site.words.roles,
  );
  return {
    ...otherStory(incident, site),
    file,
    place: placeOf(incident, site),
    date: day,
    impact: impactOf(incident),
    people: record.people.map(({ id }, index) => ({
      id,
      name: speaker(id, source.rendering.context),
      short: shorts[index] ?? id,
    })),
    events: events.map((event, index): StoryEvent => {
      const eventId = ids[index] ?? '';
      return {
        ...event,
        id: eventId,
        named: timeline[index]?.event.id !== undefined,
        anchored: notes.anchored.has(eventId),
        notes: rich(notes.byEvent.get(eventId)),
        picture: pictureOf(notes.pictureOf.get(eventId), source),
      };
    }),
    milestones: milestonesOf(incident, site),
    pauses: record.pauses.map((pause) => ({
      id: pause.id,
      after: pause.after,
      question: pause.question,
      options: pause.options,
      think: pause.think,
      ...pause.reveal,
    })),
    hypotheses: record.hypotheses.map(({ text, by, from, to, outcome }) => {
      const came = intervalOf(from, incident.zone, day);
      return {
        text,
        by,
        from: came?.from,
        to: to && intervalOf(to, incident.zone, day)?.to,
        ...(came && came.to > came.from ? { latest: came.to } : {}),
        outcome,
      };
    }),
    findings: record.findings.map(({ kind, text, expected, ours }) => ({ kind, text, expected, ours })),
    actions: actionsOf(incident, site),
    contrasts: card.related.flatMap(({ incident: other, kind, why }) =>
      kind === 'contrast' ? [{ incident: other, why }] : [],
    ),
    terms: termsIn(incident, site),
    beginning: rich(notes.beginning),
    ending: rich(notes.ending),
    perspectives: rich(notes.perspectives),
    pictures: notes.pictures.flatMap((node) => pictureOf(node, source) ?? []),
    chapters: notes.chapters.map(({ title, nodes }) => ({
      title,
      text: '',
      notes: rich(nodes.filter((node) => pictureOf(node, source) === undefined)),
      picture: nodes.flatMap((node) => pictureOf(node, source) ?? [])[0],
    })),
  };
}

/** An incident as walkthroughs of others know it. */
export function otherStory({ id, card, record, day, actions }: Incident, { words, href }: SiteView): OtherStory {
  const answers = new Set(actions.flatMap((action) => (action.state === 'declined' ? [] : action.answers)));
  return {
    id,
    title: card.title,
    teaser: card.teaser ?? words.deck.oneStory,
    hook: card.hook,
    href: href(`incidents/${id}/`),
    kind: card.kind,
    day: day === '' ? '' : formatDate(day, words),
    themes: Object.entries(card.themes).map(([theme, how]) => ({ id: theme, how })),
    factors: record.factors.map(({ id: factor, text, kind, role, themes, lookedLike, absorbedBy }) => ({
      text,
      kind,
      role,
      themes,
      lookedLike,
      absorbedBy,
      answered: [factor, ...themes].some((each) => each !== undefined && answers.has(each)),
    })),
  };
}

/** A theme as walkthroughs know it. */
export function storyTheme({ id, card }: ThemeEntry, { href }: Pick<SiteView, 'href'>): StoryTheme {
  return { id, title: card.title, definition: card.definition, questions: card.questions, href: href(`themes/${id}/`) };
}

function placeOf({ card }: Incident, { graph }: SiteView): string {
  const services = card.services.flatMap((id) => graph.services.get(id)?.name ?? []);
  const teams = card.teams.flatMap((id) => graph.teams.get(id)?.name ?? []);
  return (services.length > 0 ? services : teams).slice(0, 2).join(', ');
}

function impactOf({ card: { impact } }: Incident): Story['impact'] {
  if (impact === undefined) return [];
  if (typeof impact === 'string') return [{ who: undefined, what: impact, amount: undefined }];
  return impact.map(({ who, what, amount }) => ({ who, what, amount }));
}

function storyEvent(
  { event, day, when }: ResolvedEvent,
  incident: Incident,
  { words }: SiteView,
): Omit<StoryEvent, 'id' | 'named' | 'anchored' | 'notes' | 'picture'> {
  const first = event.at[0];
  const shown = first && formatMoment(first.at, incident.zone, day, words);
  const instant = (moment: Moment | undefined): number | undefined =>
    moment && intervalOf(moment, incident.zone, day)?.from;
  return {
    at: when,
    until: event.until && intervalOf(event.until, incident.zone, day)?.to,
    day: shown?.date ?? '',
    clock: shown?.time ?? (shown?.date === undefined ? (shown?.full ?? words.timeNotNoted) : ''),
    kind: event.kind,
    who: event.who,
    what: event.what,
    believed: event.believed,
    cue: event.cue,
    laterKnown: event.laterKnown,
    known: event.known.map(({ by, at, how }) => ({ by, at: instant(at), how })),
  };
}

function milestonesOf({ card, zone, day }: Incident, { words }: SiteView): StoryMilestone[] {
  return milestoneNames.flatMap((name) => {
    const moment = card.milestones[name]?.[0]?.at;
    if (!moment) return [];
    const shown = formatMoment(moment, zone, day, words);
    return [
      {
        name,
        at: intervalOf(moment, zone, day),
        day: shown.date ?? '',
        clock: shown.time ?? (shown.date === undefined ? shown.full : ''),
      },
    ];
  });
}

function actionsOf(incident: Incident, site: SiteView): StoryAction[] {
  const { graph, asOf, words, href } = site;
  return incident.actions.map((action) => {
    const row = actionRow(action, incident, site);
    return {
      id: action.id,
      text: action.text,
      kind: row.kind,
      state: action.state,
      stateLabel: row.stateLabel,
      owner: row.owner?.name,
      days: row.daysWaited,
      waited: waitedText(row, site),
      costOfDelay: row.costOfDelay,
      themes: action.answers.flatMap((id) => [
        id,
        ...incident.record.factors.filter((factor) => factor.id === id).flatMap(({ themes }) => themes),
      ]),
      ticket: row.ticket,
      recurred: recurredWhileOpen(action, incident, graph, asOf).map(({ card, day, id }) => ({
        title: card.title,
        day: day === '' ? '' : formatDate(day, words),
        href: href(`incidents/${id}/`),
      })),
    };
  });
}

function waitedText({ daysWaited, waitedUntil, waiting }: ActionRow, { asOf, words }: SiteView): string {
  if (daysWaited === undefined) return words.notKnown;
  if (!waiting) return words.deck.daysTaken(daysWaited);
  return waitedUntil === undefined || waitedUntil === asOf
    ? words.deck.daysWaiting(daysWaited)
    : words.deck.daysUntilNews(daysWaited, formatDate(waitedUntil, words));
}

function termsIn({ prose }: Incident, { graph }: SiteView): Story['terms'] {
  const ids = new Set<string>();
  walkProse(prose, (node) => {
    if (node.type === 'element' && node.name === 'Term' && typeof node.attributes['id'] === 'string')
      ids.add(node.attributes['id']);
    return undefined;
  });
  return [...ids].flatMap((id) => {
    const term = graph.terms.get(id);
    return term ? [{ term: term.term, meaning: term.meaning }] : [];
  });
}

function pictureOf(node: ProseNode | undefined, source: RichSource): BeatPicture | undefined {
  const chart = node && chartData(node, source);
  const table = node?.type === 'element' ? node.attributes['data'] : undefined;
  if (chart && typeof table === 'string') return plotData(chart, contentPath(source.file, table) ?? table);
  const [block] = node ? proseToRich([node], source) : [];
  return block?.type === 'picture' ? block.picture : undefined;
}

function chartData(node: ProseNode, { rendering }: RichSource): DataPicture | undefined {
  return node.type === 'element' && node.name === 'Chart'
    ? chartPicture(node.attributes, rendering.context)
    : undefined;
}

/** The last second that a chart shows; undefined for what does not go along the clock. */
function chartUntil(node: ProseNode, source: RichSource): number | undefined {
  const chart = chartData(node, source);
  return chart?.isTimed === true ? chart.places.reduce((a, b) => Math.max(a, b), -Infinity) : undefined;
}

import type { Rich, Story } from '../deck/deck.ts';
import type { Incident, KnowledgeGraph, ThemeEntry } from '../graph/knowledge-graph.ts';
import { html } from '../html.ts';
import type { Pause } from '../model/pause.ts';
import type { ReviewFinding } from '../model/review-finding.ts';
import { formatDate } from '../time/format-moment.ts';
import type { ResolvedEvent } from '../time/resolve-timeline.ts';
import type { Words } from '../words/words.ts';
import { deckActions } from './playback-actions.ts';
import { inScreens, type SlideDraft } from './playback-draft.ts';
import { eventsOf, keyMoments, mostTelling, stretchTitle } from './playback-moments.ts';
import { proseRendering, type SiteView } from '../views/prose-rendering.ts';

/** How much fits a screen in type that the last row can read. */
const screenful = { moments: 4, findings: 3, actions: 3, guises: 3, questions: 4 } as const;

/** An incident as slides name it. */
export function storyOf(incident: Incident, { words, href }: Pick<SiteView, 'words' | 'href'>): Story {
  const { card, day, id } = incident;
  return {
    title: card.title,
    teaser: card.teaser ?? words.deck.oneStory,
    href: href(`incidents/${id}/`),
    date: day === '' ? '' : formatDate(day, words),
  };
}

/** The first card of every walkthrough: how we listen. */
export function groundRulesSlide(file: string, words: Words): SlideDraft {
  const { groundRules, rules } = words.deck;
  return {
    name: 'ground-rules',
    title: groundRules,
    file,
    content: {
      kind: 'text',
      steps: [
        {
          html: html`<ul>
            ${rules.map((rule) => html`<li>${rule}</li>`)}
          </ul>`,
          text: rules.join('\n'),
        },
      ],
    },
  };
}

/** Where one of several stories begins: who and what felt it, before anybody hears why. */
export function openingSlide(incident: Incident, site: SiteView): SlideDraft {
  const story = storyOf(incident, site);
  return {
    name: `story-${incident.id}`,
    title: story.title,
    roomTitle: story.teaser,
    file: incident.file,
    content: { kind: 'section', story, felt: feltBy(incident) },
  };
}

/** The same where there is one story alone, whose name the title slide has given. */
export function feltSlides(incident: Incident, site: SiteView): SlideDraft[] {
  const felt = feltBy(incident);
  return felt.length === 0
    ? []
    : [
        {
          name: 'felt',
          title: site.words.deck.felt,
          file: incident.file,
          content: { kind: 'section', story: storyOf(incident, site), felt },
        },
      ];
}

function feltBy({ card: { impact } }: Incident): string[] {
  return impact === undefined
    ? []
    : typeof impact === 'string'
      ? [impact]
      : impact.map(({ who, what, amount }) => `${who}: ${what}${amount === undefined ? '' : ` (${amount})`}`);
}

/** The story told moment by moment, stopped where its pauses are. */
export function storySlides(incident: Incident, site: SiteView, mostMoments: number): SlideDraft[] {
  const events = eventsOf(incident);
  const told = events.length > mostMoments ? mostTelling(events, incident, mostMoments) : events;
  const waiting = [...incident.record.pauses];
  const slides: SlideDraft[] = [];
  let stretch: ResolvedEvent[] = [];
  for (const resolved of told) {
    stretch.push(resolved);
    const due = waiting.filter(({ after }) => after === resolved.event.id);
    if (due.length === 0) continue;
    slides.push(...momentsSlides(stretch, incident, site), ...due.map((pause) => pauseSlide(pause, incident, site)));
    for (const pause of due) waiting.splice(waiting.indexOf(pause), 1);
    stretch = [];
  }
  return [
    ...slides,
    ...momentsSlides(stretch, incident, site),
    ...waiting.map((pause) => pauseSlide(pause, incident, site)),
  ];
}

export function momentsSlides(events: readonly ResolvedEvent[], incident: Incident, site: SiteView): SlideDraft[] {
  const { context } = proseRendering(site, { file: incident.file, incident });
  return inScreens(events, screenful.moments).map((part) => {
    const moments = keyMoments(part, incident, context);
    return {
      name: 'moments',
      title: stretchTitle(moments, site.words) ?? site.words.deck.moments,
      file: incident.file,
      content: { kind: 'moments', story: storyOf(incident, site), moments },
    };
  });
}

export function pauseSlide(
  { question, options, think, reveal }: Pause,
  incident: Incident,
  site: SiteView,
): SlideDraft {
  return {
    name: 'pause',
    title: site.words.deck.pause,
    file: incident.file,
    content: {
      kind: 'pause',
      story: storyOf(incident, site),
      question,
      options,
      think,
      happened: reveal.happened,
      sense: reveal.sense,
    },
  };
}

/** What the review brought to light. On the stage this is where the story gets its name. */
export function cameToLightSlides(incident: Incident, site: SiteView): SlideDraft[] {
  const { words } = site;
  const order = ['surprise', 'learning', 'luck', 'went-well'] as const;
  const findings = order.flatMap((kind) => incident.record.findings.filter((finding) => finding.kind === kind));
  const steps =
    findings.length > 0
      ? findings.slice(0, 2 * screenful.findings).map((finding) => findingText(finding, words))
      : incident.card.hook === undefined
        ? []
        : [paragraph(incident.card.hook)];
  return textSlides(
    { name: 'came-to-light', title: words.deck.came, roomTitle: incident.card.title, file: incident.file },
    steps,
    words,
  );
}

/** Open questions, and accounts that differ: they are findings, so nobody smooths them over. */
export function stillOpenSlides(incidents: readonly Incident[], file: string, words: Words): SlideDraft[] {
  const open = incidents.flatMap(({ record }) =>
    record.findings.filter(({ kind }) => kind === 'open-question' || kind === 'disagreement'),
  );
  return textSlides(
    { name: 'still-open', title: words.deck.open, file },
    open.slice(0, 2 * screenful.findings).map((finding) => findingText(finding, words)),
    words,
  );
}

export function guisesSlides(theme: ThemeEntry, incidents: readonly Incident[], site: SiteView): SlideDraft[] {
  const { words } = site;
  const guises = incidents.flatMap((incident) => {
    const how = incident.card.themes[theme.id];
    const factors = incident.record.factors.filter(({ themes }) => themes.includes(theme.id));
    const texts = (key: 'lookedLike' | 'absorbedBy'): string[] => factors.flatMap((factor) => factor[key] ?? []);
    return how === undefined
      ? []
      : [
          {
            story: storyOf(incident, site),
            how,
            lookedLike: texts('lookedLike').slice(0, 2),
            absorbedBy: texts('absorbedBy').slice(0, 1),
          },
        ];
  });
  const screens = inScreens(guises, screenful.guises);
  return screens.map((part, index) => ({
    name: `theme-${theme.id}`,
    title: index === 0 ? theme.card.title : words.deck.continued(theme.card.title),
    file: theme.file,
    content: {
      kind: 'guises',
      definition: theme.card.definition,
      guises: part,
      prompt: index === screens.length - 1 ? (theme.card.questions[0] ?? words.deck.discuss) : '',
    },
  }));
}

export function actionsSlides(incidents: readonly Incident[], file: string, site: SiteView): SlideDraft[] {
  const { words, asOf } = site;
  const rows = incidents.flatMap((incident) => deckActions(incident, site, (named) => storyOf(named, site)));
  return inScreens(rows, screenful.actions).map((part, index) => ({
    name: 'actions',
    title: index === 0 ? words.deck.actions : words.deck.continued(words.deck.actions),
    file,
    content: { kind: 'actions', rows: part, asOf: formatDate(asOf, words) },
  }));
}

/** Questions that transfer; the last one is always the same, because its answer is what people take home. */
export function discussSlides(questions: readonly string[], file: string, words: Words): SlideDraft[] {
  return inScreens([...new Set(questions)].concat(words.deck.lastQuestion), screenful.questions).map((part, index) => ({
    name: 'discuss',
    title: index === 0 ? words.deck.discuss : words.deck.continued(words.deck.discuss),
    file,
    content: { kind: 'discuss', questions: part },
  }));
}

export function themesOf(ids: readonly string[], graph: KnowledgeGraph): ThemeEntry[] {
  return ids.flatMap((id) => graph.themes.get(id) ?? []);
}

function textSlides(frame: Omit<SlideDraft, 'content'>, steps: readonly Rich[], words: Words): SlideDraft[] {
  return inScreens(steps, screenful.findings).map((part, index) => ({
    ...frame,
    title: index === 0 ? frame.title : words.deck.continued(frame.title),
    ...(frame.roomTitle === undefined
      ? {}
      : { roomTitle: index === 0 ? frame.roomTitle : words.deck.continued(frame.roomTitle) }),
    content: { kind: 'text', steps: part },
  }));
}

function findingText({ kind, text, expected, ours }: ReviewFinding, words: Words): Rich {
  const label = ours ? `${words.findingKinds[kind]} (${words.ourReading})` : words.findingKinds[kind];
  const hoped = expected === undefined ? undefined : `${words.expected} ${expected}`;
  return {
    html: html`<p class="slide-label">${label}</p>
      <p>${text}</p>
      ${hoped !== undefined && html`<p class="slide-small">${hoped}</p>`}`,
    text: [label, text, ...(hoped === undefined ? [] : [hoped])].join('\n'),
  };
}

function paragraph(text: string): Rich {
  return { html: html`<p>${text}</p>`, text };
}

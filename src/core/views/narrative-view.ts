import { findRelated } from '../graph/find-related.ts';
import { relatedReason } from './related-reason.ts';
import type { Incident } from '../graph/knowledge-graph.ts';
import type { Html } from '../html.ts';
import { milestoneNames } from '../model/milestones.ts';
import { plainText, walkProse, type ProseRoot } from '../model/prose.ts';
import { drawBoth } from '../drawing/chart.ts';
import { drawTime } from '../drawing/time-picture.ts';
import { drawRail } from '../drawing/time-rail.ts';
import { phaseLengths, phaseNames } from '../graph/phases.ts';
import { toldAnchor } from '../narrative/event.ts';
import { factorsToHtml } from '../narrative/factors.ts';
import { proseToHtml } from '../narrative/prose-to-html.ts';
import { speaker } from '../narrative/quote.ts';
import { drawsTimeline, eventAnchor, eventsTold, timelineToHtml } from '../narrative/timeline.ts';
import { formatDuration, formatSeconds } from '../time/duration.ts';
import { intervalOf } from '../time/interval.ts';
import { typeset } from '../words/typeset.ts';
import { resolveTimeline } from '../time/resolve-timeline.ts';
import { incidentTime } from './charts/incident-time.ts';
import { hasWalkthrough } from './has-walkthrough.ts';
import { incidentTile, type IncidentTile } from './incident-tile.ts';
import { narrativeFacts, type NarrativeFacts } from './narrative-facts.ts';
import { proseRendering, type SiteView } from './prose-rendering.ts';

/** Everything the narrative page shows, ready to be put in place. Parts that the incident does not have are empty or absent. */
export interface NarrativeView extends NarrativeFacts {
  /** Whether the turning points came in another order than the usual one. */
  outOfOrder: boolean;
  story: Html;
  contents: readonly { id: string; title: string }[];
  /** Addresses of other hosts that the story links to, in order, for paper. */
  linksInStory: readonly string[];
  /** The course as a drawing, small beside the story and large below it. */
  course: { rail: Html; wide: Html; narrow: Html; phases: string } | undefined;
  /** The timeline with how many events it has; likewise the parts below. */
  timeline: { html: Html; count: number } | undefined;
  factors: { html: Html; count: number } | undefined;
  related: readonly { tile: IncidentTile; why: string }[];
  analyses: readonly { id: string; title: string; story: Html }[];
  hasPlayback: boolean;
  edit: string | undefined;
  report: string | undefined;
  picture: string | undefined;
}

export function narrativeView(incident: Incident, site: SiteView): NarrativeView {
  const { graph, words, href } = site;
  const { card, record, zone, day } = incident;
  const rendering = proseRendering(site, { file: incident.file, incident });
  const { context } = rendering;
  return {
    ...narrativeFacts(incident, site),
    outOfOrder: outOfOrder(incident),
    story: proseToHtml(incident.prose.children, { ...rendering, context: { ...context, eventAnchors: true } }),
    contents: incident.prose.children.flatMap((node) =>
      node.type === 'heading' && node.depth <= 2
        ? [{ id: node.id, title: typeset(plainText(node), rendering.language) }]
        : [],
    ),
    linksInStory: linksOf(incident.prose),
    course: courseOf(incident, site),
    timeline:
      record.timeline.length > 0 && !drawsTimeline(incident.prose)
        ? {
            html: timelineToHtml(resolveTimeline(record.timeline, zone, day), incident, context, 'anchors'),
            count: record.timeline.length,
          }
        : undefined,
    factors:
      record.factors.length > 0
        ? { html: factorsToHtml(record.factors, context), count: record.factors.length }
        : undefined,
    related: findRelated(incident, graph, site.asOf).flatMap(({ incident: other, because }) => {
      const why = relatedReason(because, [incident, other], site);
      return why === '' ? [] : [{ tile: incidentTile(other, site), why }];
    }),
    analyses: incident.analyses.map((analysis) => ({
      id: analysis.id,
      title:
        analysis.card.title ??
        words.perspectiveOf(
          analysis.card.person === undefined ? analysis.card.role : speaker(analysis.card.person, context),
        ),
      story: proseToHtml(analysis.prose.children, {
        ...proseRendering(site, { file: analysis.file, incident }, 4),
        ids: `${analysis.id}:`,
      }),
    })),
    hasPlayback: hasWalkthrough(incident),
    edit: graph.settings.edit?.replaceAll('{path}', encodeURI(incident.file)),
    report: graph.settings.report
      ?.replaceAll('{title}', encodeURIComponent(card.title))
      .replaceAll(
        '{url}',
        encodeURIComponent(site.absolute(`incidents/${incident.id}/`) ?? href(`incidents/${incident.id}/`)),
      ),
    picture: card.picture === undefined ? undefined : context.picture(card.picture)?.src,
  };
}

/** The course as drawings. In the small one, what the story tells of leads to that place. */
function courseOf(incident: Incident, { words }: SiteView): NarrativeView['course'] {
  const picture = incidentTime(incident, words);
  if (!picture) return undefined;
  const told = new Map([...eventsTold(incident.prose)].map((id) => [`#${eventAnchor(id, 0)}`, `#${toldAnchor(id)}`]));
  return {
    rail: drawRail(picture, ({ href }) => told.get(href ?? ''), words.charts),
    ...drawBoth((room) => drawTime(picture, room, words.charts, (seconds) => formatSeconds(seconds, words))),
    phases: phaseLengths(incident)
      .flatMap((length, index) => {
        const name = phaseNames[index];
        return length.kind === 'known' && length.seconds > 0 && name
          ? [`${words.deck.phaseNames[name]}: ${formatDuration(length, words)}`.replaceAll(' ', '\u00a0')]
          : [];
      })
      .join(' · '),
  };
}

function linksOf(prose: ProseRoot): string[] {
  const links: string[] = [];
  walkProse(prose, (node) => {
    if (node.type === 'link' && /^https?:/i.test(node.url)) links.push(node.url);
    return undefined;
  });
  return links;
}

/** Whether a turning point stands before one that usually comes earlier. */
function outOfOrder({ card, zone, day }: Incident): boolean {
  const places = milestoneNames.flatMap((name) => {
    const moment = card.milestones[name]?.[0]?.at;
    const when = moment && intervalOf(moment, zone, day);
    return when ? [when] : [];
  });
  return places.some(({ to }, index) => to < (places[index - 1]?.from ?? -Infinity));
}

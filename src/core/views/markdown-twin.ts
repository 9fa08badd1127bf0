import type { Incident } from '../graph/knowledge-graph.ts';
import { eventToText } from '../narrative/event.ts';
import { proseToText } from '../narrative/prose-to-text.ts';
import { drawsTimeline } from '../narrative/timeline.ts';
import { resolveTimeline } from '../time/resolve-timeline.ts';
import { narrativeFacts, type NarrativeFacts } from './narrative-facts.ts';
import { proseRendering, type SiteView } from './prose-rendering.ts';

/** A narrative as Markdown that stands on its own: for programs, for chat, for those who read in an editor. */
export function markdownTwin(incident: Incident, pages: SiteView): string {
  // Read elsewhere, an address needs its host, if it is known.
  const site: SiteView = { ...pages, href: (path) => pages.absolute(path) ?? pages.href(path) };
  const view = narrativeFacts(incident, site);
  const { words } = site;
  const t = words.narrative;
  const rendering = proseRendering(site, { file: incident.file, incident });
  const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
  const impact = impactLines(view.impact);
  const sections: (readonly [string, string] | false)[] = [
    impact.length > 0 && [t.felt, list(impact)],
    view.milestones.length > 0 && [
      t.milestones,
      list(view.milestones.map(({ label, text, otherwise }) => [`${label}: ${text}`, ...otherwise].join('; '))),
    ],
    ['', proseToText(incident.prose.children, rendering)],
    incident.record.timeline.length > 0 &&
      !drawsTimeline(incident.prose) && [
        t.timeline,
        list(
          resolveTimeline(incident.record.timeline, incident.zone, incident.day).map((event) =>
            eventToText(event, incident, rendering.context),
          ),
        ),
      ],
    incident.record.factors.length > 0 && [
      t.factors,
      list(
        incident.record.factors.map(
          ({ kind, role, text }) => `**${words.factorKinds[kind]}, ${words.factorRoles[role].toLowerCase()}:** ${text}`,
        ),
      ),
    ],
    view.findings !== undefined && [
      t.findings,
      view.findings.groups
        .map(
          ({ label, items }) =>
            `### ${label}\n\n${list(items.map(({ text, expected, ours }) => [text, expected !== undefined && `${words.expected} ${expected}`, ours && `(${words.ourReading})`].filter(Boolean).join(' ')))}`,
        )
        .join('\n\n'),
    ],
    view.actions.length > 0 && [
      t.actions,
      list(
        view.actions.map(
          ({ text, kind, stateLabel, owner, heardOn }) =>
            `${text} (${[kind, stateLabel, owner?.name, heardOn === undefined ? undefined : words.heardOn(heardOn)].filter(Boolean).join(', ')})`,
        ),
      ),
    ],
    view.themeUses.length > 0 && [
      t.themes,
      list(view.themeUses.map(({ title, href, how }) => `[${title}](${href}): ${how}`)),
    ],
    view.sources.length > 0 && [
      t.sources,
      list(view.sources.map(({ title, url, note }) => `[${title}](${url})${note === undefined ? '' : `: ${note}`}`)),
    ],
  ];
  const head = [
    `# ${view.title}`,
    [view.date, view.kindLabel].filter(Boolean).join(', '),
    view.hook !== undefined && `> ${view.hook}`,
  ];
  const body = sections.flatMap((section) =>
    section === false || section[1] === ''
      ? []
      : [section[0] === '' ? section[1] : `## ${section[0]}\n\n${section[1]}`],
  );
  return `${frontMatter(incident, site)}\n${[...head.filter((part) => part !== false && part !== ''), ...body, ...(view.authorship === undefined ? [] : [`*${view.authorship}*`])].join('\n\n')}\n`;
}

/** The public facts of the card, for programs. Values are written as JSON, which is YAML too. */
function frontMatter({ id, day, zone, card }: Incident, site: SiteView): string {
  const known = [...Object.keys(card.themes)].filter((theme) => site.graph.themes.has(theme));
  const facts: Record<string, unknown> = {
    id,
    url: site.href(`incidents/${id}/`),
    title: card.title,
    hook: card.hook,
    kind: card.kind,
    day: day === '' ? undefined : day,
    zone,
    published: card.published,
    severity: card.severity,
    services: card.services,
    teams: card.teams,
    symptoms: card.symptoms,
    detectedBy: card.detectedBy,
    hardest: card.hardest,
    readers: card.readers,
    themes: known,
    tags: card.tags,
  };
  const lines = Object.entries(facts).flatMap(([key, value]) =>
    value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [`${key}: ${JSON.stringify(value)}`],
  );
  return `---\n${lines.join('\n')}\n---\n`;
}

function impactLines(impact: NarrativeFacts['impact']): string[] {
  if (impact === undefined) return [];
  if ('sentence' in impact) return [impact.sentence];
  return impact.measures.map(({ who, what, amount }) => `${amount === undefined ? '' : `${amount}: `}${what} (${who})`);
}

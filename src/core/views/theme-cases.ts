import type { Incident } from '../graph/knowledge-graph.ts';
import type { Factor } from '../model/factor.ts';
import { eventAnchor } from '../narrative/timeline.ts';
import { withoutStopWords } from '../search/stop-words.ts';
import { wordsOf } from '../search/words-of.ts';
import { incidentTile, type IncidentTile } from './incident-tile.ts';
import type { SiteView } from './prose-rendering.ts';

/** An incident told in a theme's story: its own sentence, how it looked then, and where to see it happen. */
export interface ThemeCase {
  tile: IncidentTile;
  how: string;
  lookedLike: string | undefined;
  /** The event of its timeline that tells of the same. */
  moment: { what: string; href: string } | undefined;
}

/** Where it went otherwise: what stood against it there, or how an author sets one story against another. */
export interface ThemeContrast {
  tile: IncidentTile;
  text: string;
  /** The story that an author sets it against. */
  against: string | undefined;
}

const mostCases = 4;
const mostContrasts = 4;
/** With this many words in common a sentence and an event tell of the same; with fewer it may be chance. */
const leastCommonWords = 3;

/** Whether a theme mostly names what limited harm: its contrast is then where that was missing. */
export function mostlyHelped(id: string, incidents: readonly Incident[]): boolean {
  const factors = incidents.flatMap((incident) => factorsOf(id, incident));
  return factors.filter(({ role }) => role === 'mitigator').length * 2 > factors.length;
}

/**
 * Three or four incidents that teach a theme best: those that say how it looked, have a moment to show and are named by the
 * essay, as unlike each other as can be had, so that a reader sees the pattern and not the service. Newest first.
 */
export function themeCases(
  id: string,
  incidents: readonly Incident[],
  named: ReadonlySet<string>,
  site: SiteView,
): ThemeCase[] {
  const pool = incidents.map((incident) => ({ incident, shown: themeCase(id, incident, site) }));
  const most = Math.min(pool.length < 2 * mostCases ? mostCases - 1 : mostCases, pool.length);
  const chosen: typeof pool = [];
  while (chosen.length < most) {
    const left = pool.filter((one) => !chosen.includes(one));
    const worth = left.map(
      ({ incident, shown }) =>
        (shown.lookedLike === undefined ? 0 : 2) +
        (shown.moment ? 1 : 0) +
        (named.has(incident.id) ? 1 : 0) -
        chosen.reduce((sum, other) => sum + sameness(incident, other.incident), 0),
    );
    const best = left[worth.indexOf(Math.max(...worth))];
    if (!best) break;
    chosen.push(best);
  }
  return pool.filter((one) => chosen.includes(one)).map(({ shown }) => shown);
}

/** Where the theme was absorbed, or for one that helps where it was missing; then what authors set against each other. */
export function themeContrasts(id: string, incidents: readonly Incident[], site: SiteView): ThemeContrast[] {
  const helped = mostlyHelped(id, incidents);
  const otherwise = incidents.flatMap((incident): ThemeContrast[] => {
    const factor = factorsOf(id, incident).find((one) => (helped ? one.role !== 'mitigator' : isAbsorbed(one)));
    if (!factor) return [];
    const text = helped ? factor.text : (factor.absorbedBy ?? factor.text);
    return [{ tile: incidentTile(incident, site), text, against: undefined }];
  });
  const set = incidents.flatMap((incident) =>
    incident.card.related.flatMap(({ incident: other, kind, why }): ThemeContrast[] => {
      const entry = kind === 'contrast' ? site.graph.incidents.get(other) : undefined;
      return entry ? [{ tile: incidentTile(entry, site), text: why, against: incident.card.title }] : [];
    }),
  );
  const half = mostContrasts / 2;
  const first = [...otherwise.slice(0, half), ...set.slice(0, half)];
  const rest = [...otherwise.slice(half), ...set.slice(half)];
  const told = new Set<string>();
  return [...first, ...rest].filter(({ tile }) => !told.has(tile.id) && told.add(tile.id)).slice(0, mostContrasts);
}

function themeCase(id: string, incident: Incident, site: SiteView): ThemeCase {
  const factors = factorsOf(id, incident);
  const how = incident.card.themes[id] ?? '';
  const looked = factors.find(({ lookedLike }) => lookedLike !== undefined);
  return {
    tile: incidentTile(incident, site),
    how,
    lookedLike: looked?.lookedLike,
    moment: momentOf(incident, [how, looked?.lookedLike, (looked ?? factors[0])?.text].join(' '), site),
  };
}

/** The event that has most words in common with a text. */
function momentOf(incident: Incident, text: string, site: SiteView): ThemeCase['moment'] {
  const wanted = new Set(withoutStopWords(wordsOf(text)));
  const [best] = incident.record.timeline
    .map((event, position) => {
      const words = new Set(withoutStopWords(wordsOf(`${event.what} ${event.believed ?? ''} ${event.cue ?? ''}`)));
      return { event, position, common: [...words].filter((word) => wanted.has(word)).length };
    })
    .sort((a, b) => b.common - a.common || a.position - b.position);
  if (!best || best.common < leastCommonWords) return undefined;
  const anchor = eventAnchor(best.event.id, best.position);
  return { what: best.event.what, href: `${site.href(`incidents/${incident.id}/`)}#${anchor}` };
}

function factorsOf(id: string, { record }: Incident): Factor[] {
  return record.factors.filter(({ themes }) => themes.includes(id));
}

function isAbsorbed({ role, absorbedBy }: Factor): boolean {
  return role === 'mitigator' || absorbedBy !== undefined;
}

/** How much two incidents would tell a reader the same: who ran it and what it was count more than when. */
function sameness(one: Incident, other: Incident): number {
  const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((id) => b.includes(id));
  return (
    (shares(one.card.services, other.card.services) ? 1.5 : 0) +
    (shares(one.card.teams, other.card.teams) ? 1 : 0) +
    (one.day.slice(0, 4) === other.day.slice(0, 4) ? 0.5 : 0)
  );
}

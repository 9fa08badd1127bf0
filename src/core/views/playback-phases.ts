import type { PhaseRow } from '../deck/deck.ts';
import type { Incident } from '../graph/knowledge-graph.ts';
import { milestoneNames, type MilestoneName } from '../model/milestones.ts';
import { durationBetween, formatDuration, type Duration } from '../time/duration.ts';
import { intervalOf, type Interval } from '../time/interval.ts';
import { inScreens, type SlideDraft } from './playback-draft.ts';
import { storyOf } from './playback-slides.ts';
import type { SiteView } from './prose-rendering.ts';

/** How many incidents fit a screen side by side. */
const mostRows = 5;

/** The phases of incidents side by side. Columns that nobody can fill are left out; with nothing to compare there is no slide. */
export function phasesSlides(incidents: readonly Incident[], file: string, site: SiteView): SlideDraft[] {
  const lengths = incidents.map((incident) => phaseLengths(incident));
  const shown = phaseNames.filter((_, column) => lengths.some((row) => row[column]?.kind === 'known'));
  if (shown.length === 0) return [];
  const rows = incidents.map((incident, index): PhaseRow => ({
    story: storyOf(incident, site),
    cells: shown.map((name) => {
      const column = phaseNames.indexOf(name);
      const length = lengths[index]?.[column] ?? { kind: 'not-known' };
      const longest = Math.max(1, ...lengths.map((row) => secondsOf(row[column])));
      return { text: formatDuration(length, site.words.notKnown), share: length.kind === 'known' ? length.seconds / longest : undefined };
    }),
  }));
  const columns = shown.map((name) => site.words.deck.phaseNames[name]);
  return inScreens(rows, mostRows).map((part, index) => ({
    name: 'phases',
    title: index === 0 ? site.words.deck.phases : site.words.deck.continued(site.words.deck.phases),
    file,
    content: { kind: 'phases', columns, rows: part },
  }));
}

const phaseNames = ['dormant', 'unseen', 'noticed', 'working', 'clearing'] as const;

const ends = {
  dormant: ['latentSince', 'began'],
  unseen: ['began', 'detected'],
  noticed: ['detected', 'declared'],
  working: ['declared', 'mitigated'],
  clearing: ['mitigated', 'resolved'],
} as const satisfies Record<(typeof phaseNames)[number], readonly [MilestoneName, MilestoneName]>;

/** One length per phase; an incident that was never declared is worked on from the moment it was noticed. */
function phaseLengths({ card, zone, day }: Incident): Duration[] {
  const at = new Map<MilestoneName, Interval | undefined>(milestoneNames.map((name) => {
    const moment = card.milestones[name]?.[0]?.at;
    return [name, moment && intervalOf(moment, zone, day)];
  }));
  return phaseNames.map((name) => {
    const [start, end] = ends[name];
    return durationBetween(at.get(name === 'working' && !at.get('declared') ? 'detected' : start), at.get(end));
  });
}

function secondsOf(duration: Duration | undefined): number {
  return duration?.kind === 'known' ? duration.seconds : 0;
}

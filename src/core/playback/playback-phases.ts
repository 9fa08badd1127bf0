import type { PhaseRow } from '../deck/deck.ts';
import type { Incident } from '../graph/knowledge-graph.ts';
import { formatDuration, type Duration } from '../time/duration.ts';
import { phaseLengths, phaseNames } from '../graph/phases.ts';
import { inScreens, type SlideDraft } from './playback-draft.ts';
import { storyOf } from './playback-slides.ts';
import type { SiteView } from '../views/prose-rendering.ts';

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
      return {
        text: formatDuration(length, site.words),
        share: length.kind === 'known' ? length.seconds / longest : undefined,
      };
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

function secondsOf(duration: Duration | undefined): number {
  return duration?.kind === 'known' ? duration.seconds : 0;
}

import type { Incident } from '../graph/knowledge-graph.ts';
import { epochToLocal } from '../time/interval.ts';
import type { Words } from '../words/words.ts';
import type { Blend } from './blend-analyses.ts';
import type { Telling } from './pair-tellings.ts';

/** Name of the outline; the underscore keeps it from every page. */
export const outlineFile = '_outline.mdx';

/**
 * An outline of the narrative: the moments in order, each with every telling in its own words and by whom, and what to settle
 * or to ask. It holds nothing that nobody wrote.
 */
export function outlineOf(blend: Blend, incident: Incident, words: Words): string {
  const say = words.blend;
  const moments = blend.moments.map(({ tellings }) =>
    [`### ${timeOf(tellings[0], incident)}`, '', ...tellings.map((telling) => tellingLines(telling, words))].join('\n'),
  );
  const differences = blend.differences.map((difference) => {
    const tellings = difference.kind === 'belief' ? difference.tellings : difference.moment.tellings;
    const quoted = tellings.map(({ who, event }) => ({
      who,
      words: difference.kind === 'belief' ? (event.tookItFor ?? '') : event.at.asWritten,
    }));
    return `- ${difference.kind === 'belief' ? say.beliefsDiffer(quoted) : say.timesDiffer(quoted)}`;
  });
  const gaps = blend.gaps.map(({ from, to }) => `- ${say.gap(clock(from.from, incident), clock(to.from, incident))}`);
  const themes = blend.themes.map(({ theme, by }) => `- ${theme}: ${by.join(', ')}`);
  const blocks = [
    `# ${incident.card.title}`,
    say.outlineAbout,
    ...section(say.moments, moments.join('\n\n')),
    ...section(say.differences, differences.join('\n')),
    ...section(say.toAsk, gaps.join('\n')),
    ...section(say.themes, themes.join('\n')),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function section(title: string, body: string): string[] {
  return body === '' ? [] : [`## ${title}`, body];
}

function tellingLines({ who, event }: Telling, { blend: say }: Words): string {
  const marks = [
    [say.saw, event.saw],
    [say.tookItFor, event.tookItFor],
    [say.expected, event.expected],
    [say.asked, event.asked],
    [say.laterKnown, event.laterKnown],
  ].flatMap(([label, text]) => (text === undefined ? [] : [`  - ${label ?? ''} ${text}`]));
  return [`- **${who}**: ${event.what}`, ...marks].join('\n');
}

function timeOf({ when, event }: Telling, incident: Incident): string {
  return when && !when.approximate ? clock(when.from, incident) : event.at.asWritten;
}

function clock(epochSeconds: number, { zone }: Incident): string {
  return epochToLocal(epochSeconds, zone).time.slice(0, 5);
}

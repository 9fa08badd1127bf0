import type { BuildMeasurement } from './contender.ts';

/** What a build of so many narratives cost. */
export interface Grown extends BuildMeasurement {
  narratives: number;
}

/** For ten times as many narratives: how many times the CPU, and MB. */
const budget = { cpu: 10.5, megabytes: 1200 } as const;

/** What two builds cost, how the larger one grew, and whether both are within the budget, which is for 1,000 and 10,000. */
export function growthTable(small: Grown, large: Grown): string {
  const grown = large.cpuSeconds / small.cpuSeconds;
  const verdict = (figure: number, most: number): string => (figure <= most ? 'within' : 'over');
  return [
    line(['narratives', 'CPU s', 'wall s', 'MB peak', 'pages', 'ms/page']),
    ...[small, large].map(({ narratives, cpuSeconds, wallSeconds, peakMegabytes, pages }) =>
      line([
        narratives.toLocaleString('en'),
        cpuSeconds.toFixed(1),
        wallSeconds.toFixed(1),
        peakMegabytes.toFixed(0),
        String(pages),
        ((cpuSeconds / pages) * 1000).toFixed(1),
      ]),
    ),
    `\n${(large.narratives / small.narratives).toFixed(1)} × the narratives, ${grown.toFixed(1)} × the CPU (budget ${String(budget.cpu)}: ${verdict(grown, budget.cpu)}), `,
    `${large.peakMegabytes.toFixed(0)} MB peak (budget ${String(budget.megabytes)}: ${verdict(large.peakMegabytes, budget.megabytes)})\n`,
  ].join('');
}

function line([name = '', ...cells]: readonly string[]): string {
  return `${name.padEnd(12)}${cells.map((cell) => cell.padStart(10)).join('')}\n`;
}

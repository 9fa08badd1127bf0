import type { BuildMeasurement } from './contender.ts';
import type { Budget } from './peer.ts';

export interface Row extends BuildMeasurement {
  name: string;
  /** None for ourselves. */
  budget?: Budget;
}

/** The table of a comparison: what each costs, our CPU seconds over theirs, in all and for each page, and the budget. */
export function comparisonTable(ours: Row, others: readonly Row[]): string {
  const compared = others.map((other) => {
    const ratios = {
      build: ours.cpuSeconds / other.cpuSeconds,
      page: perPage(ours) / perPage(other),
    };
    const { budget } = other;
    const verdict = budget
      ? [`${budget.most.toFixed(2)} a ${budget.of}`, ratios[budget.of] <= budget.most ? 'within' : 'over']
      : [];
    return line([...figures(other), ratios.build.toFixed(2), ratios.page.toFixed(2), ...verdict]);
  });
  const head = ['tool', 'CPU s', 'wall s', 'pages', 'ms/page', 'ours/theirs', 'per page', 'budget', ''];
  return [line(head), line(figures(ours)), ...compared].join('');
}

/** CPU seconds. */
function perPage({ cpuSeconds, pages }: Row): number {
  return cpuSeconds / pages;
}

function figures(row: Row): string[] {
  const { name, cpuSeconds, wallSeconds, pages } = row;
  return [name, cpuSeconds.toFixed(1), wallSeconds.toFixed(1), String(pages), (perPage(row) * 1000).toFixed(1)];
}

function line([name = '', ...cells]: readonly string[]): string {
  const widths = [8, 8, 8, 9, 13, 10, 15, 8];
  return `${[name.padEnd(20), ...cells.map((cell, at) => cell.padStart(widths[at] ?? 0))].join('').trimEnd()}\n`;
}

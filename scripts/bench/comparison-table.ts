import type { Measurement } from './measure-command.ts';

export interface Row extends Measurement {
  name: string;
  /** None for ourselves. */
  budget?: number;
}

/** The table of a comparison: what each costs, our CPU seconds over theirs, and whether that is within the budget. */
export function comparisonTable(ours: Row, others: readonly Row[]): string {
  const compared = others.map((other) => {
    const ratio = ours.cpuSeconds / other.cpuSeconds;
    const { budget = Infinity } = other;
    return line([...figures(other), ratio.toFixed(2), budget.toFixed(2), ratio <= budget ? 'within' : 'over']);
  });
  return [line(['tool', 'CPU s', 'wall s', 'ours / theirs', 'budget', '']), line(figures(ours)), ...compared].join('');
}

function figures({ name, cpuSeconds, wallSeconds }: Row): string[] {
  return [name, cpuSeconds.toFixed(1), wallSeconds.toFixed(1)];
}

function line([name = '', ...cells]: readonly string[]): string {
  const widths = [8, 8, 15, 8, 8];
  return `${[name.padEnd(20), ...cells.map((cell, at) => cell.padStart(widths[at] ?? 0))].join('').trimEnd()}\n`;
}

import type { PlacedProblem } from '../model/message.ts';
import { plainText, walkProse, type ProseNode } from '../model/prose.ts';
import type { Spot } from '../model/spot.ts';
import { atSpot } from './place-problem.ts';
import { longestInOrder } from './placed-timeline.ts';
import type { IncidentFiles } from './rule.ts';

/** Rows, items or paragraphs that begin with times, or headings that name one each, of which one is out of order. */
export function timesOutOfOrder({ narrative, record }: Pick<IncidentFiles, 'narrative' | 'record'>): PlacedProblem[] {
  const problems: PlacedProblem[] = [];
  const look = (runs: readonly TimedBlock[][]): void => {
    for (const run of runs) {
      const inOrder = longestInOrder(run.map(({ minute }) => ({ from: minute, to: minute, approximate: false })));
      const at = outIn(run, inOrder, record?.source.text ?? '');
      const [out, before, after] = [run[at], run[at - 1], run[at + 1]];
      if (!out || run.length < 4 || run.length - inOrder.size > 1 || isPastMidnight(out, before, after)) continue;
      problems.push(
        atSpot(narrative, out.spot, {
          reason: `Unexpected ${out.clock} ${before ? `behind ${before.clock}` : `before ${after?.clock ?? ''}`}, expected the times in order`,
          help: 'Was a digit mistyped? If it is the next day, write the day as well.',
        }),
      );
    }
  };
  walkProse(narrative.prose, (node) => {
    if (node.type === 'table')
      look(runsOf(node.children.slice(1).flatMap((row) => ('children' in row ? row.children.slice(0, 1) : []))));
    if (node.type === 'root' || node.type === 'list') look(runsOf(node.children));
    if (node.type === 'root') for (const depth of [2, 3]) look(runsOfHeadings(node.children, depth));
    return node.type === 'table' ? 'skip' : undefined;
  });
  return problems;
}

/** Of two beside one another either may be the one; then it is the one that the record does not have. */
function outIn(run: readonly TimedBlock[], inOrder: ReadonlySet<number>, record: string): number {
  const at = run.findIndex((_, index) => !inOrder.has(index));
  if (at < 0) return at;
  const isSorted = (without: number): boolean =>
    run.every((block, index) => {
      const before = run[index - 1 === without ? index - 2 : index - 1];
      return index === without || !before || before.minute <= block.minute;
    });
  const isRecorded = (index: number): boolean => record.includes(run[index]?.clock.padStart(5, '0') ?? '');
  return isRecorded(at)
    ? ([at - 1, at + 1].find((other) => run[other] && isSorted(other) && !isRecorded(other)) ?? at)
    : at;
}

/** The last of an evening, which belongs to the next day. */
function isPastMidnight(out: TimedBlock, before: TimedBlock | undefined, after: TimedBlock | undefined): boolean {
  return !after && before !== undefined && before.minute - out.minute > 12 * 60;
}

interface TimedBlock {
  clock: string;
  minute: number;
  spot: Spot;
}

/** Blocks that begin with a time, one after another; a heading, or a day beside the time, begins anew. */
function runsOf(nodes: readonly ProseNode[]): TimedBlock[][] {
  const runs: TimedBlock[][] = [[]];
  for (const node of nodes) {
    const lead = leadOf(node);
    const words = lead ? plainText(lead).trim() : '';
    const time = /^(\d{1,2}):([0-5]\d)(?::\d{2})?(?!\d)/.exec(words);
    if (time) {
      const spot = { start: node.start, end: Math.min(node.end, node.start + 12) };
      runs.at(-1)?.push({ clock: time[0], minute: Number(time[1]) * 60 + Number(time[2]), spot });
    } else if (node.type === 'heading' || /^[^.\n]{0,30}\d/.test(words)) runs.push([]);
  }
  return runs;
}

/** Headings of one depth with a time each; one without, one above them, or a day beside the time begins anew. */
function runsOfHeadings(nodes: readonly ProseNode[], depth: number): TimedBlock[][] {
  const runs: TimedBlock[][] = [[]];
  for (const node of nodes) {
    if (node.type !== 'heading' || node.depth > depth) continue;
    const words = plainText(node);
    const [time, ...others] = words.matchAll(/(?<![\d:–-])(\d{1,2}):([0-5]\d)(?![\d:–-])/g);
    if (!time || others.length > 0 || node.depth < depth || /\d/.test(words.replace(time[0], ''))) runs.push([]);
    else runs.at(-1)?.push({ clock: time[0], minute: Number(time[1]) * 60 + Number(time[2]), spot: node });
  }
  return runs;
}

/** Where a time may stand first: a cell, an item, or what is bold at the beginning of a paragraph. */
function leadOf(node: ProseNode): ProseNode | undefined {
  if (node.type === 'tableCell') return node;
  const paragraph = node.type === 'listItem' ? node.children[0] : node;
  if (paragraph?.type !== 'paragraph') return undefined;
  const first = paragraph.children[0];
  return node.type === 'listItem' || first?.type === 'strong' ? first : undefined;
}

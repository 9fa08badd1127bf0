import { richText } from '../story/rich.ts';
import type { Slide, SlidePart } from './deck.ts';

/** The words of a part, line by line; a drawing has none, because the lines beside it say the same. */
export function partText(part: SlidePart): string[] {
  switch (part.type) {
    case 'lead':
    case 'sentence':
    case 'question':
    case 'think':
      return [part.text];
    case 'options':
    case 'list':
      return [...part.items];
    case 'note':
      return [part.label, ...part.text.split('\n')];
    case 'scene':
      return [];
    case 'ideas': {
      // What has been dropped stays on the picture; in words it has been said.
      const alive = part.ideas.filter(({ state }) => state === 'alive');
      return alive.length === 0
        ? []
        : [part.label, ...alive.map(({ text, words }) => (words === '' ? text : `${text} (${words})`))];
    }
    case 'figure':
      return [part.picture.caption ?? part.picture.alt];
    case 'chart':
      return [part.chart.title, part.chart.summary];
    case 'table':
      return [part.head, ...part.rows].flatMap((row) => row.flatMap((cell) => cell.split('\n')));
    case 'lanes':
      return part.lanes.rows.flatMap(({ title, points }) => [
        title,
        ...points.map(({ name, text }) => `${name}: ${text}`),
      ]);
    case 'rich':
      return richText(part.rich).split(/\n+/);
    case 'story':
      return [part.day === '' ? part.title : `${part.title}, ${part.day}`];
  }
}

/** What a room sees at first, and then at each step. What only hindsight knows is in neither. */
export function stepTexts({ parts }: Pick<Slide, 'parts'>): string[] {
  const steps: string[][] = [[]];
  for (const part of parts) {
    if (part.type === 'note' && part.layer === 'hindsight') continue;
    (steps[part.step] ??= []).push(...partText(part).filter((line) => line !== ''));
  }
  return Array.from(steps, (lines) => ((lines as string[] | undefined) ?? []).join('\n'));
}

import { markdownLine } from '../formats/markdown.ts';
import { richText } from '../story/rich.ts';
import { stepCount, type Deck, type Slide, type SlidePart } from './deck.ts';
import { partText } from './slide-text.ts';

/**
 * A deck as Marp Markdown: slides parted by `---`, notes in one comment at the end of each. A question and its answer are two
 * slides. What authors wrote is text there: nothing of it becomes a heading, a slide break, markup or the end of a comment.
 */
export function deckToMarp({ title, slides }: Pick<Deck, 'title' | 'slides'>): string {
  const pages = slides.flatMap((slide) => {
    const steps = slide.kind === 'pause' ? Array.from({ length: stepCount(slide) + 1 }, (_, step) => step) : [Infinity];
    return steps.map((step) => pageOf(slide, step));
  });
  return `---\nmarp: true\ntitle: ${JSON.stringify(title)}\npaginate: true\n---\n\n${pages.join('\n\n---\n\n')}\n`;
}

function pageOf(slide: Slide, step: number): string {
  const parts = slide.parts.filter(
    (part) => part.step <= step && !(part.type === 'note' && part.layer === 'hindsight'),
  );
  const blocks = [`# ${markdownLine(slide.title)}`, ...parts.map(partMarkdown).filter((block) => block !== '')];
  const notes = richText(slide.notes).replaceAll('--', '–').trim();
  return [...blocks, ...(notes === '' ? [] : [`<!--\n${notes}\n-->`])].join('\n\n');
}

function partMarkdown(part: SlidePart): string {
  switch (part.type) {
    case 'options':
    case 'list':
      return part.items.map((item) => `- ${markdownLine(item)}`).join('\n');
    case 'ideas': {
      const [label = '', ...ideas] = partText(part);
      return label === ''
        ? ''
        : [`**${markdownLine(label)}**`, '', ...ideas.map((idea) => `- ${markdownLine(idea)}`)].join('\n');
    }
    case 'note':
      return `**${markdownLine(part.label)}** ${markdownLine(part.text)}`;
    case 'figure':
      return `![${markdownLine(part.picture.alt)}](${part.picture.src})${part.picture.caption === undefined ? '' : `\n\n${markdownLine(part.picture.caption)}`}`;
    case 'table':
      return tableMarkdown([part.head, ...part.rows]);
    default:
      return partText(part)
        .map((line) => markdownLine(line))
        .join('\n\n');
  }
}

function tableMarkdown([head = [], ...rows]: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.map((cell) => markdownLine(cell)).join(' | ')} |`;
  return [row(head), `|${' --- |'.repeat(Math.max(1, head.length))}`, ...rows.map(row)].join('\n');
}

/** How one story is told, by its sentences. Headings, tables, code and elements do not count; words within elements do. */
export interface StoryShape {
  words: number;
  sentences: number;
  /** Words of the sentence in the middle, by length. */
  median: number;
  /** Sentences of at most eight words, in per cent. */
  short: number;
  /** The first words of the story, at most twelve. */
  begins: string;
}

export function shapeOf(narrative: string): StoryShape {
  const prose = narrative
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/^(?:#{1,6} |\|).*$/gm, '')
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[ \t]*(?:>|[-*] |\d+\. )/gm, '')
    .replace(/[*`]+/g, '');
  const paragraphs = prose
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
  const lengths = paragraphs
    .flatMap((paragraph) => paragraph.split(/(?<=[.!?:]["”’)]?) (?=["“‘(]?[\p{Lu}\d])/u))
    .map((sentence) => sentence.split(' ').length)
    .sort((a, b) => a - b);
  const count = (total: number, words: number): number => total + words;
  return {
    words: lengths.reduce(count, 0),
    sentences: lengths.length,
    median: lengths[Math.floor(lengths.length / 2)] ?? 0,
    short: lengths.length === 0 ? 0 : Math.round((100 * lengths.filter((words) => words <= 8).length) / lengths.length),
    begins: (paragraphs[0] ?? '').split(' ').slice(0, 12).join(' '),
  };
}

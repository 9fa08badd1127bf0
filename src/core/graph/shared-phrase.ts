import { fold } from '../search/fold.ts';
import { isStopWord } from '../search/stop-words.ts';

/**
 * The longest run of words that stands in a line of both, as the first writes it: `too many open files`. One word, or words
 * that stand apart, may mean two things; undefined then, and where none of them tells anything.
 */
export function sharedPhrase(lines: readonly string[], others: readonly string[]): string | undefined {
  const theirs = others.map(wordsOf);
  let best: { phrase: string; letters: number } | undefined;
  for (const line of lines) {
    const words = wordsOf(line);
    for (const their of theirs)
      for (const { from, count } of runs(words, their)) {
        const run = words.slice(from, from + count);
        const [first, last] = [run[0], run.at(-1)];
        if (!first || !last || !tells(run)) continue;
        const letters = last.to - first.from;
        if (!best || letters > best.letters) best = { phrase: line.slice(first.from, last.to), letters };
      }
  }
  return best?.phrase;
}

interface Word {
  key: string;
  from: number;
  to: number;
}

function wordsOf(line: string): Word[] {
  return [...line.matchAll(word)].map(({ 0: text, index }) => ({
    key: fold(text),
    from: index,
    to: index + text.length,
  }));
}

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[._\-/:'’@+][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/** Where runs of the same words begin in the first, each as long as it goes. */
function runs(words: readonly Word[], others: readonly Word[]): { from: number; count: number }[] {
  return words.flatMap((_, from) =>
    others.map((_other, at) => {
      let count = 0;
      while (words[from + count] && words[from + count]?.key === others[at + count]?.key) count += 1;
      return { from, count };
    }),
  );
}

/** Two words of a topic do; the small words around them come along. */
function tells(run: readonly Word[]): boolean {
  return run.filter(({ key }) => !isStopWord(key)).length > 1;
}

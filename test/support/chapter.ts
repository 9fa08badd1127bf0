import { readFileSync } from 'node:fs';

/** A chapter of the handbook, to be done as it says. */
export interface Chapter {
  /** The block of code in this language that begins so. Throws if there is none. */
  block(language: string, beginning: string): string;
  /** Every `npx second-story …` that it shows, without npx, comments and the file that its output goes to. */
  commands: readonly string[];
}

/** Reads a chapter by its name in `src/pages/handbook/`. */
export function readChapter(name: string): Chapter {
  const text = readFileSync(new URL(`../../src/pages/handbook/${name}.mdx`, import.meta.url), 'utf8');
  const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', words = '']) => ({
    language,
    words,
  }));
  return {
    block(language, beginning) {
      const found = blocks.find((block) => block.language === language && block.words.startsWith(beginning));
      if (!found) throw new Error(`The chapter has no ${language} that begins with ${beginning}`);
      return found.words;
    },
    commands: blocks
      .filter(({ language }) => language === 'sh')
      .flatMap(({ words }) => words.split('\n'))
      .filter((line) => line.startsWith('npx second-story '))
      .map((line) =>
        line
          .replace(/^npx /, '')
          .replace(/\s+#.*$/, '')
          .replace(/\s+> \S+$/, ''),
      ),
  };
}

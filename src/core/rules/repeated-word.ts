import { shortened } from '../shortened.ts';
import { hasWordTwiceInARow } from '../rule-kit/language/find-trigger-words.ts';
import { matchOutside } from '../rule-kit/match-outside.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'repeated-word',
  title: 'Write each word once',
  level: 'warning',
  group: 'dialect',
  about: 'words',
  check: ({ text, language, where, plain, code = [] }) => {
    const words = repeated[language.split('-', 1)[0] ?? ''];
    if (!words || where === 'data') return [];
    const once = plain === true ? givenTwice(text.trim()) : undefined;
    if (once !== undefined)
      return [
        {
          start: text.lastIndexOf(once),
          end: text.lastIndexOf(once) + once.length,
          reason: `Unexpected “${shortened(once)}” a second time, expected the words once`,
        },
      ];
    if (!hasWordTwiceInARow(text)) return [];
    const [first] = matchOutside(text, words, code);
    // Three in a row are meant.
    if (!first || isRow(text, first.index, first[0])) return [];
    return [first].map(({ index: start, 0: found }) => ({
      start,
      end: start + found.length,
      reason: `Unexpected “${found.replace(/\s+/g, ' ')}”, expected the word once`,
    }));
  },
});

/** A value that was pasted twice, as it stands once. */
function givenTwice(value: string): string | undefined {
  return value.indexOf(value.slice(0, 12), 12) > 0 ? twice.exec(value)?.[1] : undefined;
}

const twice = /^(.{12,}?)[\s.,;:!?]+\1[.!?]?$/su;

function isRow(text: string, start: number, found: string): boolean {
  const word = (/^\S+/.exec(found)?.[0] ?? '').toLowerCase();
  const before = /(\S+)\s+$/.exec(text.slice(Math.max(0, start - 40), start))?.[1]?.toLowerCase();
  const after = /^\s+([\p{L}’']+)/u.exec(text.slice(start + found.length))?.[1]?.toLowerCase();
  return before === word || after === word;
}

/** Small words that no sentence has twice in a row; “had had”, “that that” and “very, very” are meant. Of longer words, those of four letters and more. */
const repeated: Readonly<Partial<Record<string, RegExp>>> = {
  en: /(?<![\p{L}\p{N}’'.-])(?:(the|an?|of|to|and|or|for|with|was|were|is|are|be|been|at|by|from|as|this|they|we|but|which|when|then|if|their|our|its|not|into|than|has|have|would|could|it|i)\s+\1|(?!that|very|many|more|long|much|well|over|bora|duran|blah|ping|tick|test|knock|beep|null|true|false|again|object)(\p{Ll}{4,})\s+\2)(?![\p{L}\p{N}’'-])/giu,
  de: /(?<![\p{L}\p{N}-])(der|die|das|und|oder|mit|für|von|zu|ist|war|ein|eine|im|in|auf|nicht|auch)\s+\1(?![\p{L}\p{N}-])/giu,
};

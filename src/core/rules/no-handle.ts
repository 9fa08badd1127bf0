import { matchOutside } from '../rule-kit/match-outside.ts';
import type { Hit } from '../rule-kit/passage.ts';
import { isAllowed } from '../rule-kit/privacy/is-allowed.ts';
import { defineRule } from '../rule-kit/rule.ts';

/** Addressed to everybody, or to nobody. */
const groups = new Set(['@here', '@channel', '@everyone', '@all', '@team', '@media', '@import', '@latest']);

/** Alone among words, or in brackets behind a name; in brackets otherwise it is the key of a source. */
const handles =
  /(?:(?<![\w/.`@:([+-])(?<!\[-?@[^\]\n]{0,80})|(?<=\p{Lu}\p{Ll}+ [([]))@[A-Za-z][\w-]{2,38}(?![\w/@-]|\.\w)/gu;

export default defineRule({
  id: 'no-handle',
  title: 'Give the role, not the handle',
  level: 'warning',
  group: 'privacy',
  about: 'passage',
  check: ({ text, where, of, code = [] }, world) => {
    // Code has its own use for @; addresses of pages and packages are no people.
    if (!text.includes('@') || (where === 'data' && of !== 'register')) return [];
    return [...matchOutside(text, handles, code)].flatMap(({ index: start, 0: handle }): Hit[] => {
      const isNumber = /^@[UW][A-Z\d]{7,}$/.test(handle) && text.charAt(start - 1) === '<';
      if (isNumber || groups.has(handle.toLowerCase()) || isAllowed(handle, world)) return [];
      return [
        {
          start,
          end: start + handle.length,
          reason: `Unexpected handle ${handle}, expected a role`,
          help: 'A handle names a person, and stays findable when they have moved on. Who were they in this story: the on-call engineer, the reviewer?',
        },
      ];
    });
  },
});

import { lettersOf } from '../rule-kit/alike.ts';
import type { PlacedProblem } from '../model/message.ts';
import { atValue, type Said } from '../rule-kit/place-problem.ts';
import { ofIncidentAlone } from '../rule-kit/of-incident-alone.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'hook-repeats',
  title: 'Let the hook say what the title does not',
  level: 'warning',
  group: 'absences',
  about: 'incident',
  check: ofIncidentAlone(({ narrative }): PlacedProblem[] => {
    const { hook, title } = narrative.card;
    if (hook === undefined) return [];
    const said = whatIsWrong(hook, title);
    return said ? [atValue(narrative, ['hook'], said)] : [];
  }),
});

function whatIsWrong(hook: string, title: string): Said | undefined {
  const help = 'Begin with what people saw, or with what did not fit.';
  if (lettersOf(hook) === '') return { reason: 'Missing words in the hook; add the tension of the story', help };
  if (lettersOf(hook) === lettersOf(title))
    return { reason: 'Unexpected hook that repeats the title, expected why to read on', help };
  const date =
    /^(?:(?:on|in)\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:the\s+)?(?:\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d{1,2})/i.exec(
      hook,
    )?.[0];
  return date === undefined
    ? undefined
    : {
        reason: `Unexpected date “${date}” at the start of the hook, expected why to read on`,
        help: `The page shows the date anyway. ${help}`,
      };
}

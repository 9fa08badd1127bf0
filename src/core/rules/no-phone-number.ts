import type { Hit } from '../rule-kit/passage.ts';
import { isAllowed } from '../rule-kit/privacy/is-allowed.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'no-phone-number',
  title: 'Leave telephone numbers out',
  level: 'suggestion',
  group: 'privacy',
  about: 'passage',
  check: ({ text }, world) => {
    if (!/\d[\d ./()\u00a0-]{5,}/.test(text)) return [];
    return [...text.matchAll(numbers)].flatMap((found): Hit[] => {
      const { index: start, 0: number } = found;
      const end = start + number.length;
      const isTold =
        beforeNumber.test(text.slice(Math.max(0, start - around), start)) ||
        behindNumber.test(text.slice(end, end + around));
      if (!isNumberOfSomebody(number, isTold) || isAllowed(number, world)) return [];
      return [
        {
          start,
          end,
          reason: 'Unexpected telephone number, expected a role or a team',
          help: 'It rings at somebody’s, by night too, for as long as the page lives. Say who it was by role, and how the team is reached. Numbers that are meant to be called go to checks.allow.',
        },
      ];
    });
  },
});

/** With the code of a country; of North America; and with a zero before it, as most of the world writes them at home. */
const numbers = new RegExp(
  [
    String.raw`(?<![\w+/.=-])\+[1-9]\d{0,2}[ .()/\u00a0-]{0,2}\d{1,5}(?:[ .()/\u00a0-]{0,2}\d{2,9}){1,5}`,
    String.raw`(?<![\w+/.:=,-])(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}`,
    String.raw`(?<![\w+/.:=,-])\(?0[1-9]\d{1,4}\)?[ /-]?\d{3,8}(?:[ -]\d{2,6}){0,3}`,
  ]
    .map((number) => String.raw`${number}(?![\w%:]|[.,/-]\d)`)
    .join('|'),
  'g',
);

/** Letters around a number in which a sentence says that it is one. */
const around = 60;

const beforeNumber =
  /(?:\b(?:call|calls|called|phone|phones|telephone|tel|mobile|cell|ring|rings|dial|dials|text|texts|sms|whatsapp|pager|landline|extension|on call under|reach(?:ed|able)? (?:\w+ ){0,2}(?:on|at|under)|(?:rota|roster|on-?call|duty|desk|line|hotline|bridge|backup|escalation) (?:is |are |was )?(?:on|at|under)|numbers?|contact|questions?|ask (?:at|under)|go(?:es)? to|(?:manager|engineer|officer|commander|deputy|responder|duty)(?=:)|telefon|handy|mobil|anruf(?:en)?|erreichbar)\b|☎|📞|📱)[^.!?\n]{0,50}(?:\b\w{1,4}\. ?)?$/i;
const behindNumber =
  /^[^.!?\n]{0,40}\b(?:mobile|phone|telephone|cell|landline|pager|home number|own number|private number|handy)\b/i;

/**
 * Where nothing says what it is, a number has to look like one of a telephone and nothing else, and to be nobody's made-up one.
 * Numbers that cost nothing to call are desks, and no people.
 */
function isNumberOfSomebody(number: string, isTold: boolean): boolean {
  const digits = number.replace(/\D/g, '');
  if (
    digits.length < 9 ||
    digits.length > 15 ||
    /^(?:\+?1[ .-]?)?\(?8(?:00|88|77|66|55|44|33)\b|^\(?0800\b/.test(number)
  )
    return false;
  // An amount with its thousands apart.
  if (/^\+\d{1,3}(?: \d{3})*? 000$/.test(number)) return false;
  if (isTold) return true;
  if (/7700 ?900\d{3}$|\b555[ .-]?01\d{2}$/.test(number)) return false;
  return number.startsWith('+') ? digits.length > 9 : /^(?:\([2-9]|[2-9]\d{2}-\d{3}-)/.test(number);
}

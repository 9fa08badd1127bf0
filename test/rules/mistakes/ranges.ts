import { atEndOf, inActions, inProse, inRecord, onCard, type Mistake } from './mistake.ts';

/** Ranges with the larger end first. */
const ranges: readonly (readonly [name: string, range: string])[] = [
  ['amounts', 'Between 40,000 and 4,000 euros a month.'],
  ['amounts with a sign', 'Between €40,000 and €4,000 a month.'],
  ['thousands', 'Between 40k and 4k a month.'],
  ['minutes', 'It took between 40 and 4 minutes.'],
  ['hours and minutes', 'It took between 2 hours and 40 minutes.'],
  ['words', 'It took between forty and four minutes.'],
  ['shares', 'Between 40 % and 4 % of requests failed.'],
  ['a dash', 'It took 40–4 minutes.'],
  ['least and most', 'At least 40 and at most 4 requests failed.'],
];

export const rangeMistakes: readonly Mistake[] = ranges.flatMap(([name, range]): Mistake[] => {
  const said = JSON.stringify(range);
  return [
    inActions(`a range of ${name} as a cost`, 'range-order', { costOfDelay: said }),
    inActions(`a range of ${name} as a basis`, 'range-order', {
      costOfDelay: `{amount: 3, currency: EUR, per: day, basis: ${said}, estimated: 2020-01-01}`,
    }),
    inProse(`a range of ${name} in a story`, 'range-order', range),
    inRecord(`a range of ${name} in a finding`, 'range-order', 'findings', ['kind: learning', `text: ${said}`], 1),
    onCard(
      `a range of ${name} in the impact`,
      'range-order',
      `impact:\n  - {who: customers, what: no orders, amount: ${said}}`,
      1,
    ),
    atEndOf(
      `a range of ${name} of a term`,
      'range-order',
      'glossary.yaml',
      `mutant:\n  term: mutant\n  meaning: ${said}`,
      2,
    ),
  ];
});

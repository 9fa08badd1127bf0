import { expect, test } from 'vitest';
import { checkKnowledgeBase } from '../check/check-knowledge-base.ts';
import { memoryFiles } from '../../../test/support/memory-files.ts';

/** What is said of files, without suggestions: reason, help, and what a fix would write. */
function told(files: Readonly<Record<string, string>>): string {
  return checkKnowledgeBase(memoryFiles(files), { drafts: true, asOf: '2026-11-26' })
    .messages.filter(({ level }) => level !== 'suggestion')
    .map(({ place, reason, help = '', fix }) =>
      [String(place?.start.line), reason, help, ...(fix ? [`fix: ${fix.map(({ text }) => text).join(' ')}`] : [])].join(
        ' | ',
      ),
    )
    .join('\n');
}

const narrative = 'incidents/2026-03-14-slow/narrative.mdx';
const onCard = (lines: string): string => told({ [narrative]: `---\ntitle: A\n${lines}\n---\nWords.\n` });

test('a slip is mended, but for one that would let more people read', () => {
  expect(onCard('kind: near-mis\nstatus: drat\nseverty: x\nstatus2: 1')).toMatchInlineSnapshot(`
    "3 | Unexpected “near-mis” for kind, expected incident, near-miss, exercise or success | Did you mean near-miss? | fix: near-miss
    5 | Unexpected key “severty”, expected severity | Did you mean severity? Keys of your own may start with x-. | fix: severity
    6 | Unexpected key “status2”, expected status | Did you mean status? Keys of your own may start with x-."
  `);
  expect(onCard('status: publishd')).toMatchInlineSnapshot(
    `"3 | Unexpected “publishd” for status, expected draft, in-review or published | Did you mean published? Who may read it is for you to say: --fix leaves it alone."`,
  );
  expect(onCard('statuss: published\nvisiblity: public')).toMatchInlineSnapshot(`
    "3 | Unexpected key “statuss”, expected status | Did you mean status? Keys of your own may start with x-.
    4 | Unexpected key “visiblity”, expected visibility | Did you mean visibility? Keys of your own may start with x-."
  `);
  expect(
    told({
      [narrative]: '---\ntitle: A\n---\nWords.\n',
      'incidents/2026-03-14-slow/analyses/on-call.mdx': '---\nrole: On-call\nshare: everyon\n---\nWords.\n',
    }),
  ).toMatchInlineSnapshot(
    `"3 | Unexpected “everyon” for share, expected facilitator, review or everyone | Did you mean everyone? Who may read it is for you to say: --fix leaves it alone."`,
  );
});

test('a key that is far from the known one is told, and not mended', () => {
  expect(
    told({ [narrative]: '---\ntitle: A\n---\nWords.\n', 'incidents/2026-03-14-slow/record.yaml': 'timeZone: UTC\n' }),
  ).toMatchInlineSnapshot(
    `"1 | Unexpected key “timeZone”, expected timeline | Did you mean timeline? Keys of your own may start with x-."`,
  );
});

test('what other systems call otherwise', () => {
  expect(
    told({
      [narrative]: '---\ntitle: A\n---\nWords.\n',
      'incidents/2026-03-14-slow/record.yaml': 'timeline:\n  - { time: "10:02", what: The alarm fired. }\n',
    }),
  ).toMatchInlineSnapshot(
    `"2 | Unexpected key “time” in timeline[1], expected at | Did you mean at? Keys of your own may start with x-."`,
  );
});

test('the same in each item of a list is said once', () => {
  expect(onCard('symptoms: [504, 503, 502]')).toMatchInlineSnapshot(
    `"3 | Unexpected 504 for symptoms[1], expected text | YAML takes it for a number. For text, put it in quotes. The same holds for 2 more of this list."`,
  );
  expect(onCard('related: [2025-01-01-a, 2025-01-01-b]')).toMatchInlineSnapshot(
    `"3 | Unexpected “2025-01-01-a” for related[1], expected keys with values | Its keys are incident, kind and why. The same holds for 1 more of this list."`,
  );
});

test('inside the form that an author began', () => {
  expect(onCard('impact:\n  - who: customers\n    what: errors\n    amount: 883')).toMatchInlineSnapshot(
    `"6 | Unexpected 883 for impact[1].amount, expected text | YAML takes it for a number. For text, put it in quotes."`,
  );
  expect(
    told({
      [narrative]: '---\ntitle: A\n---\nWords.\n',
      'incidents/2026-03-14-slow/actions.yaml':
        '- { id: a, text: Limit retries, kind: technical, costOfDelay: { amount: [5, 3], per: day }, ticket: { title: PAY-1 } }\n',
    }),
  ).toMatchInlineSnapshot(`
    "1 | Missing [1].costOfDelay.basis; add text | What the estimate rests on.
    1 | Unexpected [5, 3] for [1].costOfDelay.amount, expected the lower amount first, such as [500, 2000] | An amount, or a range [low, high].
    1 | Missing [1].ticket.url; add an address that starts with https:, http:, mailto: or tel:, or a relative path | Where it is."
  `);
});

test('a text that a comma cuts inside braces is one message, and quotes mend it', () => {
  const files = (timeline: string): Readonly<Record<string, string>> => ({
    [narrative]: '---\ntitle: A\n---\nWords.\n',
    'incidents/2026-03-14-slow/record.yaml': `timeline:\n  - ${timeline}\n`,
  });
  expect(told(files('{ at: 2026-03-14 10:02, what: It waited, as before, or fell. }'))).toMatchInlineSnapshot(
    `"2 | Unexpected comma in what, expected quotes around the text | Inside braces YAML begins a new key behind a comma. Write what: "It waited, as before, or fell." | fix: "It waited, as before, or fell.""`,
  );
  expect(told(files('{ at: 2026-03-14 10:02, what: It waited, who, cause: x }'))).toMatchInlineSnapshot(`
    "2 | Unexpected nothing for timeline[1].who, expected a list | People who took part, by id.
    2 | Unexpected key “cause” in timeline[1], expected one that we know | Known here are id, at, until, kind, who, what, believed, cue, laterKnown, known and source. Keys of your own may start with x-."
  `);
});

test('words where keys belong are told which keys there are', () => {
  expect(
    told({
      [narrative]: '---\ntitle: A\n---\nWords.\n',
      'incidents/2026-03-14-slow/record.yaml':
        'timeline:\n  - { id: a, at: 2026-03-14 10:02, what: It waited. }\npauses:\n  - { after: a, question: What now?, options: [wait, stop], reveal: They waited. }\n',
    }),
  ).toMatchInlineSnapshot(
    `"4 | Unexpected “They waited.” for pauses[1].reveal, expected keys with values | Shown after the pause. Its keys are happened and sense."`,
  );
});

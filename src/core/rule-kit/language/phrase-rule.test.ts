import { expect, test } from 'vitest';
import { checkKnowledgeBase } from '../../check/check-knowledge-base.ts';
import { memoryFiles } from '../../../../test/support/memory-files.ts';
import { briefMessage } from '../../reporters/brief.ts';
import { allRules } from '../../check/all-rules.ts';

const folder = 'incidents/2026-03-14-x';

function says(texts: Readonly<Record<string, string>>, ids: readonly string[]): string[] {
  const rules = allRules.filter(({ about, id }) => about === 'parsing' || ids.includes(id));
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${folder}/${name}`, text]));
  return checkKnowledgeBase(memoryFiles(files), { drafts: true, asOf: '2026-06-01', rules }).messages.map((message) =>
    (briefMessage(message).split('\n')[0] ?? '').replace(`${folder}/`, ''),
  );
}

const card = '---\ntitle: Checkout was slow\n---\n\n';
const blame = 'The team should have noticed it.';

test('what people said is evidence: quotations, perspectives, code, analyses, beliefs', () => {
  const body = [
    `> ${blame}`,
    `<Quote who="on-call">${blame}</Quote>`,
    `<Perspective of="on-call">${blame}</Perspective>`,
    `They said “${blame}” and "${blame}".`,
    `\`${blame}\``,
    `\`\`\`\n${blame}\n\`\`\``,
  ].join('\n\n');
  const record = `people:\n  - id: on-call\n    role: on-call engineer\ntimeline:\n  - at: 14:10\n    what: Looked at the network\n    believed: ${blame}\nhypotheses:\n  - text: ${blame}\n    from: 14:10\n`;
  expect(
    says(
      {
        'narrative.mdx': card + body,
        'record.yaml': record,
        'analyses/on-call.mdx': `---\nrole: on-call engineer\n---\n\n${blame}\n`,
      },
      ['no-counterfactual'],
    ),
  ).toEqual([]);
});

test('our own words are read wherever they stand', () => {
  const texts = {
    'narrative.mdx': `---\ntitle: They should have noticed\nhook: They should have noticed.\nthemes:\n  late: They should have noticed.\n---\n\n- They should have noticed.\n\n| They should have noticed |\n|---|\n| They should have noticed |\n\n<Aside title="A box">They should have noticed.</Aside>\n`,
    'record.yaml': `timeline:\n  - at: 14:10\n    what: >-\n      They\n      should have noticed\nfactors:\n  - kind: human\n    text: They should have noticed\nfindings:\n  - kind: learning\n    text: "They \\"really\\" should have noticed"\n`,
  };
  expect(says(texts, ['no-counterfactual'])).toMatchInlineSnapshot(`
    [
      "narrative.mdx:2:13  suggestion  Unexpected “should have noticed”, expected what people saw and did  no-counterfactual",
      "narrative.mdx:3:12  suggestion  Unexpected “should have noticed”, expected what people saw and did  no-counterfactual",
      "narrative.mdx:5:14  suggestion  Unexpected “should have noticed”, expected what people saw and did  no-counterfactual",
      "narrative.mdx:8:8  suggestion  Unexpected “should have noticed”, expected what people saw and did  no-counterfactual",
      "narrative.mdx:10:8  suggestion  Unexpected “should have noticed”, expected what people saw and did  no-counterfactual",
      "narrative.mdx:12:8  suggestion  Unexpected “should have noticed”, expected what people saw and did  no-counterfactual",
      "narrative.mdx:14:27  suggestion  Unexpected “should have noticed”, expected what people saw and did  no-counterfactual",
      "record.yaml:5:7  suggestion  Unexpected “should have noticed”, expected what people saw and did  no-counterfactual",
      "record.yaml:8:16  suggestion  Unexpected “should have noticed”, expected what people saw and did  no-counterfactual",
      "record.yaml:11:28  suggestion  Unexpected “should have noticed”, expected what people saw and did  no-counterfactual",
    ]
  `);
});

test('questions to the room may ask what would have been', () => {
  expect(
    says(
      { 'narrative.mdx': `${card}What would you have done, and what should they have done? They would have waited.` },
      ['no-would-have', 'no-counterfactual'],
    ),
  ).toMatchInlineSnapshot(`
    [
      "narrative.mdx:5:64  suggestion  Unexpected “would have waited”, expected what was possible then, or what you will try  no-would-have",
    ]
  `);
});

test('an action that says when it is done may begin as it likes; so may one that is done or declined', () => {
  const action = (id: string, more: string): string =>
    `- id: ${id}\n  kind: technical\n  text: Investigate the queue\n${more}`;
  expect(
    says(
      {
        'narrative.mdx': card,
        'actions.yaml':
          action('a', '') +
          action('b', '  doneWhen: the story says what filled it\n') +
          action('c', '  state: done\n') +
          action('d', '  state: declined\n'),
      },
      ['no-vague-action'],
    ),
  ).toMatchInlineSnapshot(`
    [
      "actions.yaml:3:9  warning  Unexpected “Investigate”, expected a verb, an object, and how everyone will know that it is done  no-vague-action",
    ]
  `);
});

test('lists are actions below a heading that says so, and below its own headings', () => {
  expect(
    says(
      {
        'narrative.mdx': `${card}## Story\n\n- Investigate this\n\n## Action items\n\n- Investigate this\n\n### Soon\n\n- [ ] Improve that\n\n## Thanks\n\n- Consider that\n`,
      },
      ['no-vague-action'],
    ),
  ).toMatchInlineSnapshot(`
    [
      "narrative.mdx:11:3  warning  Unexpected “Investigate”, expected a verb, an object, and how everyone will know that it is done  no-vague-action",
      "narrative.mdx:15:7  warning  Unexpected “Improve”, expected a verb, an object, and how everyone will know that it is done  no-vague-action",
    ]
  `);
});

test('each narrative has its language; one without a book is left alone', () => {
  const german = (language: string): string =>
    `---\ntitle: Kasse langsam\nlanguage: ${language}\n---\n\nDas war menschliches Versagen, or human error.`;
  expect(says({ 'narrative.mdx': german('de-CH') }, ['no-human-error'])).toMatchInlineSnapshot(`
    [
      "narrative.mdx:6:9  suggestion  Unerwartet: „menschliches Versagen“; erwartet: was getan wurde, womit und wozu  no-human-error",
    ]
  `);
  expect(says({ 'narrative.mdx': german('fr') }, ['no-human-error'])).toEqual([]);
});

test('a hostile paragraph gets an answer, and not a thousand', () => {
  const hostile = [
    'should have been ',
    '"should have been" ',
    '`should have been` ',
    'the team had ',
    '“ ',
    'hätte a ',
    '@abc ',
    '1.2.3.',
    'a.b.internal ',
    'xoxb-',
    'eyJaaaaaaaaaa.',
  ]
    .map((piece) => piece.repeat(4000))
    .join('\n\n');
  const messages = says(
    { 'narrative.md': card + hostile },
    allRules.filter(({ group }) => group === 'language' || group === 'privacy').map(({ id }) => id),
  );
  expect(messages.filter((message) => message.endsWith('no-counterfactual'))).toHaveLength(2);
});

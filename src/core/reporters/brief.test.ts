import { expect, test } from 'vitest';
import type { Message } from '../model/message.ts';
import { briefMessage } from './brief.ts';

const message: Message = {
  rule: 'no-counterfactual',
  level: 'warning',
  file: 'incidents/2026-03-14-example/narrative.mdx',
  reason: 'Unexpected “should have noticed”, expected what people saw and did',
};
const place = { start: { line: 7, column: 12, offset: 90 }, end: { line: 7, column: 31, offset: 109 } };

test('a message with a place, help, a rewording and a note', () => {
  expect(
    briefMessage({
      ...message,
      place,
      help: 'It describes a world that never was.\nWhat did the screen show?',
      suggestions: ['They saw …'],
      notes: [{ text: 'first defined here', file: 'record.yaml', place }],
    }),
  ).toMatchInlineSnapshot(`
    "incidents/2026-03-14-example/narrative.mdx:7:12  warning  Unexpected “should have noticed”, expected what people saw and did  no-counterfactual
      It describes a world that never was.
      What did the screen show?
      Instead: They saw …
      record.yaml:7:12  first defined here"
  `);
});

test('a message about a whole file has no line', () => {
  expect(briefMessage(message)).toMatchInlineSnapshot(
    `"incidents/2026-03-14-example/narrative.mdx  warning  Unexpected “should have noticed”, expected what people saw and did  no-counterfactual"`,
  );
});

test('escape sequences and direction marks never reach the terminal', () => {
  expect(briefMessage({ ...message, reason: 'Unexpected “\u001b[2Jred\u202e”, expected\nwords' })).toContain(
    'Unexpected “\uFFFD[2Jred\uFFFD”, expected\uFFFDwords',
  );
});

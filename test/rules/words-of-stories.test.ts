import { describe, expect, test } from 'vitest';
import { checkKnowledgeBase } from '../../src/core/check/check-knowledge-base.ts';

/** What is said to a body of a story, by rule and words; absences and what a story of two lines lacks are left out. */
function told(body: string, rule: string): string[] {
  const path = 'incidents/2026-03-14-slow/narrative.mdx';
  const text = `---\ntitle: Orders were slow\nstatus: published\n---\n\n${body}\n`;
  const { messages } = checkKnowledgeBase(
    { texts: [{ path, text }], pictures: [], paths: [path], problems: [] },
    { drafts: true, asOf: '2026-11-30' },
  );
  return messages
    .filter((message) => message.rule === rule)
    .map(({ place }) => text.slice(place?.start.offset, place?.end.offset));
}

describe('words as everybody spells them', () => {
  test.each([
    ['They looked at teh queue.', ['teh']],
    ['Becuase it had occured, they recieved a call.', ['Becuase', 'occured', 'recieved']],
    ['They didnt know, and could of called.', ['didnt', 'could of']],
    ['It was a error and an queue.', ['a', 'an']],
    ['The command `recieve_order`, the file teh.txt, the host occured.example.org and the key x-teh.', []],
    ['Three changes that A asked for, a user, a one-line answer, an hour, option a above, A European rule.', []],
    ['> we recieved a call', []],
    ['TEH is a name.', []],
  ])('%s', (body, expected) => {
    expect(told(body, 'misspelt-word')).toEqual(expected);
  });
});

describe('words of links', () => {
  test.each([
    [
      'It is [here](https://example.org/a), and [the report](https://example.org/b).',
      ['[here](https://example.org/a)'],
    ],
    ['See [this link](https://example.org/a).', ['[this link](https://example.org/a)']],
    ['See [the list of links](https://example.org/a).', []],
  ])('%s', (body, expected) => {
    expect(told(body, 'link-words')).toEqual(expected);
  });
});

describe('days that two halves of the world read otherwise, and days to come', () => {
  test.each([
    ['It began on 03/04/2026.', ['03/04/2026']],
    ['It began on 04/04/2026, and 13/04/2026 came; 3/4 of them were late.', []],
    ['On 14 April 2029 the queue was late.', ['14 April 2029']],
    ['It expires on 14 April 2029; it was planned for 2029-04-14.', []],
  ])('%s', (body, expected) => {
    expect(told(body, 'moment-in-words')).toEqual(expected);
  });
});

describe('times of a clock upside down', () => {
  test.each([
    ['From 10:20 to 09:50 it was late.', ['From 10:20 to 09:50']],
    ['It was late (10:20–09:50).', ['10:20–09:50']],
    ['It was late from 23:50 to 00:10, and 09:50–10:20.', []],
  ])('%s', (body, expected) => {
    expect(told(body, 'range-order')).toEqual(expected);
  });
});

describe('secrets in words', () => {
  const password = ['Sommer', '2031!'].join('');
  test.each([
    [`The password is ${password} then.`, 1],
    [`It ran with password=${password} then.`, 1],
    [`It ran curl -u admin:${password} https://example.org/api then.`, 1],
    [`See https://example.org/a?token=${'aB3dE5fG7'.repeat(3)} then.`, 1],
    ['It was paid with 4012 8888 8888 1881 then.', 1],
    ['It was paid with 4012 8888 8888 1882 then.', 0],
    ['It was paid to DE89 3704 0044 0532 0130 00 then.', 1],
    ['The password is required, and the password was changed on day 12.', 0],
  ])('%s', (body, count) => {
    expect(told(body, 'no-secret')).toHaveLength(count);
  });
});

describe('names', () => {
  test.each([
    ['Jonas’s change stopped the worker.', ['Jonas']],
    ['Then J. Lindqvist restarted it.', ['J. Lindqvist']],
    ['Created By: Jonas Lindqvist', []],
    ['Jonas Lindqvist [2:17 PM]\nlooking\n\nJonas Lindqvist [2:22 PM]\nstill', ['Jonas Lindqvist']],
  ])('%s', (body, expected) => {
    expect(told(body, 'no-name-in-role')).toEqual(expected);
  });
});

test('what stands in a place of another has a way out', () => {
  const help = (body: string): string | undefined => {
    const path = 'incidents/2026-03-14-slow/narrative.mdx';
    const text = `---\ntitle: Orders were slow\n---\n\n${body}\n`;
    return checkKnowledgeBase(
      { texts: [{ path, text }], pictures: [], paths: [path], problems: [] },
      { drafts: true, asOf: '2026-11-30' },
    ).messages.find(({ rule }) => rule.startsWith('element-'))?.help;
  };
  expect(help('<Pause id="a" />')).toMatchInlineSnapshot(
    `"In a story, write it under pauses in record.yaml; every walkthrough stops there."`,
  );
  expect(help('<Figure src="a.svg" alt="A line">\n\nA line.\n\n</Figure>')).toMatchInlineSnapshot(
    `"A line below the picture is its caption: caption="…"."`,
  );
  expect(help('<Chart data="a.csv" title="Orders" type="line" />')).toMatchInlineSnapshot(`"Did you mean kind?"`);
});

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { gatherFormats } from '../../src/core/gather/formats.ts';
import { mentionsByRole } from '../../src/core/gather/mentions-by-role.ts';
import { proposeEvents } from '../../src/core/gather/propose-events.ts';
import { addProposals, noProposals } from '../../src/core/gather/proposals.ts';

const folder = fileURLToPath(new URL('../golden/gather/', import.meta.url));

/** Each folder holds a file of a tool and what is proposed of it, in Berlin, on 14 March 2026, where U01 and Robin Smith are the on-call engineer. */
describe.each(readdirSync(folder))('%s', (name) => {
  const input = readdirSync(`${folder}${name}`).find((file) => file.startsWith('input.')) ?? '';
  const text = readFileSync(`${folder}${name}/${input}`, 'utf8');
  const format = gatherFormats.find(({ recognises }) => recognises(text));
  const gathering = format?.read(text) ?? { lines: [], skipped: [] };
  const events = proposeEvents(gathering, {
    file: input,
    day: '2026-03-14',
    zone: { name: 'Europe/Berlin', said: 'in the incident' },
    recordZone: 'Europe/Berlin',
    people: { U01: 'on-call', 'Robin Smith': 'on-call' },
  });

  test('becomes proposals with their places, and says what it leaves out', async () => {
    const skipped = gathering.skipped.map(({ place, why }) => `# left out: ${place}, because ${why}\n`).join('');
    const { text: proposals } = addProposals(undefined, { ...noProposals, events });
    await expect(`# read as ${format?.name ?? 'nothing'}\n${skipped}${proposals}`).toMatchFileSnapshot(
      `${folder}${name}/expected.yaml`,
    );
  });

  test('adds nothing a second time, and keeps what people wrote', () => {
    const first = addProposals(undefined, { ...noProposals, events }).text;
    const edited = `${first.replace('pick: ""', 'pick: yes # this one tells it')}# a note at the end\n`;
    expect(addProposals(edited, { ...noProposals, events })).toEqual({ text: edited, added: 0 });
  });
});

test('every kind of file has a folder here', () => {
  const read = readdirSync(folder).map((name) => {
    const expected = `${folder}${name}/expected.yaml`;
    return existsSync(expected) ? (/^# read as (.*)$/m.exec(readFileSync(expected, 'utf8'))?.[1] ?? '') : '';
  });
  expect(gatherFormats.map(({ name }) => name).filter((name) => !read.includes(name))).toEqual([]);
});

test.each([
  ['@al see @alice.b, @alice.', 'support see @alice.b, on-call.'],
  ['ask @Robin Smith-Jones or @Robin Smith, please', 'ask @Robin Smith-Jones or database, please'],
  ['mail robin@al or @', 'mail robin@al or @'],
])('people that others speak to stand by their role: %s', (text, expected) => {
  expect(mentionsByRole(text, { al: 'support', alice: 'on-call', 'Robin Smith': 'database', bob: '' })).toBe(expected);
});

test('what is nothing of these is not taken for any', () => {
  for (const text of ['', '{}', '[]', 'Dear all,\nit was a long day.\n', '<html></html>', '[1,2,3]', 'null'])
    expect(gatherFormats.filter(({ recognises }) => recognises(text)).map(({ name }) => name)).toEqual([]);
});

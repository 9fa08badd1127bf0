import { expect, test } from 'vitest';
import { siteOf } from '../../../test/support/site-of.ts';
import { plainText } from '../model/prose.ts';
import { narrativeNotes } from './narrative-notes.ts';

/** What is said to each event, of a narrative that tells of a page at 10:00, a roll-back at 10:10 and an end at 10:30. */
function notesOf(body: string): Record<string, string[]> {
  const site = siteOf({
    'knowledge-base.yaml': 'format: 1\ntitle: Stories\n',
    'incidents/2026-03-14-checkout/narrative.mdx': `---\ntitle: Checkout\nstatus: published\n---\n${body}\n`,
    'incidents/2026-03-14-checkout/record.yaml': `timeline:
  - { id: page, at: "10:00", kind: signal, what: The page arrives. }
  - { id: rollback, at: "10:10", kind: decision, what: They roll back. }
  - { id: well, at: "10:30", kind: effect, what: All is well. }
`,
  });
  const prose = site.graph.incidents.get('2026-03-14-checkout')?.prose;
  if (!prose) throw new Error('no story');
  const event = { what: '', believed: undefined, cue: undefined, laterKnown: undefined };
  const at = (minutes: number): { from: number; to: number; approximate: boolean } => ({
    from: minutes * 60,
    to: minutes * 60,
    approximate: false,
  });
  const { byEvent } = narrativeNotes(prose, [
    { ...event, id: 'page', clock: '10:00', at: at(600) },
    { ...event, id: 'rollback', clock: '10:10', at: at(610) },
    { ...event, id: 'well', clock: '10:30', at: at(630) },
  ]);
  return Object.fromEntries([...byEvent].map(([id, nodes]) => [id, nodes.map((node) => plainText(node))]));
}

test('an event has the paragraphs before its anchor, and the one behind it where there are more', () => {
  expect(
    notesOf(
      'It was quiet.\n\n<Event id="page" />\n\nThey looked.\n\nThey talked.\n\n<Event id="rollback" />\n\nIt took a while.',
    ),
  ).toEqual({ page: ['It was quiet.', 'They looked.'], rollback: ['They talked.', 'It took a while.'] });
});

test('a paragraph that alone leads to a later event is said there, and one that leads back stays', () => {
  const both = (first: string, second: string): Record<string, string[]> =>
    notesOf(`<Event id="${first}" />\n\nThe deploy had changed a limit.\n\n<Event id="${second}" />`);
  expect(both('page', 'rollback')).toEqual({ page: [], rollback: ['The deploy had changed a limit.'] });
  expect(both('rollback', 'page')).toEqual({ rollback: ['The deploy had changed a limit.'], page: [] });
});

test('a paragraph behind an anchor that names the time of a later event is not said before that', () => {
  expect(notesOf('<Event id="page" />\n\nAt 10:30 all was well.')).toEqual({ page: [] });
  expect(notesOf('<Event id="page" />\n\nAt 10:00 nobody was sure.')).toEqual({ page: ['At 10:00 nobody was sure.'] });
});

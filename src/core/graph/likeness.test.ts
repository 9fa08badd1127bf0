import { describe, expect, test } from 'vitest';
import { siteOf } from '../../../test/support/site-of.ts';
import { narrativeView } from '../views/narrative-view.ts';
import { runToEnd } from '../run-to-end.ts';
import { likenessesInSteps } from './likeness.ts';

const published = 'status: published\n';
const story = (id: string, title: string, card: string, body: string): Record<string, string> => ({
  [`incidents/${id}/narrative.mdx`]: `---\ntitle: ${title}\n${published}${card}---\n${body}\n`,
});

const site = siteOf({
  ...story(
    '2026-01-01-a',
    'The replica that lagged',
    'detectedBy: customer\nthemes: { held: It held itself down. }\n',
    'The replica lagged behind the primary, and the failover waited.',
  ),
  ...story(
    '2026-02-01-b',
    'Retries without end',
    'detectedBy: customer\nthemes: { held: Again it held itself down. }\n',
    'Every client tried again, five times each.',
  ),
  ...story(
    '2026-03-01-c',
    'A failover at noon',
    '',
    'The failover began before the replica had caught up with the primary.',
  ),
  ...story('2026-04-01-d', 'A certificate ran out', '', 'Nobody owned the calendar in which its last day stood.'),
  ...story(
    '2026-05-01-e',
    'Hidden theme',
    'themes: { secret: Not for readers yet. }\n',
    'Lunch was late in the canteen.',
  ),
  ...story(
    '2026-06-01-f',
    'Hidden theme again',
    'themes: { secret: Not for readers yet. }\n',
    'The lift stood still on the third floor.',
  ),
  ...story('2026-07-01-g', 'A queue of readers', 'symptoms: [too many open files]\n', 'Every reader held a handle.'),
  ...story(
    '2026-08-01-h',
    'Files that stayed open',
    "symptoms: ['EMFILE: too many open files']\n",
    'A lamp burned all night.',
  ),
  ...story('2026-09-01-i', 'A bucket', 'symptoms: [secret in the public bucket]\n', 'Somebody scanned it.'),
  ...story('2026-10-01-j', 'A branch', 'symptoms: [public branch with a secret]\n', 'A bot had pushed.'),
  'themes/held.mdx': '---\ntitle: It kept itself down\ndefinition: D.\n---\n',
  'themes/secret.mdx': '---\ntitle: Secret\ndefinition: D.\nstatus: draft\n---\n',
});

function readNext(id: string): string[] {
  const incident = site.graph.incidents.get(id);
  if (!incident) throw new Error(`No ${id}`);
  return narrativeView(incident, site).related.map(({ tile, why }) => `${tile.title}: ${why}`);
}

describe('what to read next', () => {
  test('says in a sentence what two stories share', () => {
    expect(readNext('2026-02-01-b')).toEqual([
      'The replica that lagged: Both met “It kept itself down”, and customers noticed both first.',
    ]);
  });

  test('finds stories without a theme by their words', () => {
    expect(readNext('2026-03-01-c')[0]).toMatch(/^The replica that lagged: Both speak of “\w+” and “\w+”\.$/);
  });

  test('says a symptom in the words that stand together in both', () => {
    expect(readNext('2026-07-01-g')).toEqual(['Files that stayed open: Both showed “too many open files”.']);
  });

  test('takes words that stand apart in the symptoms of two stories for no reason', () => {
    expect([...readNext('2026-09-01-i'), ...readNext('2026-10-01-j')]).toEqual([]);
  });

  test('names no other where nothing is shared', () => {
    expect(readNext('2026-04-01-d')).toEqual([]);
  });

  test('never names a theme that readers do not see', () => {
    expect([...readNext('2026-05-01-e'), ...readNext('2026-06-01-f')].join()).not.toContain('Secret');
  });
});

test('a story that resembles all is not recommended everywhere', () => {
  const services = Array.from({ length: 40 }, (_, at) => `s${String(at)}`);
  const files: Record<string, string> = { 'services.yaml': services.map((id) => `${id}: { name: ${id} }`).join('\n') };
  // Each pair shares a word that only the two of them have; the hub shares one service with each story.
  for (const [at, id] of services.entries())
    Object.assign(
      files,
      story(
        `2026-01-01-${id}`,
        `Story ${id}`,
        `services: [${id}]\n`,
        `Here stood pairword${'abcdefghijklmnopqrst'[at >> 1] ?? ''} beside twinword${'abcdefghijklmnopqrst'[at >> 1] ?? ''}.`,
      ),
    );
  Object.assign(
    files,
    story('2025-01-01-hub', 'The hub', `services: [${services.join(', ')}]\n`, 'A long list of everything.'),
  );
  const { graph } = siteOf(files);
  const first = [...runToEnd(likenessesInSteps([...graph.incidents.values()])).values()].map(
    (list) => list[0]?.incident.id,
  );
  expect(first.filter((id) => id === '2025-01-01-hub').length).toBeLessThanOrEqual(12);
  expect(first.filter((id) => id !== undefined).length).toBe(41);
});

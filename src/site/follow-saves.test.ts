import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { memoryFiles } from '../../test/support/memory-files.ts';
import { runToEnd } from '../core/run-to-end.ts';
import { checkInSteps } from '../core/check/check-knowledge-base.ts';
import { readInSteps } from '../core/check/read-in-steps.ts';
import type { ContentReading } from './content-reading.ts';
import { followSaves } from './follow-saves.ts';
import { knowledgeBase } from './knowledge-base.ts';

const story = 'incidents/2026-03-14-checkout/narrative.mdx';
const other = 'incidents/2026-03-15-pager/narrative.mdx';

/** What stands in the folder, and what was heard; `check` can be held up. */
let texts: Record<string, string>;
let heard: string[];
let gate: Promise<void>;
let reads: (readonly string[])[];
let broken: Error | undefined;

const narrative = (title: string): string => `---\ntitle: ${title}\nstatus: published\n---\n\nOnce upon a time.\n`;

function reading(): ContentReading {
  const steps = readInSteps(memoryFiles(texts), { drafts: true, asOf: '2026-11-24' });
  let step = steps.next([]);
  while (!step.done) step = steps.next([]);
  const read = { ...step.value, folder: '/kb' };
  return {
    read,
    async check(signal) {
      await gate;
      signal?.throwIfAborted();
      return { ...runToEnd(checkInSteps(read)), folder: '/kb' };
    },
  };
}

function follow(patience: number): ReturnType<typeof followSaves> {
  const read = (changed: readonly string[]): Promise<ContentReading> => {
    reads.push(changed);
    return broken ? Promise.reject(broken) : Promise.resolve(reading());
  };
  const titles = (): string => [...knowledgeBase().graph.incidents.values()].map(({ card }) => card.title).join(', ');
  return followSaves(
    read,
    { base: '/', host: undefined, patience },
    {
      shown: () => heard.push(`shown: ${titles()}`),
      settled: () => Promise.resolve(void heard.push('settled')),
      checked: ({ messages }, changed) =>
        heard.push(`checked: ${changed.join(', ')}; ${messages.map(({ rule }) => rule).join(', ')}`),
      failed: (error) => heard.push(`failed: ${String(error)}`),
    },
  );
}

const heardOf = (words: string): Promise<void> => vi.waitFor(() => expect(heard).toContain(words), { timeout: 10_000 });

let follower: ReturnType<typeof followSaves> | undefined;

beforeEach(() => {
  texts = { 'knowledge-base.yaml': 'format: 1\nchecks: { preset: gentle }\n', [story]: narrative('One') };
  [heard, reads, gate, broken] = [[], [], Promise.resolve(), undefined];
});

afterEach(() => follower?.stop());

/** Starts, and forgets what was heard of it. */
async function begun(patience = 10_000): Promise<ReturnType<typeof followSaves>> {
  follower = follow(patience);
  follower.begin(reading());
  await vi.waitFor(() => expect(heard.filter((words) => words === 'settled')).toHaveLength(2), { timeout: 10_000 });
  heard.length = 0;
  return follower;
}

/** Lets the checker wait until it is called. */
function holdUp(): () => void {
  let goOn = (): void => undefined;
  gate = new Promise((resolve) => (goOn = resolve));
  return () => goOn();
}

test('the first reading is there at once, and its messages follow', async () => {
  const goOn = holdUp();
  texts[other] = '---\ntitel: Two\n---\n';
  follower = follow(0);
  follower.begin(reading());
  expect([...knowledgeBase().graph.incidents.keys()]).toEqual(['2026-03-14-checkout']);
  expect(heard).toEqual([]);
  goOn();
  await vi.waitFor(() => expect(heard.at(-1)).toBe('settled'));
  expect(heard[0]).toContain('checked: ; ');
  expect(knowledgeBase().messages.some(({ file, level }) => file === other && level === 'error')).toBe(true);
});

test('several saves in one moment are read once, and pages load once, with their messages', async () => {
  const { saved } = await begun();
  texts[story] = narrative('Two');
  saved(`/kb/${story}`);
  texts[other] = narrative('Three');
  saved(`/kb/${other}`);
  await heardOf('settled');
  expect(reads).toEqual([[`/kb/${story}`, `/kb/${other}`]]);
  expect(heard[0]).toBe('shown: Three, Two');
  expect(heard[1]).toContain(`checked: /kb/${story}, /kb/${other}; `);
});

test('where the checker takes longer, pages show what was saved before it is done', async () => {
  const { saved } = await begun(0);
  const goOn = holdUp();
  texts[story] = narrative('Two');
  saved(`/kb/${story}`);
  await heardOf('shown: Two');
  expect(heard).toEqual(['shown: Two']);
  goOn();
  await heardOf('settled');
});

test('where the checker took longer at the save before, nobody waits for it at the next', async () => {
  const { saved } = await begun(100_000);
  const now = vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValueOnce(100_001);
  saved(`/kb/${story}`);
  await heardOf('settled');
  now.mockRestore();
  const goOn = holdUp();
  texts[story] = narrative('Two');
  saved(`/kb/${story}`);
  await heardOf('shown: Two');
  goOn();
  await vi.waitFor(() => expect(heard.at(-1)).toBe('settled'));
});

test('a save while the checker works begins anew, and all that was saved is told then', async () => {
  const { saved } = await begun(0);
  const goOn = holdUp();
  texts[story] = narrative('Two');
  saved(`/kb/${story}`);
  await heardOf('shown: Two');
  texts[other] = narrative('Three');
  saved(`/kb/${other}`);
  goOn();
  await heardOf('settled');
  expect(heard.filter((words) => words.startsWith('checked'))).toHaveLength(1);
  expect(heard.find((words) => words.startsWith('checked'))).toContain(`/kb/${story}, /kb/${other}; `);
  expect(heard).toContain('shown: Three, Two');
});

test('an entry that broke stays as it was until it is mended', async () => {
  const { saved } = await begun();
  texts[story] = narrative('Two').replace('title:', 'titel:');
  saved(`/kb/${story}`);
  await heardOf('settled');
  expect(heard[0]).toBe('shown: One');
  expect(knowledgeBase().messages.some(({ file, level }) => file === story && level === 'error')).toBe(true);
  texts[story] = narrative('Two');
  saved(`/kb/${story}`);
  await heardOf('shown: Two');
});

test('a folder that cannot be read leaves the last reading, and the next save is read again', async () => {
  const { saved } = await begun();
  broken = new Error('The disk is away');
  saved(`/kb/${story}`);
  await heardOf('failed: Error: The disk is away');
  expect([...knowledgeBase().graph.incidents.values()].map(({ card }) => card.title)).toEqual(['One']);
  broken = undefined;
  texts[story] = narrative('Two');
  saved(`/kb/${story}`);
  await heardOf('shown: Two');
});

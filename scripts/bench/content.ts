import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';

const vocabulary =
  'the queue grew and on-call engineer saw a graph that did not match what support heard from customers while deploy went out to half of region then cache was warm again so nobody looked at limit until page fired twice about checkout latency which had been rising since noon they thought it could be last night batch job because numbers looked alike but retries kept coming should would service team database timeout restarted rolled back'.split(
    ' ',
  );

/** Writes a knowledge base of `count` narratives of about `words` words with their records. From a seed, so two runs write the same bytes. */
export function writeContent(root: string, count: number, words: number): void {
  const random = seeded(20261123);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const put = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  put('knowledge-base.yaml', 'format: 1\ntitle: Bench\ntimeZone: Europe/London\n');
  const themes = Array.from({ length: 40 }, (_, index) => `theme-${String(index)}`);
  for (const id of themes)
    put(
      `themes/${id}.mdx`,
      `---\ntitle: The theme ${id}\ndefinition: What has to be true for ${id}.\n---\n${sentence(pick, 30)}\n`,
    );
  const services = Array.from({ length: 60 }, (_, index) => `service-${String(index)}`);
  put('services.yaml', services.map((id) => `${id}:\n  name: ${id}\n`).join(''));
  const firstDay = Temporal.PlainDate.from('2015-01-01');
  for (let index = 0; index < count; index += 1) {
    const day = firstDay.add({ days: index % 3900 }).toString();
    const id = `${day}-story-${String(index)}`;
    const paragraphs = Array.from(
      { length: Math.max(1, Math.round(words / 100)) },
      (_, at) =>
        (at % 3 === 1 ? `## Part ${String(at)}\n\n` : '') +
        sentence(pick, 100) +
        (at === 2 ? ` See <Theme id="${pick(themes)}" />.` : ''),
    );
    put(
      `incidents/${id}/narrative.mdx`,
      `---\ntitle: ${sentence(pick, 6)}\nhook: ${sentence(pick, 15)}\nstatus: published\nmilestones:\n  began: ${day} 09:40\n  detected: ${day} 10:02\n  mitigated: ${day} 11:00\nservices: [${pick(services)}]\nthemes:\n  ${pick(themes)}: ${sentence(pick, 12)}\nauthorship: By the responders.\n---\n${paragraphs.join('\n\n')}\n\n<Timeline />\n`,
    );
    const event = (at: number): string =>
      `  - id: event-${String(at)}\n    at: ${day} ${String(9 + Math.floor(at / 6)).padStart(2, '0')}:${String((at % 6) * 10).padStart(2, '0')}\n    who: [on-call]\n    what: ${sentence(pick, 12)}\n${at % 3 === 0 ? `    believed: ${sentence(pick, 8)}\n` : ''}`;
    put(
      `incidents/${id}/record.yaml`,
      `people:\n  - id: on-call\n    role: on-call engineer\n  - id: support\n    role: support agent\ntimeline:\n${Array.from({ length: 10 }, (_, at) => event(at)).join('')}factors:\n  - kind: technical\n    text: ${sentence(pick, 20)}\n  - kind: human\n    role: mitigator\n    text: ${sentence(pick, 20)}\n`,
    );
  }
}

export function sentence(pick: <Item>(items: readonly Item[]) => Item, length: number): string {
  const words: string[] = [];
  // No word twice in a row: nobody writes so, and the checker would say it thousands of times.
  while (words.length < length) {
    const word = pick(vocabulary);
    if (word !== words.at(-1)) words.push(word);
  }
  return `${words.join(' ').replace(/^./, (letter) => letter.toUpperCase())}.`;
}

/** Mulberry32: small, and the same everywhere. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

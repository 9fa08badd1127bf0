import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { once } from 'node:events';
import { Temporal } from 'temporal-polyfill';
import { seeded } from './content.ts';

/** Writes a knowledge base whose stories share few services and themes, so that much came back while actions waited. */
export function writePractice(folder: string, narratives: number, actions: number): void {
  const next = seeded(20261126);
  const pick = (prefix: string, count: number): string => `${prefix}-${String(Math.floor(next() ** 1.6 * count))}`;
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const register = (prefix: string, count: number): string =>
    Array.from({ length: count }, (_, at) => `${prefix}-${String(at)}: { name: ${prefix} ${String(at)} }\n`).join('');
  write('knowledge-base.yaml', 'format: 1\ncurrency: EUR\nurl: https://stories.example.org/kb/\n');
  write('services.yaml', register('service', 12));
  write('teams.yaml', register('team', 9));
  for (let at = 0; at < 8; at += 1)
    write(
      `themes/theme-${String(at)}.mdx`,
      `---\ntitle: Theme ${String(at)}\ndefinition: Of ${String(at)}.\n---\nWords.\n`,
    );
  let written = 0;
  for (let at = 0; at < narratives; at += 1) {
    const day = dayAfter('2020-01-01', Math.floor(next() * 2400));
    const theme = pick('theme', 8);
    write(
      `incidents/${day}-story-${String(at)}/narrative.mdx`,
      `---\ntitle: Story ${String(at)}\nstatus: published\npublished: ${day}\nservices: [${pick('service', 12)}]\nthemes: { ${theme}: Here. }\n---\n${'It went on for a while, and people did what made sense. '.repeat(20)}\n`,
    );
    const until = Math.round(((at + 1) / narratives) * actions);
    const list: string[] = [];
    for (; written < until; written += 1) list.push(actionText(written, day, theme, pick('team', 9), next));
    if (list.length > 0) write(`incidents/${day}-story-${String(at)}/actions.yaml`, list.join(''));
  }
}

function actionText(at: number, day: string, theme: string, owner: string, next: () => number): string {
  const done = next() < 0.3;
  return `- id: a${String(at)}
  text: Change the thing number ${String(at)}, so that it lasts
  kind: technical
  state: ${done ? 'done' : 'planned'}
  owner: ${owner}
  idea: ${dayAfter(day, 2)}
${done ? `  done: ${dayAfter(day, 3 + Math.floor(next() * 300))}\n` : ''}  ticket: PAY-${String(at)}
  effort: ${String(1 + Math.floor(next() * 9))} days
  costOfDelay: { amount: [${String(100 + Math.floor(next() * 900))}, 2000], per: week, basis: Orders., estimated: ${dayAfter(day, 2)} }
  answers: [${theme}]
`;
}

/** Writes what a tracker would export of these actions, half of them done. */
export function writeTickets(file: string, actions: number): void {
  const rows = Array.from(
    { length: actions },
    (_, at) =>
      `PAY-${String(at)},Thing ${String(at)},${at % 2 === 0 ? 'Done' : 'In Progress'},2026-06-0${String((at % 9) + 1)}\n`,
  );
  writeFileSync(file, `Issue key,Summary,Status,Resolved\n${rows.join('')}`);
}

/** Writes a log of a web server of about so many megabytes: many readers, more bots and pictures, as logs are. */
export async function writeLog(file: string, megabytes: number, paths: readonly string[]): Promise<void> {
  const next = seeded(20261126);
  const stream = createWriteStream(file);
  const agents = [
    'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
    'Mozilla/5.0 (Macintosh) Safari/605.1.15',
    'Googlebot/2.1',
  ];
  for (let written = 0; written < megabytes * 1_000_000;) {
    const lines = Array.from({ length: 2000 }, () => {
      const address = `203.${String(Math.floor(next() * 256))}.${String(Math.floor(next() * 256))}.${String(Math.floor(next() * 256))}`;
      const path = next() < 0.7 ? (paths[Math.floor(next() ** 2 * paths.length)] ?? '/') : '/kb/pictures/x.png';
      const month = ['Aug', 'Sep', 'Oct'][Math.floor(next() * 3)] ?? 'Oct';
      return `${address} - - [12/${month}/2026:10:00:00 +0000] "GET ${path} HTTP/1.1" 200 5120 "-" "${agents[Math.floor(next() * 3)] ?? ''}"\n`;
    }).join('');
    written += lines.length;
    if (!stream.write(lines)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

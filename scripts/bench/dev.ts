import { fork } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compilePackage, packagedCommand } from '../compile-package.ts';
import { writeContent } from './content.ts';
import { measureCommand, type Measurement } from './measure-command.ts';

const edits = 10;

/**
 * Measures `second-story dev` as the package brings it: from the command to its first page, and from a save to the page that shows
 * it, as a browser asks for it when it is told to. CPU seconds are the server's. The bare reading of all files stands beside it.
 */
export async function measureDev(
  folder: string,
  sizes: readonly number[],
  words: number,
  tell: (text: string) => void,
): Promise<void> {
  await compilePackage();
  for (const narratives of sizes) {
    const content = join(folder, `content-${String(narratives)}`);
    writeContent(content, narratives, words);
    tell(`${String(narratives)} narratives of ${String(words)} words\n`);
    const bare = measureCommand([process.execPath, beside('read-files.ts'), content], folder);
    tell(line('node reads all files', bare));
    await measureOne(content, folder, bare, tell);
    rmSync(content, { recursive: true });
  }
}

async function measureOne(
  content: string,
  cwd: string,
  bare: Measurement,
  tell: (text: string) => void,
): Promise<void> {
  const began = performance.now();
  const server = await startDev(content, cwd);
  try {
    await pageAt(server.address);
    const first = { cpuSeconds: await server.cpu(), wallSeconds: (performance.now() - began) / 1000 };
    tell(line('dev: first page', first, bare));
    await server.said(/ in \d+ files?\.$/m, 0);
    const checked = { cpuSeconds: await server.cpu(), wallSeconds: (performance.now() - began) / 1000 };
    tell(line('dev: all checked', checked, bare));
    const ids = readdirSync(join(content, 'incidents')).sort();
    const id = ids[Math.floor(ids.length / 2)] ?? '';
    await pageAt(`${server.address}incidents/${id}/`);
    const seen: Measurement[] = [];
    const settled: Measurement[] = [];
    for (let nth = 0; nth < edits; nth++) {
      const edit = await measureEdit(content, id, `Saved for the ${String(nth)}th time`, server);
      seen.push(edit.seen);
      settled.push(edit.checked);
    }
    tell(line(`dev: saved edit seen, median of ${String(edits)}`, median(seen), bare));
    tell(line(`dev: saved edit checked, median of ${String(edits)}`, median(settled), bare));
  } finally {
    await server.stop();
  }
}

/** From a save until the page that is open shows it, and until the checker has looked at everything. */
async function measureEdit(
  content: string,
  id: string,
  title: string,
  server: RunningDev,
): Promise<{ seen: Measurement; checked: Measurement }> {
  const address = `${server.address}incidents/${id}/`;
  const channel = new URL(`_check/saves?page=${new URL(address).pathname}`, server.address);
  const { body } = await fetch(channel);
  if (!body) throw new Error('Nobody tells of saves');
  const told = body.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]();
  const file = join(content, 'incidents', id, 'narrative.mdx');
  const text = readFileSync(file, 'utf8').replace(/^title: .*/m, `title: ${title}`);
  const before = await server.cpu();
  const began = performance.now();
  const soFar = async (): Promise<Measurement> => ({
    wallSeconds: (performance.now() - began) / 1000,
    cpuSeconds: (await server.cpu()) - before,
  });
  const saidBefore = server.length();
  writeFileSync(file, text);
  let events = '';
  while (!events.includes('event: load')) {
    const next = await told.next();
    if (next.done === true) throw new Error('The server ended');
    events += next.value;
  }
  if (!(await pageAt(address)).includes(title))
    throw new Error('A page was told to load before it showed what was saved');
  const seen = await soFar();
  await server.said(/narrative\.mdx (?:is shown|has errors)/, saidBefore);
  const checked = await soFar();
  await told.return?.();
  return { seen, checked };
}

interface RunningDev {
  address: string;
  /** CPU seconds so far. */
  cpu(): Promise<number>;
  /** Settles when the server has said this behind so many characters. */
  said(words: RegExp, behind: number): Promise<string>;
  /** Characters that the server has said so far. */
  length(): number;
  stop(): Promise<void>;
}

async function startDev(content: string, cwd: string): Promise<RunningDev> {
  const child = fork(packagedCommand, ['dev', '--content', content, '--port', '0', '--as-of', '2026-11-26'], {
    cwd,
    execArgv: ['--import', beside('tell-cpu.ts')],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let all = '';
  const said = (words: RegExp, behind: number): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): boolean => {
        const found = words.exec(all.slice(behind));
        if (found) resolve(found[1] ?? found[0]);
        return found !== null;
      };
      if (look()) return;
      const listen = (): void => {
        if (look()) child.off('said', listen);
      };
      child.on('said', listen);
      void ended.then(() => reject(new Error(`dev ended, and said:\n${all}`)));
    });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      all += text;
      child.emit('said');
    });
  return {
    address: await said(/ is at (http:\S+)/, 0),
    said,
    length: () => all.length,
    cpu: () =>
      new Promise((resolve) => {
        child.once('message', (usage: NodeJS.CpuUsage) => resolve((usage.user + usage.system) / 1e6));
        child.send('cpu');
      }),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function pageAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${String(response.status)}`);
  return response.text();
}

function median(all: readonly Measurement[]): Measurement {
  const middle = (key: keyof Measurement): number =>
    all.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  return { cpuSeconds: middle('cpuSeconds'), wallSeconds: middle('wallSeconds') };
}

function line(name: string, { cpuSeconds, wallSeconds }: Measurement, bare?: Measurement): string {
  const figures = [`${cpuSeconds.toFixed(2)} CPU s`, `${wallSeconds.toFixed(2)} s`].map((figure) =>
    figure.padStart(11),
  );
  const ratio = bare ? `${(cpuSeconds / bare.cpuSeconds).toFixed(1)} × the bare reading`.padStart(27) : '';
  return `  ${name.padEnd(42)} ${figures.join(' ')} ${ratio}`.trimEnd() + '\n';
}

function beside(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

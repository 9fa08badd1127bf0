import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isReplaceable, recoverOutput, replaceFolder } from './output-folder.ts';
import { readMarker } from './site-marker.ts';

let home = '';
let out = '';

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'second-story-output-')));
  out = join(home, 'dist');
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const fillWith =
  (text: string, ...names: string[]) =>
  (fresh: string) => {
    for (const name of ['index.html', ...names]) writeFileSync(join(fresh, name), text);
    return Promise.resolve();
  };

const page = (): string => readFileSync(join(out, 'index.html'), 'utf8');

test('the new site takes the place of the old one, and nothing of it is left', async () => {
  await replaceFolder(out, { base: '/' }, fillWith('first', 'stale.html'));
  expect(await replaceFolder(out, { base: '/kb/' }, fillWith('second'))).toEqual([]);
  expect(readdirSync(out).sort()).toEqual(['.second-story-site', 'index.html']);
  expect(page()).toBe('second');
  expect(readMarker(out)).toEqual({ base: '/kb/' });
  expect(readdirSync(home)).toEqual(['dist']);
});

test('what no build made stays, and is named', async () => {
  await replaceFolder(out, { base: '/' }, fillWith('first', 'stale.html'));
  mkdirSync(join(out, '.git'));
  for (const name of ['.git/HEAD', 'CNAME', 'extra.html']) writeFileSync(join(out, name), 'theirs');
  expect((await replaceFolder(out, { base: '/' }, fillWith('second', 'extra.html'))).sort()).toEqual(['.git', 'CNAME']);
  expect(readdirSync(out).sort()).toEqual(['.git', '.second-story-site', 'CNAME', 'extra.html', 'index.html']);
  expect(readFileSync(join(out, '.git/HEAD'), 'utf8')).toBe('theirs');
  expect((await replaceFolder(out, { base: '/' }, fillWith('third'))).sort()).toEqual(['.git', 'CNAME']);
  expect(readdirSync(out).sort()).toEqual(['.git', '.second-story-site', 'CNAME', 'index.html']);
});

test('a site that cannot be made leaves the old one as it was', async () => {
  await replaceFolder(out, { base: '/' }, fillWith('first'));
  const failing = replaceFolder(out, { base: '/' }, (fresh) => {
    writeFileSync(join(fresh, 'half.html'), '');
    return Promise.reject(new Error('no room'));
  });
  await expect(failing).rejects.toThrow('no room');
  expect(readdirSync(out).sort()).toEqual(['.second-story-site', 'index.html']);
  expect(page()).toBe('first');
  expect(readdirSync(home)).toEqual(['dist']);
});

test('the first site that cannot be made leaves nothing', async () => {
  await expect(replaceFolder(out, { base: '/' }, () => Promise.reject(new Error('no')))).rejects.toThrow();
  expect(readdirSync(home)).toEqual([]);
});

test('only a folder that is absent, ours, or has what hosts need is replaced', async () => {
  expect(isReplaceable(out)).toBe(true);
  mkdirSync(out);
  expect(isReplaceable(out)).toBe(true);
  writeFileSync(join(out, '.git'), 'gitdir: ../.git/worktrees/dist');
  expect(isReplaceable(out)).toBe(true);
  writeFileSync(join(out, 'thesis.txt'), 'years of work');
  expect(isReplaceable(out)).toBe(false);
  rmSync(join(out, 'thesis.txt'));
  expect(await replaceFolder(out, { base: '/' }, fillWith(''))).toEqual(['.git']);
  expect(isReplaceable(out)).toBe(true);
  const file = join(home, 'file');
  writeFileSync(file, '');
  expect(isReplaceable(file)).toBe(false);
  expect(existsSync(file)).toBe(true);
});

describe('a link', () => {
  test('stays a link, and what it means gets the site', async () => {
    const real = join(home, 'elsewhere/site');
    mkdirSync(real, { recursive: true });
    symlinkSync(real, out);
    await replaceFolder(out, { base: '/' }, fillWith('first'));
    await replaceFolder(out, { base: '/' }, fillWith('second'));
    expect(lstatSync(out).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(real, 'index.html'), 'utf8')).toBe('second');
    expect(readdirSync(join(home, 'elsewhere'))).toEqual(['site']);
  });

  test('that leads to nothing yet leads to the site', async () => {
    symlinkSync('later', out);
    await replaceFolder(out, { base: '/' }, fillWith('first'));
    expect(readFileSync(join(home, 'later/index.html'), 'utf8')).toBe('first');
    expect(lstatSync(out).isSymbolicLink()).toBe(true);
  });
});

describe('a build that is killed', () => {
  const script = fileURLToPath(new URL('../../test/support/killed-swap.ts', import.meta.url));

  async function lastSite(): Promise<void> {
    await replaceFolder(out, { base: '/old/' }, fillWith('old', 'stale.html'));
    for (const name of ['CNAME', 'robots.txt']) writeFileSync(join(out, name), 'theirs');
  }

  const killedAt = (rename: number, kind: 'plain' | 'mounted'): boolean =>
    spawnSync(process.execPath, [script, out, String(rename), kind]).signal === 'SIGKILL';

  const state = (): Record<string, string> =>
    Object.fromEntries(
      readdirSync(out)
        .sort()
        .map((name) => [name, readFileSync(join(out, name), 'utf8').split('\n')[0] ?? '']),
    );

  const before = {
    '.second-story-site': '/old/',
    CNAME: 'theirs',
    'index.html': 'old',
    'robots.txt': 'theirs',
    'stale.html': 'old',
  };
  const after = {
    '.second-story-site': '/new/',
    CNAME: 'theirs',
    'fresh.html': 'new',
    'index.html': 'new',
    'robots.txt': 'new',
  };

  test.each(['plain', 'mounted'] as const)(
    'leaves the old site or the new one, whole, whichever rename it was: %s',
    async (kind) => {
      const seen: boolean[] = [];
      for (let rename = 0; ; rename += 1) {
        rmSync(out, { recursive: true, force: true });
        await lastSite();
        if (!killedAt(rename, kind)) break;
        const restored = recoverOutput(out);
        seen.push(restored);
        const found = state();
        expect(found, `rename ${String(rename)}`).toEqual(found['index.html'] === 'new' ? after : before);
        expect(readdirSync(home)).toEqual(['dist']);
      }
      expect(state()).toEqual(after);
      expect(seen.length).toBeGreaterThan(2);
      expect(seen).toContain(true);
    },
    30_000,
  );

  test('is cleared away by the next one', async () => {
    await lastSite();
    expect(killedAt(0, 'plain')).toBe(true);
    expect(readdirSync(home)).toHaveLength(2);
    await replaceFolder(out, { base: '/' }, fillWith('second'));
    expect(readdirSync(home)).toEqual(['dist']);
    expect(page()).toBe('second');
  });

  test('does not stop one that runs beside it from finishing', async () => {
    await lastSite();
    const other = join(home, `.second-story-new-dist-${String(process.ppid)}`);
    mkdirSync(other);
    expect(recoverOutput(out)).toBe(false);
    expect(existsSync(other)).toBe(true);
    renameSync(other, join(home, '.second-story-new-dist-4194399'));
    recoverOutput(out);
    expect(readdirSync(home)).toEqual(['dist']);
  });
});

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CliEffects } from './effects.ts';
import { run } from './run.ts';

let home = '';
const story = 'content/incidents/2026-03-14-slow/narrative.mdx';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'second-story-'));
  put('content/knowledge-base.yaml', 'format: 1\ntimeZone: UTC\n');
  put(story, '---\ntitle: The slow checkout\nhook: The slow checkout\n---\nSee [it](../2025-01-01-gone/).\n');
});
afterEach(() => rmSync(home, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(join(home, path, '..'), { recursive: true });
  writeFileSync(join(home, path), text);
}

async function check(...args: string[]): Promise<{ out: string; told: string; code: number }> {
  const out: string[] = [];
  const told: string[] = [];
  const code = await run(['check', ...args], effects(out, told, Promise.resolve()));
  return { out: out.join('\n'), told: told.join('\n'), code };
}

function effects(out: string[], told: string[], stopped: Promise<void>): CliEffects {
  return {
    cwd: home,
    env: {},
    print: (text) => out.push(text),
    tell: (text) => told.push(text),
    interactive: false,
    today: () => '2026-11-23',
    untilStopped: () => stopped,
  };
}

test('terminal', async () => {
  expect(await check('--format', 'terminal')).toMatchInlineSnapshot(`
    {
      "code": 1,
      "out": "content/incidents/2026-03-14-slow/narrative.mdx
       3:7  warning     Unexpected hook that repeats the title, expected why to read on  hook-repeats
            3 │ hook: The slow checkout
              │       ~~~~~~~~~~~~~~~~~
            Begin with what people saw, or with what did not fit.
      5:10  error       Unexpected link ../2025-01-01-gone/, expected an entry of incidents/  broken-link
            5 │ See [it](../2025-01-01-gone/).
              │          ~~~~~~~~~~~~~~~~~~~
            There is no 2025-01-01-gone in incidents/.

    1 error, 1 warning in 1 of 2 files.",
      "told": "Readers do not see 1 draft.",
    }
  `);
});

test.each(['json', 'sarif'])('%s is one value and nothing else', async (format) => {
  const { out, told, code } = await check('--format', format);
  expect(JSON.parse(out)).toHaveProperty('version');
  expect({ told, code }).toEqual({ told: '', code: 1 });
});

test('github prints commands and tells the summary', async () => {
  const { out, told } = await check('--format', 'github');
  expect(out.split('\n').every((line) => /^::(?:error|warning|notice) file=content\//.test(line))).toBe(true);
  expect(told).toBe('1 error, 1 warning in 1 of 2 files.');
});

test('a baseline keeps the old back, in build as well, and lets the new through', async () => {
  expect(await check('--write-baseline')).toEqual({
    out: '2 messages kept in content/.second-story/baseline.json; commit it. Only new ones are shown from now on.',
    told: '',
    code: 0,
  });
  expect(await check()).toEqual({
    out: 'Nothing new to mend in 2 files. 2 messages of the baseline are not shown.',
    told: 'Readers do not see 1 draft.',
    code: 0,
  });
  put(
    story,
    readFileSync(join(home, story), 'utf8')
      .replace('See', '![](https://example.org/a.png)\n\nSee')
      .replace('hook: The slow checkout', 'hook: Nobody could pay.'),
  );
  const { out, told, code } = await check();
  expect(out).toContain('remote-picture');
  expect(out).not.toContain('broken-link');
  expect({ told, code }).toEqual({
    told: 'Readers do not see 1 draft.\n1 message of the baseline is mended; --write-baseline takes it out.',
    code: 1,
  });
});

test('what cannot be shown is never old news', async () => {
  put(story, '---\ntitle: The slow checkout\n---\n<Nope />\n');
  expect(await check('--write-baseline')).toMatchObject({
    out: expect.stringContaining(
      '1 message cannot wait: it keeps a file from being shown, or holds a secret.',
    ) as string,
    code: 1,
  });
});

test('a baseline that cannot be read is said to be one', async () => {
  put('content/.second-story/baseline.json', '{');
  expect(await check()).toMatchObject({
    code: 2,
    told: expect.stringContaining('is not a baseline that this version can read') as string,
  });
});

test('--fix mends, then checks', async () => {
  put(story, '---\ntitle: The slow checkout\n---\nOne<br>two.\n');
  expect(await check('--fix')).toEqual({
    out: 'Nothing to mend in 2 files.',
    told: `Mended 1 thing in ${story}.\nReaders do not see 1 draft.`,
    code: 0,
  });
  expect(await check('--fix')).toMatchObject({
    told: 'Nothing that is safe to mend by itself.\nReaders do not see 1 draft.',
  });
});

test('--max-warnings', async () => {
  put(story, '---\ntitle: The slow checkout\nhook: The slow checkout\n---\nOne.\n');
  expect((await check('--max-warnings', '1')).code).toBe(0);
  expect((await check('--max-warnings', '0')).code).toBe(1);
  expect(await check('--max-warnings', 'few')).toMatchObject({ code: 2 });
});

test('an unknown format is named with those there are', async () => {
  expect(await check('--format', 'xml')).toEqual({
    out: '',
    told: 'Unexpected format “xml”.\nWrite one of terminal, brief, json, sarif, github.',
    code: 2,
  });
});

test('--changed shows what differs, and reads all the same', async () => {
  const git = (...args: string[]): void =>
    void execFileSync(
      'git',
      ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main', ...args],
      { cwd: home, stdio: 'pipe' },
    );
  git('init');
  git('add', '.');
  git('commit', '-m', 'All');
  expect(await check('--changed')).toEqual({
    out: 'Nothing new to mend in 2 files. 2 messages about what did not change are not shown.',
    told: 'Readers do not see 1 draft.',
    code: 0,
  });
  put(
    'content/incidents/2026-03-15-b/narrative.mdx',
    '---\ntitle: B\nrelated:\n  - incident: 2026-03-14-slow\n    why: The day before.\n---\n[gone](../2025-01-01-gone/)\n',
  );
  const { out, code } = await check('--changed', '--format', 'brief');
  expect(out).toContain('content/incidents/2026-03-15-b/narrative.mdx:7:8  error');
  expect(out).not.toContain(story);
  expect(code).toBe(1);
  git('checkout', '-b', 'ours');
  git('add', '.');
  git('commit', '-m', 'B');
  expect((await check('--changed', 'main')).out).toContain('2026-03-15-b');
  expect(await check('--changed', 'no-such-branch')).toMatchObject({
    code: 2,
    told: expect.stringContaining('git cannot compare') as string,
  });
  expect(await check('--changed=--output=x')).toMatchObject({ code: 2 });
  expect(existsSync(join(home, 'content', 'x'))).toBe(false);
});

test('--watch checks again after a save, and ends when it is asked to', async () => {
  const out: string[] = [];
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  const watching = run(['check', '--watch', '--format', 'brief'], effects(out, out, stopped));
  await expect.poll(() => out.at(-1)).toBe('Watching; Ctrl+C ends it.');
  expect(out.join('\n')).toContain('1 error, 1 warning in 1 of 2 files.');
  out.length = 0;
  put(story, '---\ntitle: The slow checkout\n---\nWords.\n');
  await expect.poll(() => out.join('\n'), { timeout: 5000 }).toContain('Nothing to mend in 2 files.');
  out.length = 0;
  put(story, '---\ntitel: The slow checkout\n---\nWords.\n');
  await expect.poll(() => out.join('\n'), { timeout: 5000 }).toContain('unknown-key');
  stop();
  expect(await watching).toBe(0);
});

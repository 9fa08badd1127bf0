import { execFile } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
// Below the repository, because compiled pages look for packages above themselves.
const folder = mkdtempSync(join(root, 'node_modules/.cache/compile-test-'));
let server: { name: string; code: string }[];

beforeAll(async () => {
  const compile = `const { compilePages } = await import('./src/site/compile-pages.ts'); await compilePages(${JSON.stringify(folder)}, 'src');`;
  const env = { ...process.env, NODE_ENV: 'development', DEV: '1' };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', compile], { cwd: root, env });
  server = globSync('server/**/*.mjs', { cwd: folder }).map((name) => ({
    name,
    code: readFileSync(join(folder, name), 'utf8'),
  }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what is only for writing stays out, whatever the shell says', () => {
  expect(server.length).toBeGreaterThan(20);
  expect(server.filter(({ code }) => code.includes('DevBanner.astro')).map(({ name }) => name)).toEqual([]);
  expect(server.some(({ code }) => code.includes('http-equiv="content-security-policy"'))).toBe(true);
});

test('our modules are not compiled in but shared with the command', () => {
  const shared = server.flatMap(({ name, code }) =>
    [...code.matchAll(/from "(\.[^"]+\.ts)"/g)].map((found) => join(folder, dirname(name), found[1] ?? '')),
  );
  expect(shared).toContain(join(root, 'src/site/site.ts'));
  expect(shared.filter((path) => !existsSync(path))).toEqual([]);
  expect(server.filter(({ code }) => code.includes('No knowledge base is set')).map(({ name }) => name)).toEqual([]);
});

test('where they were compiled is not told', () => {
  const telling = globSync('**/*.*', { cwd: folder }).filter((name) =>
    readFileSync(join(folder, name), 'utf8').includes(root),
  );
  expect(telling).toEqual([]);
});

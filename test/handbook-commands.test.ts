import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSchemas } from '../src/core/model/json-schemas.ts';
import { say } from './support/command-line.ts';

/** Every command and every piece of YAML that the handbook and the README show is tried; chapters that are to be done in their order have tests of their own besides. */
const root = new URL('../', import.meta.url);
const pages = ['README.md', ...globSync('src/pages/handbook/*.mdx', { cwd: root }).sort()];
const inTheirOrder = /(?:first-hour|themes|training|facilitator|responder|product-manager)\.mdx$/;

interface Shown {
  page: string;
  text: string;
}

const textOf = (page: string): string => readFileSync(new URL(page.replaceAll('\\', '/'), root), 'utf8');

const blocks = pages.flatMap((page) =>
  [...textOf(page).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
    page,
    language,
    text,
  })),
);

const lines = blocks.flatMap(({ page, text }) =>
  text
    .split('\n')
    .filter((line) => /^(?:npx )?second-story\s/.test(line))
    .map((line): Shown => ({ page, text: line.replace(/\s+#.*$/, '').replace(/\s+> \S+$/, '') })),
);

const inSentences = pages.flatMap((page) =>
  [...textOf(page).matchAll(/`((?:npx )?second-story \w[^`]*)`/g)].map(([, text = '']): Shown => ({ page, text })),
);

/** Those with a blank to fill are no commands yet. */
const commands = [...lines.filter(({ page }) => !inTheirOrder.test(page)), ...inSentences].filter(
  ({ text }) => !/[<…]/.test(text),
);

/** They serve until somebody stops them, ask a network, or need pages that are compiled before: here their options are tried. */
function isBeyond([command = '', ...words]: readonly string[]): boolean {
  return ['dev', 'preview', 'build', 'mcp', 'review'].includes(command) || words.includes('--site');
}

let ready = '';
const homes: string[] = [];

function write(home: string, path: string, text: string): void {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), text);
}

function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'second-story-shown-'));
  homes.push(home);
  return home;
}

beforeAll(() => {
  ready = newHome();
  write(ready, 'content/knowledge-base.yaml', 'format: 1\ntimeZone: UTC\nurl: https://stories.example.org/\n');
  for (const [id, title] of [
    ['2026-03-14-checkout', 'Too many open files in the checkout'],
    ['2026-04-02-mail', 'The restore of the mail took a day'],
  ] as const)
    write(
      ready,
      `content/incidents/${id}/narrative.mdx`,
      `---\ntitle: ${title}\nstatus: published\npublished: 2026-04-10\nthemes: { quiet-dependency: It leaned on it. }\n---\n\n## Timeline\n\n- 14:10 the page arrives\n- 14:30 it is over\n`,
    );
  write(
    ready,
    'content/themes/quiet-dependency.mdx',
    '---\ntitle: A helper that carries\ndefinition: A helper has come to carry the load.\n---\n',
  );
  write(ready, 'access.log', '');
});

afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

test('the handbook shows commands, and each as it is typed', () => {
  expect(commands.length).toBeGreaterThan(30);
  expect(lines.filter(({ text }) => !text.startsWith('npx ')).map(({ page, text }) => `${page}: ${text}`)).toEqual([]);
});

test.each(commands)('$page: $text', async ({ text }) => {
  const words = [...text.replace(/^(?:npx )?second-story /, '').matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
  const home = newHome();
  if (words[0] !== 'init') cpSync(ready, home, { recursive: true });
  const reads: Readonly<Record<string, readonly string[]>> = {
    readers: ['access.log'],
    digest: ['--since', '2026-01-01'],
  };
  const typed = isBeyond(words)
    ? [...words, '--help']
    : [...words, ...(words.length === 1 ? (reads[words[0] ?? ''] ?? []) : [])];
  if (words[0] === 'check' && words.includes('--changed')) typed.push('--help');
  if (text.endsWith('second-story find')) typed.push('restore');
  // Only a search that finds nothing ends with 1, and none of these may.
  expect(await say(home, typed, '2026-05-01')).toMatch(/exit 0\n$/);
});

describe('YAML', () => {
  const shown = blocks.filter(({ language, text }) => language === 'yaml' && !/^jobs:/m.test(text));

  test.each(shown)('$page: $text', ({ text }) => {
    const document = parseDocument(text.replace(/^---$/gm, ''));
    expect(document.errors.map(({ message }) => message)).toEqual([]);
    const value = document.toJS() as unknown;
    const kinds = Object.entries(contentSchemas)
      .filter(([, schema]) => [value, [value]].some((given) => lacksAtMost(schema.safeParse(given), given)))
      .map(([kind]) => kind);
    expect(kinds).not.toEqual([]);
  });
});

/** True where nothing is wrong with a value but that keys are missing: the handbook shows parts. */
function lacksAtMost(
  parsed: { success: true } | { success: false; error: { issues: readonly { path: readonly PropertyKey[] }[] } },
  given: unknown,
): boolean {
  if (parsed.success) return true;
  return parsed.error.issues.every(({ path }) => path.length > 0 && at(given, path) === undefined);
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

test('the package file is named as npm pack names it', () => {
  const { version } = JSON.parse(readFileSync(fileURLToPath(new URL('package.json', root)), 'utf8')) as {
    version: string;
  };
  expect(textOf('README.md')).toContain(`second-story-${version}.tgz`);
  expect(textOf('src/pages/handbook/set-up.mdx')).toContain(`npm install ./second-story-${version}.tgz`);
});

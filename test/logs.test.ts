import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { say } from './support/command-line.ts';

/**
 * Each folder is one form in which requests are logged: the same eleven requests, of which five are people who read a story. `readers`
 * runs on it as people run it, and finds the same readers in every form.
 */
const fixtures = fileURLToPath(new URL('./fixtures/logs/', import.meta.url));

let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'second-story-logs-'));
  const write = (path: string, text: string): void => writeFileSync(join(home, path), text);
  for (const id of ['2026-03-14-checkout', '2026-05-01-search'])
    mkdirSync(join(home, 'incidents', id), { recursive: true });
  write('knowledge-base.yaml', 'format: 1\nurl: https://stories.example.org/kb/\n');
  write('services.yaml', 'shop: { name: Shop }\n');
  write(
    'incidents/2026-03-14-checkout/narrative.mdx',
    '---\ntitle: C\nstatus: published\nservices: [shop]\nformerIds: [2026-03-14-old-name]\n---\n',
  );
  write('incidents/2026-05-01-search/narrative.mdx', '---\ntitle: S\nstatus: published\nservices: [shop]\n---\n');
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

describe.each(readdirSync(fixtures))('%s', (name) => {
  const file = readdirSync(join(fixtures, name)).find((entry) => /\.(?:log|csv)$/.test(entry)) ?? '';

  test('is read', async () => {
    copyFileSync(join(fixtures, name, file), join(home, file));
    expect(await say(home, ['readers', file])).toContain('Wrote readers.yaml.');
    const text = readFileSync(join(home, 'readers.yaml'), 'utf8');
    await expect(text).toMatchFileSnapshot(join(fixtures, name, 'readers.yaml'));
    expect(text).not.toMatch(/203\.0|2001:|Firefox/);
    expect(await say(home, ['readers', file])).toContain('Nothing new.');
    expect(readFileSync(join(home, 'readers.yaml'), 'utf8')).toBe(text);
  });
});

test('every log says the same', () => {
  const texts = readdirSync(fixtures)
    .filter((name) => name !== 'table')
    .map((name) => readFileSync(join(fixtures, name, 'readers.yaml'), 'utf8'));
  expect(texts.length).toBeGreaterThan(6);
  expect(new Set(texts).size).toBe(1);
});

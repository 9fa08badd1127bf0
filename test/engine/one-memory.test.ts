import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const show = fileURLToPath(new URL('../fixtures/one-memory/show.ts', import.meta.url));

// Astro and Vite behave otherwise when they believe that a test runs them.
const env = Object.fromEntries(
  ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot'].map((name) => [name, process.env[name]]),
);

test('in dev, a page sees the very object that the command set', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'second-story-memory-'));
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [show, folder, '1987-06-05'], { env });
    expect(JSON.parse(stdout)).toEqual({ page: true, object: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

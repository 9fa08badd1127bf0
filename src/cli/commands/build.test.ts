import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { say } from '../../../test/support/command-line.ts';

const refusal = vi.hoisted(() => ({ code: 'ENOSPC' }));
vi.mock('../../site/compiled-pages.ts', () => ({ compiledPages: () => Promise.resolve({}) }));
vi.mock('../../site/build-site.ts', () => ({
  // As a system says it when a disk runs full in the middle of a file: without a path.
  buildSite: () => Promise.reject(Object.assign(new Error(`${refusal.code}: no space left on device, write`), refusal)),
}));

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'second-story-build-'));
  mkdirSync(join(home, 'incidents/2026-03-14-a'), { recursive: true });
  writeFileSync(join(home, 'knowledge-base.yaml'), 'format: 1\n');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

test.each(['ENOSPC', 'EDQUOT'])(
  'a disk that runs full is told with the folder that people asked for: %s',
  async (code) => {
    refusal.code = code;
    expect(await say(home, ['build'])).toBe(
      'There is no room for the new site beside HERE/dist. The last site stays as it was.\nUntil the two are swapped, there has to be room for both. Make room, then build again.\nexit 2\n',
    );
  },
);

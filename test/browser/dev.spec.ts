import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startProgram, type RunningProgram } from '../sites/start-program.ts';
import { anyBase, expect, local as test } from './site-test.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const incident = 'incidents/2026-03-14-example-the-cache-that-forgot';
let home: string;
let server: RunningProgram;

test.beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'second-story-seen-'));
  spawnSync(process.execPath, [main, 'init', '.', '--as-of', '2026-03-14'], { cwd: home });
  server = await startProgram([process.execPath, main, 'dev', '--base', '/kb/'], home, process.env);
});

test.afterAll(async () => {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

function save(title: string): void {
  const file = join(home, 'content', incident, 'narrative.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*/m, `title: ${title}`));
}

test(
  'an open page shows a save by itself; one that nobody sees, when somebody looks again',
  anyBase,
  async ({ page }) => {
    const troubles: string[] = [];
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(error.message));
    const heading = page.getByRole('heading', { level: 1 });
    await page.goto(`${server.address}${incident}/`);
    await expect(heading).toHaveText('The cache that forgot everything at once');
    const listening = page.waitForResponse(/_check\/saves/);
    await page.reload();
    await listening;
    save('Seen at once');
    await expect(heading).toHaveText('Seen at once');
    const look = (hidden: boolean): Promise<void> =>
      page.evaluate((isHidden) => {
        Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await look(true);
    save('Seen later');
    await expect.poll(async () => (await fetch(`${server.address}incidents/`)).text()).toContain('Seen later');
    await expect(heading).toHaveText('Seen at once');
    await look(false);
    await expect(heading).toHaveText('Seen later');
    expect(troubles).toEqual([]);
  },
);

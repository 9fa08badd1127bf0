import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { say } from './support/command-line.ts';

/** The chapter shows a paragraph, what the checker says of it, and the paragraph mended. All three are tried. */
const chapter = readFileSync(new URL('../src/pages/handbook/writing.mdx', import.meta.url), 'utf8');
const section = /## One paragraph, twice\n([\s\S]*?)\n## /.exec(chapter)?.[1] ?? '';
const [poor = '', good = ''] = [...section.matchAll(/^```markdown\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
const rows = [...section.matchAll(/^\| (.+?) \| (.+?) \| (.+?) \|$/gm)]
  .map(([, ...cells]) => cells)
  .filter(([first]) => first !== 'it stops at' && first !== '---');

const home = mkdtempSync(join(tmpdir(), 'second-story-handbook-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function messagesOf(paragraph: string): Promise<{ reason: string; help?: string }[]> {
  mkdirSync(join(home, 'incidents/2026-03-14-checkout'), { recursive: true });
  writeFileSync(join(home, 'knowledge-base.yaml'), 'format: 1\ntimeZone: Europe/Amsterdam\n');
  writeFileSync(
    join(home, 'incidents/2026-03-14-checkout/narrative.mdx'),
    `---\ntitle: Three slow afternoons\n---\n\n${paragraph}`,
  );
  const said = await say(home, ['check', '--json']);
  return (JSON.parse(said.slice(0, said.lastIndexOf('\nexit'))) as { messages: { reason: string; help?: string }[] })
    .messages;
}

test('the checker says of the poor paragraph what the chapter says that it does', async () => {
  expect(rows.map(([stops, expects, says]) => `Unexpected “${stops}”, expected ${expects} ${says}`)).toEqual(
    (await messagesOf(poor)).map(({ reason, help }) => `${reason} ${help}`),
  );
  expect(rows.length).toBeGreaterThan(4);
});

test('and nothing of the good one', async () => {
  expect(good).toContain('14:10');
  expect(await messagesOf(good)).toEqual([]);
});

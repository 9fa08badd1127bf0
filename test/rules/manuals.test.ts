import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { KnowledgeBaseFiles } from '../../src/core/check/knowledge-base-files.ts';
import { inMemory } from '../../src/core/check/files-in-memory.ts';
import { readFolder } from '../../src/disk/read-folder.ts';
import { allRules } from '../../src/core/check/all-rules.ts';
import { parseManual, type ManualFile } from '../../src/core/rule-kit/manual.ts';
import { runExample } from '../support/run-example.ts';

const folder = fileURLToPath(new URL('../../src/core/rules/', import.meta.url));
const manuals = readdirSync(folder).filter((name) => /^[a-z][a-z0-9-]*\.md$/.test(name));

test('every rule has a manual, and every manual a rule', () => {
  expect(manuals.map((name) => name.slice(0, -3)).sort()).toEqual(allRules.map(({ id }) => id).sort());
});

test('rules are listed by id, once each', () => {
  const ids = allRules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
});

/** Ids are a promise: settings, comments and links of every knowledge base use them. Add ids; never change or remove one. */
test('ids stay', () => {
  expect(allRules.map(({ id }) => id)).toMatchSnapshot();
});

for (const rule of allRules.filter(({ id }) => manuals.includes(`${id}.md`))) {
  describe(rule.id, () => {
    const manual = parseManual(readFileSync(join(folder, `${rule.id}.md`), 'utf8'));
    const examples = (list: typeof manual.fine) => list.flatMap((part) => (part.kind === 'example' ? [part] : []));
    test('title of the manual is the title of the rule', () => {
      expect(manual.title).toBe(rule.title);
    });
    test.each(examples(manual.fine).map(({ files }) => files))('fine %#', async (...files) => {
      expect(await runExample(rule, files, readExample)).toBe('');
    });
    test.each(examples(manual.notFine))('not fine %#', async ({ files, output }) => {
      expect(await runExample(rule, files, readExample)).toBe(output);
    });
  });
}

/** Through the real reader, so that rules about bytes and pictures are proven too. A block in the language `latin-1` is saved so. */
async function readExample(files: readonly (ManualFile & { path: string })[]): Promise<KnowledgeBaseFiles> {
  const root = mkdtempSync(join(tmpdir(), 'manual-'));
  try {
    for (const { path, text, language } of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(
        join(root, path),
        language === 'png' ? smallestPicture : Buffer.from(text, language === 'latin-1' ? 'latin1' : 'utf8'),
      );
    }
    return inMemory(await readFolder(root));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const smallestPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

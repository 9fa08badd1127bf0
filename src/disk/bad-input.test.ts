import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFolder } from './read-folder.ts';
import { checkFiles, readKnowledgeBase } from './read-knowledge-base.ts';

const incident = 'incidents/2026-03-14-slow';
const card = '---\ntitle: The slow checkout\n---\n';
let folder = '';
let elsewhere = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-story-'));
  elsewhere = mkdtempSync(join(tmpdir(), 'second-story-elsewhere-'));
  mkdirSync(join(folder, incident), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  rmSync(elsewhere, { recursive: true });
});

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
}

async function told(): Promise<{ messages: string; incidents: string[] }> {
  const { messages, wholeGraph } = await readKnowledgeBase(folder, { drafts: true, asOf: '2026-11-23' });
  const lines = messages
    .filter(({ level }) => level !== 'suggestion')
    .map(({ file, level, rule, reason }) => `${file.replace(`${incident}/`, '')} ${level} ${rule}: ${reason}`);
  return { messages: lines.join('\n') || 'works', incidents: [...wholeGraph.incidents.keys()] };
}

describe('bytes', () => {
  test('Latin-1', async () => {
    put(`${incident}/narrative.mdx`, Buffer.from(`${card}\nOne.\n\nA caf\u00e9.\n`, 'latin1'));
    put('incidents/2026-03-15-b/narrative.mdx', card);
    expect(await told()).toMatchInlineSnapshot(`
      {
        "incidents": [
          "2026-03-15-b",
        ],
        "messages": "narrative.mdx error unreadable-file: Unexpected bytes that are not UTF-8, expected UTF-8 text; the first stand in line 7",
      }
    `);
  });
  test('UTF-16', async () => {
    put(`${incident}/narrative.mdx`, Buffer.from(`\uFEFF${card}`, 'utf16le'));
    expect(await told()).toMatchInlineSnapshot(`
      {
        "incidents": [],
        "messages": "narrative.mdx error unreadable-file: Unexpected bytes that are not UTF-8, expected UTF-8 text; the first stand in line 1",
      }
    `);
  });
  test('a text of more than 5 MB', async () => {
    put(`${incident}/narrative.mdx`, card + 'a log line\n'.repeat(500_000));
    expect(await told()).toMatchInlineSnapshot(`
      {
        "incidents": [],
        "messages": "narrative.mdx error unreadable-file: Unexpected size of 5.5 MB, expected at most 5 MB",
      }
    `);
  });
});

test('a file that goes while the folder is read is told, and the rest is checked', async () => {
  put(`${incident}/narrative.mdx`, card);
  put('incidents/2026-03-15-b/narrative.mdx', card);
  const files = await readFolder(folder);
  rmSync(join(folder, incident, 'narrative.mdx'));
  const { messages, wholeGraph } = await checkFiles(files, { drafts: true, asOf: '2026-11-23' });
  expect(
    messages.filter(({ level }) => level === 'error').map(({ file, rule, reason }) => `${file} ${rule}: ${reason}`),
  ).toMatchInlineSnapshot(`
    [
      "incidents/2026-03-14-slow/narrative.mdx unreadable-file: Unexpected end of a file that was there a moment ago, expected it to stay while it is read",
    ]
  `);
  expect([...wholeGraph.incidents.keys()]).toEqual(['2026-03-15-b']);
});

describe('what stands in place of a file', () => {
  test.skipIf(process.platform === 'win32')('a pipe, also behind a link', async () => {
    spawnSync('mkfifo', [join(folder, incident, 'narrative.mdx'), join(folder, 'notes')]);
    symlinkSync(join(folder, 'notes'), join(folder, incident, 'record.yaml'));
    expect(await told()).toMatchInlineSnapshot(`
      {
        "incidents": [],
        "messages": "narrative.mdx error unreadable-file: Unexpected pipe, socket or device, expected a file
      record.yaml error unreadable-file: Unexpected pipe, socket or device, expected a file",
      }
    `);
  });
  test('a folder', async () => {
    mkdirSync(join(folder, incident, 'narrative.mdx'));
    mkdirSync(join(folder, 'themes/retries.mdx'), { recursive: true });
    put('themes/notes/kept.txt', 'Nobody minds.');
    expect(await told()).toMatchInlineSnapshot(`
      {
        "incidents": [],
        "messages": "narrative.mdx error unreadable-file: Unexpected folder of this name, expected a file
      themes/retries.mdx error unreadable-file: Unexpected folder of this name, expected a file",
      }
    `);
  });
  test.skipIf(process.platform !== 'linux')('a file whose name is not UTF-8', async () => {
    const latin1 = (name: string): Buffer =>
      Buffer.concat([Buffer.from(`${join(folder, incident)}/`), Buffer.from(name, 'latin1')]);
    writeFileSync(latin1('größe.png'), 'x');
    mkdirSync(latin1('für'));
    expect(await told()).toMatchInlineSnapshot(`
      {
        "incidents": [],
        "messages": "f�r error unreadable-file: Unexpected bytes in this name that are not UTF-8, expected a name in UTF-8
      gr��e.png error unreadable-file: Unexpected bytes in this name that are not UTF-8, expected a name in UTF-8",
      }
    `);
  });
});

describe('links', () => {
  test('a file that is a link out of the folder', async () => {
    writeFileSync(join(elsewhere, 'secret.mdx'), '---\ntitle: Not for readers\n---\n');
    symlinkSync(join(elsewhere, 'secret.mdx'), join(folder, incident, 'narrative.mdx'));
    expect(await told()).toMatchInlineSnapshot(`
      {
        "incidents": [],
        "messages": "narrative.mdx error unreadable-file: Unexpected link out of the knowledge base, expected a file inside it",
      }
    `);
  });
  test('a folder that is a link out of the folder', async () => {
    mkdirSync(join(elsewhere, '2026-03-15-b'));
    writeFileSync(join(elsewhere, '2026-03-15-b', 'narrative.mdx'), card);
    symlinkSync(join(elsewhere, '2026-03-15-b'), join(folder, 'incidents', '2026-03-15-b'));
    expect(await told()).toMatchInlineSnapshot(`
      {
        "incidents": [],
        "messages": "incidents/2026-03-15-b error unreadable-file: Unexpected link out of the knowledge base, expected a file inside it",
      }
    `);
  });
  test('a link to nothing, and one to itself', async () => {
    symlinkSync(join(elsewhere, 'nothing.mdx'), join(folder, incident, 'narrative.mdx'));
    symlinkSync(join(folder, incident), join(folder, incident, 'again'));
    expect(await told()).toMatchInlineSnapshot(`
      {
        "incidents": [],
        "messages": "narrative.mdx error unreadable-file: Unexpected link out of the knowledge base, expected a file inside it",
      }
    `);
  });
  test('a link inside the folder', async () => {
    put('shared/story.mdx', card);
    symlinkSync(join(folder, 'shared/story.mdx'), join(folder, incident, 'narrative.mdx'));
    expect(await told()).toMatchInlineSnapshot(`
      {
        "incidents": [
          "2026-03-14-slow",
        ],
        "messages": "works",
      }
    `);
  });
});

describe('pictures', () => {
  const svg = (inside: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">${inside}</svg>`;
  test.each([
    ['a script', svg('<script>alert(1)</script>')],
    ['an event attribute', svg('<rect onload="alert(1)" width="1" height="1"/>')],
    ['a page inside', svg('<foreignObject><p>x</p></foreignObject>')],
    ['a picture from elsewhere', svg('<image xlink:href="https://evil.example/x.png"/>')],
    [
      'an address written in character references',
      svg('<a xlink:href="&#106;avascript:alert(1)"><rect width="1" height="1"/></a>'),
    ],
    ['an entity', `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('&x;')}`],
    ['a style from elsewhere', svg('<style>@import url(https://evil.example/x.css);</style>')],
    ['no picture at all', 'words'],
  ])('an SVG with %s', async (_name, text) => {
    put(`${incident}/narrative.mdx`, card);
    put(`${incident}/drawing.svg`, text);
    const { messages, incidents } = await told();
    expect(messages).toMatch(/^drawing\.svg error unsafe-picture: Unexpected .+, expected .+$/);
    expect(incidents).toEqual(['2026-03-14-slow']);
  });
  test('a plain SVG works', async () => {
    put(`${incident}/narrative.mdx`, card);
    put(`${incident}/drawing.svg`, svg('<rect id="a" width="10" height="10" fill="url(#b)"/>'));
    expect((await told()).messages).toBe('works');
  });
  test('bytes that are no picture', async () => {
    put(`${incident}/narrative.mdx`, card);
    put(`${incident}/graph.png`, 'not a picture');
    expect(await told()).toMatchInlineSnapshot(`
      {
        "incidents": [
          "2026-03-14-slow",
        ],
        "messages": "graph.png error unsafe-picture: Unexpected bytes, expected a picture (PNG, JPEG, WebP, AVIF, GIF or SVG)",
      }
    `);
  });
});

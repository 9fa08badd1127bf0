import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCommandLines, type CommandLines } from '../sites/start-command-lines.ts';

/** Every word that begins with this stands where readers must not come; each says which place let it out. */
const secret = 'zq';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const files: Readonly<Record<string, string | Buffer>> = {
  'knowledge-base.yaml': `format: 1
title: Stories
url: https://stories.example.org/kb/
featured: [2026-03-15-zqdraft, 2026-03-14-checkout]
x-note: zqsetting
checks: { rules: { interview-consent: off } }
`,
  'services.yaml': `checkout: { name: Checkout }
unused: { name: Nobody names it yet }
zqservice: { name: zqservicename, what: zqservicewhat, team: zqteamofservice }
`,
  'teams.yaml': `payments: { name: Payments }
zqteam: { name: zqteamname }
zqteamofservice: { name: zqteamofservicename }
`,
  'glossary.yaml': `pool: { term: Connection pool, meaning: Connections kept ready. }
zqterm: { term: zqtermname, meaning: zqtermmeaning }
zqprivate: { term: zqprivatename, meaning: zqprivatemeaning }
`,
  'incidents/2026-03-14-checkout/narrative.mdx': `---
title: Checkout was slow
hook: Everything was green.
status: published
published: 2026-03-20
milestones: { began: 2026-03-14 10:00, resolved: 2026-03-14 12:00 }
services: [checkout]
teams: [payments]
themes:
  storm: Every client retried.
  zqtheme: zqthemesentence
related:
  - { incident: 2026-03-15-zqdraft, why: zqrelatedwhy }
x-editor: zqcardnote
---

{/* zqcomment */}

The queue grew in the <Term id="pool">pool</Term>. See [what came next](../2026-03-15-zqdraft/narrative.mdx) and <Incident id="2026-03-15-zqdraft">the other day</Incident>, <Incident id="2026-03-15-zqdraft" />, <Theme id="zqtheme" />.

![A graph of another story](../2026-03-15-zqdraft/zqgraph.png)

![A graph of an analysis](analyses/zqanalysisgraph.png)

![Its own graph](graph.png)
`,
  'incidents/2026-03-14-checkout/record.yaml': `people: [{ id: on-call, role: On-call engineer, team: payments, name: zqnamewithoutconsent }]
timeline:
  - { at: 2026-03-14 10:00, who: [on-call], what: The page arrives., x-note: zqeventnote }
factors: [{ kind: technical, text: Clients retried., themes: [storm, zqtheme] }]
findings: [{ kind: learning, text: A retry is load., themes: [zqtheme] }]
`,
  'incidents/2026-03-14-checkout/actions.yaml': `- { id: cap, text: Cap retries, kind: technical, owner: payments, idea: 2026-03-16, answers: [zqtheme] }
`,
  'incidents/2026-03-14-checkout/analyses/on-call.mdx': `---
role: zqrole
share: review
themes: [zqtheme]
---
zqanalysis with a <Term id="zqprivate">word</Term>.
`,
  'incidents/2026-03-14-checkout/analyses/support.mdx': `---
role: Support
share: everyone
themes: [zqtheme]
---
They heard of it from customers.
`,
  'incidents/2026-03-14-checkout/analyses/zqanalysisgraph.png': png,
  'incidents/2026-03-14-checkout/graph.png': png,
  'incidents/2026-03-14-checkout/_zqnote.md': 'zqunderscore',
  'incidents/2026-03-14-checkout/zqexport.csv': 'zqcsv\n1\n',
  'incidents/2026-03-15-zqdraft/narrative.mdx': `---
title: zqtitle
hook: zqhook
status: in-review
services: [zqservice, checkout]
teams: [zqteam]
tags: [zqtag]
symptoms: [zqsymptom]
formerIds: [2026-03-01-zqformer]
---

zqprose with a <Term id="zqterm">word</Term> and a <Term id="pool">word</Term>.
`,
  'incidents/2026-03-15-zqdraft/zqgraph.png': png,
  'themes/storm.mdx': '---\ntitle: Retry storm\ndefinition: Help makes it worse.\nrelated: [zqtheme]\n---\nWords.\n',
  'themes/zqtheme.mdx': '---\ntitle: zqthemetitle\ndefinition: zqdefinition\nstatus: draft\n---\nzqthemeprose\n',
  'playbacks/retries.mdx': `---
title: When help hurts
incidents: [2026-03-14-checkout, 2026-03-15-zqdraft]
themes: [storm, zqtheme]
---

## First

Words.
`,
  'playbacks/zqplayback.mdx':
    '---\ntitle: zqplaybacktitle\nstatus: draft\nincidents: [2026-03-14-checkout]\n---\n\n## zqslide\n\nzqwords\n',
  '.second-story/baseline.json': '{"version":1,"known":[]}',
  'zqnotes.txt': 'zqtext',
};

/** Analyses that are kept elsewhere: `--analyses private`. */
const elsewhere: Readonly<Record<string, string>> = {
  '2026-03-14-checkout/database.mdx':
    '---\nrole: Database administrator\nshare: everyone\n---\nThe replica answered late.\n',
  '2026-03-14-checkout/review.mdx':
    '---\nrole: zqprivaterole\nshare: review\nthemes: [zqtheme]\n---\n\n## Key events\n\n- 10:05 zqprivatemoment\n  - took it for: zqprivatebelief\n',
  '2026-03-14-checkout/facilitator.mdx':
    '---\nrole: zqfacilitatorrole\nshare: facilitator\n---\n\n## Key events\n\n- 10:06 zqfacilitatormoment\n',
  '2026-03-14-checkout/interview.mdx':
    '---\nrole: zqinterviewer\nshare: everyone\ninterviewed: [{ role: zqinterviewed, consent: asked }]\n---\nzqinterview\n',
  '2026-03-15-zqdraft/on-call.mdx': '---\nrole: zqdraftrole\nshare: everyone\n---\nzqdraftanalysis\n',
};

const home = mkdtempSync(join(tmpdir(), 'second-story-leak-'));
const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const out = join(home, 'dist');
let commandLines: CommandLines;

beforeAll(async () => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(home, 'content', path)), { recursive: true });
    writeFileSync(join(home, 'content', path), content);
  }
  for (const [path, content] of Object.entries(elsewhere)) {
    mkdirSync(dirname(join(home, 'private', path)), { recursive: true });
    writeFileSync(join(home, 'private', path), content);
  }
  commandLines = startCommandLines(home);
  const { code, said } = await commandLines.run('build', '--analyses', 'private', '--as-of', '2026-11-24');
  expect(code, said).toBe(0);
});

afterAll(() => {
  commandLines.stop();
  rmSync(home, { recursive: true, force: true });
});

/** Names and texts of every file of the site, those of the search index unpacked. */
function everything(): { path: string; text: string }[] {
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.png'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = readFileSync(path);
      const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
      return { path: path.slice(out.length + 1), text: (isPacked ? gunzipSync(bytes) : bytes).toString('utf8') };
    });
}

test('nothing that is not published is in any file of the site, nor in the name of one', () => {
  const pattern = new RegExp(`${secret}[a-z]{2,}`, 'g');
  const found = everything().flatMap(({ path, text }) =>
    [...path.matchAll(pattern), ...text.matchAll(pattern)].map(([word]) => `${word} in ${path}`),
  );
  expect([...new Set(found)].sort()).toEqual([]);
});

/** What the people of a review may read and readers may not. */
const forReview = new Set([
  'zqrole',
  'zqanalysis',
  'zqprivaterole',
  'zqprivatemoment',
  'zqprivatebelief',
  'zqthemetitle',
  'zqinterviewer',
  'zqtheme',
]);

/** Every command that writes or prints something to hand on. */
const handedOn: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['review checkout --analyses private --out review.html', forReview],
  ['digest --since 2026-01-01 --to html', new Set()],
  ['digest --since 2026-01-01 --to mail', new Set()],
  ['digest --since 2026-01-01 --to chat', new Set()],
  ['playback checkout --to json', new Set()],
  ['playback checkout --to mdx', new Set()],
  ['playback checkout --to marp', new Set()],
  ['playback checkout --to pptx --out checkout.pptx', new Set()],
  ['playback --theme storm --to json', new Set()],
  ['actions export --to csv', new Set()],
  ['actions export --to json', new Set()],
  ['actions export --to jira-csv', new Set()],
  ['find checkout zqanalysis zqprivatemoment', new Set(['zqanalysis', 'zqprivatemoment'])],
];

test.each(handedOn)('%s tells nothing that is not for its readers', async (line, allowed) => {
  const { code, said } = await commandLines.run(...line.split(' '), '--as-of', '2026-11-24');
  // Search ends with 1 where nothing is close to what was asked.
  expect(line.startsWith('find ') ? [0, 1] : [0], said).toContain(code);
  const file = / --out (\S+)/.exec(line)?.[1];
  const texts = [said.replaceAll(home, 'HERE'), ...(file === undefined ? [] : textsIn(readFileSync(join(home, file))))];
  const found = texts.flatMap((text) => text.match(/zq[a-z]{2,}/g) ?? []).filter((word) => !allowed.has(word));
  expect([...new Set(found)]).toEqual([]);
});

/** The text of a file, or of each part of a zip. */
function textsIn(bytes: Buffer): string[] {
  if (bytes.readUInt16LE(0) !== 0x4b50) return [bytes.toString('utf8')];
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => [name, Buffer.from(part).toString('utf8')]);
}

test('an assistant that asks over MCP is told nothing of it', async () => {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [main, 'mcp', '--as-of', '2026-11-24'], cwd: home }),
  );
  const { tools } = await client.listTools();
  const calls: Readonly<Record<string, Record<string, unknown>>> = {
    search: { words: 'zqanalysis zqtitle replica checkout' },
    seen_before: { text: 'zqsymptom checkout was slow' },
    read_narrative: { id: '2026-03-14-checkout' },
  };
  const told = await Promise.all(
    tools.map(async ({ name }) =>
      JSON.stringify((await client.callTool({ name, arguments: calls[name] ?? {} })).content),
    ),
  );
  await client.close();
  const asked = /zqanalysis|zqtitle|zqsymptom/g;
  expect(
    told
      .join('\n')
      .replace(asked, '')
      .match(/zq[a-z]{2,}/g),
  ).toBeNull();
  expect(told.join('\n')).toContain('Checkout was slow');
});

test('of analyses kept elsewhere those are there that everyone may read', () => {
  const page = everything().find(({ path }) => path === 'incidents/2026-03-14-checkout/index.html')?.text;
  expect(page).toContain('The replica answered late.');
  expect(page).toContain('They heard of it from customers.');
});

test('what is published is there', () => {
  const site = everything();
  const paths = site.map(({ path }) => path);
  expect(paths).toContain('incidents/2026-03-14-checkout/index.html');
  expect(paths.filter((path) => path.startsWith('pictures/'))).toHaveLength(1);
  expect(paths).toContain('services/unused/index.html');
  expect(site.find(({ path }) => path === 'glossary/index.html')?.text).toContain('Connection pool');
  expect(site.find(({ path }) => path === 'themes/storm/index.html')?.text).toContain('Every client retried.');
  expect(site.find(({ path }) => path === 'playbacks/retries/index.html')?.text).toContain('When help hurts');
});

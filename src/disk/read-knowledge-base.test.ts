import { describe, expect, test } from 'vitest';
import { memoryFiles } from '../../test/support/memory-files.ts';
import { checkFiles, type ReadOptions } from './read-knowledge-base.ts';

const story = 'incidents/2026-03-14-slow/narrative.mdx';

async function told(body: string, options: Partial<ReadOptions> = {}, settings = 'format: 1\n'): Promise<string[]> {
  const files = memoryFiles({
    'knowledge-base.yaml': settings,
    [story]: `---\ntitle: The slow checkout\n---\n${body}`,
  });
  const { messages } = await checkFiles(files, { drafts: true, asOf: '2026-11-23', ...options });
  return messages.map(({ place, level, rule, reason, notes = [] }) =>
    [
      `${String(place?.start.line)}:${String(place?.start.column)} ${level} ${rule}: ${reason}`,
      ...notes.map((note) => `${String(note.place?.start.line)}:${String(note.place?.start.column)} ${note.text}`),
    ].join(' | '),
  );
}

describe('remark places what our parser only notices', () => {
  test('tags that cross: both ends', async () => {
    expect(await told('<Aside>\n\n<Quote who="a">\n\nWords\n\n</Aside>\n\n</Quote>\n')).toEqual([
      '10:1 error mdx-syntax: Unexpected closing tag </Aside>, expected </Quote> before it | 6:1 <Quote> opens here',
    ]);
  });
  test('an attribute without quotes: the letter', async () => {
    expect(await told('<Aside title=x>y</Aside>\n')).toMatchInlineSnapshot(`
      [
        "4:1 error mdx-syntax: Unexpected “<Aside title=x>”, expected <Aside attribute="text">",
      ]
    `);
  });
  test('at the end of the file: where it began', async () => {
    expect(await told('One.\n\n<Aside title="x>\n\nWords\n\n</Aside>\n')).toMatchInlineSnapshot(`
      [
        "6:1 error mdx-syntax: Unexpected “<Aside title="x>”, expected <Aside attribute="text">",
      ]
    `);
  });
  test('what we explain ourselves stays as it is', async () => {
    expect(await told('It took <5ms.\n')).toEqual([
      '4:9 error mdx-syntax: Unexpected “<5ms.”, expected a backslash before <',
    ]);
  });
});

test('a secret that only secretlint knows is told like our own, in prose and in data', async () => {
  const token = `np${'m_'}${'a1B2c3D4e5F6'.repeat(3)}`;
  const files = memoryFiles({
    [story]: `---\ntitle: The slow checkout\n---\nWe used ${token} then.\n`,
    'teams.yaml': `checkout:\n  name: ${token}\n`,
  });
  const { messages } = await checkFiles(files, { drafts: true, asOf: '2026-11-23' });
  expect(messages.map(({ file, level, rule, reason }) => `${file} ${level} ${rule}: ${reason}`)).toEqual([
    `${story} error no-secret: Unexpected npm token, expected no secret in a story`,
    'teams.yaml error no-secret: Unexpected npm token, expected no secret in a story',
  ]);
  expect(JSON.stringify(messages)).not.toContain(token);
});

describe('plugins of an organisation', () => {
  /** What a rule of remark-lint comes down to: a message about each heading of the first level. */
  const noTitle =
    () =>
    (
      tree: { children: { type: string; depth?: number }[] },
      file: { message(reason: string, at: object): { ruleId?: string; source?: string } },
    ) => {
      for (const node of tree.children)
        if (node.type === 'heading' && node.depth === 1)
          Object.assign(file.message('Unexpected heading of level 1, expected level 2', node), {
            ruleId: 'no-title',
            source: 'remark-lint',
          });
    };
  test('speak among our messages', async () => {
    expect(await told('Words.\n\n# Title\n\n<Nope />\n', { remarkPlugins: [noTitle] })).toEqual([
      '6:1 warning remark-lint:no-title: Unexpected heading of level 1, expected level 2',
      '8:1 error unknown-element: Unexpected element <Nope>, expected one of Aside, Chart, Event, Factors, Figure, Incident, Perspective, Quote, Term, Theme, Timeline',
    ]);
  });
  test('have levels, and can be ignored', async () => {
    expect(
      await told(
        'Words.\n\n# Title\n\nMore.\n',
        { remarkPlugins: [noTitle] },
        'format: 1\nchecks:\n  rules:\n    remark-lint:no-title: error\n',
      ),
    ).toEqual(['6:1 error remark-lint:no-title: Unexpected heading of level 1, expected level 2']);
    expect(
      await told(
        'Words.\n\n# Title\n\nMore.\n',
        { remarkPlugins: [noTitle] },
        'format: 1\nchecks:\n  rules:\n    remark-lint:no-title: off\n',
      ),
    ).toEqual([]);
    expect(
      await told('Words.\n\n{/* check-ignore remark-lint:no-title: as it was */}\n\n# Title\n\nMore.\n', {
        remarkPlugins: [noTitle],
      }),
    ).toEqual([]);
  });
  test('that throw end nothing else', async () => {
    const broken = () => () => {
      throw new Error('no such option');
    };
    expect(await told('<Nope />\n', { remarkPlugins: [broken] })).toEqual([
      expect.stringContaining('remark-lint: Unexpected end of a remark plugin: no such option') as string,
      expect.stringContaining('unknown-element') as string,
    ]);
  });
});

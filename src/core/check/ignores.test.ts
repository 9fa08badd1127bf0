import { describe, expect, test } from 'vitest';
import { checkKnowledgeBase } from './check-knowledge-base.ts';
import { memoryFiles } from '../../../test/support/memory-files.ts';

const incident = 'incidents/2026-03-14-slow';
const gone = '[it](../2025-01-01-gone/)';

function told(body: string, more: Readonly<Record<string, string>> = {}, card = ''): string[] {
  const files = {
    'knowledge-base.yaml': 'format: 1\ntimeZone: UTC\n',
    [`${incident}/narrative.mdx`]: `---\ntitle: The slow checkout\n${card}---\n${body}`,
    ...more,
  };
  return checkKnowledgeBase(memoryFiles(files), { drafts: true, asOf: '2026-11-23' }).messages.map(
    ({ file, rule, place }) => `${file.split('/').at(-1) ?? ''}:${String(place?.start.line)} ${rule}`,
  );
}

describe('in prose', () => {
  test('a comment speaks for the block below it, and no further', () => {
    expect(told(`One.\n\n{/* check-ignore broken-link: kept as it was */}\n\nSee ${gone}.\n\nSee ${gone}.\n`)).toEqual([
      'narrative.mdx:10 broken-link',
    ]);
  });
  test('inside a list item it speaks for what follows in that item', () => {
    expect(told(`One.\n\n- a\n\n  {/* check-ignore broken-link: kept */}\n\n  ${gone}\n\n- ${gone}\n`)).toEqual([
      'narrative.mdx:12 broken-link',
    ]);
  });
  test('inside a paragraph it speaks for that paragraph', () => {
    expect(told(`One.\n\nSee ${gone}. {/* check-ignore broken-link: kept */}\n\nSee ${gone}.\n`)).toEqual([
      'narrative.mdx:8 broken-link',
    ]);
  });
  test('above all prose it speaks for the file, its card included', () => {
    expect(told(`{/* check-ignore broken-link: an archive */}\n\nSee ${gone}.\n\nSee ${gone}.\n`)).toEqual([]);
    expect(
      told('{/* check-ignore hook-repeats: it is the title of a film */}\n\nOne.\n', {}, 'hook: The slow checkout\n'),
    ).toEqual([]);
  });
  test('at the end, with no block below, it ignores nothing', () => {
    expect(told(`See ${gone}.\n\n{/* check-ignore broken-link: too late */}\n`)).toEqual([
      'narrative.mdx:4 broken-link',
      'narrative.mdx:6 unused-ignore',
    ]);
  });
  test('only its own rule is silent', () => {
    expect(told(`One.\n\n{/* check-ignore broken-anchor: kept */}\n\nSee ${gone}.\n`)).toEqual([
      'narrative.mdx:6 unused-ignore',
      'narrative.mdx:8 broken-link',
    ]);
  });
});

describe('in YAML', () => {
  const record = (comment: string): Readonly<Record<string, string>> => ({
    [`${incident}/record.yaml`]: `timeline:\n  - at: 2026-03-14 10:02\n    what: One\n    cue: A page\n  ${comment}\n  - at: 2026-03-14 09:00\n    what: >\n      Two\n      and more\n  - at: 2026-03-14 08:00\n    what: Three\n  - at: 2026-03-14 10:30\n    what: Four\n`,
  });
  test('a comment speaks for the key or item on the next line', () => {
    expect(told('One.\n', record('# check-ignore timeline-order: told as they learnt it'))).toEqual([
      'record.yaml:10 timeline-order',
    ]);
    expect(told('One.\n', record('# nothing'))).toEqual([
      'record.yaml:6 timeline-order',
      'record.yaml:10 timeline-order',
    ]);
  });
  test('above a key it speaks for the whole of it', () => {
    const all = record('# nothing')[`${incident}/record.yaml`] ?? '';
    expect(
      told('One.\n', { [`${incident}/record.yaml`]: `# check-ignore timeline-order: told as they learnt it\n${all}` }),
    ).toEqual([]);
  });
  test('in front matter', () => {
    expect(
      told('One.\n', {}, '# check-ignore hook-repeats: it is the title of a film\nhook: The slow checkout\n'),
    ).toEqual([]);
  });
});

describe('a comment has to say what and why', () => {
  test('without a reason it ignores nothing', () => {
    expect(told(`One.\n\n{/* check-ignore broken-link */}\n\nSee ${gone}.\n`)).toEqual([
      'narrative.mdx:6 ignore-comment',
      'narrative.mdx:8 broken-link',
    ]);
    expect(told('One.\n', {}, '# check-ignore hook-repeats\nhook: The slow checkout\n')).toEqual([
      'narrative.mdx:3 ignore-comment',
      'narrative.mdx:4 hook-repeats',
    ]);
  });
  test('an unknown rule is named', () => {
    expect(told('One.\n\n{/* check-ignore broken-lnk: kept */}\n\nTwo.\n')).toEqual(['narrative.mdx:6 ignore-comment']);
  });
  test('what keeps a file from being shown cannot be ignored', () => {
    expect(told('One.\n\n{/* check-ignore unknown-element: later */}\n\n<Nope />\n')).toEqual([
      'narrative.mdx:6 ignore-comment',
      'narrative.mdx:8 unknown-element',
    ]);
  });
  test('a rule that is switched off is not called unused', () => {
    const off = { 'knowledge-base.yaml': 'format: 1\ntimeZone: UTC\nchecks:\n  rules:\n    broken-link: off\n' };
    expect(told(`One.\n\n{/* check-ignore broken-link: kept */}\n\nSee ${gone}.\n`, off)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { buildIndex } from './build-index.ts';
import { find, prepare, type Question } from './find.ts';
import { memoryIndex, openIndex, type OpenIndex } from './open-index.ts';
import type { SearchEntry } from './search-entry.ts';

function entry(path: string, parts: Partial<SearchEntry> & { text?: string }): SearchEntry {
  const { text = '', ...rest } = parts;
  return {
    path,
    title: path,
    type: 'incident',
    day: '',
    hook: '',
    symptoms: [],
    aliases: [],
    tags: [],
    names: [],
    facets: {},
    passages: [{ id: '', title: '', text }],
    ...rest,
  };
}

function parts(entries: readonly SearchEntry[], synonyms: readonly string[][] = []) {
  return buildIndex(entries, { language: 'en', synonyms, labels: {} });
}

function indexOf(entries: readonly SearchEntry[], synonyms: readonly string[][] = []): OpenIndex {
  const { first, everything } = parts(entries, synonyms);
  return memoryIndex({ ...first, version: '1' }, everything);
}

const asking = (words: string, rest: Partial<Question> = {}): Question => ({
  words,
  filters: {},
  sort: 'relevance',
  ...rest,
});

function paths(index: OpenIndex, words: string, rest: Partial<Question> = {}): string[] {
  return find(asking(words, rest), index).hits.map(({ page }) => index.card(page)?.path ?? '');
}

const filler = Array.from({ length: 12 }, (_, at) =>
  entry(`filler-${String(at)}`, { text: 'The weather was fine and the trains ran.' }),
);
const kube = entry('kube', {
  text: 'A node of the Kubernetes cluster was drained while replication lagged.',
  symptoms: ['NodeNotReady'],
});
const mail = entry('mail', {
  title: 'The queue of letters',
  text: 'Letters waited in a queue. Version v1.27.3-rc.1 had come.',
});
const index = indexOf([kube, mail, ...filler]);

describe('any word may match', () => {
  test('a question finds the page that has some of its words', () => {
    expect(paths(index, 'why do letters wait in the queue at night')).toEqual(['mail']);
  });

  test('pages with every word are counted apart', () => {
    const both = indexOf([kube, entry('both', { text: 'replication lagged, letters waited' }), mail, ...filler]);
    const { hits, full } = find(asking('replication letters'), both);
    expect([hits.length, full]).toEqual([3, 1]);
  });

  test('symptoms weigh more than text', () => {
    const both = indexOf([
      entry('text', { text: 'disk pressure' }),
      entry('symptom', { symptoms: ['disk pressure'] }),
      ...filler,
    ]);
    expect(paths(both, 'disk pressure')[0]).toBe('symptom');
  });

  test('words that stand together weigh more than words far apart', () => {
    const far = `backup ${'word '.repeat(200)} token`;
    const near = `${'word '.repeat(200)} backup token`;
    expect(
      paths(indexOf([entry('far', { text: far }), entry('near', { text: near }), ...filler]), 'backup token')[0],
    ).toBe('near');
  });
});

describe('words are found in other forms', () => {
  test.each([
    ['kuberntes', 'kube'],
    ['replciation', 'kube'],
    ['node not ready', 'kube'],
    ['1.27.3', 'mail'],
    ['lett', 'mail'],
    ['drains', 'kube'],
    ['lettersqueue', 'mail'],
  ])('%s', (words, path) => {
    expect(paths(index, words)[0]).toBe(path);
  });

  test('what was mended is told', () => {
    expect(find(asking('kuberntes'), index).plan.mended).toEqual([{ typed: 'kuberntes', used: 'kubernetes' }]);
  });

  test('an alias that an author wrote stands for what it names, both ways', () => {
    const known = indexOf(
      [kube, mail, ...filler],
      [
        ['Kubernetes', 'k8s'],
        ['queue', 'waiting line'],
      ],
    );
    expect(paths(known, 'k8s')[0]).toBe('kube');
    expect(paths(known, 'the waiting line')[0]).toBe('mail');
  });
});

describe('nothing close', () => {
  test.each(['zxqv blorptang', 'forklift injury in the warehouse'])('%s', (words) => {
    const { close, hits } = find(asking(words), index);
    expect([close, hits.length]).toEqual([false, 0]);
  });

  test('words that a long text has here and there are chance; side by side they answer', () => {
    const filling = 'word '.repeat(150);
    const apart = `train ${filling} signal ${filling} failed`;
    const question = asking('train signal failure');
    expect(find(question, indexOf([entry('apart', { text: apart }), ...filler])).close).toBe(false);
    expect(
      find(question, indexOf([entry('near', { text: `${apart}: the train signal failed` }), ...filler])).close,
    ).toBe(true);
  });

  test('one common word of a long question is no answer', () => {
    expect(find(asking('submarine cable anchor queue harbour'), index).close).toBe(false);
  });
});

describe('filters', () => {
  const theme = (path: string, ids: string[], day: string) =>
    entry(path, { text: 'letters', day, facets: { type: ['incident'], theme: ids } });
  const some = indexOf([
    theme('a', ['x'], '2020-01-01'),
    theme('b', ['x', 'y'], '2022-01-01'),
    theme('c', ['y'], '2021-01-01'),
  ]);

  test('without words all pages that pass are listed, newest first', () => {
    expect(paths(some, '', { filters: { theme: ['y'] } })).toEqual(['b', 'c']);
  });

  test('in a facet with a choice, counts say what another choice would give', () => {
    const { counts } = find(asking('letters', { filters: { theme: ['x'] } }), some);
    expect([...(counts?.theme ?? [])]).toEqual([
      ['x', 2],
      ['y', 2],
    ]);
    expect([...(counts?.type ?? [])]).toEqual([['incident', 2]]);
  });

  test('by date', () => {
    expect(paths(some, 'letters', { sort: 'date' })).toEqual(['b', 'c', 'a']);
  });
});

test('a part of the files is enough, and gives what the whole gives', async () => {
  const entries = [kube, mail, ...filler];
  const { first, files } = parts(entries);
  const asked: string[] = [];
  const part = openIndex({ ...first, version: '1' }, (name) => {
    asked.push(name);
    return Promise.resolve(files.get(name) ?? new Uint8Array());
  });
  for (const words of ['kuberntes letters', 'lett', 'replication']) {
    await prepare(asking(words), part);
    expect(find(asking(words), part).hits).toEqual(find(asking(words), indexOf(entries)).hits);
  }
  expect(prepare(asking('replication'), part)).toBeUndefined();
  expect(asked).not.toContain('all');
});

test.each(['<script>alert(1)</script>', '(a+)+$ [^', '‏مرحبا', '🔥🔥', 'x'.repeat(2_000), 'word '.repeat(1_000), ''])(
  'asking %j is answered',
  (words) => {
    expect(find(asking(words), index).hits.length).toBeGreaterThanOrEqual(0);
  },
);

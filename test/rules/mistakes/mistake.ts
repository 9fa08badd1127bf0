/** One story of the example with everything around it, by path. */
export interface Story {
  id: string;
  files: ReadonlyMap<string, string>;
}

/**
 * A way in which good content breaks in practice. It is made in one place of files that were in order,
 * and the checker has to answer with exactly one message: of this rule, at this line.
 */
export interface Mistake {
  name: string;
  /** The rule that has to speak. */
  rule: string;
  /** Made in one story only, where it would be the same mistake in each. */
  once?: boolean;
  /** Undefined where a story has nothing to break in this way. */
  make(story: Story): Made | undefined;
}

export interface Made {
  /** Texts by path; undefined takes a file away. */
  changed: Readonly<Record<string, string | undefined>>;
  /** Where the message has to stand; a whole file has no line. */
  file: string;
  line: number | undefined;
}

/** A broken text and the line of the break. */
export interface Broken {
  text: string;
  line: number;
}

type Change = (text: string, id: string) => Broken | undefined;

export function inFile(
  name: string,
  rule: string,
  file: 'narrative.mdx' | 'record.yaml' | 'actions.yaml',
  change: Change,
): Mistake {
  return {
    name,
    rule,
    make: ({ id, files }) => {
      const path = `incidents/${id}/${file}`;
      const text = files.get(path);
      const broken = text === undefined ? undefined : change(text, id);
      return broken && { changed: { [path]: broken.text }, file: path, line: broken.line };
    },
  };
}

export function inNarrative(name: string, rule: string, change: Change): Mistake {
  return inFile(name, rule, 'narrative.mdx', change);
}

/** New first lines of the card. A key that the card has already is taken out first, with what belongs to it. */
export function onCard(name: string, rule: string, lines: string, below = 0): Mistake {
  return inNarrative(name, rule, (text) => {
    const key = /^[\w-]+(?=:)/.exec(lines)?.[0];
    const rest = key === undefined ? text : withoutKey(text, key);
    return rest.startsWith('---\n')
      ? { text: rest.replace('---\n', () => `---\n${lines}\n`), line: 2 + below }
      : undefined;
  });
}

function withoutKey(text: string, key: string): string {
  const [, card = '', body = ''] = /^(---\n[\s\S]*?\n---)([\s\S]*)$/.exec(text) ?? [];
  return card.replace(new RegExp(`^${key}:.*\\n(?:[ #].*\\n)*`, 'm'), '') + body;
}

/** A block of its own at the end of the story. */
export function inProse(name: string, rule: string, block: string, below = 0): Mistake {
  return inNarrative(name, rule, (text) => ({
    text: `${text.trimEnd()}\n\n${block}\n`,
    line: text.trimEnd().split('\n').length + 2 + below,
  }));
}

/** A new first item of a list of the record. */
export function inRecord(
  name: string,
  rule: string,
  list: string,
  item: readonly string[],
  brokenLine = 0,
  before: readonly string[] = [],
): Mistake {
  return inFile(name, rule, 'record.yaml', (text) => {
    const start = new RegExp(`^${list}:[ \\t]*\\n( *)- `, 'm').exec(text);
    if (!start) return undefined;
    const indent = start[1] ?? '';
    const lines = item.map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}\n`);
    const at = start.index + start[0].indexOf('\n') + 1;
    const above = before.map((line) => `${indent}- ${line}\n`).join('');
    return {
      text: text.slice(0, at) + above + lines.join('') + text.slice(at),
      line: lineOf(text, at) + before.length + brokenLine,
    };
  });
}

/** A new first action that is in order but for these keys; the message belongs to `at`, else to the first of them. */
export function inActions(
  name: string,
  rule: string,
  changed: Readonly<Record<string, string | undefined>>,
  at = Object.keys(changed)[0] ?? 'id',
): Mistake {
  const action = {
    id: 'mutant',
    text: 'Limit retries in the client',
    kind: 'technical',
    state: 'done',
    owner: 'Checkout team',
    idea: '2020-01-01',
    done: '2020-02-01',
    doneWhen: 'A test shows at most three tries.',
    ...changed,
  };
  const lines = Object.entries(action).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return inFile(name, rule, 'actions.yaml', (text) => {
    const start = /^- /m.exec(text);
    if (!start) return undefined;
    const item = lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}\n`).join('');
    return {
      text: text.slice(0, start.index) + item + text.slice(start.index),
      line: lineOf(text, start.index) + lines.findIndex((line) => line.startsWith(`${at}:`)),
    };
  });
}

/** A file that is added or replaced; `@` in path and text stands for the story's id. */
export function asFile(
  name: string,
  rule: string,
  path: string,
  text: string,
  line: number | undefined,
  more: Readonly<Record<string, string | undefined>> = {},
): Mistake {
  return {
    name,
    rule,
    once: true,
    make: ({ id }) => {
      const put = (words: string): string => words.replaceAll('@', id);
      const others = Object.entries(more).map(([file, words]) => [
        put(file),
        words === undefined ? undefined : put(words),
      ]);
      return { changed: { ...Object.fromEntries(others), [put(path)]: put(text) }, file: put(path), line };
    },
  };
}

/** A file of the knowledge base itself, with lines added at its end. */
export function atEndOf(
  name: string,
  rule: string,
  file: string,
  lines: string,
  below = 0,
  more: Readonly<Record<string, string>> = {},
): Mistake {
  return {
    name,
    rule,
    once: true,
    make: ({ id, files }) => {
      const text = files.get(file)?.trimEnd();
      const put = (words: string): string => words.replaceAll('@', id);
      if (text === undefined) return undefined;
      const key = /^[\w-]+(?=:)/.exec(lines)?.[0];
      const rest =
        key === undefined ? text : text.replace(new RegExp(`^${key}:.*(?:\\n[ #].*)*\\n?`, 'm'), '').trimEnd();
      return {
        changed: { ...more, [file]: `${rest}\n${put(lines)}\n` },
        file,
        line: rest.split('\n').length + 1 + below,
      };
    },
  };
}

/** Replaces what matches, or takes its line out. */
export function replaceLine(
  text: string,
  pattern: RegExp,
  instead: string | undefined,
  line?: number,
  below = 0,
): Broken | undefined {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const changed =
    instead === undefined
      ? text.slice(0, found.index) + text.slice(found.index + found[0].length + 1)
      : text.replace(pattern, instead);
  return changed === text ? undefined : { text: changed, line: line ?? lineOf(text, found.index) + below };
}

export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The same, where the message stands at another file than the one that was added. */
export function toldOf(file: string, mistake: Mistake): Mistake {
  return {
    ...mistake,
    make: (story) => {
      const made = mistake.make(story);
      return made && { ...made, file: file.replaceAll('@', story.id) };
    },
  };
}

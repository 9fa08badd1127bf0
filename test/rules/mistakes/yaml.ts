import { inActions, inFile, inNarrative, onCard, replaceLine, type Mistake } from './mistake.ts';

/** Shapes of YAML, in cards and in files. */
export const yamlMistakes: readonly Mistake[] = [
  inNarrative('a key twice', 'yaml-syntax', (text) =>
    /^title: .+$/m.exec(text) ? replaceLine(text, /^(title: .+)$/m, '$1\ntitle: Again', undefined, 1) : undefined,
  ),
  onCard('a tab', 'yaml-syntax', 'x-a:\n\tb: 1', 1),
  onCard('a tab before a list', 'yaml-syntax', 'x-a:\n\t- one', 1),
  onCard('a colon in a value', 'yaml-syntax', 'x-a: b: c'),
  onCard('a value that begins with an asterisk', 'yaml-syntax', 'x-a: *important'),
  onCard('a value that begins with an ampersand', 'yaml-syntax', 'x-a: & more'),
  onCard('a value that begins with a backtick', 'yaml-syntax', 'x-a: `queue`'),
  onCard('a value that begins with brackets and goes on', 'yaml-syntax', 'x-a: [FIRING:1] QueueHigh'),
  onCard('a value that begins with braces and goes on', 'yaml-syntax', 'x-a: {queue} is high'),
  onCard('a value in quotes that goes on', 'yaml-syntax', 'x-a: "Quiet" is what it was'),
  onCard('a quote that is never closed', 'yaml-syntax', 'x-a: "Quiet'),
  onCard('a single quote inside single quotes', 'yaml-syntax', "x-a: 'It's quiet'"),
  onCard('a bracket that is never closed', 'yaml-syntax', 'x-a: [one, two'),
  onCard('a brace that is never closed', 'yaml-syntax', 'x-a: {one: 1'),
  onCard('a comma in place of a line', 'yaml-syntax', 'x-a: {one: 1 two: 2}'),
  onCard('an equals sign in place of a colon', 'yaml-syntax', 'x-a = one'),
  onCard('no blank behind a colon', 'yaml-syntax', 'x-a:one'),
  onCard('no blank behind a dash', 'invalid-value', 'tags:\n  -one\n  -two', 1),
  onCard('a bullet of prose for a dash', 'yaml-syntax', 'tags:\n  * one', 1),
  onCard('an item further in than the one above', 'yaml-syntax', 'tags:\n  - one\n    - two', 2),
  onCard('an item further out than the one above', 'yaml-syntax', 'tags:\n    - one\n  - two', 2),
  onCard('a key further in than the one above', 'yaml-syntax', 'x-a: one\n  x-b: two', 1),
  onCard('a key further out than its siblings', 'yaml-syntax', 'review:\n    facilitator: one\n  minutes: 2', 2),
  onCard('a list and keys at once', 'yaml-syntax', 'x-a:\n  - one\n  two: 2', 2),
  onCard('a value that a comment cuts', 'cut-value', 'x-a: Incident #4312 and more'),
  onCard('a tag of another language', 'yaml-syntax', 'x-a: !!python/object one'),
  onCard('a block of text that is not further in', 'yaml-syntax', 'x-a: |\none line of it', 1),
  inActions('a comma of a text inside braces', 'unknown-key', {
    ticket: '{ title: Limit retries, as agreed, url: "https://tracker.example.org/7" }',
  }),
  inNarrative('front matter that never ends', 'front-matter', (text) =>
    text.match(/^---[ \t]*$/gm)?.length === 2 ? { text: text.replace(/\n---[ \t]*\n/, '\n'), line: 1 } : undefined,
  ),
  inNarrative('front matter that never begins', 'front-matter', (text) => ({
    text: text.replace(/^---\n/, ''),
    line: 1,
  })),
  inNarrative('a blank line before the front matter', 'front-matter', (text) => ({ text: `\n${text}`, line: 1 })),
  inNarrative('a heading before the front matter', 'front-matter', (text) => ({ text: `# Notes\n\n${text}`, line: 1 })),
  inNarrative('front matter of another language', 'front-matter', (text) => ({
    text: text.replace(/^---\n[\s\S]*?\n---\n/, '+++\ntitle = "Slow"\n+++\n'),
    line: 1,
  })),
  inNarrative('front matter without anything', 'missing-key', (text) => ({
    text: text.replace(/^---\n[\s\S]*?\n---\n/, '---\n---\n'),
    line: 2,
  })),
  inNarrative('no front matter', 'front-matter', (text) => ({
    text: text.replace(/^---\n[\s\S]*?\n---\n+/, ''),
    line: 1,
  })),
  inNarrative('an empty file', 'front-matter', () => ({ text: '', line: 1 })),
  inNarrative('two dashes for three', 'front-matter', (text) => ({ text: text.replace(/^---\n/, '--\n'), line: 1 })),
  inNarrative('front matter in a fence', 'front-matter', (text) => ({
    text: text.replace(/^---\n([\s\S]*?\n)---\n/, '```yaml\n---\n$1---\n```\n'),
    line: 1,
  })),
  inFile('a second document', 'yaml-syntax', 'record.yaml', (text) => ({
    text: `${text.trimEnd()}\n---\nx-a: 1\n`,
    line: text.trimEnd().split('\n').length + 1,
  })),
  inFile('a list of its own', 'unknown-key', 'record.yaml', (text) => ({
    text: `${text.trimEnd()}\nzebras: []\n`,
    line: text.trimEnd().split('\n').length + 1,
  })),
  inFile('a list of the record in another number', 'unknown-key', 'record.yaml', (text) =>
    replaceLine(text, /^factors:/m, 'factor:'),
  ),
  inFile('a list of the record twice', 'yaml-syntax', 'record.yaml', (text) => ({
    text: `${text.trimEnd()}\npeople: []\n`,
    line: text.trimEnd().split('\n').length + 1,
  })),
  inFile('a record of words', 'invalid-value', 'record.yaml', () => ({ text: 'to be written\n', line: 1 })),
  inFile('a record that is a list', 'invalid-value', 'record.yaml', () => ({
    text: '- id: on-call\n  role: on-call engineer\n',
    line: 1,
  })),
  inFile('a tab in the record', 'yaml-syntax', 'record.yaml', (text) => ({
    text: `${text.trimEnd()}\nx-notes:\n\ta: 1\n`,
    line: text.trimEnd().split('\n').length + 2,
  })),
  inFile('an item of the timeline that stands too far out', 'yaml-syntax', 'record.yaml', (text) =>
    replaceLine(text, /^(timeline:\n {2}- [^\n]*\n) {2}- /m, '$1 - ', undefined, 2),
  ),
  inFile('an item of the timeline that lost its dash', 'yaml-syntax', 'record.yaml', (text) =>
    replaceLine(text, /^(timeline:\n {2}- [^\n]*\n) {2}- /m, '$1    ', undefined, 2),
  ),
  inFile('a brace that an event lost', 'yaml-syntax', 'record.yaml', (text) =>
    replaceLine(text, /^(timeline:\n {2}- \{[^\n]*) \}$/m, '$1', undefined, 1),
  ),
];

import { shortened } from '../shortened.ts';
import type { MdastNode } from 'satteri';
import type { Spot } from '../model/spot.ts';
import { nodeSpot } from './node-spot.ts';
import { foreignMark, type Slip } from './slip.ts';

/** Code that swallows words, or that nobody meant as code, and what Markdown does not show of its first line. */
export function slipsOfCode({ start, end }: Spot, language: string, meta: string, body: string): Slip[] {
  const raw = body.slice(start, end);
  const fence = /^(`{3,}|~{3,})/.exec(raw)?.[1];
  if (fence === undefined) return movedIn(raw) ? [movedInWords({ start, end })] : [];
  const lines = raw.split('\n');
  const last = (lines.at(-1) ?? '').replace(/^[\s>]+/, '').trimEnd();
  const isClosed =
    lines.length > 1 && last.length >= fence.length && [...last].every((letter) => letter === fence.charAt(0));
  const opening = (lines[0] ?? '').trimEnd();
  const isOpen = !isClosed || swallows(lines.slice(1, -1), fence);
  // What lies inside such a block is no code.
  const slips: Slip[] = isOpen ? [] : typographic(raw, start, language);
  if (isOpen)
    slips.push({
      rule: 'lost-words',
      what: 'open-code',
      start,
      end: start + opening.length,
      reason: `Missing ${fence} at the end of the code that begins here; add it on a line of its own`,
      help: isClosed
        ? 'All up to the next mark of this kind is taken for code.'
        : 'All that follows is taken for code.',
    });
  if (
    !isOpen &&
    /^(?:mermaid|plantuml|puml|graphviz|dot|d2|ditaa|vega(?:-lite)?|wavedrom|math|latex|tex)$/i.test(language)
  )
    slips.push(
      foreignMark(
        { start: start + fence.length, end: start + fence.length + language.length },
        `Unexpected ${language}, expected a picture such as <Figure src="graph.svg" alt="What it shows" />`,
        'Other systems draw it; here readers see the code. Let its program make an SVG, and put that beside the story.',
      ),
    );
  const tool = isOpen ? undefined : ofAnotherTool(language, lines.slice(1, -1));
  if (tool)
    slips.push(
      foreignMark(
        { start, end: start + opening.length },
        `Unexpected ${shortened(opening)}, expected ${tool.expected}`,
        tool.help,
      ),
    );
  const words = `${language} ${meta}`.trim();
  if (language.startsWith('{'))
    slips.push({
      rule: 'lost-words',
      what: 'words',
      start: start + fence.length,
      end: start + opening.length,
      reason: `Unexpected ${shortened(words)} behind ${fence}, expected the name of a language alone`,
      help: 'The code gets the colours of no language.',
    });
  else if (
    /\s/.test(words) &&
    !/[={[]/.test(meta) &&
    !/^[\w+#.-]+\s+(?:title|file|linenos|diff|[\w-]+\.[\w]+)\b/i.test(words)
  )
    slips.push({
      rule: 'lost-words',
      what: 'words',
      start: start + fence.length,
      end: start + opening.length,
      reason: `Unexpected words behind ${fence}, expected the name of a language alone`,
      help: 'Readers do not see them. Put them on the line below.',
    });
  return slips;
}

/** A block that a tool was to fill or to apply, and one that holds the story itself. */
function ofAnotherTool(language: string, lines: readonly string[]): { expected: string; help: string } | undefined {
  if (/^suggestion(?:[:\d+-]|$)/i.test(language))
    return {
      expected: 'the words that it suggests, or those that it would replace',
      help: 'A reviewer wrote it to be taken over with a click. Readers see a box of code.',
    };
  if (queries.test(language))
    return {
      expected: 'what it found, in words or in a table',
      help: 'Another program fills it in; here readers see the question as a box of code.',
    };
  if (boxes.test(language))
    return { expected: '<Aside title="…">', help: 'Another program draws it; here readers see a box of code.' };
  if (/^(?:markdown|md|mdx|text\/markdown)$/i.test(language) && isStory(lines))
    return {
      expected: 'the words alone',
      help: 'Readers see a box of code, with its marks. Take the line out, and the one with ``` at its end.',
    };
  return undefined;
}

const queries =
  /^(?:dataview(?:js)?|tasks|query|base|bases|todoist|kanban|excalidraw|toc|table-of-contents|include|literalinclude|transclude|embed|button|meta-bind\S*|templater|jql|jira|jira-search|leaflet|tracker|chart|chartsview|gallery|map|roam\/\S+|logseq)$/i;
const boxes = /^(?:ad-[\w-]+|admonition|callout|panel|info|note|tip|warning|caution|important|danger|hint)$/i;

/** Paragraphs and headings; with a block inside it is an example of how something is written. */
function isStory(lines: readonly string[]): boolean {
  return (
    !lines.some((line) => /^ {0,3}(?:`{3}|~{3})/.test(line)) &&
    (isProse(['', ...lines]) || lines.some((line) => /^#{1,6} \S/.test(line)))
  );
}

/** A question to a program of notes, which would show its answer in this place. */
export function queryInWords(spot: Spot, body: string): Slip[] {
  const code = body.slice(spot.start, spot.end);
  if (!/^`(?:\$?= ?(?:this|dv|\[\[|date\()|dv\.)/.test(code)) return [];
  return [
    foreignMark(
      spot,
      `Unexpected ${shortened(code)}, expected what it found`,
      'Another program fills it in; here readers see the question.',
    ),
  ];
}

/** Code of several lines between two ticks each: inside a sentence Markdown makes one line of it. */
export function shortFence({ start, end }: Spot, body: string): Slip[] {
  if (!/^``(?!`)[^`]*\n[^`]*\n``$/.test(body.slice(start, end)) || !/(?:^|\n)[ \t>]*$/.test(body.slice(0, start)))
    return [];
  return [
    {
      rule: 'lost-words',
      what: 'words',
      start,
      end: start + 2,
      reason: 'Unexpected `` before lines of code, expected ```',
      help: 'With two of them all lines run together in a sentence.',
    },
  ];
}

/**
 * Whether a block that is closed goes on behind its code: a line inside it opens another block, or closes this one with too few
 * marks or with those of the other kind.
 */
function swallows(lines: readonly string[], fence: string): boolean {
  const mark = fence.charAt(0);
  const other = new RegExp(`^ {0,3}${mark === '~' ? '`' : '~'}{3,}[ ]*[\\w+#.-]*$`);
  const opens = new RegExp(`^ {0,3}${mark}{${String(fence.length)},}[ ]*[\\w+#.-]+$`);
  const short = new RegExp(`^ {0,3}${mark}{1,${String(fence.length - 1)}}$`);
  const ofOther = lines.filter((line) => other.test(line.trimEnd()));
  const endsAt = lines.findIndex((line) => short.test(line.trimEnd()));
  if (lines.some((line) => opens.test(line.trimEnd()))) return true;
  // A fence of fewer marks inside a longer one is an example of a block, and has two ends.
  if (endsAt > 0 && lines.filter((line) => /^ {0,3}[`~]+/.test(line)).length === 1)
    return isProse(lines.slice(endsAt + 1));
  return ofOther.length === 1 && isProse(lines.slice(lines.findIndex((line) => line === ofOther[0]) + 1));
}

/** Lines with a sentence after a blank one. */
function isProse(lines: readonly string[]): boolean {
  return lines.some(
    (line, nth) =>
      nth > 0 && lines[nth - 1]?.trim() === '' && /^(?:#{2,6} |<[A-Z])\S|^[\p{Lu}“"*_[](?:\S*\s+){4}/u.test(line),
  );
}

/** What a word processor makes of the hyphens and quotes of a command. */
function typographic(raw: string, start: number, language: string): Slip[] {
  const dash = /(?<=[ \t]|^)[\u2013\u2014](?=[a-z][\w-]*(?:[=\s]|$))/m.exec(raw);
  const isProgram =
    /^(?:sh|bash|zsh|shell|console|json|ya?ml|[jt]sx?|py(?:thon)?|sql|toml|go|rust|ini|docker(?:file)?|terraform|hcl)$/i;
  const quote = isProgram.test(language) ? /[“”‘’]/.exec(raw) : null;
  const found = dash ?? quote;
  if (!found) return [];
  const from = start + found.index;
  return [
    foreignMark(
      { start: from, end: from + 1 },
      `Unexpected ${found[0]} in code, expected ${dash ? 'the two hyphens' : 'a straight quote'} that a machine reads`,
      'A word processor has changed it. Whoever copies the line gets an error.',
    ),
  ];
}

/** Sentences, headings or items in a block that nothing but four blanks makes code. */
function movedIn(raw: string): boolean {
  const lines = raw
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.every(isWordsOfLine) || isWordsOfParagraph(lines.map((line) => line.trim()).join(' '));
}

function isWordsOfLine(line: string): boolean {
  return (
    /^\s*(?:#{2,6}|[-*+])[ \t]+\p{Lu}[\p{L}\p{N}’',;()–—% -]*[.!?”"]?$/u.test(line) ||
    (/^\s*[A-Z“"(]?[\p{L}\p{N}’',;:()–—% -]+[.!?”"]?$/u.test(line) && line.trim().split(/\s+/).length > 5)
  );
}

/** Sentences with whatever marks, of which nearly all is words, as no command is and no output. */
function isWordsOfParagraph(text: string): boolean {
  const words = text.split(/\s+/);
  if (
    words.length < 8 ||
    !/^["“‘(*_]*\p{Lu}/u.test(text) ||
    !/[.!?:”"’)]$/.test(text) ||
    /[{}=<>$\\|;]{2}|^\S+[#$%] /.test(text)
  )
    return false;
  const plain = words.filter((word) => /^["“‘(*_]*(?:\p{L}[\p{L}’'-]*|\d[\d.:,%–-]*)["”’)*_.,;:!?…]*$/u.test(word));
  return plain.length >= words.length * 0.85 && /\b(?:the|an?|and|of|to|was|were|is|in|it|we|they)\b/i.test(text);
}

function movedInWords(spot: Spot): Slip {
  return foreignMark(
    spot,
    'Unexpected four blanks before words, expected none; Markdown makes code of them',
    'Readers see them in a box, as they would a command. For code on purpose, put it between lines of ```.',
  );
}

/** Words of a story in MDX that stand four blanks in by themselves: no code on the site, but everywhere else that shows the file. */
export function setIn(blocks: readonly MdastNode[], body: string): Slip[] {
  return blocks.flatMap((node): Slip[] => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return [];
    const spot = nodeSpot(node);
    const { start } = spot;
    const before = /(?:^|\n)([ \t]*)$/.exec(body.slice(Math.max(0, start - 20), start))?.[1] ?? '';
    if (!/^ {4}|\t/.test(before)) return [];
    return [
      foreignMark(
        spot,
        'Unexpected four blanks before words, expected none',
        'Where the file itself is shown, as in a review of changes, it becomes code. For code on purpose, put it between lines of ```.',
      ),
    ];
  });
}

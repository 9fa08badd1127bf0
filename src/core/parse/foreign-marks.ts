import { shortened } from '../shortened.ts';
import type { MdastNode } from 'satteri';
import type { Spot } from '../model/spot.ts';
import type { Slip } from './slip.ts';

/** Marks of other systems, and links that are none, in what is left of a block without its links, code and elements. */
export function foreignMarks(block: MdastNode, { start, end }: Spot, body: string): Slip[] {
  const raw = body.slice(start, end);
  if (!suspicious.test(raw)) return [];
  let left = raw;
  const blank = (node: MdastNode): void => {
    const from = (node.position?.start.offset ?? start) - start;
    const to = (node.position?.end.offset ?? start) - start;
    const written = raw.slice(from, to);
    const isBareAddress = node.type === 'link' && /^(?!\[|<[^|]*$)/.test(written);
    if (hides.has(node.type) && !isBareAddress)
      left = left.slice(0, from) + '\u0000'.repeat(to - from) + left.slice(to);
    else if ('children' in node) for (const child of node.children) blank(child as MdastNode);
  };
  if ('children' in block) for (const child of block.children) blank(child as MdastNode);
  const taken: Spot[] = [];
  return patterns.flatMap(({ find, expected, help, only, isBox = false, isUndefined = false }) =>
    only !== undefined && only !== block.type
      ? []
      : [...left.matchAll(find)].flatMap((found): Slip[] => {
          const from = found.index;
          const to = from + found[0].trimEnd().length;
          if (taken.some((other) => other.start < to && from < other.end)) return [];
          taken.push({ start: from, end: to });
          const seen = raw.slice(from, to).split('\n', 1)[0] ?? '';
          return [
            {
              rule: 'foreign-markup',
              what: kindOf(isBox, isUndefined, seen),
              start: start + from,
              end: start + to,
              reason: `Unexpected “${shortened(seen)}”, expected ${expected}`,
              help: help ?? 'Readers see it as it stands here.',
            },
          ];
        }),
  );
}

/** `:::note` opens a box, `:::` alone ends it; so do `{% hint %}` and `{% endhint %}`. */
function kindOf(isBox: boolean, isUndefined: boolean, seen: string): 'box' | 'end-of-box' | 'undefined' | 'mark' {
  if (isUndefined) return 'undefined';
  if (!isBox) return 'mark';
  return /^\s*:+\s*$|^\{% *end|^\{\{[<%] *\//.test(seen) ? 'end-of-box' : 'box';
}

const hides = new Set([
  'inlineCode',
  'link',
  'image',
  'linkReference',
  'imageReference',
  'footnoteReference',
  'mdxTextExpression',
  'html',
]);

/** Without one of these nothing is wrong, and most paragraphs have none. */
const suspicious =
  /[[\]{}|\\&^]|<(?:https?:|mailto:|[@#][A-Z])|^[ \t]*[*+][A-Za-z]|^#{1,6}[^\s#]|^#{7}|:::|!!!|\?\?\?|==|%%|:[\w+-]+:|__[A-Z]|^-\S|^h[1-6]\.|[＃＊｀＞｜［]|`_|[´’‘']{3}|^[*_]{0,2}(?:Fig|Abb)/m;

const entities = 'nbsp|amp|lt|gt|quot|apos|[mn]dash|hellip|[lr][sd]quo|copy|times|rarr|euro|[aeiou](?:acute|grave|uml)';

const patterns: readonly {
  find: RegExp;
  expected: string;
  help?: string;
  only?: MdastNode['type'];
  isBox?: true;
  isUndefined?: true;
}[] = [
  { find: /(?<![\\!])!?\[\[[^[\]\n]+\]\]/g, expected: 'a link such as [words](../2026-03-14-checkout-slow/)' },
  {
    find: /(?<!\\)\[\^ ?[^\]\s]+\]/g,
    isUndefined: true,
    expected: 'a note that is defined, as in [^1]: Words',
    help: 'Add a line that begins with the same mark and a colon.',
  },
  {
    find: /(?<!\\)\[[^\][\n]{1,80}\][ \n]\((?:https?:|mailto:|\.{0,2}\/|#)[^)\s]*\)/g,
    expected: 'no blank between [words] and (address)',
  },
  { find: /(?<!\\)\[[^\][\n]*\]\([^)\n]*\)/g, expected: 'one link, not a link inside another' },
  {
    find: /(?<!\\)\[[^\][()\n]{1,80}\((?:https?:|mailto:)[^)\s]*\)/g,
    expected: 'a ] between the words and their address',
  },
  {
    find: /\([^()\n]{1,80}\)\[(?:https?:|mailto:|\.{0,2}\/|#)[^\]\s]*\]/g,
    expected: 'words in [brackets] and their address in (these)',
  },
  {
    find: /(?:\[|［)[^\][\n］]{1,80}(?:\]|］)(?:（|\()(?:https?:|mailto:|\.{0,2}\/|#)[^)\s）]*(?:）|\))/g,
    expected: 'a link such as [words](https://…)',
    help: 'Brackets of an East Asian keyboard make no link. Type [ ] and ( ).',
  },
  {
    find: /^[ \t]*(?:＃{1,6}|＞|[－＊](?=[ \u3000]))[^\n]*|＊{1,2}[^＊\n]{1,80}＊{1,2}|｀[^｀\n]{1,80}｀|^[ \t]*｜[^\n]*｜[ \t]*$/gm,
    expected: 'the signs of Markdown in their ordinary width',
    help: 'An East Asian keyboard makes wide ones, which are letters to Markdown.',
    only: 'paragraph',
  },
  {
    find: /(?<!\\)\[[^\][\n]{1,80}\]\((?:https?:|mailto:|\.{0,2}\/|#)[^)\s]*(?=\s|$)/g,
    expected: 'a ) at the end of the address',
  },
  {
    find: /(?<!\\)!\[[^\][\n]{0,200}\]\[[^\][\n]*\]/g,
    expected: 'a picture such as <Figure src="graph.svg" alt="What it shows" />',
    help: 'Nothing in this file says which picture it is.',
  },
  {
    find: /(?<!\\)\[[^\][\n^]{1,80}\]\[[^\][\n]*\]/g,
    isUndefined: true,
    expected: 'a link that is defined, as in [words]: https://…',
    help: 'Nothing in this file defines it. Write [words](address).',
  },
  { find: /^[ \t]*\[(?:toc|_toc_)\][ \t]*$/gim, expected: 'nothing: the page has a table of contents of its own' },
  { find: /^\[![\w-]+\][-+]?(?!\()/g, expected: '<Aside title="…">' },
  {
    find: /(?<=^|[ \t]):{3,}[ \t]*\{?[a-z][\w-]*.*$|^[ \t]*:{3,}[ \t]*$/gm,
    expected: '<Aside title="…">',
    isBox: true,
  },
  {
    find: /^[ \t]*(?:!{3}|\?{3}\+?)[ \t]+\w+.*$|(?<=[.!?:;,] )(?:!{3}|\?{3}\+?)[ \t]+[a-z]+(?:[ \t]+"[^"\n]*")?[ \t]*$/gm,
    expected: '<Aside title="…">',
  },
  {
    find: /^[ \t]*\?{3}[ \t]*$/gm,
    expected: 'nothing: what stands outside of <Show> are the notes of whoever presents',
    help: 'It begins the notes in slides of another tool. Readers see it as it stands here.',
    only: 'paragraph',
  },
  {
    find: /(?<!\\)\((?:https?:|mailto:)[^)\s]*\)\[[^\]\n]{1,80}\](?!\()/g,
    expected: 'words in [brackets] first, and their address in (these) behind them',
  },
  { find: /(?<!\\)\^\[[^\]\n]+\](?!\()/g, expected: 'a note such as [^1], and [^1]: Words on a line of its own' },
  {
    find: /\{(info|note|tip|warning|code|quote|noformat|panel|color|expand)(?::[^}\n]*)?\}[\s\S]*?\{\1\}/g,
    expected: 'Markdown or an element',
  },
  { find: /\{%[^%\n]*%\}|\{\{[<%][^\n]*?[>%]\}\}/g, expected: 'Markdown or an element', isBox: true },
  { find: /\{:[^}\n]*\}/g, expected: 'Markdown or an element' },
  {
    // Behind a picture, a link or code, which is drawn as U+0000, behind words in brackets, or on a line of its own.
    // eslint-disable-next-line no-control-regex
    find: /(?<=[\u0000\]]|^)[ \t]?\{[ \t]*(?:[.#][A-Za-z][\w:-]*|[a-z][\w-]*=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+))(?:[ \t]+(?:[.#][A-Za-z][\w:-]*|[a-z][\w-]*=(?:"[^"\n]*"|'[^'\n]*'|[^\s{}"']+)))*[ \t]*\}/gm,
    expected: 'nothing in braces',
  },
  {
    find: /<(?:https?:|mailto:)[^\s<>|]*\|[^<>\n]*>/g,
    expected: 'a link such as [words](https://…)',
  },
  { find: /<[@#][A-Z][A-Z0-9]{6,}(?:\|[^<>\n]*)?>/g, expected: 'words that a reader knows' },
  { find: /(?<!\\)<(?:https?:|mailto:)[^\s<>]+(?=\s|$|<)/gm, expected: 'a > at the end of the address' },
  {
    find: /\\\[[^\][\n\\]{1,80}\\?\]\\?\((?:https?:|mailto:|\.{1,2}\/|#)[^)\s]*\)/g,
    expected: 'a link without backslashes, [words](address)',
    help: 'An editor may have put them there. Readers see brackets, and no link.',
  },
  {
    find: /\\\*\\\*(?=[^\s*\\])[^*\n]{1,120}(?<=[^\s*\\])\\\*\\\*/g,
    expected: '**words** without backslashes',
    help: 'An editor may have put them there. Readers see the asterisks.',
  },
  {
    find: /[ \t]*\{(?:-|[#.][\w .#:="'-]+|[a-z][\w-]*=[^{}\n]+)\}[ \t]*$/gm,
    expected: 'the heading alone',
    help: 'Its address is made from its words.',
    only: 'heading',
  },
  { find: /^#{2,6}(?=[^\s#])[^\n]*/gm, expected: 'a blank behind the # of a heading', only: 'paragraph' },
  // With one # it may be a channel or a ticket: a paragraph of a few words that begin with a capital is a heading.
  {
    find: /(?<![\s\S])#(?=\p{Lu}\p{Ll})[^\n#]{2,60}(?<![.!?:;,])(?![\s\S])/gu,
    expected: 'a blank behind the # of a heading',
    only: 'paragraph',
  },
  {
    find: /^[ \t]*-(?=\S)[^\n]*\n[ \t]*\+(?=\S)[^\n]*/gm,
    expected: 'the line that holds now',
    help: 'It is part of a comparison of two versions. For code on purpose, put it between lines of ```diff.',
    only: 'paragraph',
  },
  { find: /__(?:NO)?(?:TOC|EDITSECTION|INDEX)__/g, expected: 'nothing: it is a command of a wiki' },
  {
    find: /(?<=\n)[ \t]*[*+](?=\p{L})[^\n*]*$/gmu,
    expected: 'a blank behind the mark of an item',
    help: 'Without it the words are a part of the item above.',
    only: 'paragraph',
  },
  {
    find: /^[ \t]*([´’‘']{3})[\w-]*[ \t]*$(?:[\s\S]*?^[ \t]*\1[ \t]*$)?/gm,
    expected: 'three backticks, ```, before and behind code',
    help: 'With other marks all lines run together in a sentence.',
    only: 'paragraph',
  },
  { find: /^#{7,}[ \t][^\n]*/gm, expected: 'a heading of at most six #', only: 'paragraph' },
  {
    find: /(?<![\s\S])[*_]{0,2}(?:Figure|Fig\.|Abb\.|Abbildung) ?\d{1,2}(?:[.:]|[*_]{1,2}[.:]?)[ *_][^\n]*/g,
    expected: 'the words alone, as caption="…" on the <Figure>',
    help: 'The page counts no figures, and a caption belongs to its picture wherever that is shown.',
    only: 'paragraph',
  },
  { find: /(?<![=\w])==[^=\s][^=\n]{0,80}==(?![=\w])/g, expected: '**words**' },
  {
    find: /^[ \t]*\|[^\n]*\|[ \t]*\n[ \t]*\|?[ \t:]*-{3,}[-| \t:]*$(?:\n[ \t]*\|[^\n]*\|[ \t]*$)*/gm,
    expected: 'as many --- in the line below the head of a table as the head has cells',
    only: 'paragraph',
  },
  {
    find: /^[ \t]*\|[^\n]*\|[ \t]*$(?:\n[ \t]*\|[^\n]*\|[ \t]*$)+/gm,
    expected: 'a line such as | --- | --- | below the head of a table',
    only: 'paragraph',
  },
  {
    // Below a directive of reStructuredText, which is told of, its options look like that.
    find: /(?<!^[ \t]*\.\. [\s\S]*)(?<=^|[\s.!?,;)]):[a-z][a-z\d_+-]{1,30}:(?=$|[\s.!?,;)])|(?<![\w:/]):(?:[a-z]+_[a-z_]+|[+-]1|fire|warning|tada|eyes|rocket|bug|bulb|boom|thinking|smile|heart|alert|sos|construction|hourglass|zap|ok|x|memo|pray|clap|wave|sweat|cry|joy|100):(?![\w:])/gm,
    expected: 'the character itself',
  },
  {
    find: /(?<!\\)\\(?:r\\n|n\\n|[nrt](?=[A-Z\s“"]|$)|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2})(?:\\[nrt])*/gm,
    expected: 'what a program wrote in this way: a new line, or the letter itself',
  },
  {
    find: new RegExp(
      `&#\\d{2,5}(?![\\d;])|&amp;(?:${entities}|#\\d{2,5});|(?<!https?:\\S*)&(?:${entities})(?![;=]|\\w*;)`,
      'g',
    ),
    expected: 'the character itself',
    help: 'Readers see its name in the language of web pages.',
  },
  {
    find: /(?<!\\)\[[^\][\n|]{1,80}\|https?:[^\]\s]*\]/g,
    expected: 'a link such as [words](https://…)',
  },
  {
    find: /(?<!\\)\[(b|i|u|s|url|img|quote|code|color|size|list|spoiler)(?:=[^\]\n]*)?\][^\n]*?\[\/\1\]/gi,
    expected: 'Markdown, such as **words** or [words](address)',
  },
  { find: /%%[^%\n]+%%/g, expected: 'a comment such as {/* words */}' },
  { find: /(?<=\S[ \t])\^[a-z0-9][a-z0-9-]{3,}[ \t]*$/gim, expected: 'the words alone' },
  { find: /(?<![\w/])link:https?:[^\s[]+\[[^\]\n]*\]/g, expected: 'a link such as [words](https://…)' },
  { find: /^h[1-6]\. [^\n]+/gm, expected: 'a heading such as ## Words', only: 'paragraph' },
  // What is hidden, such as code, is drawn as U+0000.
  // eslint-disable-next-line no-control-regex
  { find: /(?<=\u0000)__?(?![\w*_\u0000])/g, expected: 'a link such as [words](https://…)' },
];

import type { Trace } from './traces-of-programs.ts';

const asHeading = 'a heading such as ## Words';
const asLink = 'a link such as [words](https://…)';
const asBox = 'Markdown, or an element such as <Aside title="…">';
const asTable = 'a table, each row as | one | two | with | --- | --- | below the first';
const elsewhere = 'Another system reads it so. Readers see it as it stands here.';
const unresolved = 'A program was to put it there. Look it up, and write it out.';

/** Marks of other languages for text, in prose and in plain text alike: those made of signs that few sentences have. */
export const tracesOfSigns: readonly Trace[] = [
  // Sources and figures by keys that a program was to resolve.
  {
    find: /(?<!\p{Lu}\p{Ll}+ )\[-?@[A-Za-z][\w:./-]*(?:[;,][^\][\n]{0,120})?\]|\b(?:cite|citenp|bibitem):\[[^\]\n]+\]/gu,
    expected: 'the source itself',
    help: unresolved,
  },
  // LaTeX.
  {
    find: /\\(?:(?:[cC]ite(?:[a-z]{1,8})?\*?|(?:auto|eq|page|name|[cC])?ref\*?|label|footnote|text(?:bf|it|tt|sc|sf|normal)|emph|underline|(?:sub)*section\*?|chapter\*?|paragraph|begin|end|input|include|includegraphics|caption|url|href|item|usepackage|documentclass)(?:\[[^\]\n]*\])*\{[^{}\n]*\}|item (?=\S)|(?:noindent|newline|newpage|clearpage|maketitle|tableofcontents|bigskip|medskip)\b)/g,
    expected: 'Markdown, and the source itself',
    help: elsewhere,
  },
  {
    find: /(?<=\p{L}|\d)~(?=\d|\\)|(?<=\d)~(?=\p{Ll}{2,})|(?<=\bp\.)~/gu,
    expected: 'a blank',
    help: elsewhere,
  },
  {
    find: /(?<!`)``(?=[^`'\s])[^`'\n]{1,120}''(?!')/g,
    expected: 'words in “quotation marks”',
    help: elsewhere,
  },
  {
    find: /(?<![\w$\\])\$[A-Za-z](?:[\^_](?:\{[^{}$\n]+\}|\w)|[ =<>+*/-]+[\w^_ =<>+*/().-]*[\w)])?\$(?![\w$])/g,
    expected: 'the formula in words or plain signs',
  },
  // AsciiDoc.
  {
    find: /^(?:include|image|video|audio|toc|ifdef|ifndef|ifeval|endif|xref|link|plantuml|diagram)::[^\s[]*\[[^\]\n]*\]|(?<![\w/:])(?:image|xref|kbd|btn|menu|footnote|footnoteref|stem|pass|anchor|icon|link(?=:(?!https?:)))::?[^\s[:]*\[[^\]\n]*\]/gm,
    expected: 'Markdown, a link, or a picture such as <Figure src="graph.svg" alt="What it shows" />',
    help: elsewhere,
  },
  {
    find: /https?:\/\/[^\s[\]<>()"']+\[(?=[^\]\n]*\p{L}{2})[^\]\n=]+\](?![\w=&])/gu,
    expected: asLink,
    help: elsewhere,
  },
  {
    find: /^\[(?:source|listing|quote|verse|NOTE|TIP|WARNING|IMPORTANT|CAUTION|cols=|options=|%header|[.#][a-z][\w-]*$|[.#][a-z][\w-]*\]$)[^\][\n]*\]?$/gm,
    expected: asBox,
    help: elsewhere,
  },
  { find: /^= \S[^=\n]*$/gm, expected: asHeading, help: elsewhere },
  {
    find: /\[(?:\d{1,3}|#[\w-]*|\*)\]_(?!\w)|(?<=^|[\s(])\|[a-z][\w-]*\|(?=[\s.,;:)]|$)/gm,
    expected: 'words alone',
    help: elsewhere,
  },
  {
    find: /(?<=^|[\s(])=(?=[\p{L}/.])[^=\n]{1,40}(?<=[\p{L}\d/.)])=(?=[\s.,;:)]|$)/gmu,
    expected: 'code between backticks, or words alone',
    help: elsewhere,
  },
  {
    find: /(?<![\]!\w])\[https?:\/\/[^\s\]|]+ [^\]\n]+\](?!\()/g,
    expected: asLink,
    help: elsewhere,
  },
  { find: /(?<=\s)~{3,5}(?=\s*$)/gm, expected: 'nothing: a wiki signs so', help: elsewhere },
  {
    find: /\[~accountid:[\w:-]+\]/g,
    expected: 'words that a reader knows',
    help: elsewhere,
  },
  {
    find: /^\[[a-h]\] (?=\p{Lu})/gmu,
    expected: 'the words of the story alone',
    help: 'It is a comment on the document that the words were copied from.',
  },
  // Sites and forums.
  {
    find: /\[(?!(?:b|i|u|s|url|img|quote|code|color|size|list|spoiler)\b)([a-z]{2,20})(?:[ :=][^\]\n]*)?\][^\n]{0,200}?\[\/\1\]|\[(?:gallery|block|embed|video|audio|playlist|contact-form[\w-]*)[: ][^\]\n]*\]/g,
    expected: asBox,
    help: elsewhere,
  },
  // Tables.
  {
    find: /^[^\t\n]+\t[^\t\n]+\t[^\n]+/gm,
    expected: asTable,
    help: 'The cells of a spreadsheet run together.',
  },
  {
    find: /^[^|\n]*[^|\s][ \t]\|[ \t][^|\n]+(?:\|[^|\n]+)*\n[^|\n]*[^|\s][ \t]\|[ \t][^\n]+/gm,
    expected: asTable,
    help: 'The cells of a table run together.',
  },
  {
    find: /(?<=^|\s)=(?:[A-Z]{2,12}\((?:[^()\n]|\([^()\n]*\))*\)|\$?[A-Z]{1,2}\$?\d+(?:[-+*/]\$?[A-Z]{0,2}\$?\d+)+)|(?<=\s)#{4,}(?=[\s.,]|$)|\b\d\.\d+E[+-]?\d{2}\b/gm,
    expected: 'the number itself',
    help: 'A spreadsheet was to reckon it. Readers see no number.',
  },
];

/** Other marks of other languages for text. */
export const tracesOfMarkup: readonly Trace[] = [
  {
    find: /(?<=\p{L} )\[\?+(?:, ?\?+)*\](?=[\s.,;:)]|$)|\b(?:Figure|Fig\.|Section|Table|Chapter|Equation|Appendix|Page|page|figure|section|table)[ \u00a0]\?\?(?=[.,;:)])/gu,
    expected: 'what it points at',
    help: unresolved,
  },
  {
    find: /^(?:NOTE|TIP|WARNING|IMPORTANT|CAUTION): (?=\S)/g,
    expected: '<Aside title="…">',
    help: elsewhere,
  },
  { find: /(?<=[.!?,\p{Ll}]) \+$/gmu, expected: 'words alone', help: elsewhere },
  // ReStructuredText.
  {
    find: /(?<![\w:]):(?:c|cpp|py|js|std|cite|numref|any|eq|abbr|code|command|envvar|guilabel|kbd|menuselection|mod|option|program|math|pep|rfc|download|attr|data|obj|ref|doc|term|func|class|meth|file)(?::\w+)?:(?:`[^`\n]+`|(?=\p{L}))/gu,
    expected: asBox,
    help: elsewhere,
  },
  { find: /^\.\. (?=[\w[|])[^\n]*/gm, expected: asBox, help: elsewhere },
  // Org, and notes in which a key has two colons.
  {
    find: /^:(?:PROPERTIES|LOGBOOK|CREATED|ID|CUSTOM_ID|CATEGORY|END):[^\n]*|(?<=^|\s)\[\d{4}-\d\d-\d\d (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b[^\]\n]*\]/gm,
    expected: 'words alone',
    help: elsewhere,
  },
  { find: /(?:^|(?<=\s)\[)[a-z][\w-]*:: [^\]\n]+\]?/gm, expected: 'words alone', help: elsewhere },
  // Wikis.
  { find: /(?<!')''(?=\p{L})[^'\n]{1,80}(?<=\S)''(?!')/gu, expected: '*words*', help: elsewhere },
  {
    find: /[▸▾▶►▼](?<=^.) (?=\S)/gm,
    expected: 'the words alone, or a heading',
    help: 'There is nothing to unfold here.',
  },
  {
    find: /"[^"\n]{1,60}":https?:\/\/\S+/g,
    expected: asLink,
    help: elsewhere,
  },
  // Includes.
  {
    find: /^[!@#]include:? ["'<]?[\w./-]+["'>]?$/gm,
    expected: 'the words of that file',
    help: elsewhere,
  },
  // Keys of another system's front matter, one below another.
  {
    find: /^(?:title|tags|date|author|layout|draft|categories|slug|aliases|created|updated|description): [^\n]*\n(?:title|tags|date|author|layout|draft|categories|slug|aliases|created|updated|description): /gm,
    expected: 'words alone',
    help: 'They belong between the --- lines at the top. Here readers see them as they stand.',
  },
  {
    find: /^[^\s,.][^,\n]*(?:,[^\s,][^,\n]*){2,}\n[^\s,.][^,\n]*(?:,[^\s,][^,\n]*){2,}$|^"[^"\n]*"(?:[;,]"[^"\n]*"){2,}/gm,
    expected: asTable,
    help: 'The cells of a spreadsheet run together.',
  },
  // Word processors.
  {
    find: /\b(?:MERGEFORMAT|HYPERLINK "|PAGEREF _|INCLUDEPICTURE |SEQ (?:Figure|Table|Abbildung)\b|TOC \\o)[^\n]*|_(?:ftn|ftnref|edn|Toc|Ref|Hlk)\d+\b|[DFI](?:elet|ormatt|nsert)ed: (?:Font|Normal|Not |Indent|English|Left)(?<=^[^ ]+ \w+ ?)[^\n]*/gm,
    expected: 'words alone',
    help: elsewhere,
  },
  {
    find: /\bClick or tap (?:here )?to enter (?:text|a date)\.?|^Choose an item\.?$/gim,
    expected: 'the words that were to stand here',
  },
];

/** Where no Markdown is read, also marks that Markdown, elements or comments would have been told of in prose. */
export const tracesOfMarkupInPlainText: readonly Trace[] = [
  {
    find: /\{(code|noformat|panel|quote|color|expand|toc|status|jira|children|anchor|info|note|tip|warning|excerpt|include|section|column|details|gallery)(?:[:=|][^}\n]*)?\}(?:[^{}]{0,2000}\{\1\})?/g,
    expected: 'words alone',
    help: elsewhere,
  },
  { find: /^h[1-6]\. (?=\S)|^\|\|[^\n]+\|\||^\|[^|\n]+\|[^|\n]+\|$/gm, expected: 'words alone', help: elsewhere },
  {
    find: /\[[^\][\n|]{1,80}\|(?:https?:|#|mailto:)[^\]\s]*\]|<(?:https?:|mailto:)[^<>\n|]+\|[^<>\n]+>/g,
    expected: 'words alone',
    help: elsewhere,
  },
  {
    find: /<<[A-Za-z][\w-]*(?:,[^<>\n]*)?>>|<\d{4}-\d\d-\d\d (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b[^>\n]*>/g,
    expected: 'words alone',
    help: elsewhere,
  },
  { find: /%%[^%\n]+%%|<%[^%\n]{1,80}%>|\{[!#:][^{}\n]{1,60}\}|--8<--/g, expected: 'words alone', help: elsewhere },
  {
    find: /(?<=\S[ \t])\^[a-z0-9][a-z0-9-]{3,}[ \t]*$|__(?:NO)?(?:TOC|EDITSECTION|INDEX)__/gm,
    expected: 'the words alone',
    help: elsewhere,
  },
  {
    find: /^[ \t]*:(?:[a-z][\w-]*): \S[^\n]*$(?<!^[ \t]*\.\. [\s\S]*)/gm,
    expected: 'words alone',
    help: elsewhere,
  },
  {
    find: /^([=~^*#+-])\1{3,}\n[^\n]+\n\1{4,}[ \t]*$|^[^\n]+\n([=~^*#+-])\2{3,}[ \t]*$|^(?:!{3}|\?{3}\+?)[ \t]+\w+/gm,
    expected: 'words alone',
    help: elsewhere,
  },
  {
    find: /(?<=^|[\s.!?,;)]):[a-z+-][a-z\d_+-]{0,30}:(?=$|[\s.!?,;)])(?<!^[ \t]*\.\. [\s\S]*)/gm,
    expected: 'the character itself, or a word',
  },
  {
    find: /<\/?(?:center|style|script|iframe|details|summary|aside|table|thead|tbody|tr|td|th|hr|blockquote|dl|dt|dd|del|ins|kbd|ref|nowiki|think|section|article|figure|figcaption|button|input|svg|video|(?:ac|ri|o|w|v):[a-z-]+)(?:\s[^<>\n]*)?\/?>|<!DOCTYPE [^<>\n]*>/gi,
    expected: 'words without tags',
    help: 'No elements and no HTML are read here.',
  },
  {
    find: /\[(b|i|u|s|url|img|quote|code|color|size|list|spoiler)(?:=[^\]\n]*)?\][^\n]*?\[\/\1\]/gi,
    expected: 'words alone',
    help: elsewhere,
  },
  { find: /&[a-z]{2,8};/g, expected: 'the character itself' },
  { find: /^[-*] \[[ xX]\] (?=\S)/gm, expected: 'words alone', help: 'A box to tick is none here.' },
];

import type { Passage } from '../passage.ts';
import { buildPatternIndex, possibleIn, type PatternIndex } from '../patterns/pattern-index.ts';
import { tracesOfMarkup, tracesOfMarkupInPlainText, tracesOfSigns } from './traces-of-markup.ts';
import { tracesOfChats, tracesOfPrograms, type Trace } from './traces-of-programs.ts';
import { tracesOfHandling, tracesOfScreens } from './traces-of-screens.ts';

/** The number of a source, as encyclopedias put it behind a word or a mark: not an index, which code has. */
export const citation =
  /(?<=\p{Ll}{2}|[\p{Ll}\d][.,;:!?”’")]|\])\[(?:\d{1,3}|(?:note|nb|n) \d{1,2})\](?:\[(?:\d{1,3}|(?:note|nb|n) \d{1,2})\])*(?=[\s.,;:!?”’")]|$)/gu;

/** What other programs leave in words, wherever they stand. */
const anywhere: readonly Trace[] = [
  {
    find: /â(?:€[™œ\u009d“”˜–—¦\u0153\u0161]?|†’)|Ã[\u0080-\u00bf]|Â(?=[\u00a0\u00a3\u00a7\u00ab\u00b0\u00b1\u00b7\u00bb])|ï»¿|ðŸ/g,
    expected: 'the letter that was lost when the text was copied',
    help: 'The text was read in another encoding than it was written in. Type the letter again.',
  },
  {
    find: /[\ufb00-\ufb04]/g,
    expected: 'its letters one by one',
    help: 'It comes along from PDFs as one sign: search does not find the word. Type the letters.',
  },
  {
    find: /(?<!\S)\p{L}*\p{Ll}{2}-\n[ \t]*\p{Ll}{2,}/gu,
    expected: 'the word in one piece',
    help: 'At the end of a line Markdown puts a blank, so readers see it in two. Join the lines.',
  },
  {
    find: /Error! (?:Reference source|Bookmark) not (?:found|defined)\.?/gi,
    expected: 'what the reference pointed at',
  },
  {
    find: /【[^】\n]{0,80}】|:contentReference\[[^\]\n]*\](?:\{[^}\n]*\})?|\bturn\d+(?:search|view|news)\d+\b|\[cite(?:_start)?(?::[^\]\n]*)?\]/g,
    expected: 'the source itself',
  },
  {
    find: /\bClick (?:here )?to (?:expand|collapse|view|see more|enlarge)\b(?:\.{3}|…)?|\bError rendering macro\b[^\n]*|\bUnable to render \{?\w+\}?[^\n]*/gi,
    expected: 'the words that were behind it',
  },
  {
    find: /^[•‣◦▪●○∙·][ \t\u00a0]+/gm,
    expected: 'a list, each item with - at its start',
    help: 'In one paragraph the points run together.',
  },
  {
    find: /^(?:\d{1,2}[.)](?=\p{Lu}\p{Ll}))(?=[^\n]*\n\d{1,2}[.)]\p{Lu})/gmu,
    expected: 'a blank behind it',
    help: 'Without it there is no list: the points run together.',
  },
  {
    find: /^-(?=\p{Lu}\p{Ll})(?=[^\n]*\n-\p{Lu})/gmu,
    expected: 'a blank behind it',
    help: 'Without it there is no list: the points run together.',
  },
  {
    find: /^#{1,6}\u00a0+/gm,
    expected: 'an ordinary blank behind the # of a heading',
    help: 'A blank that does not break makes words of it. Delete it, and type a blank.',
  },
  {
    find: /\$\$[^$\n]+\$\$|\$[^$\n]*\\(?:approx|times|frac|cdot|leq?|geq?|mu|sum|text|sim|pm|to|rightarrow|infty)\b[^$\n]*\$|\\\([^\n)]*\\\)/g,
    expected: 'the formula in words or plain signs',
  },
  { find: /^={2,6} [^=\n]+ ={2,6}[ \t]*$|^={2,5} \S[^=\n]*$/gm, expected: 'a heading such as ## Words' },
  { find: /'{3}[^'\n]+'{3}/g, expected: '**words**' },
  { find: /^#\+[A-Z]{3,}(?:_\w+)?\b[^\n]*/gm, expected: 'Markdown, such as three ` around code' },
  {
    find: /\[(?:citation needed|clarification needed|verification needed|better source needed|dead link|when\?|who\?|by whom\?|according to whom\?|edit|update)\]/gi,
    expected: 'the source itself, or the words alone',
  },
  {
    find: citation,
    expected: 'the source itself, or a note such as [^1] with its text',
    help: 'The number came along from where the words were copied. Readers look for a list that is not here.',
  },
  {
    find: /(?<=[\p{Ll},])(?:,,|\.\.(?!\.)(?=\s+\p{Lu}\p{Ll}|\s*$))/gu,
    expected: 'one mark',
    help: 'What stood between was taken out.',
  },
  {
    find: /(?<=\s\p{Ll}{3,})\.(?=(?:The|This|That|These|There|They|We|It|In|On|At|An?|Nobody|Somebody|When|After|Then|But|And|So)\s)/gu,
    expected: 'a blank between two sentences',
  },
  {
    find: /^-(?=\p{Ll}{3})[^\n]*\n-(?=\p{Ll}{3})/gmu,
    expected: 'a blank behind each -',
    help: 'Without it there is no list: the points run together.',
  },
];

/** Where Markdown is read, a table needs more than tabs. */
const inProse: readonly Trace[] = [
  {
    find: /^[\w -]{1,60}\.(?:png|jpe?g|gif|bmp|webp)$/gim,
    expected: 'the picture itself, as <Figure src="graph.svg" alt="What it shows" />',
    help: 'The picture stayed behind when the words were copied.',
  },
  {
    find: /^[^\t\n]+\t[^\n]*\n[^\t\n]+\t[^\n]*/gm,
    expected: 'a table, each row as | one | two | with | --- | --- | below the first',
    help: 'The rows of a spreadsheet run together in one paragraph.',
  },
];

const ofChats: readonly Trace[] = [
  {
    find: /(?<![\w@/.:=-])(?!(?:[\w-]+\.)*(?:k8s|kubernetes|gcr|docker|quay|ghcr)\.io\/)(?:[a-z\d-]+\.)+(?:com|org|net|io|dev|app|edu|gov|co|cloud|ai|info|de|uk|eu|ch|at|nl|fr)\/(?=[\w#?~-])[\w#?~%&=./-]+/g,
    expected: 'a link such as [words](https://…)',
    help: 'Without https:// it is no link, and readers cannot follow it.',
  },
  {
    find: /(?<![\w@/.:=-])www\.(?:[a-z\d-]+\.)+[a-z]{2,}(?![\w/-]|\.\w)/g,
    expected: 'a link such as [words](https://…)',
    help: 'Without https:// it is no link, and readers cannot follow it.',
  },
  {
    find: /\(edited\)\s*$|^(?:Copy code|CopyEdit|Sent from my (?:iPhone|iPad|Android|phone)[^\n]*)$/gm,
    expected: 'the words alone',
  },
];

/** What is left of a list, of JSON, or of quotes that YAML does not need. */
const aroundValues: readonly Trace[] = [
  {
    find: /(?<=^[^"]*[^"\d])"$|(?<=^[^[]+)\]$|(?<=^[^{]+)\}$|(?<=[\p{L}\p{N}.!?’”"')\]])[,;]$/gu,
    expected: 'words that end before it',
    help: 'It is left from a list, or from data. Readers see it as it stands here.',
  },
];

const noMarkdown = 'No Markdown is read here.';
const noNotes = 'No Markdown is read here, so there are no notes. Put the words behind it, or in the story.';

/** YAML, and the attributes of elements, are text: what Markdown, web pages or programs would read otherwise is shown as it stands. */
const inPlainText: readonly Trace[] = [
  {
    find: /(?<![*\w/])\*\*(?=[^\s*/])(?![^*\n]*\*\*)|(?<![~\\])~~(?=\p{L})(?![^~\n]*~~)|(?<!`)`(?=[\p{L}\d])(?![^`]*`)|(?<![*\w])\*{1,2}[^*\s][^*\n]{0,60}\s\*{1,2}(?!\*)|[＊＃｀]{1,2}[^＊｀\n]{0,60}[＊｀]{0,2}/gu,
    expected: 'words without marks',
    help: noMarkdown,
  },
  {
    find: /\[[^\][\n]*\]\(\s*\)|\[\]\([^)\n]*\)|\([^()\n]{1,80}\)\[(?:https?:|\/)[^\]\n]*\]|(?:\[|［)[^\][\n］]{1,80}(?:\]|］)（[^）\n]*）|\[[^\][\n]{1,80}\]\([“"]?(?:htps|https?|ttps|javascript|www\.)[^)\n]*\)/g,
    expected: 'words alone',
    help: 'No Markdown is read here. Links have a place of their own: links, sources, url.',
  },
  {
    find: /<(?=[a-z][a-z\d]*[-_ ][a-z])[a-z][a-z\d_ -]{2,40}>|\$\{[A-Za-z_][\w.]*\}|(?<![\w%])%[sd](?=[\s.,;)]|$)|(?<=\s)\{(?:\d|[a-z][a-z_]*)\}(?=[\s.,;)]|$)/g,
    expected: 'what was to be put there',
  },
  {
    find: /\b(?:see|as in|as shown in) (?:the )?(?:figure|picture|chart|screen ?shot|drawing|diagram|graph|image|table|link)s?(?: (?:above|below))?(?=[.;,)]|$)/gi,
    expected: 'what there is to see',
    help: 'Nothing stands beside it here. Tell what it shows, or move the words into the story.',
  },
  {
    find: /&(?:nbsp|amp|lt|gt|quot|apos|[mn]dash|hellip|[lr][sd]quo|#\d{2,6}|#x[\da-f]{2,5});/gi,
    expected: 'the character itself',
  },
  {
    find: /\\(?:[nrt](?![a-z]{2})|n(?=and |or |the |but )|u[\da-fA-F]{4}|[_*[\]#`~>])(?:\\[nrt_])*/g,
    expected: 'the character itself, or a new line',
  },
  {
    find: /!?\[[^\][\n]+\]\((?:https?:|mailto:|\.{0,2}\/|#)[^)\n]*\)/g,
    expected: 'words alone',
    help: 'No Markdown is read here. Links have a place of their own: links, sources, url.',
  },
  {
    find: /!?\[\[[^[\]\n]+\]\]|(?<![\w\]])\[[^\][\n]+\](?:\[[^\][\n]*\]| \((?:https?:|mailto:)[^)\n]*\))/g,
    expected: 'words alone',
    help: 'No Markdown is read here. Links have a place of their own: links, sources, url.',
  },
  { find: /\[\^[^\]\s]{1,20}\]/g, expected: 'words alone', help: noNotes },
  {
    find: /<(?:[@#][A-Z][A-Z\d]{6,}|!(?:here|channel|everyone|subteam\^[A-Z\d]+))(?:\|[^<>\n]*)?>/g,
    expected: 'words that a reader knows',
  },
  { find: /<(?:https?:|mailto:)[^<>\s]+>/g, expected: 'the address without < and >', help: noMarkdown },
  {
    find: /(?<![*\w])\*\*[^*\n]+\*\*(?![*\w])|(?<![_\w])__[^_\n]+ [^_\n]*__(?![_\w])/g,
    expected: 'words without stars',
    help: noMarkdown,
  },
  {
    find: /(?<=^|[\s(“"])(?:\*(?=\p{L})[^*\n]{0,80}(?<=[\p{L}\d.!?])\*|_(?=\p{L})[^_\n]{0,80}(?<=[\p{L}\d.!?])_)(?=$|[\s.,;:!?)”"])/gu,
    expected: 'words without marks',
    help: noMarkdown,
  },
  {
    find: /~~(?=\S)[^~\n]+~~|(?<![=\w])==(?=[^=\s])[^=\n]{1,80}==(?![=\w])/g,
    expected: 'words without marks',
    help: noMarkdown,
  },
  {
    find: /(?<!`)`{1,3}(?=[^`\s])[^`]{1,200}`{1,3}(?!`)/g,
    expected: 'words without backticks',
    help: noMarkdown,
  },
  {
    find: /^(?:#{2,6} \S|# \p{Lu})[^\n]*|^:{3,} ?[a-z]+|^(?:> ?)?\[!(?:note|tip|important|warning|caution|info|danger)\]|^[-*] \S[^\n]*\n[-*] \S[^\n]*/gimu,
    expected: 'words alone',
    help: 'No Markdown is read here: readers see one text, with its marks.',
  },
  {
    find: /<!--[^<>]{0,400}-->|\{\/\*[^{}]{0,400}\*\/\}/g,
    expected: 'nothing: readers see it',
    help: 'A comment of YAML begins with # and a blank.',
  },
  {
    find: /\{\{[^{}\n]{1,60}\}\}|\{%[^%\n]{1,60}%\}/g,
    expected: 'what a program was to put there',
  },
  {
    find: /<\/?(?:b|i|em|strong|br|p|a|span|div|code|pre|u|s|sup|sub|ul|ol|li|img|h[1-6]|small|mark|font)(?:\s[^<>\n]*)?\/?>|<\/?(?:Term|Incident|Theme|Event|Aside|Quote|Perspective|Figure|Chart|Timeline|Moments|Pause|Discuss|Guises)\b[^<>\n]*>/g,
    expected: 'words without tags',
    help: 'No elements and no HTML are read here.',
  },
  {
    find: /(?<![\w:/]):(?:[a-z]+_[a-z_]+|fire|warning|tada|eyes|rocket|bug|bulb|boom|alert|sos|zap):(?![\w:])/g,
    expected: 'the character itself, or a word',
  },
];

const ofPlainText = [
  ...anywhere,
  ...tracesOfPrograms,
  ...tracesOfSigns,
  ...tracesOfMarkup,
  ...tracesOfMarkupInPlainText,
  ...inPlainText,
];
const ofProse = [...anywhere, ...tracesOfPrograms, ...inProse, ...tracesOfSigns, ...tracesOfMarkup];

/** What people said in a chat stays as it stood there. */
const notInEvidence = [...ofChats, ...tracesOfChats, ...tracesOfHandling, ...tracesOfScreens];

/** All there are, in an order that is that of each kind of passage too. */
const all = [
  ...new Set([...anywhere, ...tracesOfPrograms, ...inProse, ...ofPlainText, ...notInEvidence, ...aroundValues]),
];

/** By where words stand. */
const traces = {
  value: byVoice(ofPlainText, aroundValues),
  plainData: byVoice(ofPlainText),
  prose: byVoice(ofProse),
  data: byVoice([...anywhere, ...tracesOfPrograms]),
};

function byVoice(
  evidence: readonly Trace[],
  last: readonly Trace[] = [],
): Record<'evidence' | 'own', ReadonlySet<Trace>> {
  return { evidence: new Set([...evidence, ...last]), own: new Set([...evidence, ...notInEvidence, ...last]) };
}

/** What a copy may have brought along into a passage, as far as its letters tell. */
export function tracesFor({ text, plain, evidence, where }: Passage): Trace[] {
  const read = traces[placeOf(plain === true, where === 'data')][evidence ? 'evidence' : 'own'];
  index ??= buildPatternIndex(all, ({ find }) => find);
  return possibleIn(text, index).filter((trace) => read.has(trace));
}

/** Made at the first question: most commands have none. */
let index: PatternIndex<Trace> | undefined;

function placeOf(isPlain: boolean, isData: boolean): keyof typeof traces {
  if (isPlain) return isData ? 'plainData' : 'value';
  return isData ? 'data' : 'prose';
}

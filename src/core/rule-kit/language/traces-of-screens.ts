import type { Trace } from './traces-of-programs.ts';

const alone = 'the words alone';
const aroundPages = 'It stood around the words on the page that they were copied from.';
const aroundMails = 'It stood around the words of a mail.';
const ofAssistants =
  'It is what an assistant said to whoever asked it. Take it out, and read once more what stands beside it.';
const ofMarks =
  'Either it came along with the document, or nobody may read this here. Ask whoever set it; then take it out, or the words.';

const mails = { expected: alone, help: aroundMails };
const chats = {
  expected: alone,
  help: 'It stood around the messages of a chat. Tell who said it, by role, in a sentence.',
};
const confidence = { expected: 'words that everybody may read', help: ofMarks };

/** Marks that say who may read on, and what assistants, translators and scanners add. */
export const tracesOfHandling: readonly Trace[] = [
  {
    find: /^(?:(?:strictly|company|commercially|highly|private|privileged|proprietary|internal)(?: and| &|,)? )*(?:confidential|privileged|proprietary)(?: (?:information|document|draft))?(?:(?: and| &|,| [-–—]|[:;.]) ?(?:confidential|proprietary|privileged|internal|do not|not for|for internal|draft|attorney|(?:the )?property of|trade secret)[^\n]{0,60})?[.!]?$/gim,
    ...confidence,
  },
  {
    find: /\b(?:[Ff]or )?[Ii]nternal (?:(?:use|distribution|eyes|circulation|audience) )?only(?=[.:,;!–—-]|\s*$)/g,
    ...confidence,
  },
  {
    find: /\b(?:INTERNAL(?: USE)? ONLY|DO NOT (?:SHARE|PUBLISH|DISTRIBUTE|FORWARD|CIRCULATE)|NOT FOR (?:PUBLICATION|DISTRIBUTION)(?<!^(?:DRAFT|WIP)\b[^\n]*)|TLP: ?(?:RED|AMBER(?:\+STRICT)?|GREEN))\b|(?<=^|[.!?] )CONFIDENTIAL\b/gm,
    ...confidence,
  },
  {
    find: /\b[Aa]ttorney(?:[- ][Cc]lient (?:[Pp]rivileged?|[Cc]ommunication)|(?:[’']s)? [Ww]ork[- ][Pp]roduct)\b/g,
    ...confidence,
  },
  {
    find: /\b[Pp]repared (?:at the (?:direction|request) of|for|in anticipation of) (?:legal )?(?:counsel|litigation)\b/g,
    ...confidence,
  },
  {
    find: /\b[Ii]ntended (?:solely|only|exclusively) for the (?:addressee|recipient|use of)\b/g,
    ...confidence,
  },
  {
    find: /\b[Nn]ot for (?:(?:external|public|onward|general|wider|further) (?:distribution|release|circulation|use|sharing)|publication)\b(?<!^(?:DRAFT|WIP)\b[^\n]*)/gm,
    ...confidence,
  },
  {
    find: /(?<=^|[.!–—:-] )[Dd]o not (?:distribute|redistribute|forward|circulate|share outside|copy or)\b[^.\n]*/gm,
    ...confidence,
  },
  {
    find: /\b[Tt]his (?:e-?mail|message|document|report|page)\b[^.\n]{0,60} (?:is|are|may be|contains?) (?:strictly |privileged and |company )?(?:confidential|privileged|proprietary)\b/g,
    ...confidence,
  },
  { find: /\b[Aa]ll [Rr]ights [Rr]eserved\b/g, ...confidence },
  {
    find: /^(?:(?:classification|sensitivity|confidentiality)(?: level)?: ?(?:restricted|confidential|internal|secret|private|sensitive|highly)\b|(?:embargoed|under embargo)\b|(?:©|copyright (?:©|\(c\))) ?\d{4}\b)[^\n]*/gim,
    ...confidence,
  },
  {
    find: /\b(?:cite)?(?:turn\d+(?:search|view|news|file|image)\d+){2,}|[?&]utm_source=(?:chatgpt\.com|openai|perplexity|copilot\.com|gemini)\b/g,
    expected: 'the source itself',
    help: 'An assistant put it there. Look the source up: does it say this?',
  },
  {
    find: /\b(?:[Aa]s of|[Uu]p to|[Uu]ntil) my (?:last |latest )?(?:knowledge|training)(?: (?:update|cut-?off|data))?\b/g,
    expected: 'the story itself',
    help: ofAssistants,
  },
  {
    find: /(?<=^|[.!?] )(?:Happy to (?:help|adjust|revise|refine|expand)\b|Note: I(?:[’']ve| have) (?:kept|made|tried|removed|added|changed|preserved)\b|Below is (?:a|an|the|your) (?:polished|revised|rewritten|improved|edited|shortened|cleaned|updated|more concise)\b|I(?:[’']m| am) sorry, but I can(?:[’']t|not| not)\b|Here(?:[’']s| is) (?:a|an|the) (?:summary of the|concise|more concise|clearer|tighter|draft)\b|(?:Certainly|Absolutely|Sure|Of course)! )[^\n]*|^(?:Revised|Polished|Rewritten|Edited|Improved|Shortened|Cleaned-up) (?:version|draft|text|paragraph|section):?$|\b(?:the (?:text|paragraph|draft) (?:above|you (?:provided|shared|gave))|(?:as|that) you (?:asked for|requested)(?=[.!]?$)|per your (?:request|instructions))/gm,
    expected: 'the story itself',
    help: ofAssistants,
  },
  {
    find: /^\[?(?:Translated (?:from|with|by) [^\n]*|Show original|See (?:translation|original)|Machine translation)\b[^\n]*$/gm,
    expected: alone,
    help: 'A translator put it there. Read once more what it made of the words, and take it out.',
  },
  {
    find: /\b(?:frorn|tirne|whicb|tbe|wbich|witb|bave|tbat)\b|[|l]t(?<=(?:^|\s)..) (?=(?:was|is|had|took|would|has|did|could)\b)/gm,
    expected: 'the letters that a scanner took for others',
    help: 'It read them from a picture. Look through what stands beside it as well.',
  },
];

/** What stands around words on pages, in mails, chats and windows; inside a quotation it may be part of what was said. */
export const tracesOfScreens: readonly Trace[] = [
  {
    find: /^(?:Last (?:edited|modified|saved|updated) (?:by|on) [^\n]{1,60}|Created by [^\n]{1,60}, last [^\n]{1,40}|\d{1,2}[ -]min(?:ute)?s? read|(?:Back|Return|Go) to (?:the )?top|Table of [Cc]ontents|Share this (?:article|post|page|story)|(?:Like|Comment|Share|Reply|Follow|Report)(?:[ ·|]+(?:Like|Comment|Share|Reply|Follow|Report))+|Accept (?:all )?cookies|Skip to (?:main )?content|(?:Log|Sign) (?:in|up) to [^\n]{1,30}|Advertisement|Sponsored|Read more(?:\.{3}|…| »)?|Show (?:more|less)|Copy (?:link|to clipboard|code)|Printed (?:on|by|from) [^\n]{1,40}|Version \d+(?:\.\d+)*(?: \([^\n)]*\))?|Unsubscribe|View in browser|Was this (?:page|article) helpful\??[^\n]*|Edit this page[^\n]*|Posted (?:by|on) [^\n]{1,40}|Posted \d+ (?:days?|weeks?|months?|years?) ago\b[^\n]*|Filed under:? [^\n]*|Retrieved from [^\n]*|(?:asked|answered) [A-Z][a-z]{2} \d{1,2}[^\n]{0,20}|LGTM|New page|Add a comment)[.…]?$/gm,
    expected: alone,
    help: aroundPages,
  },
  {
    find: /^(?:(?:best|kind|warm|many)(?: regards| wishes| thanks)?|regards|cheers|thanks|thank you|yours(?: sincerely)?|sincerely|BR),?\n\s*\p{Lu}[^\n]{0,40}$/gimu,
    ...mails,
  },
  {
    find: /^(?:[Hh]i|[Hh]ello|[Dd]ear|[Hh]ey|Good morning) (?:all|team|everyone|everybody|folks|colleagues|both)[,!]?$/gm,
    ...mails,
  },
  { find: /^(?:RE|FW|FWD|AW|WG|Re|Fwd|Fw|Aw): \S[^\n]*/gm, ...mails },
  { find: /=20$/gm, ...mails },
  {
    find: /^(?:\p{Lu}[\p{L}.'’-]+,? ){1,3}(?:APP )?[ \t]*\n?[ \t]*\d{1,2}:\d{2} ?[AP]M(?=\n|$)/gmu,
    ...chats,
  },
  {
    find: /^\[(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? )?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?\] (?:\p{Lu}[\p{L}.'’-]+ ){0,2}(?:\p{Lu}[\p{L}.'’-]+)(?::(?= )|, \p{Lu}\p{L}+$)/gmu,
    ...chats,
  },
  {
    find: /^[\w.' -]{2,40} (?:(?:has )?(?:joined|left)|set the channel (?:topic|description|purpose)|pinned a message to|was added to)(?: the channel|:? #[\w-]+)[^\n]*$|(?:(?<=^|\s)#[A-Za-z][\w/-]*[A-Za-z](?:\s+|$)){2,}$/gm,
    ...chats,
  },
  {
    find: /^\d{1,3} replies\b[^\n]{0,10}Last reply[^\n]*/gm,
    ...chats,
  },
  {
    find: /^\[?(?:inaudible|crosstalk|unclear|laughter|silence|music)(?: \d[\d:]+)?\]$|\[(?:inaudible|crosstalk|unintelligible)(?: \d[\d:]+)?\]|^Speaker \d{1,2}:|^WEBVTT\b[^\n]*|\d\d:\d\d[.,]\d{3} --> \d\d:\d\d/gim,
    expected: alone,
    help: 'It came along from the transcript of a talk. Tell who said it, by role, in a sentence.',
  },
  {
    find: /^(?:(?:\$ (?=[a-z./~])|➜ +~? *(?=[a-z])|PS [A-Z]:\\[^>\n]*> ?|[\w.-]+@[\w.-]+:[~/][\w./-]*[$#] |(?:mysql|sqlite|MariaDB \[[^\]\n]*\]|redis [^>\n]*|irb[^>\n]*)> |[a-z_]\w*=[#>] |C:\\[^>\n]*> ?)[^\n]*|(?:ba|z|k|da)?sh: [^\n]+: (?:command )?not found|Traceback \(most recent call last\):?|Exception in thread "[^\n]*|at [\w.$<>]+ ?\([^\n()]*:\d+(?::\d+)?\))/gm,
    expected: 'code, between lines of ```',
    help: 'In a sentence its lines run together.',
  },
  {
    find: /^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.,\d]*(?:Z|[+-]\d\d:?\d\d)?\]? +\[?(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|CRITICAL)\b|\[(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|CRITICAL)\] |(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2} \d\d:\d\d:\d\d [\w.-]+ [\w./-]+(?:\[\d+\])?: |\d{1,3}(?:\.\d{1,3}){3} - \S+ \[)[^\n]*/gm,
    expected: 'code, between lines of ```',
    help: 'It is the line of a log. In a sentence it runs together with those beside it.',
  },
  {
    find: /(?<=^|[.!?\s]):(?:wqa?!?|qa?!?|x!?)[ \t]*$|^:%?s\/[^\n/]*\/[^\n/]*\/[a-z]*[ \t]*$|^(?:ZZ|EOF|<(?:Esc|ESC|CR)>(?::wq?)?|(?:\^[A-Z])+)[ \t]*$|^-{2}(?:More|INSERT|VISUAL)-{2}$|^-- (?:INSERT|VISUAL|NORMAL|REPLACE) --|^\(END\)$|^(?:\/[*\/] |# )?(?:vim?|ex): (?:set? )?\w+[^\n]*:?$|^-\*- (?:mode|coding): [^\n]*-\*-/gm,
    expected: alone,
    help: 'It was meant for an editor or a terminal.',
  },
  {
    find: /^(?:@@ -\d+(?:,\d+)? \+\d+[^\n]*|diff --git [^\n]*|--- a\/[^\n]*\n\+\+\+ b\/[^\n]*|index [\da-f]{7,40}\.\.[\da-f]{7,40}\b[^\n]*|commit [\da-f]{40}\b[^\n]*|-(?=\S)[^\n]*\n\+(?=\S)[^\n]*)/gm,
    expected: 'the words that hold now',
    help: 'It is part of a comparison of two versions. For code on purpose, put it between lines of ```diff.',
  },
  {
    find: /^1: [^\n]+\n2: (?=\S)/gm,
    expected: 'a list, each item with 1. at its start',
    help: 'In one paragraph the points run together.',
  },
  {
    find: /^\/(?:cc|assign|unassign|close|reopen|label|lgtm|approve|retest|milestone|estimate|spend|due|remind|incident|poll|giphy|summari[sz]e)\b[^@\n]*$|^\/[a-z]+ ~[\w-]+$/gm,
    expected: alone,
    help: 'It is a command for a tool, and no part of the story.',
  },
];

/** What a program left in words that were copied out of it. */
export interface Trace {
  find: RegExp;
  expected: string;
  help?: string;
}

const elsewhere = 'the words alone';
const unfilled = 'what a program was to put there';

/** What mail, chats, trackers, editors and spreadsheets write around the words of people. */
export const tracesOfPrograms: readonly Trace[] = [
  {
    find: /\[object Object\]|#(?:REF|VALUE|DIV\/0)!|#N\/A(?!\w)|#NAME\?|\bInvalid Date\b|\bNaN(?= ?(?:%|[a-z]{3}))|\b(?:undefined|null) (?=(?:milli)?(?:seconds?|minutes?|hours?|days?|weeks?|orders?|requests?|customers?|users?|errors?)\b)|(?<=\b(?:took|at|after|for|about|by|on|in) )(?:undefined|null|%[sd])(?=[ .,]|$)/g,
    expected: unfilled,
    help: 'A program had nothing to put in this place. Look it up, and type it.',
  },
  {
    find: /(?<=\p{Ll}{3}|\p{L}[.,!?”"])\[(?:[a-h]|[A-Z]{2,3}\d{1,2}|_?(?:ftn|edn|ftnref|cmnt)\d{1,3})\](?=[\s.,;:!?]|$)(?!\s?=)|\bCommented \[[A-Z]{2,3}\d{1,3}(?:R\d+)?\]:?|^(?:Deleted|Formatted|Inserted): (?:Font|Normal|Not |Indent|English|Left)[^\n]*/gmu,
    expected: elsewhere,
    help: 'It is the mark of a comment or a note in the document that the words were copied from.',
  },
  {
    find: /(?<![\w/.:-])P(?:\d{1,4}[YMWD]){0,3}T(?=\d)(?:\d{1,4}H)?(?:\d{1,4}M)?(?:\d{1,4}(?:\.\d+)?S)?(?![\w/-])/g,
    expected: 'a length in words, such as 1 hour 28 minutes',
    help: 'It is how programs write a length. Few readers know it.',
  },
  {
    find: /^[*_]{0,2}(?:(?:Page |Document )?[Ll]ast (?:updated|modified|edited|changed|revised|saved)|(?:Updated|Modified|Revised|Edited))(?: (?:on|at|by)\b)?:?[*_]{0,2}:? (?:by [^\n]{1,30} on )?(?=[^\n]*\d)[^\n.:]{4,40}[*_]{0,2}\.?$/gm,
    expected: 'the story itself',
    help: 'The page says when it was published. What was put right since then belongs into corrections on the card, with its day.',
  },
  { find: /(?<=^|[.!?] |\n)Page \d{1,3} of \d{1,3}(?=$|\n)/g, expected: elsewhere },
  {
    find: /^-{2,} ?(?:Forwarded [Mm]essage|Original [Mm]essage) ?-*|(?<=^|\s)-{4,} (?:Forwarded message|Original Message) -{4,}|^On (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*, [^\n]{5,70} wrote:$|^(?:From|Sent|To|Cc|Subject): [^\n]+\n(?:From|Sent|To|Cc|Subject|Date): [^\n]+/gm,
    expected: 'the story itself',
    help: 'It is the head of a mail. Say by role who wrote, and when, and take it out.',
  },
  {
    find: /\[~[\w.-]{2,40}\]|![\w.-]+\.(?:png|jpe?g|gif|bmp)(?:\|[^!\n]*)?!|^bq\. (?=\S)[^\n]*/gm,
    expected: 'Markdown, and a role for a person',
    help: 'A tracker reads it so. Readers see it as it stands here.',
  },
  {
    find: /\bType [’'‘]?\/[’'‘]? for commands\b|^Empty (?:toggle|page)\b[^\n]*|^Add a comment…?$/gm,
    expected: 'the words that were to stand here',
  },
  {
    find: /(?:=[\dA-F]{2}){2,}|(?<=\p{L})%20(?=\p{L})|\[(?:\d{1,2};)*\d{1,2}m(?=\S)/gu,
    expected: 'the characters themselves',
    help: 'A program wrote them in this way for another program.',
  },
  {
    find: /^(?:Certainly|Sure(?: thing)?|Of course|Absolutely|Great question)[!,.]? (?:[Hh]ere(?:[’']s| is| are)|I(?:[’']ve| have|[’']ll))[^\n]*|(?<=^|[.!?:]\s)(?:Would you like me to|Do you want me to|Feel free to (?:adjust|edit|modify|change|tweak|customi[sz]e|let me know)|I(?:[’']ve| have) (?:revised|rewritten|shortened|polished|restructured|updated) (?:the|your|this)|I hope this (?:helps|version)|Let me know if you(?:[’']d| would)? (?:like|need|want|have)|(?:Certainly|Sure|Absolutely)! Here|Here(?:[’']s| is) (?:the|a|your) (?:revised|rewritten|polished|updated|improved|edited|shortened|cleaned-up))\b[^\n]*|\bAs an AI(?: language model)?\b[^.\n]*|\b(?:cite)?turn\d+(?:search|view|news|file)\d+\b/gm,
    expected: 'the story itself',
    help: 'It is what an assistant said to whoever asked it. Take it out, and read once more what stands beside it.',
  },
  {
    find: /\[(?:image|img|screenshot|screen ?shot|picture|photo|graph|diagram|gif|video|attachment)(?:[: ][^\]\n]{0,80})?\](?![([:])/gim,
    expected: 'the picture itself, as <Figure src="graph.svg" alt="What it shows" />',
    help: 'The picture stayed behind when the words were copied.',
  },
  {
    find: /^\/\/ (?=\p{L})[^\n]*/gmu,
    expected: 'a comment such as {/* words */}',
    help: 'Readers see it as it stands here.',
  },
  {
    find: /^(?:hook|teaser|status|visibility|milestones|definition|doneWhen|lookedLike|laterKnown|counterMoves|detectedBy):(?: \S[^\n]*)?$/gm,
    expected: 'words alone',
    help: 'A key with its value belongs between the --- lines at the top, or into the record. Here readers see it as it stands.',
  },
  {
    find: /^(?:import \w[\w{}, ]* from ['"][^'"\n]+['"]|export (?:const|default|function) )[^\n]*/gm,
    expected: 'words alone',
    help: 'Stories hold no code of their own. Elements are there without being imported.',
  },
  {
    find: /^\$\$\s*\n[^$]{1,400}\n\$\$$/gm,
    expected: 'the formula in words or plain signs',
  },
  {
    find: /^(?:(?:[a-h]|[ivx]{1,4})[.)] )(?=[^\n]*\n(?:[a-h]|[ivx]{1,4})[.)] )/gm,
    expected: 'a list, each item with - or 1. at its start',
    help: 'In one paragraph the points run together.',
  },
  {
    find: /^[–—→➔➜▶►✓✔☑☐✅❌»](?=[ \t]+\S[^\n]*\n[–—→➔➜▶►✓✔☑☐✅❌»][ \t])/gmu,
    expected: 'a list, each item with - at its start',
    help: 'In one paragraph the points run together.',
  },
  {
    find: /(?<=\p{Ll}{2})[ \t]+[,;.](?=\s+\p{L}|\s*$)(?!\s*[\d.])|(?<=\p{Ll}{3}),(?=(?:and|but|so|which|who|the|they|then|because|while|when|where|or|nobody)\s)/gmu,
    expected: 'the mark right behind its word, and a blank after it',
  },
];

/** What stands around the messages of chats and changes; inside a quotation it is part of what was said. */
export const tracesOfChats: readonly Trace[] = [
  {
    find: /^(?:View (?:newer |older )?(?:replies|thread)|\d{1,3} repl(?:y|ies)(?: Last reply[^\n]*| View thread)?|Also sent to the channel|(?:was added to|joined|set the channel topic)[: ] ?#?[\w-]+(?: by [^\n]{1,40})?\.?|Saved for later|Pinned by [^\n]{1,40}|New messages?|Load more)$|(?<=[.!?] )\d{1,3} repl(?:y|ies)$/gm,
    expected: elsewhere,
    help: 'It stood around the messages of a chat, and is none.',
  },
  {
    find: /^(?:Closes|Fixes|Resolves|Reverts) (?:[\w.-]+\/[\w.-]+)?#\d+\.?$|^(?:Co-authored|Signed-off|Reviewed|Tested|Acked)-by: [^\n]+|^Reviewers: [^\n]+|(?<=[.!?] )(?:Closes|Fixes|Resolves) #\d+\.?$/gm,
    expected: elsewhere,
    help: 'It is a line for a program that keeps changes, and no part of the story.',
  },
];

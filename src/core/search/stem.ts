/** Takes a folded word to the form that it shares with its relatives. Words with digits, short words and other languages stay. */
export type Stemmer = (word: string) => string;

/** The stemmer for a language tag; remembers what it has seen, because texts repeat themselves. */
export function stemmerFor(language: string): Stemmer {
  if (language.startsWith('en')) return english;
  return language.startsWith('de') ? german : asItIs;
}

/** What every word of a stem begins with. Cheap to look for, before words are taken apart. */
export function beginningOf(stem: string): string {
  return irregularBeginnings.get(stem) ?? stem.slice(0, Math.max(1, stem.length - 1));
}

const english = remembering(stemEnglish);
const german = remembering(stemGerman);

function asItIs(word: string): string {
  return word;
}

/** Stories share most of their words, so each is taken apart once. */
function remembering(rules: Stemmer): Stemmer {
  const known = new Map<string, string>();
  return (word) => {
    let stem = known.get(word);
    if (stem === undefined) {
      stem = word.length < 4 || /[^a-z]/.test(word) ? word : rules(word);
      known.set(word, stem);
    }
    return stem;
  };
}

/** Lighter than Porter's (1980): only endings that seldom change what a word is about, so that `server` and `serve` stay apart. */
function stemEnglish(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  let stem = word
    .replace(/sses$/, 'ss')
    .replace(/(?:i)es$/, 'y')
    .replace(/([^aious])s$/, '$1')
    .replace(/(x|ch|sh|ss)e$/, '$1');
  stem = withoutVerbEnding(stem);
  stem = stem
    .replace(/ations?$/, 'ate')
    .replace(/([st])ion$/, '$1')
    .replace(/(.{4})ment$/, '$1')
    .replace(/(.{3})ness$/, '$1')
    .replace(/(.{4})ally$/, '$1al')
    .replace(/(.{4})ly$/, '$1');
  if (stem.length > 4) stem = stem.replace(/e$/, '').replace(/([^aeiou])[yi]$/, '$1');
  stem = stem.replace(/(ur|iz|orm|ent|ir)at$/, '$1');
  return stem.length < 3 ? word : stem;
}

function withoutVerbEnding(word: string): string {
  const ending = /(?:ing|ed)$/.exec(word)?.[0];
  if (ending === undefined) return word;
  const rest = word.slice(0, -ending.length);
  if (rest.length < 3 || !/[aeiouy]/.test(rest)) return word;
  const doubled = /([^aeiouylsz])\1$/.test(rest);
  return doubled ? rest.slice(0, -1) : rest;
}

function stemGerman(word: string): string {
  const stem = word.replace(/(.{4})(?:ern|em|en|er|es|e|n|s)$/, '$1');
  return stem.replace(/(.{4})(?:ung|ungen)$/, '$1');
}

const irregularForms = [
  'break broke broken breaks breaking breakage',
  'run ran runs running',
  'take took taken takes taking',
  'lose lost loses losing loss losses',
  'write wrote written writes writing',
  'send sent sends sending',
  'hold held holds holding',
  'keep kept keeps keeping',
  'fall fell fallen falls falling',
  'steal stole stolen steals stealing',
  'freez freeze froze frozen freezes freezing',
  'leak leaked leaks leaking leakage',
  'leave left leaves leaving',
  'fail failed fails failing failure failures',
  'go gone went goes going',
  'build built builds building',
  'begin began begun begins beginning',
  'choose chose chosen choosing',
  'news',
  'find found finds finding',
  'grow grew grown growing',
].map((line) => line.split(' '));

const irregular: ReadonlyMap<string, string> = new Map(
  irregularForms.flatMap((forms) => forms.map((form) => [form, forms[0] ?? form] as const)),
);

const irregularBeginnings: ReadonlyMap<string, string> = new Map(
  irregularForms.map((forms) => [forms[0] ?? '', forms.reduce(sharedBeginning)]),
);

function sharedBeginning(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}

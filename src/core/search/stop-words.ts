/** Words that carry no topic. A question made of nothing else is asked as it stands. */
export function withoutStopWords(words: readonly string[]): string[] {
  const telling = words.filter((word) => !isStopWord(word));
  return telling.length > 0 ? telling : [...words];
}

/** Whether a folded word carries no topic. */
export function isStopWord(word: string): boolean {
  return word.length === 1 ? word >= 'a' && word <= 'z' : stopWords.has(word);
}

const stopWords: ReadonlySet<string> = new Set(
  (
    'a about after again all also am an and any anybody anyone anything are as at be because been before being but by can could did do does doing don done during each ever ' +
    'every few for from further get gets getting got had has have having he her here his how i if in into is it its itself just let like made make makes many may me might more most much my ' +
    'no nobody none nor not now of on once one only or other our out over own please same see seen she should so some somebody someone something such than that the their ' +
    'them then there these they thing things this those through to too under until up us very want was we were what when where which while who whole whom why will with would you your ' +
    'ich der die das und oder nicht ein eine einer eines dem den des im in ist war mit von zu zum zur auf fur wie was wir uns es'
  ).split(' '),
);

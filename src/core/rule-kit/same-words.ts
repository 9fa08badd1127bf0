import type { Documents } from '../parse/documents.ts';
import type { YamlPath } from '../parse/yaml-places.ts';
import { wordsOf } from './alike.ts';
import type { Placed } from './place-problem.ts';

/** Words in YAML that another thing of the same kind has already. */
export interface SameWords {
  document: Placed;
  path: YamlPath;
  first: { document: Placed; path: YamlPath };
  what: string;
  help: string;
}

/** Names of things that one could not tell apart, and sentences that were copied and never changed. */
export function sameWords(documents: Documents): SameWords[] {
  const { narratives, records, actions, services, teams, glossary } = documents;
  const found: SameWords[] = [];
  for (const [register, thing] of [
    [services, 'service'],
    [teams, 'team'],
  ] as const) {
    if (!register) continue;
    const names = among(
      register,
      `name of another ${thing}`,
      'In lists readers cannot tell the two apart. Was an entry copied, and its name left?',
    );
    const whats = among(register, `description of another ${thing}`, copied);
    for (const [id, { name, what }] of Object.entries(register.data)) {
      // A copied entry is told of once.
      const told = names(name, [id, 'name']);
      found.push(...told, ...(told.length > 0 ? [] : whats(what, [id, 'what'])));
    }
  }
  if (glossary) {
    const terms = among(glossary, 'name of another term', 'A reader of the word may be shown the wrong meaning.');
    const meanings = among(glossary, 'meaning of another term', copied);
    for (const [id, { term, also, meaning }] of Object.entries(glossary.data))
      found.push(
        ...terms(term, [id, 'term']),
        // Spellings of one term that differ in their marks alone are no two terms.
        ...also.flatMap((name, index) =>
          same(name, term) || also.indexOf(name) < index ? [] : terms(name, [id, 'also', index]),
        ),
        ...meanings(meaning, [id, 'meaning']),
      );
  }
  const guises = new Map<string, ReturnType<typeof among>>();
  const hooks = among(undefined, 'hook of another story', copied);
  for (const narrative of narratives) {
    const { card } = narrative;
    found.push(...hooks(card.hook, ['hook'], narrative));
    const own = among(narrative, 'sentence of another theme', copied);
    for (const [theme, words] of Object.entries(card.themes)) {
      const again = own(words, ['themes', theme]);
      found.push(...again);
      if (again.length > 0) continue;
      const look = guises.get(theme) ?? among(undefined, `sentence of another story under ${theme}`, copied);
      guises.set(theme, look);
      found.push(...look(words, ['themes', theme], narrative));
    }
    const whys = among(narrative, 'reason of another story', copied);
    card.related.forEach(({ why }, index) => found.push(...whys(why, ['related', index, 'why'])));
    const sources = among(narrative, 'title of another source', 'Readers cannot tell the two apart.');
    card.sources.forEach(({ title }, index) => found.push(...sources(title, ['sources', index, 'title'])));
  }
  for (const record of records) {
    const { factors, findings, hypotheses, pauses, timeline } = record.data;
    const events = among(record, 'words of another event', copied);
    const facts = among(record, 'words of another factor', copied);
    const results = among(record, 'words of another finding', copied);
    const guesses = among(record, 'words of another hypothesis', copied);
    const questions = among(record, 'question of another pause', copied);
    timeline.forEach(({ what, id }, index) => found.push(...events(what, ['timeline', index, 'what'], record, id)));
    factors.forEach(({ text, id }, index) => found.push(...facts(text, ['factors', index, 'text'], record, id)));
    findings.forEach(({ text }, index) => found.push(...results(text, ['findings', index, 'text'])));
    hypotheses.forEach(({ text }, index) => found.push(...guesses(text, ['hypotheses', index, 'text'])));
    pauses.forEach(({ question }, index) => found.push(...questions(question, ['pauses', index, 'question'])));
  }
  for (const list of actions) {
    const texts = among(list, 'words of another action', copied);
    list.data.forEach(({ text, id }, index) => found.push(...texts(text, [index, 'text'], list, id)));
  }
  return found;
}

const copied = 'Was it copied, and its words left?';

/** Notes words one after another, and tells those that were there before. */
function among(
  home: Placed | undefined,
  what: string,
  help: string,
): (words: string | undefined, path: YamlPath, document?: Placed, id?: string) => SameWords[] {
  const seen = new Map<string, { document: Placed; path: YamlPath; id: string | undefined }>();
  return (words, path, document = home, id = undefined) => {
    const key = words === undefined ? '' : wordsOf(words).join(' ');
    if (key === '' || !document) return [];
    const first = seen.get(key);
    if (!first) seen.set(key, { document, path, id });
    // Two of one id are told of as such.
    return first && (id === undefined || first.id !== id) ? [{ document, path, first, what, help }] : [];
  };
}

function same(a: string, b: string): boolean {
  return wordsOf(a).join(' ') === wordsOf(b).join(' ');
}

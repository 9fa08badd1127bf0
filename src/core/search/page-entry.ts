import { passagesOfHtml } from './passages-of-html.ts';
import type { EntryType, SearchEntry } from './search-entry.ts';

/**
 * A finished page as search sees it: what stands in `<main>`. Commands and files that the handbook shows are about services and
 * incidents of nobody, so that it would answer who looks for a slow checkout.
 */
export function pageEntry(path: string, markup: string, type: EntryType): SearchEntry {
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(markup)?.[1] ?? '';
  const told = type === 'handbook' ? main.replace(/<pre\b[\s\S]*?<\/pre>/g, '') : main;
  const [, title = path] = /<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(main) ?? [];
  return {
    path,
    title: passagesOfHtml(title)[0]?.text ?? path,
    type,
    day: '',
    hook: '',
    symptoms: [],
    aliases: [],
    tags: [],
    names: [],
    facets: { type: [type] },
    passages: passagesOfHtml(told.replace(/<h1\b[^>]*>[\s\S]*?<\/h1>/, '')),
  };
}

import type { FirstIndex } from './index-files.ts';

/** Pagefind begins the name of a fragment with the language of its page, which is nearly always the site's. */
const mark = '_';

/** Names of fragments in one line: of ten thousand pages each byte counts, and the first file has them all. */
export function writeFragmentNames(names: readonly string[], language: string): string {
  const usual = language + mark;
  return names.map((name) => (name.startsWith(usual) ? name.slice(usual.length) : name)).join(' ');
}

/** By page, the name of Pagefind's fragment of it. */
export function readFragmentNames({
  fragments,
  language,
}: Pick<FirstIndex, 'fragments' | 'language'>): readonly string[] {
  return fragments.split(' ').map((name) => (name.includes(mark) ? name : language + mark + name));
}

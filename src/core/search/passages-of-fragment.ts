import type { Passage } from './search-entry.ts';

/** The whole text of a page from Pagefind's fragment of it, cut at its anchors, whose places Pagefind counts in words. */
export function passagesOfFragment(fragment: string): Passage[] {
  const { content, anchors, meta } = JSON.parse(fragment.slice(fragment.indexOf('{'))) as {
    content: string;
    meta: { title?: string };
    anchors: readonly { id: string; text: string; location: number }[];
  };
  const words = content.split(/\s+/);
  const cuts = [...anchors].sort((a, b) => a.location - b.location);
  const title = meta.title?.trim() ?? '';
  const from = title !== '' && content.startsWith(title) ? title.split(/\s+/).length : 0;
  const before = { id: '', title: '', text: words.slice(from, cuts[0]?.location).join(' ') };
  return [
    before,
    ...cuts.map(({ id, text, location }, at) => {
      const heading = text.trim();
      const length = heading === '' ? 0 : heading.split(/\s+/).length;
      return { id, title: heading, text: words.slice(location + length, cuts[at + 1]?.location).join(' ') };
    }),
  ];
}

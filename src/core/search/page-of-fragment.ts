import type { ResultCard } from './index-files.ts';
import type { EntryType, Passage } from './search-entry.ts';

/** All that a result shows: what it says of its page, and the page's whole text. */
export interface PageText {
  card: ResultCard;
  passages: readonly Passage[];
}

interface Fragment {
  url: string;
  content: string;
  meta: { title?: string; type?: EntryType; day?: string; hook?: string };
  anchors: readonly { id: string; text: string; location: number }[];
}

/** A page from Pagefind's fragment of it: its text is cut at its anchors, whose places Pagefind counts in words. */
export function pageOfFragment(fragment: string): PageText {
  const { url, content, meta, anchors } = JSON.parse(fragment.slice(fragment.indexOf('{'))) as Fragment;
  const words = content.split(/\s+/);
  const cuts = [...anchors].sort((a, b) => a.location - b.location);
  const title = meta.title?.trim() ?? '';
  const from = title !== '' && content.startsWith(title) ? title.split(/\s+/).length : 0;
  const before = { id: '', title: '', text: words.slice(from, cuts[0]?.location).join(' ') };
  return {
    card: {
      path: url.replace(/^\//, ''),
      title,
      type: meta.type ?? 'page',
      day: meta.day ?? '',
      hook: meta.hook ?? '',
    },
    passages: [
      before,
      ...cuts.map(({ id, text, location }, at) => {
        const heading = text.trim();
        const length = heading === '' ? 0 : heading.split(/\s+/).length;
        return { id, title: heading, text: words.slice(location + length, cuts[at + 1]?.location).join(' ') };
      }),
    ],
  };
}

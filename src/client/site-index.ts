import type { FirstIndex, SearchCard } from '../core/search/index-files.ts';
import { openIndex, type OpenIndex } from '../core/search/open-index.ts';
import { passagesOfFragment } from '../core/search/passages-of-fragment.ts';
import type { Passage } from '../core/search/search-entry.ts';

/** The site's index, and the texts of its pages. */
export interface SiteIndex {
  index: OpenIndex;
  /** The whole text of a page, where Pagefind has one; known at once when it was read before. */
  passages(card: SearchCard): Promise<readonly Passage[]> | readonly Passage[];
}

let opened: Promise<SiteIndex> | undefined;

/** Opens the index of the site below `root`, once. What failed is tried again at the next call. */
export function openSiteIndex(root: string): Promise<SiteIndex> {
  opened ??= open(root).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Drops an index whose files are gone, because the site was published anew while this page was open. */
export function forgetSiteIndex(): void {
  opened = undefined;
}

async function open(root: string): Promise<SiteIndex> {
  const first = JSON.parse(new TextDecoder().decode(await bytesAt(`${root}search-index/first.bin`))) as FirstIndex;
  const texts = new Map<string, readonly Passage[] | Promise<readonly Passage[]>>();
  return {
    index: openIndex(first, (name) => bytesAt(`${root}search-index/${first.version}/${name}.bin`)),
    passages({ fragment }) {
      if (fragment === undefined) return [];
      let known = texts.get(fragment);
      if (known === undefined) {
        known = readPassages(`${root}pagefind/fragment/${fragment}.pf_fragment`);
        known.then(
          (passages) => texts.set(fragment, passages),
          () => texts.delete(fragment),
        );
        texts.set(fragment, known);
      }
      return known;
    },
  };
}

async function readPassages(address: string): Promise<Passage[]> {
  return passagesOfFragment(new TextDecoder().decode(await bytesAt(address)));
}

/** The bytes of a squeezed file; a host may have opened it already. */
async function bytesAt(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${String(response.status)}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const whole = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(whole).arrayBuffer());
}

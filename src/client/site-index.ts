import { readFragmentNames } from '../core/search/fragment-names.ts';
import type { FirstIndex, ResultCard } from '../core/search/index-files.ts';
import { openIndex, type OpenIndex } from '../core/search/open-index.ts';
import { pageOfFragment, type PageText } from '../core/search/page-of-fragment.ts';

/** The site's index, and the texts of its pages. */
export interface SiteIndex {
  index: OpenIndex;
  /** Brings the whole text of a page, which Pagefind has. */
  text(page: number): Promise<PageText>;
  /** The text of a page that was brought before. */
  read(page: number): PageText | undefined;
  /** What a result says of its page, as far as it is at hand. */
  card(page: number): ResultCard | undefined;
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
  const first = JSON.parse(textOf(await bytesAt(`${root}search-index/first.bin`))) as FirstIndex;
  const fragments = readFragmentNames(first);
  const texts = new Map<number, PageText>();
  const coming = new Map<number, Promise<PageText>>();
  const index = openIndex(first, (name) => bytesAt(`${root}search-index/${first.version}/${name}.bin`));
  return {
    index,
    read: (page) => texts.get(page),
    card: (page) => texts.get(page)?.card ?? index.card(page),
    text(page) {
      let text = coming.get(page);
      if (text === undefined) {
        text = readText(`${root}pagefind/fragment/${fragments[page] ?? ''}.pf_fragment`);
        text.then(
          (read) => texts.set(page, read),
          () => coming.delete(page),
        );
        coming.set(page, text);
      }
      return text;
    },
  };
}

async function readText(address: string): Promise<PageText> {
  return pageOfFragment(textOf(await bytesAt(address)));
}

/** The bytes of a squeezed file; a host may have opened it already. */
async function bytesAt(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${String(response.status)}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? unsqueezed(bytes) : bytes;
}

/** Written straight into the stream: a blob or a pipe in between takes several turns of the page for each file. */
async function unsqueezed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  const [whole] = await Promise.all([new Response(readable).arrayBuffer(), written]);
  return new Uint8Array(whole);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

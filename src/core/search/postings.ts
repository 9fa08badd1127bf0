/** Where a word stands: pages in rising order, how much it weighs there (1 to {@link heaviest}), and in which stretches of the text. */
export interface Postings {
  pages: Uint32Array;
  weights: Uint8Array;
  /** Sixteen bits: stretches of {@link stretchLength} words, counted round and round. Words that share a bit stand near one another. */
  stretches: Uint16Array;
}

export const heaviest = 31;
export const stretchLength = 32;

/** Numbers in groups of seven bits, lowest first; pages as distances. */
export function encodePostings({ pages, weights, stretches }: Postings): number[] {
  const bytes: number[] = [];
  let last = -1;
  pages.forEach((page, index) => {
    addNumber((page - last - 1) * (heaviest + 1) + (weights[index] ?? 0), bytes);
    addNumber(stretches[index] ?? 0, bytes);
    last = page;
  });
  return bytes;
}

export function decodePostings(bytes: Uint8Array): Postings {
  const pages: number[] = [];
  const weights: number[] = [];
  const stretches: number[] = [];
  let at = 0;
  let page = -1;
  const next = (): number => {
    let value = 0;
    let scale = 1;
    let byte = 128;
    while (byte >= 128 && at < bytes.length) {
      byte = bytes[at] ?? 0;
      at += 1;
      value += (byte % 128) * scale;
      scale *= 128;
    }
    return value;
  };
  while (at < bytes.length) {
    const packed = next();
    page += 1 + Math.floor(packed / (heaviest + 1));
    pages.push(page);
    weights.push(packed % (heaviest + 1));
    stretches.push(next());
  }
  return { pages: Uint32Array.from(pages), weights: Uint8Array.from(weights), stretches: Uint16Array.from(stretches) };
}

function addNumber(value: number, bytes: number[]): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

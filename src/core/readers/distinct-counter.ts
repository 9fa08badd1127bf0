import type { ReaderCount } from '../model/readers.ts';

/** Up to so many are counted one by one; with more, every second is kept, then every fourth, and so on. */
const mostKept = 16_384;

/**
 * Counts distinct hashes in constant memory: exactly up to {@link mostKept}, beyond it by adaptive sampling (Flajolet, 1990,
 * “On adaptive sampling”), whose error is about 1 %.
 */
export class DistinctCounter {
  private readonly kept = new Set<number>();
  private depth = 0;

  get size(): number {
    return this.kept.size;
  }

  /** @param hash A whole number of up to 53 bits, each of them as good as random. */
  add(hash: number): void {
    if (!this.isKept(hash)) return;
    this.kept.add(hash);
    while (this.kept.size > mostKept) this.halve();
  }

  /** Keeps every second only, to make room. */
  halve(): void {
    this.depth += 1;
    for (const one of this.kept) if (!this.isKept(one)) this.kept.delete(one);
  }

  /** An estimate is rounded to the two figures that it is good for. */
  count(): ReaderCount {
    if (this.depth === 0) return { count: this.kept.size, approximate: false };
    return { count: Number((this.kept.size * 2 ** this.depth).toPrecision(2)), approximate: true };
  }

  private isKept(hash: number): boolean {
    return hash % 2 ** this.depth === 0;
  }
}

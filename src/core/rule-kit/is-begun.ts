import { didYouMean } from '../parse/did-you-mean.ts';
import type { DataDocument } from '../parse/document.ts';

/**
 * Whether an outermost key stands in a file, be it with a slip in it or with a value that does not fit: that is told of there, and
 * nothing is missed beside it.
 */
export function isBegun(document: DataDocument | undefined, key: string): boolean {
  const written = (document?.asWritten ?? document?.yaml)?.value;
  if (typeof written !== 'object' || written === null) return false;
  return key in written || didYouMean(key, Object.keys(written), 1).length > 0;
}

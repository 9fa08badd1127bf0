import { opaqueId } from '../deck/opaque-id.ts';
import { toId } from '../model/to-id.ts';

/** `Platform & search` and `platform-search` are one owner. A name without a Latin letter gets a key that says nothing. */
export function ownerKey(owner: string): string {
  return toId(owner) || opaqueId(owner);
}

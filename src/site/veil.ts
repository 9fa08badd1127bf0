import { deflateSync } from 'node:zlib';
import type { HeldBack } from '../core/deck/held-back.ts';

/** What a stage holds back, in the letters in which its page carries it; client/unveil.ts opens it. */
export function veil({ page, choices, veiled }: HeldBack): string {
  // Parts that no markup can hold a border of: quoted as JSON, each would be a tenth longer.
  const plain = [page, JSON.stringify(choices ?? null), ...veiled.map((part) => part.replaceAll('\0', ''))].join('\0');
  return deflateSync(plain).toString('base64');
}

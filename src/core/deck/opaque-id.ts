import { shortHash } from '../short-hash.ts';

/** Name of the stage of a playback in addresses. It says nothing about the playback. */
export function stageName(deckPath: string): string {
  return opaqueId(deckPath);
}

/**
 * A short name for an address that must not tell what it names. Equal texts give equal names on every machine.
 * It hides words from a room, not from somebody who tries: it is no secret.
 */
export function opaqueId(text: string): string {
  return shortHash(text);
}

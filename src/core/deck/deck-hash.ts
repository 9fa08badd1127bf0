/** What the part of an address behind `#` says: a place in the deck, and the windows that belong together. */
export interface DeckHash {
  code: string | undefined;
  step: number;
  session: string | undefined;
}

/** Reads `#s=1x9k.2&session=ab12`. Anything else reads as the start. */
export function parseDeckHash(hash: string): DeckHash {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const place = /^([a-z0-9]+)\.(\d{1,3})$/.exec(parts.get('s') ?? '');
  const session = parts.get('session') ?? '';
  return {
    code: place?.[1],
    step: Number(place?.[2] ?? 0),
    session: /^[a-z0-9-]{4,40}$/.test(session) ? session : undefined,
  };
}

export function formatDeckHash({ code, step, session }: DeckHash): string {
  return `#s=${code ?? ''}.${String(step)}${session === undefined ? '' : `&session=${session}`}`;
}

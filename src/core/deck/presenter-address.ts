/** Address of presenter view below the site's root. One page serves every playback; which one stands behind the question mark. */
export function presenterAddress(deckPath: string): string {
  return `presenter/?of=${deckPath}`;
}

/** The path of the playback that an address of presenter view names; undefined for anything that is not the path of a playback. */
export function deckPathIn(search: string): string | undefined {
  const path = new URLSearchParams(search).get('of') ?? '';
  return /^(?:playbacks\/[a-z0-9-]+|(?:incidents|themes)\/[a-z0-9-]+\/playback)\/$/.test(path) ? path : undefined;
}

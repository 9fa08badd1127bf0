/**
 * The address of a place with the words to mark there. They stand behind `#`, which browsers keep to themselves, so a link from search tells
 * no server what was asked.
 */
export function addressWithMarks(page: string, place: string, marks: ReadonlySet<string>): string {
  const [path = '', anchorOfPage = ''] = page.split('#', 2);
  const anchor = place === '' ? anchorOfPage : place;
  if (marks.size === 0) return anchor === '' ? path : `${path}#${anchor}`;
  const asked = new URLSearchParams({ at: anchor, mark: [...marks].slice(0, 24).join(' ') });
  return `${path}#${asked.toString()}`;
}

/** What such an address asks for; undefined if it is an ordinary one. */
export function marksOfAddress(hash: string): { place: string; marks: ReadonlySet<string> } | undefined {
  if (!hash.startsWith('#at=')) return undefined;
  const asked = new URLSearchParams(hash.slice(1));
  return {
    place: asked.get('at') ?? '',
    marks: new Set((asked.get('mark') ?? '').split(' ').filter((word) => word !== '')),
  };
}

/** An id from words: `Größe & Last` becomes `grosse-last`. Empty if no letter or digit of ASCII is left. */
export function toId(words: string): string {
  return words
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}

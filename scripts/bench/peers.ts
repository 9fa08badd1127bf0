import type { Peer } from './peer.ts';
import { docusaurus } from './peers/docusaurus.ts';
import { eleventy } from './peers/eleventy.ts';
import { starlight } from './peers/starlight.ts';
import { vitepress } from './peers/vitepress.ts';

const peers: readonly Peer[] = [eleventy, starlight, vitepress, docusaurus];

/** The tools of that name, all if none is named. Throws what can be named if one is unknown. */
export function peersNamed(ids: readonly string[]): readonly Peer[] {
  const unknown = ids.find((id) => !peers.some((peer) => peer.id === id));
  if (unknown !== undefined)
    throw new Error(`Unexpected tool “${unknown}”, expected ${peers.map(({ id }) => id).join(', ')}`);
  return ids.length === 0 ? peers : peers.filter(({ id }) => ids.includes(id));
}

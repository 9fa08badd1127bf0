import { rememberEach } from '../remember-each.ts';
import { withProse } from '../parse/documents.ts';
import { walkProse } from '../model/prose.ts';
import type { ProseDocument } from '../parse/document.ts';
import { addressSpot } from '../parse/parse-prose.ts';
import type { Spot } from '../model/spot.ts';
import { contentPath, pageOfContent } from '../model/content-path.ts';
import type { RuleWorld } from './rule.ts';

/** A link in prose to somewhere inside the site. */
export interface FoundLink {
  url: string;
  to: LinkTarget;
  document: ProseDocument;
  spot: Spot;
}

export type LinkTarget =
  | { kind: 'entry'; folder: 'incidents' | 'themes' | 'playbacks'; id: string; anchor?: string }
  | { kind: 'same-page'; anchor: string }
  /** A path inside the knowledge base that has no page. */
  | { kind: 'file'; path: string }
  /** A path below the root of the site that is not that of one entry, such as `actions` or `incidents/x/playback`. */
  | { kind: 'page'; path: string; anchor?: string }
  | { kind: 'outside' };

/** Every link of prose that stays inside the site. Links with a scheme, such as https:, are not looked at. */
export function findLinks({ documents }: Pick<RuleWorld, 'documents'>): readonly FoundLink[] {
  return linksOf(documents);
}

/** Several rules ask for all links, one after another; when they have, documents go, and their links with them. */
const linksOf = rememberEach((documents: RuleWorld['documents']): readonly FoundLink[] => {
  const found: FoundLink[] = [];
  for (const document of withProse(documents)) {
    walkProse(document.prose, (node) => {
      if (node.type === 'link' && !/^[a-z][a-z0-9+.-]*:/i.test(node.url))
        found.push({
          url: node.url,
          to: targetOf(node.url, document.source.file),
          document,
          spot: addressSpot(node, node.url, document),
        });
      return undefined;
    });
  }
  return found;
});

function targetOf(url: string, file: string): LinkTarget {
  const [address = '', fragment] = url.split('#', 2);
  if (address === '') return { kind: 'same-page', anchor: decode(fragment ?? '') };
  const bare = address.split('?', 1)[0] ?? '';
  const path = bare.startsWith('/') ? bare.replace(/^\/+|\/+$/g, '') : contentPath(file, bare);
  if (path === undefined) return { kind: 'outside' };
  const anchored = fragment === undefined || fragment === '' ? {} : { anchor: decode(fragment) };
  const page = pageOfContent(path);
  const [folder, id] = page?.split('/') ?? [];
  if (page === undefined) return bare.startsWith('/') ? { kind: 'page', path, ...anchored } : { kind: 'file', path };
  if ((folder !== 'incidents' && folder !== 'themes' && folder !== 'playbacks') || id === undefined || id === '')
    return { kind: 'page', path, ...anchored };
  // A file beside the pages, such as the data of an incident.
  if (/\.(?:json|md|xml|txt)$/.test(id) && bare.startsWith('/')) return { kind: 'page', path };
  return { kind: 'entry', folder, id, ...anchored };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

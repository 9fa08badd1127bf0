import type { ContentKind } from '../model/json-schemas.ts';
import { didYouMean } from './did-you-mean.ts';

/** Files of the outermost folder that hold entries of one kind by id, or lists of them. */
export const registerKinds = [
  'glossary',
  'services',
  'teams',
  'learning-culture',
  'readers',
] as const satisfies readonly ContentKind[];
export type RegisterKind = (typeof registerKinds)[number];

/** What a file of the knowledge base is, by its path alone. */
export type FileRole =
  | {
      role: 'prose';
      kind: 'narrative' | 'analysis' | 'theme' | 'playback';
      id: string;
      entry: string;
      syntax: 'mdx' | 'md';
    }
  | { role: 'data'; kind: 'record' | 'actions'; entry: string }
  | { role: 'register'; kind: RegisterKind }
  | { role: 'settings' }
  | { role: 'picture' | 'table' }
  /** Not for us, and no reason to speak: configuration, notes, folders of others. */
  | { role: 'other' }
  /** Looks like one of ours, in a place or by a name we do not read. */
  | { role: 'stray'; near: string[] };

/** `path` has forward slashes and is relative to the knowledge base. `entry` is the folder or file that an id names. */
export function classifyFile(path: string): FileRole {
  const parts = path.split('/');
  const [top = '', second = '', third = ''] = parts;
  const name = parts.at(-1) ?? '';
  if (parts.some((part) => part.startsWith('.') || part.startsWith('_'))) return { role: 'other' };
  if (/\.(?:png|jpe?g|webp|avif|gif|svg)$/i.test(name)) return { role: 'picture' };
  if (/\.csv$/i.test(name)) return { role: 'table' };
  if (parts.length === 1) return topFile(name);
  if (copiedEntry(path) !== undefined) return { role: 'stray', near: [] };
  const inYear = /^incidents\/\d{4}\/(\d{4}-\d{2}-\d{2}-[^/]+\/.+)$/.exec(path)?.[1];
  if (inYear !== undefined && /\.(?:mdx?|ya?ml)$/i.test(name)) return { role: 'stray', near: [`incidents/${inYear}`] };
  if (top === 'incidents' && parts.length >= 3) return incidentFile(second, parts.slice(2), third);
  const prose = /^(.+)\.(mdx|md)$/.exec(name);
  if ((top === 'themes' || top === 'playbacks') && parts.length === 2 && prose)
    return {
      role: 'prose',
      kind: top === 'themes' ? 'theme' : 'playback',
      id: prose[1] ?? '',
      entry: `${top}/${prose[1] ?? ''}`,
      syntax: prose[2] === 'md' ? 'md' : 'mdx',
    };
  if (
    (top === 'themes' || top === 'playbacks') &&
    parts.length === 3 &&
    /^(?:index|readme|narrative)\.mdx?$/i.test(name)
  )
    return { role: 'stray', near: [`${top}/${second}.mdx`] };
  const hidden = /^(.+)\.(mdx|md)\.\w{2,4}$/.exec(name) ?? /^(.+)\.(?:txt|markdown|html|docx)$/.exec(name);
  if ((top === 'themes' || top === 'playbacks') && parts.length === 2 && hidden)
    return { role: 'stray', near: [`${top}/${hidden[1] ?? ''}.mdx`] };
  if (top === 'incidents' && parts.length === 2 && prose)
    return { role: 'stray', near: [`incidents/${prose[1] ?? ''}/narrative.${prose[2] ?? 'mdx'}`] };
  if (/\.(?:mdx?|ya?ml)$/i.test(name)) {
    if (folders.includes(top)) return { role: 'stray', near: [] };
    const meant = folders.find((folder) => isSlipOf(top, folder));
    if (meant !== undefined) return { role: 'stray', near: [[meant, ...parts.slice(1)].join('/')] };
  }
  return { role: 'other' };
}

/** The entry that a file or its folder was copied from, as programs name copies: `incidents/x copy/…`, `themes/x (2).mdx`. */
export function copiedEntry(path: string): string | undefined {
  return /^((?:incidents|themes|playbacks)\/[^/]+?)(?: (?:- )?(?:copy|kopie)(?: \d+)?| \(\d+\))(?:\.mdx?$|\/.*\.(?:mdx?|ya?ml)$)/i.exec(
    path,
  )?.[1];
}

const folders: readonly string[] = ['incidents', 'themes', 'playbacks'];

/** `incident`, `Incidents`, `incidnets`: the folder in another number or case, or with a slip. */
function isSlipOf(written: string, folder: string): boolean {
  const lower = written.toLowerCase();
  return `${lower}s` === folder || (written.length > 5 && didYouMean(written, [folder], 1).length > 0);
}

function topFile(name: string): FileRole {
  if (name === 'knowledge-base.yaml') return { role: 'settings' };
  const register = registerKinds.find((kind) => name === `${kind}.yaml`);
  if (register) return { role: 'register', kind: register };
  const list = /^(incidents|themes|playbacks)\.(?:mdx?|ya?ml|json)$/i.exec(name)?.[1]?.toLowerCase();
  if (list !== undefined) return { role: 'stray', near: [`${list}/…, a file for each`] };
  const near = didYouMean(
    name.replace(/\.(?:ya?ml|json|toml)$/i, '.yaml'),
    ['knowledge-base.yaml', ...registerKinds.map((kind) => `${kind}.yaml`)],
    1,
  );
  return near.length > 0 && /\.(?:ya?ml|json|toml)$/i.test(name) ? { role: 'stray', near } : { role: 'other' };
}

function incidentFile(id: string, inside: readonly string[], first: string): FileRole {
  const name = inside.at(-1) ?? '';
  const prose = /^(.+)\.(mdx|md)$/.exec(name);
  const syntax = prose?.[2] === 'md' ? 'md' : 'mdx';
  if (inside.length === 1 && prose?.[1] === 'narrative')
    return { role: 'prose', kind: 'narrative', id, entry: `incidents/${id}`, syntax };
  if (inside.length === 2 && first === 'analyses' && prose)
    return { role: 'prose', kind: 'analysis', id: prose[1] ?? '', entry: `incidents/${id}`, syntax };
  if (inside.length === 1 && name === 'record.yaml') return { role: 'data', kind: 'record', entry: `incidents/${id}` };
  if (inside.length === 1 && name === 'actions.yaml')
    return { role: 'data', kind: 'actions', entry: `incidents/${id}` };
  const doubled = /^(narrative\.mdx?|(?:record|actions)\.yaml)\.\w{2,4}$/.exec(name)?.[1];
  if (inside.length === 1 && doubled !== undefined) return { role: 'stray', near: [doubled] };
  const data = /^(record|actions)\.(?:json|toml|txt)$/i.exec(name)?.[1]?.toLowerCase();
  if (inside.length === 1 && data !== undefined) return { role: 'stray', near: [`${data}.yaml`] };
  if (inside.length === 1 && /^narrative\.(?:txt|markdown|html|docx)$/i.test(name))
    return { role: 'stray', near: ['narrative.mdx'] };
  const inWords = /^(.+)\.(?:txt|markdown|html|docx)$/i.exec(name)?.[1];
  if (first === 'analyses' && inside.length === 2 && inWords !== undefined)
    return { role: 'stray', near: [`analyses/${inWords}.mdx`] };
  if (!/\.(?:mdx?|ya?ml)$/i.test(name)) return { role: 'other' };
  if (
    inside.length === 2 &&
    prose &&
    (/^anal[iy]s[ei]s?$/i.test(first) || didYouMean(first, ['analyses'], 1).length > 0)
  )
    return { role: 'stray', near: [`analyses/${name}`] };
  return { role: 'stray', near: didYouMean(name, ['narrative.mdx', 'record.yaml', 'actions.yaml'], 1) };
}

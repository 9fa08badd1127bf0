import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import type { SiteFile } from '../core/site-file.ts';
import { accentStyle } from '../core/views/accent-style.ts';
import { knowledgeBase } from './knowledge-base.ts';
import { servedSvg } from './pictures.ts';

/** A file that the settings name, as the site serves it below `own/`. */
export interface OwnFile {
  name: string;
  /** Absolute path on disk. */
  path: string;
}

/** What an organisation adds to our look, by path below the site's root: its logo and style sheet from its folder, and what loads that sheet after ours. */
export function* ownFiles(): Generator<SiteFile> {
  const { logo, style, accent } = knowledgeBase().graph.settings;
  for (const { name, path } of [logo, style].flatMap((address) => ownFile(address) ?? []))
    yield { path: `own/${name}`, content: () => (/\.svg$/i.test(name) ? servedSvg(path, name) : readFileSync(path)) };
  if (accent !== undefined || style !== undefined) yield { path: 'own.css', content: ownStyle };
}

/** The file at an address of the settings, if it is there and inside the knowledge base once links are followed. */
export function ownFile(address: string | undefined): OwnFile | undefined {
  if (address === undefined) return undefined;
  const folder = realpathSync(knowledgeBase().folder);
  const path = join(folder, address);
  if (!existsSync(path) || !realpathSync(path).startsWith(folder + sep)) return undefined;
  return { name: basename(path), path };
}

/** Accent colour, and the organisation's own sheet, imported so that relative addresses in it keep working. */
function ownStyle(): string {
  const { style, accent } = knowledgeBase().graph.settings;
  const sheet = ownFile(style);
  return `${sheet ? `@import url("own/${encodeURIComponent(sheet.name)}");\n` : ''}${accent === undefined ? '' : accentStyle(accent)}`;
}

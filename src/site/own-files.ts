import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { knowledgeBase } from './knowledge-base.ts';

/** A file that the settings name, as the site serves it below `own/`. */
export interface OwnFile {
  name: string;
  /** Absolute path on disk. */
  path: string;
}

/** The logo and style sheet of the settings, if they are there and inside the knowledge base once links are followed. */
export function ownFiles(): OwnFile[] {
  const { settings } = knowledgeBase().graph;
  return [settings.logo, settings.style].flatMap((address) => ownFile(address) ?? []);
}

export function ownFile(address: string | undefined): OwnFile | undefined {
  if (address === undefined) return undefined;
  const folder = realpathSync(knowledgeBase().folder);
  const path = join(folder, address);
  if (!existsSync(path) || !realpathSync(path).startsWith(folder + sep)) return undefined;
  return { name: basename(path), path };
}

export function readOwnFile({ path }: OwnFile): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(path));
}

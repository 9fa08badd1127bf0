import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What we note in a folder that we made: a build may replace it, and a preview needs to know its base. */
export interface SiteMarker {
  base: string;
}

export const markerFile = '.second-story-site';

/** The note of an earlier build; undefined where there is none. */
export function readMarker(folder: string): SiteMarker | undefined {
  const noted = readLines(folder);
  return noted && { base: noted[0] ?? '/' };
}

/** Notes the base, and what is ours: every name that stands in the folder now. */
export function writeMarker(folder: string, { base }: SiteMarker): void {
  const made = readdirSync(folder).filter((name) => !isTemporary(name));
  writeFileSync(join(folder, markerFile), [base, ...made.sort(), ''].join('\n'));
}

/** Names in a folder that no build made, such as `.git` or `CNAME`. All, where there is no note. */
export function foreignNames(folder: string): string[] {
  const noted = new Set(readLines(folder)?.slice(1));
  return readdirSync(folder).filter((name) => name !== markerFile && !isTemporary(name) && !noted.has(name));
}

/** Names that a build noted as its own. */
export function madeNames(folder: string): string[] {
  return readLines(folder)?.slice(1) ?? [];
}

/** Whether a name is that of a folder that a build works in. */
export function isTemporary(name: string): boolean {
  return /^\.second-story-(?:new|old)-/.test(name);
}

function readLines(folder: string): string[] | undefined {
  const file = join(folder, markerFile);
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

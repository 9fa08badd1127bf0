import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { collectionFiles } from '../core/templates/editor.ts';
import { writeWhole } from '../disk/write-whole.ts';
import { makeFolder } from '../disk/make-folder.ts';

/** Lets Astro's language server complete the front matter of a knowledge base, in the folder that an editor has open. */
export function writeCollections(workspace: string, content: string): void {
  const paths = readdirSync(content, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll(sep, '/'));
  const files = collectionFiles(paths.sort(), (path) => pathToFileURL(join(content, path)).href);
  for (const { path, text } of files) {
    const file = join(workspace, path);
    // An editor reads again what is written again.
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    makeFolder(dirname(file));
    writeWhole(file, text);
  }
}

/** The folder that people open in an editor: where they run commands, if the knowledge base is in it, else the knowledge base. */
export function workspaceOf(cwd: string, content: string): string {
  return content === cwd || content.startsWith(cwd + sep) ? cwd : content;
}

import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { KnowledgeBaseFiles, TextFile } from '../core/check/knowledge-base-files.ts';
import type { PictureFacts } from '../core/model/picture.ts';
import type { Problem } from '../core/model/message.ts';
import { classifyFile } from '../core/parse/classify-file.ts';
import { readPicture } from './read-picture.ts';
import { readText } from './read-text.ts';

/** What is known of files that have not changed since. */
export interface KnownFiles {
  text(path: string): TextFile | undefined;
  picture(path: string): PictureFacts | undefined;
}

/**
 * Finds every file of a folder that means something to us. Files are in one order on every machine; a text is read when its turn
 * comes, and what is known is not read.
 */
export async function readFolder(folder: string, known?: KnownFiles): Promise<KnowledgeBaseFiles> {
  const root = realpathSync(folder);
  const paths: string[] = [];
  const problems: Problem[] = [];
  collectPaths(root, '', paths, problems);
  paths.sort();
  const textPaths: string[] = [];
  const pictures: PictureFacts[] = [];
  for (const path of paths) {
    const { role } = classifyFile(path);
    if (role === 'picture') {
      const read = known?.picture(path) ?? (await readPicture(join(root, path), path));
      if ('digest' in read) pictures.push(read);
      else problems.push(read);
    } else if (role !== 'other') textPaths.push(path);
  }
  return { texts: textsAt(root, textPaths, known), pictures, paths, problems };
}

function textsAt(root: string, paths: readonly string[], known: KnownFiles | undefined): KnowledgeBaseFiles['texts'] {
  return {
    *[Symbol.iterator]() {
      for (const path of paths) yield known?.text(path) ?? readText(join(root, path), path);
    },
  };
}

function collectPaths(root: string, below: string, paths: string[], problems: Problem[]): void {
  const entries = readdirSync(join(root, below), { withFileTypes: true });
  // A site that was built inside the knowledge base is not part of it.
  if (below !== '' && entries.some(({ name }) => name === '.second-story-site')) return;
  for (const entry of entries) {
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isSymbolicLink()) {
      const target = followLink(join(root, path));
      if (target === undefined || !(target + sep).startsWith(root + sep)) {
        problems.push({
          rule: 'unreadable-file',
          file: path,
          reason: 'Unexpected link out of the knowledge base, expected a file inside it',
          help: 'Copy what it points to into the folder, or remove the link.',
        });
        continue;
      }
      if (statSync(target).isFile()) paths.push(path);
      else if (!statSync(target).isDirectory()) problems.push(...noFile(path));
    } else if (isMisspelt(entry.name)) problems.push(misspeltName(path));
    else if (entry.isDirectory()) {
      if (isOurs(path)) problems.push(folderForFile(path));
      else collectPaths(root, path, paths, problems);
    } else if (entry.isFile()) paths.push(path);
    else problems.push(...noFile(path));
  }
}

/** Whether a file at this path would be read, so that what stands there instead is a slip and no note of somebody's. */
function isOurs(path: string): boolean {
  return !['other', 'stray'].includes(classifyFile(path).role);
}

function folderForFile(path: string): Problem {
  return {
    rule: 'unreadable-file',
    file: path,
    reason: 'Unexpected folder of this name, expected a file',
    help: 'Nothing in it is read. Give the folder another name, or put a file in its place.',
  };
}

/** Pipes, sockets and devices never end, or tell something else each time. */
function noFile(path: string): Problem[] {
  if (!isOurs(path)) return [];
  return [
    {
      rule: 'unreadable-file',
      file: path,
      reason: 'Unexpected pipe, socket or device, expected a file',
      help: 'Put a file in its place.',
    },
  ];
}

/** Bytes of a name that are not UTF-8 arrive as this mark, and the file cannot be found by it. */
function isMisspelt(name: string): boolean {
  return name.includes('\uFFFD');
}

function misspeltName(path: string): Problem {
  return {
    rule: 'unreadable-file',
    file: path,
    reason: 'Unexpected bytes in this name that are not UTF-8, expected a name in UTF-8',
    help: 'It comes from a system with another alphabet. Rename it; nothing of it can be read by this name.',
  };
}

/** Undefined for a link that leads nowhere. */
function followLink(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { CliError } from './cli-error.ts';
import type { CliEffects } from './effects.ts';
import { expectFolder } from './expect-folder.ts';
import type { Options } from './options.ts';

/** The knowledge base that a command works on: as told, else here, else ./content. Throws a {@link CliError} if there is none. */
export function findContent(options: Options, { cwd }: CliEffects): string {
  if (options.content !== undefined) {
    const folder = resolve(cwd, options.content);
    expectFolder(folder, 'Check the path behind --content.');
    if (!isKnowledgeBase(folder))
      throw new CliError(
        `${folder} has no knowledge-base.yaml, so it is not a knowledge base yet.`,
        `\`npx second-story init ${options.content}\` starts one, or name another folder behind --content.`,
      );
    return folder;
  }
  const found = [cwd, join(cwd, 'content')].find(isKnowledgeBase);
  const above = found === undefined ? knowledgeBaseAbove(cwd) : undefined;
  if (above !== undefined)
    throw new CliError(
      `There is no knowledge base in this folder, but one above it: \`${above}\`.`,
      `Run the command there, or add \`--content ${above}\`.`,
    );
  if (found === undefined)
    throw new CliError(
      'There is no knowledge base here: neither this folder nor ./content has a knowledge-base.yaml.',
      '`npx second-story init` starts one here; --content <folder> names one elsewhere.',
    );
  return found;
}

/** Path from a folder to the knowledge base that it lies in or beside. */
function knowledgeBaseAbove(cwd: string): string | undefined {
  for (let at = dirname(cwd); ; at = dirname(at)) {
    const found = [at, join(at, 'content')].find(isKnowledgeBase);
    if (found !== undefined) return relative(cwd, found).replaceAll('\\', '/');
    if (dirname(at) === at) return undefined;
  }
}

function isKnowledgeBase(folder: string): boolean {
  return existsSync(join(folder, 'knowledge-base.yaml'));
}

import { errorWords } from '../core/error-words.ts';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { findConfigFile } from './second-story-config.ts';
import { engineRoot } from './engine-root.ts';
import { OwnPageError, type OwnSite } from './own-pages.ts';
import { shareModules } from './share-modules.ts';
import type { SiteSettings } from './site-settings.ts';
import { makeFolder } from '../disk/make-folder.ts';

/**
 * Compiles our pages together with an organisation's own, and gives the folder. What was compiled is kept, with the digest of
 * every file that went into it, and used again until one of them changes.
 * @param engine Tells one version of our own sources from another.
 * @throws OwnPageError when a page does not compile.
 */
export async function compileWithOwnPages(
  own: OwnSite,
  settings: SiteSettings,
  modules: 'src' | 'lib',
  engine: string,
): Promise<string> {
  const kept = join(settings.cache, 'own-pages');
  const folder = join(kept, keyOf(own, settings, engine));
  if (isFresh(folder)) return folder;
  // Astro and Vite take longer to load than a site of some pages takes to build.
  const { compile } = await import('./compile-pages.ts');
  const { ownPageRoutes } = await import('./own-page-routes.ts');
  makeFolder(kept);
  for (const older of readdirSync(kept)) rmSync(join(kept, older), { recursive: true, force: true });
  const fresh = `${folder}-${String(process.pid)}`;
  const used = new Set<string>();
  try {
    await compile({ ...settings, out: fresh }, ownPageRoutes(own, settings.cache), [
      shareModules(modules, fresh),
      noteFiles(used),
    ]);
    const inputs = [...used].sort().map((file) => [file, digestOf(file)]);
    writeFileSync(join(fresh, inputsFile), JSON.stringify(inputs));
    renameSync(fresh, folder);
  } catch (error) {
    throw notCompiled(error);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}

const inputsFile = 'inputs.json';

/** The pages and what lies beside them, and all else that may change what comes out. */
function keyOf({ folder, pagesFolder, pages }: OwnSite, { base, host }: SiteSettings, engine: string): string {
  const digest = createHash('sha256').update(JSON.stringify([engine, base, host, pages, process.version]));
  const beside = pagesFolder === undefined ? [] : filesBelow(pagesFolder);
  for (const file of [findConfigFile(folder), lockFile(folder), ...beside])
    if (file !== undefined) digest.update(`${file}\n`).update(readFileSync(file));
  return digest.digest('hex').slice(0, 16);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

/** Versions of the packages that pages use. */
function lockFile(folder: string): string | undefined {
  const names = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock'];
  const found = names.map((name) => join(folder, name)).find((file) => existsSync(file));
  return found ?? (dirname(folder) === folder ? undefined : lockFile(dirname(folder)));
}

function isFresh(folder: string): boolean {
  const file = join(folder, inputsFile);
  if (!existsSync(file)) return false;
  const inputs = JSON.parse(readFileSync(file, 'utf8')) as [path: string, digest: string][];
  return inputs.every(([path, digest]) => existsSync(path) && digestOf(path) === digest);
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Notes every file of the organisation's own that goes into the pages: what they import from elsewhere too. */
function noteFiles(used: Set<string>): Plugin {
  const engine = fileURLToPath(engineRoot).replaceAll('\\', '/');
  return {
    name: 'second-story:note-files',
    apply: 'build',
    buildEnd() {
      for (const id of this.getModuleIds()) {
        const file = id.split('?', 1)[0]?.replaceAll('\\', '/') ?? '';
        if (!file.startsWith(engine) && !/\/node_modules\/|\0/.test(file) && existsSync(file)) used.add(file);
      }
    },
  };
}

function notCompiled(error: unknown): OwnPageError {
  const seen = errorWords(error);
  return new OwnPageError(
    `Your pages do not compile: ${seen}`,
    'They are your own code, below `pages` of second-story.config.ts; --debug shows more.',
    { cause: error },
  );
}

import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, globSync } from 'node:fs';
import { readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Audience } from './compile-pages.ts';
import { engineRoot } from './engine-root.ts';
import type { OwnSite } from './own-pages.ts';
import type { AskForPage } from './page-server.ts';
import { preloadModules } from './preload-modules.ts';
import type { SiteSettings } from './site-settings.ts';
import { makeFolder } from '../disk/make-folder.ts';

/** Our pages as Astro compiled them. */
export interface CompiledPages {
  openPages(base: string): AskForPage;
  /** Folder of what browsers load: scripts, style sheets and the public files. */
  client: string;
}

/** Whether this is the package, which brings our modules compiled, and not the repository. */
const isPackage = import.meta.url.endsWith('.js');

/**
 * The package brings its pages compiled. In the repository they are compiled when a source has changed since the last time.
 * With pages of an organisation's own, all are compiled together, when one of its files has changed.
 */
export async function compiledPages(own?: OwnSite, settings?: SiteSettings): Promise<CompiledPages> {
  if (own && settings) {
    const { compileWithOwnPages } = await import('./compile-own-pages.ts');
    const engine = isPackage ? engineVersion() : digestOfSources();
    return openCompiled(await compileWithOwnPages(own, settings, isPackage ? 'lib' : 'src', engine));
  }
  return openOurs('readers');
}

/** The same pages for whoever writes: with what dev adds to them, and the pages that are there in dev alone. */
export async function pagesForWriters(): Promise<CompiledPages> {
  return openOurs('writers');
}

async function openOurs(audience: Audience): Promise<CompiledPages> {
  return openCompiled(isPackage ? packagedPages(audience) : await compiledFromSource(audience));
}

/** Where the package has them. */
export function packagedPages(audience: Audience): string {
  return fileURLToPath(new URL(audience === 'readers' ? 'lib/pages/' : 'lib/pages-for-writers/', engineRoot));
}

/** The pages that Astro compiled into a folder. */
export async function openCompiled(folder: string): Promise<CompiledPages> {
  const { openPages } = (await import(pathToFileURL(join(folder, 'server', 'entry.mjs')).href)) as Pick<
    CompiledPages,
    'openPages'
  >;
  const client = join(folder, 'client');
  return {
    openPages(base) {
      const askForPage = openPages(base);
      return async (path) => {
        const page = await askForPage(path);
        return path === searchPage ? { ...page, html: preloadModules(page.html, base, client) } : page;
      };
    },
    client,
  };
}

/** Whoever comes to it has a question already. */
const searchPage = 'search/';

async function compiledFromSource(audience: Audience): Promise<string> {
  const kept = fileURLToPath(new URL('node_modules/.cache/second-story/compiled-pages/', engineRoot));
  const digest = digestOfSources();
  const folder = join(kept, `${digest}-for-${audience}`);
  if (existsSync(folder)) return folder;
  // Before Astro works for seconds and then blames itself.
  makeFolder(kept);
  accessSync(kept, constants.W_OK);
  const { compilePages } = await import('./compile-pages.ts');
  const fresh = `${folder}-${String(process.pid)}`;
  try {
    await compilePages(fresh, 'src', audience);
    for (const older of readdirSync(kept))
      if (!older.startsWith(digest)) rmSync(join(kept, older), { recursive: true, force: true });
    renameSync(fresh, folder);
  } catch (error) {
    // Another command may have been quicker with the same.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}

function engineVersion(): string {
  return readFileSync(new URL('package.json', engineRoot), 'utf8');
}

/** Of everything that goes into compiled pages. */
function digestOfSources(): string {
  const root = fileURLToPath(engineRoot);
  const digest = createHash('sha256');
  for (const path of [
    ...globSync(['src/**/*.*', 'public/*'], { cwd: root, exclude: ['**/*.test.ts'] }),
    'package-lock.json',
  ].sort())
    digest.update(`${path}\n`).update(readFileSync(join(root, path)));
  return digest.digest('hex').slice(0, 16);
}

import { globSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { KnowledgeGraph } from '../core/graph/knowledge-graph.ts';
import { didYouMean } from '../core/parse/did-you-mean.ts';
import type { OwnPage, OwnSite } from '../site/own-pages.ts';
import type { SecondStoryConfig } from '../site/second-story-config.ts';
import { CliError } from './cli-error.ts';
import { expectFolder } from './expect-folder.ts';

/**
 * The pages, links and integrations that an organisation's configuration adds; undefined where it adds none.
 * Throws a {@link CliError} where the configuration and the folder do not fit together.
 */
export async function ownSite(
  folder: string,
  { pages: from, navigation = [], integrations = [] }: SecondStoryConfig,
  graph: KnowledgeGraph,
): Promise<OwnSite | undefined> {
  if (from === undefined && navigation.length === 0 && integrations.length === 0) return undefined;
  const pages = from === undefined ? [] : findPages(folder, from);
  await refuseOurAddresses(pages, graph);
  const known = new Set(pages.map(({ path }) => path));
  for (const { path } of navigation) {
    if (known.has(path)) continue;
    const near = didYouMean(path, known, 1)[0];
    throw new CliError(
      `There is no page “${path}” for the navigation.`,
      near === undefined
        ? 'Name a page of yours by its address below the site, such as on-call/ for pages/on-call.md.'
        : `Did you mean ${near}?`,
    );
  }
  const pagesFolder = from === undefined ? undefined : resolve(folder, from);
  return { folder, pagesFolder, pages, navigation, integrations };
}

function findPages(folder: string, from: string): OwnPage[] {
  const root = resolve(folder, from);
  if (!(root + sep).startsWith(folder + sep) || root === folder)
    throw new CliError(
      `The folder of pages “${from}” is not inside the knowledge base.`,
      'Name a folder such as pages.',
    );
  expectFolder(root, 'Check `pages` in second-story.config.ts, or make the folder.');
  return globSync('**/*.{astro,mdx,md}', { cwd: root })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !name.split('/').some((part) => part.startsWith('_')))
    .sort()
    .map((name) => ({ path: pathOf(name, from), file: join(root, name) }));
}

/** `on-call.md` and `on-call/index.md` are both at `on-call/`. */
function pathOf(name: string, from: string): string {
  const path = `${name.replace(/\.\w+$/, '')}/`.replace(/(?:^|\/)index\/$/, '/');
  if (/[[\]]/.test(name))
    throw new CliError(
      `${from}/${name} has no address: what stands in brackets would make many pages of it.`,
      'Pages of yours are known before one of them runs, so `getStaticPaths` is not asked. Write a file for each page, or list all on one.',
    );
  if (path !== '/' && !/^(?:[\w.~-]+\/)+$/.test(path))
    throw new CliError(
      `${from}/${name} has no address: its name holds more than letters, digits, dots and hyphens.`,
      'Rename it, such as on-call.md.',
    );
  return path === '/' ? '' : path;
}

async function refuseOurAddresses(pages: readonly OwnPage[], graph: KnowledgeGraph): Promise<void> {
  if (pages.length === 0) return;
  const { pagePaths, otherPlaces } = await import('../site/page-paths.ts');
  const ours = new Set(pagePaths(graph).map(firstPart));
  for (const place of otherPlaces) ours.add(place);
  const seen = new Map<string, string>();
  for (const { path, file } of pages) {
    if (ours.has(firstPart(path)))
      throw new CliError(`${file} would stand at /${path}, where our own pages are.`, 'Give it another name.');
    const other = seen.get(path);
    if (other !== undefined) throw new CliError(`${other} and ${file} have one address.`, 'Keep one of them.');
    seen.set(path, file);
  }
}

function firstPart(path: string): string {
  return path.split('/', 1)[0] ?? '';
}

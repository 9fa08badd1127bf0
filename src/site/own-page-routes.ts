import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { makeFolder } from '../disk/make-folder.ts';
import { engineRoot } from './engine-root.ts';
import type { OwnPage, OwnSite } from './own-pages.ts';

/** Our layout, as own pages name it. */
const layout = 'second-story/page.astro';

/** What own pages may import from us, and where it lies. The same names stand under `exports` of package.json, for editors. */
const offered: Readonly<Record<string, string>> = {
  'second-story': 'src/index.ts',
  'second-story/site': 'src/site/for-own-pages.ts',
  [layout]: 'src/layouts/OwnPage.astro',
  'second-story/incident-tile.astro': 'src/components/lists/IncidentTile.astro',
};

/** Lets Astro serve or compile an organisation's own pages beside ours. Integrations of its own come with them. */
export function ownPageRoutes({ folder, pages, integrations }: OwnSite, cache: string): AstroIntegration[] {
  return [
    {
      name: 'second-story:own-pages',
      hooks: {
        'astro:config:setup': ({ injectRoute, updateConfig }) => {
          for (const page of pages)
            injectRoute({ pattern: `/${page.path.slice(0, -1)}`, entrypoint: entryOf(page, cache), prerender: false });
          updateConfig({ vite: { plugins: [offerToOwnPages()], server: { fs: { allow: [folder] } } } });
        },
      },
    },
    ...integrations,
  ];
}

/** Markdown that names no layout stands in ours: by a component around it, because its text alone has none. */
function entryOf({ path, file }: OwnPage, cache: string): string {
  if (file.endsWith('.astro') || namesLayout(readFileSync(file, 'utf8'))) return file;
  const entry = join(cache, 'own-entries', `${path.slice(0, -1)}.astro`);
  makeFolder(dirname(entry));
  writeFileSync(
    entry,
    `---
import { Content, frontmatter } from ${JSON.stringify(file.replaceAll('\\', '/'))};
import OwnPage from ${JSON.stringify(layout)};
---
<OwnPage {...frontmatter}><Content /></OwnPage>
`,
  );
  return entry;
}

function namesLayout(text: string): boolean {
  return /^layout:/m.test(/^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '');
}

/**
 * Styles and scripts of a component that shares no folder with the engine, such as /home and /usr, by a path that says that it is
 * one of the file system: Astro would look for it below its root. A browser asks for them by such a path already, and for those of
 * the engine by one below that root.
 */
function partOfForeignFile(specifier: string): string | undefined {
  const [, file = '', parts] = /^(?:\/@fs)*(\/(?!@)[^?]*)(\?astro&.*)$/s.exec(specifier) ?? [];
  if (parts === undefined) return undefined;
  const top = (path: string): string => path.split('/', 2)[1] ?? '';
  if (top(file) === top(fileURLToPath(engineRoot)) || existsSync(new URL(`.${file}`, engineRoot))) return undefined;
  return `/@fs${file}${parts}`;
}

function offerToOwnPages(): Plugin {
  return {
    name: 'second-story:offer-to-own-pages',
    enforce: 'pre',
    resolveId(specifier, importer, options) {
      const foreign = partOfForeignFile(specifier);
      if (foreign !== undefined) return foreign;
      const source = offered[specifier];
      if (source === undefined) return undefined;
      // Named by its source, so that share-modules.ts and one-memory.ts see it as they see our own imports.
      return this.resolve(fileURLToPath(new URL(source, engineRoot)), importer, options);
    },
  };
}

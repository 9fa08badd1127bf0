import type { Peer } from '../peer.ts';
import { markdownPages } from '../plain-narrative.ts';

const config = `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({
  integrations: [starlight({ title: 'Narratives', sidebar: [{ label: 'Narratives', items: [{ autogenerate: { directory: 'narratives' } }] }] })],
});
`;

const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** As its starter sets it up: a sidebar of all pages, Pagefind on. */
export const starlight: Peer = {
  id: 'starlight',
  name: 'Starlight',
  budget: { of: 'build', most: 0.25 },
  packages: ['astro', '@astrojs/starlight', 'pagefind'],
  files: (narratives) => ({
    'astro.config.mjs': config,
    'src/content.config.ts': collections,
    'src/content/docs/index.md': '---\ntitle: Narratives\n---\n\nAll are in the sidebar.\n',
    ...markdownPages('src/content/docs/narratives', narratives),
  }),
  commands: [['node_modules/astro/bin/astro.mjs', 'build']],
  leaves: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
};

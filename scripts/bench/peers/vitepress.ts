import type { Peer } from '../peer.ts';
import { markdownPage, type PlainNarrative } from '../plain-narrative.ts';

/** Its default theme with local search, and a sidebar of all pages, which it has to be given. A page writes its own heading. */
export const vitepress: Peer = {
  id: 'vitepress',
  name: 'VitePress',
  budget: 0.12,
  packages: ['vitepress'],
  files: (narratives) => ({
    '.vitepress/config.mjs': config(narratives),
    'index.md': '# Narratives\n\nAll are in the sidebar.\n',
    ...Object.fromEntries(
      narratives.map((narrative) => [
        `narratives/${narrative.slug}.md`,
        markdownPage({ ...narrative, body: `# ${narrative.title}\n\n${narrative.hook}\n\n${narrative.body}` }),
      ]),
    ),
  }),
  commands: [['node_modules/vitepress/bin/vitepress.js', 'build']],
  leaves: ['.vitepress/dist', '.vitepress/cache', '.vitepress/.temp', 'node_modules/.vite'],
};

function config(narratives: readonly PlainNarrative[]): string {
  const items = narratives.map(({ slug, title }) => ({ text: title, link: `/narratives/${slug}` }));
  const themeConfig = { search: { provider: 'local' }, sidebar: [{ text: 'Narratives', items }] };
  return `export default ${JSON.stringify({ title: 'Narratives', themeConfig })};\n`;
}

import type { Peer } from '../peer.ts';
import { markdownPages, yearOf, type PlainNarrative } from '../plain-narrative.ts';

/** Its default theme with local search, and a sidebar of all pages, which it has to be given. A page writes its own heading. */
export const vitepress: Peer = {
  id: 'vitepress',
  name: 'VitePress',
  budget: { of: 'build', most: 0.12 },
  packages: ['vitepress'],
  files: (narratives) => ({
    '.vitepress/config.mjs': config(narratives),
    'index.md': '# Narratives\n\nAll are in the sidebar.\n',
    ...markdownPages('narratives', narratives.map(withHeading)),
  }),
  commands: [['node_modules/vitepress/bin/vitepress.js', 'build']],
  leaves: ['.vitepress/dist', '.vitepress/cache', '.vitepress/.temp', 'node_modules/.vite'],
};

function withHeading({ body, ...narrative }: PlainNarrative): PlainNarrative {
  return { ...narrative, body: `# ${narrative.title}\n\n${narrative.hook}\n\n${body}` };
}

function config(narratives: readonly PlainNarrative[]): string {
  const sidebar = [...Map.groupBy(narratives, yearOf)].map(([year, ofYear]) => ({
    text: year,
    collapsed: true,
    items: ofYear.map(({ id, title }) => ({ text: title, link: `/narratives/${year}/${id}` })),
  }));
  return `export default ${JSON.stringify({ title: 'Narratives', themeConfig: { search: { provider: 'local' }, sidebar } })};\n`;
}

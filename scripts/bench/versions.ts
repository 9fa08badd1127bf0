/** Every package of the tools that we measure against, at exactly one version. Pagefind is the one that we use ourselves. */
export const versions = {
  '@11ty/eleventy': '3.1.8',
  '@astrojs/starlight': '0.42.4',
  '@docusaurus/core': '3.10.2',
  '@docusaurus/faster': '3.10.2',
  '@docusaurus/preset-classic': '3.10.2',
  '@easyops-cn/docusaurus-search-local': '0.55.3',
  '@mdx-js/react': '3.1.1',
  astro: '7.3.4',
  pagefind: '1.5.2',
  react: '19.3.1',
  'react-dom': '19.3.1',
  vitepress: '1.6.4',
} as const;

export type PackageName = keyof typeof versions;

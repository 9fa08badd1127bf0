import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig, AstroIntegration, AstroUserConfig } from 'astro';
import { passthroughImageService } from 'astro/config';
import type { PluginOption, UserConfig } from 'vite';
import { engineRoot } from './engine-root.ts';
import { pageAdapter } from './page-adapter.ts';
import { plainImports } from './plain-imports.ts';
import { scriptFiles } from './script-files.ts';
import type { SiteSettings } from './site-settings.ts';

/** How our pages are made, wherever their content and their output lie. */
export const pageConfig = {
  output: 'server',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_assets' },
  // Coloured code would carry inline styles, which our policy refuses.
  markdown: { syntaxHighlight: false },
  // Pictures are ours, see pictures.ts.
  image: { service: passthroughImageService() },
  adapter: pageAdapter(),
} satisfies AstroUserConfig;

/** What Astro needs to know, to serve our pages or to compile them: the engine is its root, content and output belong to others. */
export function astroConfig(
  settings: SiteSettings,
  integrations: readonly AstroIntegration[] = [],
  plugins: PluginOption[] = [],
): AstroInlineConfig {
  const ours = viteConfig();
  return {
    ...pageConfig,
    configFile: false,
    // Astro takes folders as paths: an address as a string would become a folder named "file:".
    root: fileURLToPath(engineRoot),
    outDir: settings.out,
    cacheDir: join(settings.cache, 'astro'),
    base: settings.base,
    integrations: [mdx(), ...integrations],
    vite: { ...ours, cacheDir: join(settings.cache, 'vite'), plugins: [...ours.plugins, ...plugins] },
  };
}

/** What Vite needs to know besides. */
export function viteConfig(): Pick<UserConfig, 'build' | 'environments' | 'server'> & { plugins: PluginOption[] } {
  return {
    plugins: [plainImports()],
    // What a script asks for later lies beside it, below whatever base; a preload would name it from the root.
    build: { assetsInlineLimit: 0, modulePreload: false },
    environments: { client: { build: { rolldownOptions: { output: scriptFiles } } } },
    server: {
      // The engine may lie in node_modules, beside the packages it uses and not above them.
      fs: { allow: [fileURLToPath(engineRoot), packagesFolder()] },
      watch: { ignored: ['**/dist/**', '**/lib/**', '**/.second-story-*/**'] },
    },
  };
}

/** The node_modules folder that Astro was found in. */
function packagesFolder(): string {
  return fileURLToPath(new URL('../', import.meta.resolve('astro/package.json')));
}

import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { engineRoot } from './engine-root.ts';

/** In dev: every message of the checker, at /_check/. Astro leaves files that begin with _ out of src/pages, so the page is put in here. */
export function checkPage(): AstroIntegration {
  return {
    name: 'second-story:check-page',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({
          pattern: '/_check',
          entrypoint: fileURLToPath(new URL('src/pages/_check.astro', engineRoot)),
        });
      },
    },
  };
}

import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { engineRoot } from './engine-root.ts';

/** Tells Astro that pages are answered on demand, and by which module: by the command itself in a build, see page-server.ts. */
export function pageAdapter(): AstroIntegration {
  return {
    name: 'second-story:page-adapter',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'second-story',
          entrypointResolution: 'auto',
          serverEntrypoint: fileURLToPath(new URL('src/site/page-server.ts', engineRoot)),
          previewEntrypoint: fileURLToPath(new URL('src/site/preview-server.ts', engineRoot)),
          supportedAstroFeatures: { serverOutput: 'stable' },
        }),
    },
  };
}

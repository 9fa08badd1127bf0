import type { AstroIntegration } from 'astro';
import { contentType } from '../core/content-type.ts';
import { siteFiles } from '../core/views/site-files.ts';
import { ownFiles } from './own-files.ts';
import { site } from './site.ts';

/** In dev: makes the files that are no pages when they are asked for. */
export function devFiles(base: string): AstroIntegration {
  return {
    name: 'second-story:dev-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          const content = /\.[a-z\d]+$/i.test(pathname) && pathname.startsWith(base) ? contentOf(decodeURIComponent(pathname.slice(base.length))) : undefined;
          if (content === undefined) return next();
          response.setHeader('content-type', contentType(pathname));
          response.end(content);
        });
      },
    },
  };
}

function contentOf(path: string): string | Uint8Array | undefined {
  return (
    siteFiles(site())
      .find((file) => file.path === path)
      ?.text() ??
    ownFiles()
      .find((file) => file.path === path)
      ?.content()
  );
}

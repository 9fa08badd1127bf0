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
          const content = pathname.startsWith(base) ? contentOf(pathname.slice(base.length)) : undefined;
          if (content === undefined) return next();
          response.setHeader('content-type', contentType(pathname));
          response.end(content);
        });
      },
    },
  };
}

/** Most requests are for scripts and styles of Vite's, and a large site has thousands of files to look through. */
function contentOf(path: string): string | Uint8Array | undefined {
  if (/^own[./]/.test(path)) {
    const name = decodeURIComponent(path);
    return ownFiles()
      .find((file) => file.path === name)
      ?.content();
  }
  if (!/\.(?:json|md|txt|xml)$/.test(path)) return undefined;
  return siteFiles(site())
    .find((file) => file.path === path)
    ?.text();
}

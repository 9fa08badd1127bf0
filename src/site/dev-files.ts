import type { AstroIntegration } from 'astro';
import { siteFiles } from '../core/views/site-files.ts';
import { knowledgeBase } from './knowledge-base.ts';
import type { SiteSettings } from './site-settings.ts';
import { siteView } from './site-view.ts';

/** In dev: makes the files that are no pages when they are asked for. */
export function devFiles(settings: Pick<SiteSettings, 'base' | 'site'>): AstroIntegration {
  return {
    name: 'second-story:dev-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          const path = /\.(?:json|md|txt|xml)$/.test(pathname) && pathname.startsWith(settings.base) ? pathname.slice(settings.base.length) : undefined;
          const file = path === undefined ? undefined : siteFiles(siteView(knowledgeBase(), settings)).find((candidate) => candidate.path === path);
          if (!file) return next();
          response.setHeader('content-type', file.type);
          response.end(file.text());
        });
      },
    },
  };
}

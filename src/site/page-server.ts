import { App } from 'astro/app';
import { createApp } from 'astro/app/entrypoint';
import { NoSuchPage } from './no-such-page.ts';

/** Answers with the page at a path below the site's root. Throws what a page throws, and a {@link NoSuchPage}. */
export type AskForPage = (path: string) => Promise<Response>;

/**
 * Opens our pages for a site below `base`, which is known only now. This is the module that compiled pages begin with;
 * what pages show is the knowledge base that the running command has set.
 */
export function openPages(base: string): AskForPage {
  const app = new App({ ...createApp().manifest, base, logLevel: 'silent' }, false);
  // A server would write the error down and show a page about it; a build has to stop.
  app.renderError = (request, { error }) =>
    Promise.reject(error instanceof Error ? error : new NoSuchPage(request.url));
  return (path) => app.render(new Request(new URL(base + path, 'http://localhost')));
}

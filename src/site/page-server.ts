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
  const { manifest } = createApp();
  const app = new App(
    { ...manifest, base, logLevel: 'silent', pageMap: loadedOnce(manifest.pageMap ?? new Map()) },
    false,
  );
  // A server would write the error down and show a page about it; a build has to stop.
  app.renderError = (request, { error }) =>
    Promise.reject(error instanceof Error ? error : new NoSuchPage(request.url));
  return (path) => app.render(new Request(new URL(base + path, 'http://localhost')));
}

/** Astro imports the module of a page for each request, which costs more than a small page: thousands are of the same. */
function loadedOnce(pageMap: PageMap): PageMap {
  return new Map(
    [...pageMap].map(([component, load]) => {
      let loaded: ReturnType<typeof load> | undefined;
      return [component, () => (loaded ??= load())];
    }),
  );
}

type PageMap = NonNullable<ReturnType<typeof createApp>['manifest']['pageMap']>;

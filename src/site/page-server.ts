import { App } from 'astro/app';
import { createApp } from 'astro/app/entrypoint';
import { FetchState } from 'astro/fetch';
import { renderToString } from 'astro/runtime/server/index.js';
import { NoSuchPage } from './no-such-page.ts';

/** Answers with the page at a path below the site's root. Throws what a page throws, and a {@link NoSuchPage}. */
export type AskForPage = (path: string) => Promise<Page>;

/** What a page answered. */
export interface Page {
  status: number;
  html: string;
}

type Manifest = ReturnType<typeof createApp>['manifest'];
type PageMap = NonNullable<Manifest['pageMap']>;

/**
 * Opens our pages for a site below `base`, which is known only now. This is the module that compiled pages begin with;
 * what pages show is the knowledge base that the running command has set.
 */
export function openPages(base: string): AskForPage {
  const ambient = createApp().manifest;
  const manifest: Manifest = {
    ...ambient,
    base,
    logLevel: 'silent',
    pageMap: loadedOnce(ambient.pageMap ?? new Map()),
  };
  const app = new App(manifest, false);
  // A server would write the error down and show a page about it; a build has to stop.
  app.renderError = (request, { error }) =>
    Promise.reject(error instanceof Error ? error : new NoSuchPage(request.url));
  return async (path) => {
    const url = new URL(base + path, origin);
    const html = await markupOf(path, url, manifest);
    if (html !== undefined) return { status: 200, html };
    const response = await app.render(new Request(url));
    return { status: response.status, html: await response.text() };
  };
}

const origin = 'http://localhost';

/**
 * The markup of a component of ours, without the response around it, which nobody receives and which costs as much as a small
 * page. Undefined where the page is none, and where it answers with a response: it has moved, or is not there.
 */
async function markupOf(path: string, url: URL, manifest: Manifest): Promise<string | undefined> {
  // It looks for the route below the base that pages were compiled for, which is the root.
  const state = new FetchState(new Request(new URL(`/${path}`, origin)));
  const route = state.routeData;
  if (!route || route.route === '/404' || !/^src\/pages\/.*\.astro$/.test(route.component)) return undefined;
  state.manifest = manifest;
  state.url = url;
  const page = await state.loadComponentInstance();
  const result = await state.createResult(page, state.getActionAPIContext());
  const known = result.componentMetadata.get(page.default.moduleId ?? '');
  result._metadata.headInTree = known?.containsHead ?? false;
  result._metadata.routeHasPropagation = (known?.propagation ?? 'none') !== 'none';
  const markup = await renderToString(result, page.default, {}, {}, true, route);
  return typeof markup === 'string' ? markup : undefined;
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

import { errorWords } from '../core/error-words.ts';
import type { SiteContent, SiteFile } from '../core/site-file.ts';
import { refusedByPolicy } from '../core/refused-by-policy.ts';
import { OwnPageError, type OwnPage } from './own-pages.ts';
import { notFoundPath } from './page-paths.ts';
import type { AskForPage } from './page-server.ts';

/** The page at each path below the site's root as a file. Its content throws what a page throws, and when there is no page. */
export function* pageFiles(askForPage: AskForPage, paths: Iterable<string>): Generator<SiteFile> {
  for (const path of paths) {
    const notFound = path === notFoundPath;
    yield {
      path: notFound ? path : `${path}index.html`,
      content: async () => {
        const { status, html } = await askForPage(notFound ? '404/' : path);
        if (status !== 200 && !notFound) throw new Error(`The page ${path} answered ${String(status)}`);
        return html;
      },
    };
  }
}

/** The same for an organisation's own pages. They are trusted, but what our policy would refuse would only fail for readers. */
export function* ownPageFiles(askForPage: AskForPage, pages: readonly OwnPage[]): Generator<SiteFile> {
  for (const { path, file } of pages) {
    const [page] = pageFiles(askForPage, [path]);
    if (!page) continue;
    yield { path: page.path, content: async () => allowed(file, await contentOf(page, file)) };
  }
}

async function contentOf({ content }: SiteFile, file: string): Promise<SiteContent> {
  try {
    return await content();
  } catch (error) {
    const seen = errorWords(error);
    throw new OwnPageError(`${file} stopped with: ${seen}`, 'It is your own code; --debug shows the line.', {
      cause: error,
    });
  }
}

function allowed(file: string, content: SiteContent): SiteContent {
  const refused = refusedByPolicy(typeof content === 'string' ? content : new TextDecoder().decode(content));
  if (refused.length === 0) return content;
  throw new OwnPageError(
    `${file} makes what the policy of the site refuses: ${refused.join(', ')}.`,
    'Put code and style into files that the page imports, and pictures and fonts into the site.',
  );
}

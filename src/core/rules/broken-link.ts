import { shortened } from '../shortened.ts';
import type { PlacedProblem } from '../model/message.ts';
import { walkProse } from '../model/prose.ts';
import { isWithoutScheme, oddAddress } from '../model/web-link.ts';
import { pageOfContent } from '../model/content-path.ts';
import { withProse } from '../parse/documents.ts';
import { addressSpot } from '../parse/parse-prose.ts';
import { didYouMean } from '../parse/did-you-mean.ts';
import { findLinks, type FoundLink } from '../rule-kit/links.ts';
import { atSpot, type Said } from '../rule-kit/place-problem.ts';
import { defineRule, type RuleWorld } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'broken-link',
  title: 'Link only to pages that exist',
  level: 'error',
  group: 'references',
  about: 'knowledge-base',
  check: (world) => {
    const ids = {
      incidents: idsIn('incidents', world),
      themes: idsIn('themes', world),
      playbacks: idsIn('playbacks', world),
    };
    return [
      ...oddLinks(world),
      ...findLinks(world).flatMap((link): PlacedProblem[] => {
        const said = sourceFile(link) ?? whatIsWrong(link, ids, world) ?? missingPage(link, world);
        return said ? [atSpot(link.document, link.spot, said)] : [];
      }),
    ];
  },
});

/** Addresses elsewhere that no browser could follow, or only that of whoever wrote them. */
function oddLinks({ documents }: RuleWorld): PlacedProblem[] {
  return withProse(documents).flatMap((document) => {
    const problems: PlacedProblem[] = [];
    walkProse(document.prose, (node) => {
      // A bar inside <…> is told of as a link of a chat.
      const expected = node.type === 'link' && /^\w+:[^|]*$/.test(node.url) ? oddAddress(node.url) : undefined;
      if (node.type !== 'link' || expected === undefined) return undefined;
      problems.push(
        atSpot(document, addressSpot(node, node.url, document), {
          reason: `Unexpected link ${shortened(node.url, 60)}, expected ${expected}`,
          help: 'Readers who follow it arrive nowhere.',
        }),
      );
      return undefined;
    });
    return problems;
  });
}

/** A file that pages are made from is found where it is written, and on the site under the address of its page. */
function sourceFile({ url }: FoundLink): Said | undefined {
  const path =
    /^\/+([^#?]+\.(?:mdx|ya?ml)|[^#?]+\/(?:narrative|analysis)\.md|(?:incidents|themes|playbacks)\/[^#?]+\.(?:csv|tsv|svg|png|jpe?g|gif|webp|avif|pdf|xlsx?|docx?))(?:[#?]|$)/i.exec(
      url,
    )?.[1];
  if (path === undefined || /^(?:data|own|pictures)\//.test(path)) return undefined;
  const page = pageOfContent(path) ?? pageOfContent(path.replace(/\/[^/]+$/, ''));
  const instead = page?.includes('/', page.indexOf('/') + 1) ? `/${page}` : undefined;
  return {
    reason: `Unexpected link ${shortened(url, 80)} to a file, expected ${instead ?? 'a page of the site'}`,
    help: 'The site has pages, and not the files that they are made from.',
    ...(instead === undefined ? {} : { expected: [instead] }),
  };
}

/** A path from the root of the site is held against the pages that a build writes; files beside them have endings. */
function missingPage({ url, to }: FoundLink, { pages, settings }: RuleWorld): Said | undefined {
  if (to.kind !== 'page' || !pages || /\.[a-z0-9]{2,5}$/.test(to.path)) return undefined;
  const path = to.path === '' ? '' : `${to.path}/`;
  if (pages().has(path) || /^(?:data|own|pictures|search-index)\//.test(path)) return undefined;
  const base = baseOf(settings.url);
  if (base !== '' && path.startsWith(base) && (pages().has(path.slice(base.length)) || path === base))
    return {
      reason: `Unexpected link ${url} with /${base} in it, expected /${path.slice(base.length)}`,
      help: 'Paths begin at the home page, wherever the site lives; its own folder is put before them.',
    };
  const near = didYouMean(path, pages(), 1)[0];
  return {
    reason: `Unexpected link ${url}, expected ${near === undefined ? 'a page of the site' : `/${near}`}`,
    help: near === undefined ? 'A build writes no page of this path.' : `Did you mean /${near}?`,
    ...(near === undefined ? {} : { expected: [`/${near}`] }),
  };
}

/** `kb/` for a site at https://example.org/kb/. */
function baseOf(url: string | undefined): string {
  return /^https?:\/\/[^/]+\/(.*?)\/*$/.exec(url ?? '')?.[1]?.replace(/(.)$/, '$1/') ?? '';
}

type Ids = Readonly<Record<'incidents' | 'themes' | 'playbacks', ReadonlySet<string>>>;

function idsIn(folder: keyof Ids, { documents, graph }: RuleWorld): ReadonlySet<string> {
  const entries = folder === 'incidents' ? documents.narratives : documents[folder];
  return new Set([...entries.map(({ id }) => id), ...graph.presentIds[folder].keys()]);
}

function whatIsWrong({ url, to }: FoundLink, ids: Ids, { graph }: RuleWorld): Said | undefined {
  if (isWithoutScheme(url))
    return {
      reason: `Unexpected link ${shortened(url, 60)}, expected https:// at the start`,
      help: 'Without it a browser looks for a page of that name on this site.',
    };
  if (to.kind === 'outside')
    return {
      reason: `Unexpected link ${url} out of the knowledge base, expected a page of the site`,
      help: 'Readers only have the site. Link to an address that starts with https:, or copy what they need.',
    };
  if (to.kind === 'file')
    return {
      reason: `Unexpected link ${url}, expected a page of the site`,
      help: 'Pages are made for incidents, themes and playbacks, such as ../2026-03-14-checkout-slow/. Show a picture with <Figure src="…" alt="…" />.',
    };
  if (to.kind !== 'entry' || ids[to.folder].has(to.id) || graph.broken.has(`${to.folder}/${to.id}`)) return undefined;
  const near = didYouMean(to.id, ids[to.folder], 1)[0];
  return {
    reason: `Unexpected link ${url}, expected ${near === undefined ? `an entry of ${to.folder}/` : url.replace(to.id, near)}`,
    help: near === undefined ? `There is no ${to.id} in ${to.folder}/.` : `Did you mean ${url.replace(to.id, near)}?`,
    ...(near === undefined ? {} : { expected: [url.replace(to.id, near)] }),
  };
}

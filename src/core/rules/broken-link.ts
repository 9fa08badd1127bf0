import type { Problem } from '../model/message.ts';
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
    return findLinks(world).flatMap((link): Problem[] => {
      const said = whatIsWrong(link, ids, world);
      return said ? [atSpot(link.document, link.spot, said)] : [];
    });
  },
});

type Ids = Readonly<Record<'incidents' | 'themes' | 'playbacks', ReadonlySet<string>>>;

function idsIn(folder: keyof Ids, { documents, graph }: RuleWorld): ReadonlySet<string> {
  const entries = folder === 'incidents' ? documents.narratives : documents[folder];
  return new Set([...entries.map(({ id }) => id), ...graph.presentIds[folder].keys()]);
}

function whatIsWrong({ url, to }: FoundLink, ids: Ids, { graph }: RuleWorld): Said | undefined {
  const rule = 'broken-link';
  if (to.kind === 'outside')
    return {
      rule,
      reason: `Unexpected link ${url} out of the knowledge base, expected a page of the site`,
      help: 'Readers only have the site. Link to an address that starts with https:, or copy what they need.',
    };
  if (to.kind === 'file')
    return {
      rule,
      reason: `Unexpected link ${url}, expected a page of the site`,
      help: 'Pages are made for incidents, themes and playbacks, such as ../2026-03-14-checkout-slow/. Show a picture with <Figure src="…" alt="…" />.',
    };
  if (to.kind !== 'entry' || ids[to.folder].has(to.id) || graph.broken.has(`${to.folder}/${to.id}`)) return undefined;
  const near = didYouMean(to.id, ids[to.folder], 1)[0];
  return {
    rule,
    reason: `Unexpected link ${url}, expected ${near === undefined ? `an entry of ${to.folder}/` : url.replace(to.id, near)}`,
    help: near === undefined ? `There is no ${to.id} in ${to.folder}/.` : `Did you mean ${url.replace(to.id, near)}?`,
    ...(near === undefined ? {} : { expected: [url.replace(to.id, near)] }),
  };
}

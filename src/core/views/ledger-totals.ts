import { estimateOf, sumByCurrency, weeklyCost, type Money } from '../ledger/cost.ts';
import { moneyText } from './action-row.ts';
import { themesOf, type ActionOf } from './ledger-actions.ts';
import { ledgerPath } from './ledger-address.ts';
import { ownersOf } from './ledger-owners.ts';
import type { SiteView } from './prose-rendering.ts';

/** What a week of waiting costs, summed over the waiting actions of one team or theme whose cost is known in numbers. */
export interface CostTotal {
  name: string;
  href: string | undefined;
  waiting: number;
  known: number;
  perWeek: readonly string[];
}

export function totalsByTeam(waiting: readonly ActionOf[], site: SiteView): CostTotal[] {
  const { teams } = site.graph;
  return ownersOf(site.graph, waiting)
    .map(({ name, key, actions }) =>
      totalOf(
        name,
        teams.has(key) ? site.href(`teams/${key}/`) : site.href(ledgerPath({ show: 'owner', owner: key, page: 1 })),
        actions,
        site,
      ),
    )
    .filter(({ known }) => known > 0);
}

export function totalsByTheme(waiting: readonly ActionOf[], site: SiteView): CostTotal[] {
  return [...site.graph.themes.values()]
    .map(({ id, card }) => {
      const answering = waiting.filter((of) => themesOf(of).has(id));
      return totalOf(card.title, site.href(`themes/${id}/`), answering, site);
    })
    .filter(({ known }) => known > 0);
}

function totalOf(
  name: string,
  href: string | undefined,
  actions: readonly ActionOf[],
  { graph, words }: SiteView,
): CostTotal {
  const amounts = actions.flatMap(({ action }): Money[] => {
    const estimate = estimateOf(action);
    return estimate ? [weeklyCost(estimate, graph.settings.currency)] : [];
  });
  return {
    name,
    href,
    waiting: actions.length,
    known: amounts.length,
    perWeek: sumByCurrency(amounts).map((sum) => words.costOfDelay.per(moneyText(sum, words), 'week')),
  };
}

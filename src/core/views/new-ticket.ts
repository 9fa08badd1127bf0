import type { Incident } from '../graph/knowledge-graph.ts';
import type { ImprovementAction } from '../model/improvement-action.ts';
import type { Words } from '../words/words.ts';
import { fillAddress } from '../model/web-link.ts';
import { actionMark } from '../trackers/action-mark.ts';
import type { SiteView } from './prose-rendering.ts';

/** Addresses that make a ticket of an action, its fields filled in: one for each tracker that has a `create` template. */
export function newTicketLinks(
  action: ImprovementAction,
  incident: Incident,
  site: SiteView,
): { title: string; url: string }[] {
  return site.graph.settings.trackers.flatMap(({ name, create }) => {
    const url = create === undefined ? undefined : filledIn(create, action, incident, site);
    return url === undefined ? [] : [{ title: name, url }];
  });
}

/** Some trackers and proxies refuse addresses that are much longer. */
const mostLetters = 2000;

function filledIn(template: string, action: ImprovementAction, incident: Incident, site: SiteView): string | undefined {
  const page = pageOf(action, incident, site);
  const whole = ticketBody(action, incident, page, site.words);
  const fill = (body: string): string | undefined => {
    const values: Readonly<Record<string, string>> = {
      title: action.text,
      body,
      incident: incident.card.title,
      page,
      owner: action.owner ?? '',
      kind: action.kind,
      doneWhen: action.doneWhen ?? '',
      id: action.id,
    };
    return fillAddress(template, values);
  };
  const address = fill(whole);
  if (address === undefined) return undefined;
  // What finds the ticket again stands at the end of the description and stays in any case.
  return address.length <= mostLetters ? address : fill(`${page}\n\n${actionMark(incident.id, action.id)}`);
}

/** Address of the action on its incident's page: whole where the site's own is known. */
export function pageOf(action: ImprovementAction, incident: Incident, { absolute, href }: SiteView): string {
  const path = `incidents/${incident.id}/#action-${action.id}`;
  return absolute(path) ?? href(path);
}

/** What a ticket says: what will be different, how everyone will know, what waiting costs, where the story is, and our mark. */
export function ticketBody(action: ImprovementAction, incident: Incident, page: string, words: Words): string {
  const t = words.ticket;
  const cost = typeof action.costOfDelay === 'string' ? action.costOfDelay : action.costOfDelay?.basis;
  const lines = [
    t.from(incident.card.title),
    action.doneWhen && t.doneWhen(action.doneWhen),
    cost && t.costOfDelay(cost),
    page,
    actionMark(incident.id, action.id),
  ];
  return lines.filter((line) => line !== undefined && line !== '').join('\n\n');
}

import { z } from 'zod';
import { valueAt } from '../formats/parse-json.ts';
import { dayOfStamp } from './day-of-stamp.ts';
import { isListWith, readItems, TextOrNothing } from './read-items.ts';
import type { ReadingContext, Ticket, Tracker } from './tracker.ts';

const ItemSchema = z.looseObject({
  id: z.int(),
  url: TextOrNothing,
  fields: z.looseObject({
    'System.Title': z.string(),
    'System.State': z.string(),
    'System.Description': TextOrNothing,
    'System.CreatedDate': TextOrNothing,
    'Microsoft.VSTS.Common.ActivatedDate': TextOrNothing,
    'Microsoft.VSTS.Common.ClosedDate': TextOrNothing,
  }),
});
type Item = z.infer<typeof ItemSchema>;

/** Work items as Azure DevOps gives them. A query gives ids alone; ask for the items with their fields. */
export const azureJson: Tracker = {
  id: 'azure-json',
  title: 'Azure DevOps, JSON',
  recognises: (content) =>
    content.kind === 'json' &&
    isListWith(itemsOf(content.value), 'id', 'fields') &&
    !isListWith(itemsOf(content.value), 'key'),
  read(content, context) {
    const { items, problems } = readItems(content.kind === 'json' ? itemsOf(content.value) : [], ItemSchema);
    return { tickets: items.map((item) => ticketOf(item, context)), problems };
  },
};

function itemsOf(value: unknown): unknown {
  return valueAt(value, 'value') ?? value;
}

/** Each process of Azure DevOps has states of its own; those that nobody mapped are not known. */
function ticketOf({ id, url, fields }: Item, { zone, stateOf }: ReadingContext): Ticket {
  const state = stateOf(fields['System.State']) ?? 'unknown';
  const page = url?.replace(/\/_apis\/wit\/workItems\/(\d+).*$/i, '/_workitems/edit/$1');
  return {
    key: `AB#${String(id)}`,
    names: [`#${String(id)}`, String(id), ...(page === undefined ? [] : [page])],
    title: fields['System.Title'],
    text: fields['System.Description'] ?? '',
    status: fields['System.State'],
    state,
    created: dayOfStamp(fields['System.CreatedDate'], zone),
    started: dayOfStamp(fields['Microsoft.VSTS.Common.ActivatedDate'], zone),
    done: state === 'done' ? dayOfStamp(fields['Microsoft.VSTS.Common.ClosedDate'], zone) : undefined,
  };
}

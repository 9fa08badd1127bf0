import type { ImprovementAction } from '../model/improvement-action.ts';
import type { ActionChange } from './edit-actions.ts';
import type { Ticket } from './tracker.ts';

/**
 * What a ticket tells that the action does not know yet. The tracker decides the state; days that people wrote stay,
 * unless the action was opened again, when it has no day of being done.
 * @param heardOn ISO day of the export: from then on nobody knows more.
 */
export function updateOf(action: ImprovementAction, ticket: Ticket, heardOn: string): ActionChange {
  const change: ActionChange = {};
  if (action.state !== ticket.state) change.state = ticket.state;
  if (action.started === undefined && ticket.started !== undefined) change.started = ticket.started;
  if (ticket.state === 'done' && action.done === undefined && ticket.done !== undefined) change.done = ticket.done;
  if (ticket.state !== 'done' && action.done !== undefined) change.done = null;
  if (action.ticket === undefined && ticket.key !== '') change.ticket = ticket.key;
  // An older file never takes newer news away.
  if ((action.heardOn ?? '') < heardOn) change.heardOn = heardOn;
  return change;
}

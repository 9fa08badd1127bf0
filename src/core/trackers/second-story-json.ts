import { z } from 'zod';
import { valueAt } from '../formats/parse-json.ts';
import { actionMark } from './action-mark.ts';
import { dayOfStamp } from './day-of-stamp.ts';
import { isListWith, readItems, TextOrNothing } from './read-items.ts';
import type { Tracker } from './tracker.ts';

const ActionSchema = z.looseObject({
  incident: z.string(),
  id: z.string(),
  text: z.string(),
  state: z.string(),
  started: TextOrNothing,
  done: TextOrNothing,
});

/** Our own data, from `actions export --to json` or `/data/actions.json`. */
export const secondStoryJson: Tracker = {
  id: 'json',
  title: 'our own JSON',
  recognises: (content) =>
    content.kind === 'json' && isListWith(valueAt(content.value, 'actions'), 'incident', 'id', 'state'),
  read(content, { zone, stateOf }) {
    const { items, problems } = readItems(
      content.kind === 'json' ? valueAt(content.value, 'actions') : [],
      ActionSchema,
    );
    const tickets = items.map(({ incident, id, text, state, started, done }) => ({
      key: '',
      names: [],
      title: text,
      text: actionMark(incident, id),
      status: state,
      state: stateOf(state) ?? 'unknown',
      started: dayOfStamp(started, zone),
      done: dayOfStamp(done, zone),
    }));
    return { tickets, problems };
  },
};

import { isSeq, parseDocument, stringify } from 'yaml';
import { toId } from '../model/to-id.ts';

/** An improvement action as a review writes it down. */
export interface NewAction {
  kind: string;
  text: string;
  owner?: string;
  doneWhen?: string;
  /** ISO date of the idea. */
  idea: string;
}

/** Adds an action at the end of an actions.yaml; what stands there is not touched. Its id is made from its words and is new. */
export function addAction(text: string | undefined, action: NewAction): string {
  const before = text ?? '';
  const document = parseDocument(before);
  const items = isSeq(document.contents) ? (document.contents.toJSON() as { id?: string }[]) : [];
  const taken = new Set(items.map(({ id }) => id));
  const base = toId(action.text).split('-').slice(0, 5).join('-') || 'action';
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${String(number)}`;
  const entry = {
    id,
    text: action.text,
    kind: action.kind,
    state: 'proposed',
    ...(action.owner ? { owner: action.owner } : {}),
    idea: action.idea,
    ...(action.doneWhen ? { doneWhen: action.doneWhen } : {}),
  };
  const lines = stringify([entry], { lineWidth: 0 });
  // A list in brackets, such as the empty one of the template, is written as lines.
  if (items.length === 0) return `${before.replace(/^\s*\[\s*\]\s*$/m, '').trimEnd()}\n${lines}`.trimStart();
  if (isSeq(document.contents) && document.contents.flow === true)
    return stringify([...items, entry], { lineWidth: 0 });
  return `${before.trimEnd()}\n${lines}`;
}

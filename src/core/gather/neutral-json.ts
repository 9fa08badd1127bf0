import type { GatherFormat, GatheredLine } from './gathered-line.ts';
import { timeOfStamp } from './gathered-time.ts';
import { isObject, objectsOf, parseJson, textAt, type JsonObject } from '../formats/parse-json.ts';
import { eventKinds } from '../model/timeline-event.ts';

/** Our own neutral input, for a tool that has no reader here: one object a line, `{ at, text, actor?, kind?, source? }`. */
export const neutralJson: GatherFormat = {
  name: 'events',
  about: 'one JSON object a line: { at, text, actor?, kind? }',
  recognises: (text) => eventsOf(text).some((event) => 'at' in event && 'text' in event),
  read(text) {
    const lines: GatheredLine[] = [];
    const skipped: { place: string; why: string }[] = [];
    for (const [index, event] of eventsOf(text).entries()) {
      const place = textAt(event, 'source', 'url') ?? `event ${String(index + 1)}`;
      const at = timeOfStamp(textAt(event, 'at') ?? '');
      const what = textAt(event, 'text');
      const handle = textAt(event, 'actor');
      if (!at) skipped.push({ place, why: 'its `at` is no time such as 2026-03-14T10:02Z' });
      else if (what === undefined) skipped.push({ place, why: 'it has no text' });
      else lines.push({ place, at, ...(handle === undefined ? {} : { handle }), kind: kindOf(event), what });
    }
    return { lines, skipped };
  },
};

function eventsOf(text: string): JsonObject[] {
  const value = parseJson(text);
  return isObject(value) && 'at' in value ? [value] : objectsOf(value, 'events');
}

function kindOf(event: JsonObject): GatheredLine['kind'] {
  return eventKinds.find((kind) => kind === event['kind']) ?? 'action';
}

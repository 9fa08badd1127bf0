import { compare } from '../compare.ts';
import type { GatherFormat, GatheredLine } from './gathered-line.ts';
import { timeOfStamp } from './gathered-time.ts';
import { objectsOf, parseJson, textAt, type JsonObject } from '../formats/parse-json.ts';

/** What a pager wrote down: PagerDuty's `log_entries`, Opsgenie's timeline entries. */
export const pagerJson: GatherFormat = {
  name: 'pager',
  about: 'the log entries of an incident from PagerDuty, or a timeline from Opsgenie, as JSON',
  recognises: (text) =>
    entriesOf(text).some(
      (entry) => /_log_entry(?:_reference)?$/.test(textAt(entry, 'type') ?? '') || 'eventTime' in entry,
    ),
  read(text) {
    const lines: GatheredLine[] = [];
    const skipped: { place: string; why: string }[] = [];
    for (const [index, entry] of entriesOf(text).entries()) {
      const place = `entry ${String(index + 1)}`;
      const at = timeOfStamp(textAt(entry, 'created_at') ?? textAt(entry, 'eventTime') ?? '');
      const what =
        textAt(entry, 'summary') ?? textAt(entry, 'description', 'content') ?? textAt(entry, 'description', 'name');
      if (!at) skipped.push({ place, why: 'it has no time' });
      else if (what === undefined) skipped.push({ place, why: 'it has no words' });
      else if (entry['hidden'] === true) skipped.push({ place, why: 'it is hidden there' });
      else lines.push({ place, at, ...handleOf(entry), kind: kindOf(textAt(entry, 'type') ?? ''), what });
    }
    return { lines: inTime(lines), skipped };
  },
};

function entriesOf(text: string): JsonObject[] {
  return objectsOf(parseJson(text), 'log_entries', 'entries', 'data');
}

function handleOf(entry: JsonObject): { handle?: string } {
  const type = textAt(entry, 'agent', 'type') ?? textAt(entry, 'actor', 'type') ?? '';
  const handle = textAt(entry, 'agent', 'summary') ?? textAt(entry, 'actor', 'name');
  // A service that speaks for itself is no person.
  return handle === undefined || /service|integration|system|vendor/i.test(type) ? {} : { handle };
}

function kindOf(type: string): GatheredLine['kind'] {
  if (/trigger|alert/i.test(type)) return 'signal';
  return /notify|annotate|note|comment/i.test(type) ? 'communication' : 'action';
}

/** Tools list newest first; a story begins with what came first. */
export function inTime(lines: readonly GatheredLine[]): GatheredLine[] {
  const key = ({ at }: GatheredLine): string => (at.kind === 'instant' ? at.iso : `${at.date ?? ''}T${at.time}`);
  return lines.toSorted((a, b) => compare(key(a), key(b)));
}

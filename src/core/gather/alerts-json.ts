import type { GatherFormat, GatheredLine } from './gathered-line.ts';
import { timeOfStamp } from './gathered-time.ts';
import { inTime } from './pager-json.ts';
import { isObject, objectsOf, parseJson, textAt, type JsonObject } from '../formats/parse-json.ts';

/** Alerts as Prometheus' Alertmanager lists them, or sends them to a webhook. Each may tell its beginning and its end. */
export const alertsJson: GatherFormat = {
  name: 'alerts',
  about: 'alerts from Alertmanager or Grafana, as JSON',
  recognises: (text) => alertsOf(text).some((alert) => 'startsAt' in alert && isObject(alert['labels'])),
  read(text) {
    const lines: GatheredLine[] = [];
    const skipped: { place: string; why: string }[] = [];
    for (const [index, alert] of alertsOf(text).entries()) {
      const place = `alert ${String(index + 1)}`;
      const name = textAt(alert, 'labels', 'alertname') ?? 'An alert';
      const told = textAt(alert, 'annotations', 'summary') ?? textAt(alert, 'annotations', 'description');
      const began = timeOfStamp(textAt(alert, 'startsAt') ?? '');
      const ended = timeOfStamp(textAt(alert, 'endsAt') ?? '');
      if (!began) skipped.push({ place, why: 'it has no beginning' });
      else
        lines.push({ place, at: began, kind: 'signal', what: `${name} fired${told === undefined ? '' : `: ${told}`}` });
      // Alertmanager writes the year 1 for an alert that has not ended.
      if (
        ended?.kind === 'instant' &&
        !ended.iso.startsWith('0001') &&
        textAt(alert, 'status', 'state') !== 'active' &&
        textAt(alert, 'status') !== 'firing'
      )
        lines.push({ place: `${place}, end`, at: ended, kind: 'effect', what: `${name} was resolved` });
    }
    return { lines: inTime(lines), skipped };
  },
};

function alertsOf(text: string): JsonObject[] {
  return objectsOf(parseJson(text), 'alerts', 'data');
}

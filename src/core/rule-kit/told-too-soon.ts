import { walkProse, type ProseElement } from '../model/prose.ts';
import type { Spot } from '../model/spot.ts';
import type { DataDocument, ProseDocument } from '../parse/document.ts';
import { attributeSpot } from './references.ts';

/** An event that a playback shows before the pause that asks about it. */
export interface ToldTooSoon {
  incident: string;
  event: string;
  pause: string;
  /** The event after which the record wants to stop. */
  after: string;
  spot: Spot;
}

/**
 * Events of the moments right before a pause that lie behind what the pause stops after, and are told again below it. What is shown
 * once, or further up, is there on purpose.
 */
export function toldTooSoon(
  { prose, source }: ProseDocument<'playback'>,
  records: readonly DataDocument<'record'>[],
): ToldTooSoon[] {
  const found: ToldTooSoon[] = [];
  const told: string[] = [];
  let shown: { incident: string; event: string; node: ProseElement }[] = [];
  walkProse(prose, (node) => {
    if (node.type !== 'element' || typeof node.attributes['incident'] !== 'string') return undefined;
    const { incident, events, id } = node.attributes;
    if (Array.isArray(events)) told.push(...events.map((event) => `${incident} ${String(event)}`));
    if (Array.isArray(events)) shown.push(...events.map((event) => ({ incident, event: String(event), node })));
    if (node.name !== 'Pause') return undefined;
    const record = records.find(({ entry }) => entry === `incidents/${incident}`)?.data;
    const pause = record?.pauses.find((other) => other.id === id);
    const place = (event: string): number => record?.timeline.findIndex((other) => other.id === event) ?? -1;
    if (pause && place(pause.after) >= 0 && shown.some(({ event }) => event === pause.after))
      found.push(
        ...shown
          .filter((other) => other.incident === incident && place(other.event) > place(pause.after))
          .map((other) => ({
            incident,
            event: other.event,
            spot: attributeSpot(source.text, other.node, 'events', other.event),
            pause: String(id),
            after: pause.after,
          })),
      );
    shown = [];
    return undefined;
  });
  return found.filter(({ incident, event }) => told.filter((one) => one === `${incident} ${event}`).length > 1);
}

import type { PlacedProblem } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { DataDocument, ProseDocument } from '../parse/document.ts';
import type { YamlPath } from '../parse/yaml-places.ts';
import type { Spot } from '../model/spot.ts';

/** A document that can tell where its keys and values stand. */
export type Placed = Pick<ProseDocument | DataDocument, 'source' | 'yaml'>;

/** A problem without its place. */
export type Said = Omit<PlacedProblem, 'file' | 'place'>;

/** The same with its place. */
export type At<Words extends Said> = Words & { file: string; place: Place };

/** A problem at a stretch of a document, by offsets of its file. */
export function atSpot<Words extends Said>(
  { source }: Pick<Placed, 'source'>,
  { start, end }: Spot,
  said: Words,
): At<Words> {
  return { ...said, file: source.file, place: source.place(start, end) };
}

/** A problem at a key, or at its nearest parent when the key is missing. */
export function atKey<Words extends Said>(document: Placed, path: YamlPath, said: Words): At<Words> {
  return atSpot(document, document.yaml.keySpotOf(path), said);
}

/** A problem at a value, or at its key when the value is missing. */
export function atValue<Words extends Said>(document: Placed, path: YamlPath, said: Words): At<Words> {
  return atSpot(document, document.yaml.spotOf(path), said);
}

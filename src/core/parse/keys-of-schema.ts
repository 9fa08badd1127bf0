import { jsonSchema, type ContentKind, type JsonSchema } from '../model/json-schemas.ts';
import { didYouMean } from './did-you-mean.ts';
import type { YamlPath } from './yaml-places.ts';

/** The known key that an unknown one may have been meant for: of those as near, one that is not written yet. */
export function nearestKey(
  key: string,
  path: readonly PropertyKey[],
  kind: ContentKind,
  value: unknown,
): string | undefined {
  const steps = path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const near = didYouMean(key, Object.keys(schemaAt(jsonSchema(kind), steps)?.properties ?? {}));
  return near.find((other) => valueAt(value, [...steps, other]) === undefined) ?? near[0];
}

/** The keys of a path of which another may be a part, such as reveal for sense: what stands one level further in or out. */
export function keyAround(key: string, path: YamlPath, kind: ContentKind): string | undefined {
  const here = schemaAt(jsonSchema(kind), path)?.properties ?? {};
  return Object.keys(here).find((other) => schemaAt(jsonSchema(kind), [...path, other, key]) !== undefined);
}

/** The part of a schema that speaks of a path. */
export function schemaAt(schema: JsonSchema | undefined, path: YamlPath): JsonSchema | undefined {
  let here = schema;
  for (const step of path) {
    const options = here?.anyOf ? [here, ...here.anyOf] : [here];
    here = options
      .map((option) =>
        typeof step === 'number'
          ? option?.items
          : (option?.properties?.[step] ??
            (typeof option?.additionalProperties === 'object' ? option.additionalProperties : undefined)),
      )
      .find((found) => found !== undefined);
  }
  return here?.properties ? here : (here?.anyOf?.find((option) => option.properties) ?? here);
}

/** What stands at a path of a value; undefined where nothing does. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const step of path) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
}

/** The key of the last entry with keys of its own above an outermost key; what slipped to the left margin was meant for it. */
export function entryAbove(key: string, value: object): string | undefined {
  const keys = Object.keys(value);
  return keys.slice(0, keys.indexOf(key)).findLast((other) => typeof valueAt(value, [other]) === 'object');
}

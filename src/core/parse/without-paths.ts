import type { YamlData } from './parse-yaml.ts';
import type { YamlPath } from './yaml-places.ts';

/** YAML without what stands at some paths. What is left is found where it stands in the file, although lists became shorter. */
export function withoutPaths(yaml: YamlData, paths: readonly (readonly PropertyKey[])[]): YamlData {
  const value = structuredClone(yaml.value);
  const goneFrom = new Map<string, Set<number>>();
  for (const path of paths) {
    const last = path.at(-1);
    const parent = path.slice(0, -1);
    const holder = parent.reduce<unknown>(inside, value);
    if (last === undefined || typeof holder !== 'object' || holder === null) continue;
    if (!Array.isArray(holder)) Reflect.deleteProperty(holder, last);
    else goneFrom.set(keyOf(parent), (goneFrom.get(keyOf(parent)) ?? new Set()).add(Number(last)));
  }
  // Inner lists first, so that the way to each is still the one that was written.
  for (const [key, gone] of [...goneFrom].sort(([a], [b]) => b.split('\n').length - a.split('\n').length)) {
    const list = (key === '' ? [] : key.split('\n')).reduce<unknown>(inside, value);
    if (Array.isArray(list)) list.splice(0, list.length, ...list.filter((_, index) => !gone.has(index)));
  }
  const written = (path: YamlPath): YamlPath => asWritten(path, goneFrom);
  return {
    value,
    spotOf: (path) => yaml.spotOf(written(path)),
    keySpotOf: (path) => yaml.keySpotOf(written(path)),
    scalarAt: (path) => yaml.scalarAt(written(path)),
  };
}

/** A path as it was before entries of lists on its way were taken out. */
function asWritten(path: YamlPath, goneFrom: ReadonlyMap<string, ReadonlySet<number>>): YamlPath {
  const before: (string | number)[] = [];
  for (const step of path) {
    const gone = typeof step === 'number' ? goneFrom.get(keyOf(before)) : undefined;
    before.push(gone && typeof step === 'number' ? nthLeft(step, gone) : step);
  }
  return before;
}

/** The place in the whole list of what is at a place among those that are left. */
function nthLeft(place: number, gone: ReadonlySet<number>): number {
  let at = 0;
  for (let left = -1; ; at += 1) {
    if (!gone.has(at)) left += 1;
    if (left === place) return at;
  }
}

function inside(value: unknown, step: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined;
}

function keyOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('\n');
}

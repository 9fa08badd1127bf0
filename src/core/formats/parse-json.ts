/** A text as JSON, or as one JSON value a line; undefined if it is neither. */
export function parseJson(text: string): unknown {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    return JSON.parse(source) as unknown;
  } catch {
    const lines = source.split('\n').filter((line) => line.trim() !== '');
    const values = lines.map(parseLine);
    return lines.length > 1 && values.every((value) => value !== undefined) ? values : undefined;
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of plain objects; undefined where the path ends early. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (here, step) => (isObject(here) && Object.hasOwn(here, step) ? here[step] : undefined),
    value,
  );
}

/** A text of an object, at a path; undefined if there is none or an empty one. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
}

/** The objects of a list: the value itself, or what stands under one of these keys. */
export function objectsOf(value: unknown, ...keys: readonly string[]): JsonObject[] {
  const lists = [value, ...keys.map((key) => valueAt(value, key))];
  return (lists.find((list): list is unknown[] => Array.isArray(list)) ?? []).filter(isObject);
}

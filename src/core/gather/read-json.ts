/** A text as JSON, or as one JSON value a line; undefined if it is neither. */
export function readJson(text: string): unknown {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    return JSON.parse(source) as unknown;
  } catch {
    const lines = source.split('\n').filter((line) => line.trim() !== '');
    const values = lines.map(readLine);
    return lines.length > 1 && values.every((value) => value !== undefined) ? values : undefined;
  }
}

function readLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** The objects of a list: the value itself, or what stands under one of these keys. */
export function objectsOf(value: unknown, ...keys: readonly string[]): JsonObject[] {
  const list = Array.isArray(value)
    ? (value as unknown[])
    : isObject(value)
      ? keys.map((key) => value[key]).find((found): found is unknown[] => Array.isArray(found))
      : undefined;
  return (list ?? []).filter(isObject);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text of an object, at a path; undefined if there is none or an empty one. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = path.reduce<unknown>((here, step) => (isObject(here) ? here[step] : undefined), value);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
}

import { jsonSchema, type ContentKind, type JsonSchema } from '../model/json-schemas.ts';

/** One key of a kind of file, as the handbook shows it. */
export interface KeyReference {
  /** With its parents: `timeline[].believed`. */
  key: string;
  about: string;
  values: string;
  required: boolean;
}

/** Every key of one kind of file, in the order of its schema, made from the schema's own sentences. */
export function keyReference(kind: ContentKind): KeyReference[] {
  return keysOf(jsonSchema(kind), '');
}

function keysOf(schema: JsonSchema, prefix: string): KeyReference[] {
  const shape = objectIn(schema);
  if (schema.items && !schema.properties) return keysOf(schema.items, `${prefix}[]`);
  const required = (shape?.['required'] as string[] | undefined) ?? [];
  const own = Object.entries(shape?.properties ?? {}).flatMap(([name, part]) => {
    const key = prefix === '' ? name : `${prefix}.${name}`;
    return [
      { key, about: part.description ?? '', values: valuesOf(part), required: required.includes(name) },
      ...keysOf(part, key),
    ];
  });
  return [...own, ...namedByAuthors(schema, prefix)];
}

/** Keys whose names are an author's own: ids, unless their schema calls them something else. */
function namedByAuthors(
  { properties, propertyNames, additionalProperties }: JsonSchema,
  prefix: string,
): KeyReference[] {
  if (typeof additionalProperties !== 'object' || properties) return [];
  const name = `<${propertyNames?.title ?? 'id'}>`;
  const key = prefix === '' ? name : `${prefix}.${name}`;
  const { description } = additionalProperties;
  const itself =
    description === undefined
      ? []
      : [{ key, about: description, values: valuesOf(additionalProperties), required: false }];
  return [...itself, ...keysOf(additionalProperties, key)];
}

function objectIn(schema: JsonSchema): JsonSchema | undefined {
  if (schema.properties) return schema;
  return schema.anyOf
    ?.map((option) => (option.items ? undefined : objectIn(option)))
    .find((found) => found !== undefined);
}

function valuesOf(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map(String).join(', ');
  if (schema.anyOf) return [...new Set(schema.anyOf.map(valuesOf))].filter((words) => words !== '').join(' or ');
  if (schema.type === 'array') return 'list';
  if (schema.type === 'object') return schema.properties ? 'keys' : `by ${schema.propertyNames?.title ?? 'id'}`;
  if (schema['format'] === 'date') return 'date';
  // YAML makes a number of a year, so only a moment may be both.
  if (Array.isArray(schema.type)) return 'moment';
  return typeWords[schema.type ?? ''] ?? '';
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  integer: 'number',
  number: 'number',
};

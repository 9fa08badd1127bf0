import { z } from 'zod';
import { AnalysisSchema } from './analysis.ts';
import { CardSchema } from './card.ts';
import { ImprovementActionsSchema } from './improvement-action.ts';
import { LearningCultureSchema } from './learning-culture.ts';
import { PlaybackSchema } from './playback.ts';
import { ReadersSchema } from './readers.ts';
import { RecordSchema } from './record.ts';
import { ServicesSchema } from './service.ts';
import { SettingsSchema } from './settings.ts';
import { TeamsSchema } from './team.ts';
import { GlossarySchema } from './term.ts';
import { ThemeSchema } from './theme.ts';

/** The kinds of file that authors write, each with its schema. */
export const contentSchemas = {
  card: CardSchema,
  record: RecordSchema,
  actions: ImprovementActionsSchema,
  analysis: AnalysisSchema,
  theme: ThemeSchema,
  playback: PlaybackSchema,
  'knowledge-base': SettingsSchema,
  glossary: GlossarySchema,
  services: ServicesSchema,
  teams: TeamsSchema,
  'learning-culture': LearningCultureSchema,
  readers: ReadersSchema,
} as const;
export type ContentKind = keyof typeof contentSchemas;

/** The part of JSON Schema that we read ourselves, to know which keys exist and what they mean. */
export interface JsonSchema {
  type?: string;
  title?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: boolean | JsonSchema;
  patternProperties?: Record<string, JsonSchema>;
  propertyNames?: JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  enum?: unknown[];
  [key: string]: unknown;
}

/**
 * JSON Schema (draft 7, which editors read) of one kind of file, as authors write it.
 * Keys that start with `x-` are an organisation's own and pass everywhere.
 */
export function jsonSchema(kind: ContentKind): JsonSchema {
  const known = cache.get(kind);
  if (known) return known;
  const schema = z.toJSONSchema(contentSchemas[kind], {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
  }) as JsonSchema;
  allowOwnKeys(schema);
  schema['title'] = `Second Story: ${kind}`;
  cache.set(kind, schema);
  return schema;
}

/** Every JSON Schema by file name, such as `record.schema.json`. */
export function jsonSchemas(): ReadonlyMap<string, JsonSchema> {
  return new Map(
    (Object.keys(contentSchemas) as ContentKind[]).map((kind) => [`${kind}.schema.json`, jsonSchema(kind)]),
  );
}

const cache = new Map<ContentKind, JsonSchema>();

function allowOwnKeys(schema: JsonSchema): void {
  if (schema.properties && schema.additionalProperties === false) schema.patternProperties = { '^x-': {} };
  const parts = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(schema.anyOf ?? []),
  ];
  if (typeof schema.additionalProperties === 'object') parts.push(schema.additionalProperties);
  parts.forEach(allowOwnKeys);
}

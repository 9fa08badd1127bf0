import type { NewFile } from './new-file.ts';
import { jsonSchemas } from '../model/json-schemas.ts';

/** Folder of the schemas inside a knowledge base; its dot keeps the reader away. */
export const schemaFolder = '.second-story/schemas';

/** JSON Schemas as files, by path inside the knowledge base. */
export function schemaFiles(): NewFile[] {
  return [...jsonSchemas()].map(([name, schema]) => ({
    path: `${schemaFolder}/${name}`,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }));
}

/** The line that tells an editor which schema a YAML file has. `path` is the file's path inside the knowledge base. */
export function schemaComment(kind: string, path: string): string {
  const up = '../'.repeat(path.split('/').length - 1) || './';
  return `# yaml-language-server: $schema=${up}${schemaFolder}/${kind}.schema.json`;
}

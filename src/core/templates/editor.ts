import { jsonSchema, type ContentKind } from '../model/json-schemas.ts';
import { classifyFile } from '../parse/classify-file.ts';
import type { NewFile } from './new-file.ts';
import { schemaFolder } from './schema-files.ts';

/** Settings for Visual Studio Code and its relatives: keys are completed in YAML files and in front matter. */
export function editorFiles(content: string): NewFile[] {
  const schemas = Object.fromEntries(
    Object.entries(yamlFiles).map(([kind, glob]) => [
      `./${content}/${schemaFolder}/${kind}.schema.json`,
      `${content}/${glob}`,
    ]),
  );
  const settings = { 'astro.content-intellisense': true, 'yaml.schemas': schemas };
  const recommendations = ['astro-build.astro-vscode', 'unifiedjs.vscode-mdx', 'redhat.vscode-yaml'];
  return [
    { path: '.vscode/settings.json', text: json(settings) },
    { path: '.vscode/extensions.json', text: json({ recommendations }) },
  ];
}

const yamlFiles: Partial<Record<ContentKind, string>> = {
  'knowledge-base': 'knowledge-base.yaml',
  services: 'services.yaml',
  teams: 'teams.yaml',
  glossary: 'glossary.yaml',
  'learning-culture': 'learning-culture.yaml',
  record: 'incidents/*/record.yaml',
  actions: 'incidents/*/actions.yaml',
};

/** Where Astro's language server looks, below the folder that an editor has open. */
export const collectionsFolder = '.astro/collections';

/**
 * What makes Astro's language server complete front matter: a schema for each kind of prose, and which file is of which kind.
 * `addressOf` gives the file address of a path inside the knowledge base. These files hold places of one machine, so they do not
 * belong in git.
 */
export function collectionFiles(paths: Iterable<string>, addressOf: (path: string) => string): NewFile[] {
  const entries: Record<string, string> = {};
  for (const path of paths) {
    const role = classifyFile(path);
    // The language server compares addresses that are decoded and in lower case.
    if (role.role === 'prose') entries[decodeURIComponent(addressOf(path)).toLowerCase()] = role.kind;
  }
  const kinds = Object.keys(proseKinds) as (keyof typeof proseKinds)[];
  return [
    {
      path: `${collectionsFolder}/collections.json`,
      text: json({ collections: kinds.map((name) => ({ name, hasSchema: true })), entries }),
    },
    ...kinds.map((name) => ({
      path: `${collectionsFolder}/${name}.schema.json`,
      text: json(jsonSchema(proseKinds[name])),
    })),
  ];
}

const proseKinds = { narrative: 'card', analysis: 'analysis', theme: 'theme', playback: 'playback' } as const;

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

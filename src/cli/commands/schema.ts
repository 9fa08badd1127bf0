import { writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { writeCollections, workspaceOf } from '../collections.ts';
import type { Command } from '../command.ts';
import { findContent } from '../find-content.ts';
import { plural } from '../report-messages.ts';
import { collectionsFolder } from '../../core/templates/editor.ts';
import { schemaFiles, schemaFolder } from '../../core/templates/schema-files.ts';
import { makeFolder } from '../../disk/make-folder.ts';

export const schema: Command = {
  words: '',
  about:
    'Writes a JSON Schema for each kind of file, so that an editor completes keys and explains them.\nRun it again after an upgrade; it replaces the schemas it wrote.',
  options: ['content', 'json'],
  examples: [
    ['npx second-story schema', `writes ${schemaFolder}/ in the knowledge base`],
    ['npx second-story schema --json', 'prints all schemas as one JSON object'],
  ],
  run(_words, options, effects) {
    const files = schemaFiles();
    if (options.json) {
      effects.print(
        JSON.stringify(
          Object.fromEntries(
            files.map(({ path, text }) => [path.slice(schemaFolder.length + 1), JSON.parse(text) as unknown]),
          ),
          null,
          2,
        ),
      );
      return Promise.resolve(0);
    }
    const folder = findContent(options, effects);
    for (const { path, text } of files) {
      makeFolder(dirname(join(folder, path)));
      writeFileSync(join(folder, path), text);
    }
    const workspace = workspaceOf(effects.cwd, folder);
    writeCollections(workspace, folder);
    effects.print(
      [
        `Wrote ${plural(files.length, 'schema')} to ${relative(effects.cwd, join(folder, schemaFolder))}: for YAML files.`,
        `Wrote ${relative(effects.cwd, join(workspace, collectionsFolder))}: for front matter, with Astro’s extension and its setting astro.content-intellisense.`,
      ].join('\n'),
    );
    return Promise.resolve(0);
  },
};

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { editorFiles } from '../../core/templates/editor.ts';
import { hookFile } from '../../core/templates/hook.ts';
import type { NewFile } from '../../core/templates/new-file.ts';
import { pipelineFile, pipelineHosts, type PipelineHost } from '../../core/templates/pipelines.ts';
import { readmeFile } from '../../core/templates/readme.ts';
import { starterFiles } from '../../core/templates/starter.ts';
import { writeNewFiles } from '../../disk/write-new-files.ts';
import { asOf } from '../as-of.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { writeCollections } from '../collections.ts';
import { repositoryOf, useHooks } from '../git-hook.ts';
import { enginePackage } from '../engine-package.ts';
import { makeFolder } from '../../disk/make-folder.ts';

export const init: Command = {
  words: '[folder]',
  about:
    'Starts a knowledge base: content/ with settings, an example story and a theme, a package.json with scripts, a README and\nsettings for editors. With --ci also a pipeline, with --hook a hook for git.\nIn a knowledge base that is there, these two are added. Files that are there already stay as they are.',
  options: ['ci', 'hook', 'as-of'],
  examples: [
    ['npx second-story init .', 'starts one in this folder'],
    ['npx second-story init our-incidents', 'starts one in a new folder'],
    ['npx second-story init . --ci github --hook', 'lets GitHub check, build and publish, and git check each commit'],
  ],
  run(words, options, effects) {
    if (words.length > 1)
      throw new CliError(
        `Unexpected second folder “${words[1] ?? ''}”.`,
        'Write one folder, in quotes if its name has spaces.',
      );
    const host = parseHost(options.ci);
    const folder = resolve(effects.cwd, words[0] ?? '.');
    const here = relative(effects.cwd, folder);
    const begun =
      existsSync(join(folder, 'knowledge-base.yaml')) || existsSync(join(folder, 'content', 'knowledge-base.yaml'));
    if (begun && (host !== undefined || options.hook === true)) {
      const { written, kept, steps } = writeAdditions(folder, host, options.hook === true);
      effects.print(told(written, kept, steps));
      return Promise.resolve(0);
    }
    if (begun)
      throw new CliError(
        `There is a knowledge base in ${here || 'this folder'} already; nothing was written.`,
        '`npx second-story new incident <words>` adds a story to it; --ci and --hook add a pipeline and a hook.',
      );
    makeFolder(folder);
    const files: NewFile[] = [
      ...starterFiles('content', asOf(options, effects)),
      { path: 'package.json', text: packageJson(folder) },
      readmeFile(),
      ...editorFiles('content'),
    ];
    const basics = writeNewFiles(folder, files);
    const added = writeAdditions(folder, host, options.hook === true);
    const ignored = ignoreFiles(folder);
    writeCollections(folder, join(folder, 'content'));
    const steps = [
      ...(here === '' ? [] : [`cd ${/\s/.test(here) ? `"${here}"` : here}`]),
      basics.kept.includes('package.json') ? 'npx second-story dev' : 'npm install && npm run dev',
      'npx second-story new incident <a few words>',
      ...added.steps,
    ];
    effects.print(
      [
        told(
          [...basics.written, ...(ignored ? ['.gitignore'] : []), ...added.written],
          [...basics.kept, ...added.kept],
          steps,
        ),
        '',
        'The example is a draft: dev shows it, the site does not. Delete it when your first story is there.',
      ].join('\n'),
    );
    return Promise.resolve(0);
  },
};

/** What was written and kept, schemas as one, and what a person does next. */
function told(written: readonly string[], kept: readonly string[], steps: readonly string[]): string {
  const isSchema = (path: string): boolean => path.endsWith('.schema.json');
  const schemas = written.filter(isSchema).length;
  return [
    ...written.filter((path) => !isSchema(path)).map((path) => `wrote  ${path}`),
    ...(schemas > 0 ? [`wrote  content/.second-story/schemas/ (${String(schemas)} schemas for editors)`] : []),
    ...kept.map((path) => `kept   ${path}`),
    ...(steps.length > 0 ? ['', 'Next:', ...steps.map((step) => `  ${step}`)] : []),
  ].join('\n');
}

/** Writes a pipeline, a hook or both, as asked; every file that is there stays as it is. */
function writeAdditions(
  folder: string,
  host: PipelineHost | undefined,
  hook: boolean,
): { written: string[]; kept: string[]; steps: string[] } {
  const hooks = hook ? writeNewFiles(folder, [hookFile()]) : { written: [], kept: [] };
  const pipeline = host ? writePipeline(folder, host) : { written: [], kept: [] };
  const hookStep = hook ? useHooks(folder) : undefined;
  return {
    written: [...hooks.written, ...pipeline.written],
    kept: [...hooks.kept, ...pipeline.kept],
    steps: [...(hookStep === undefined ? [] : [hookStep]), ...(host ? outsidePackage(folder) : [])],
  };
}

/** Hosts look for it at the root of the repository, wherever in it the stories lie. */
function writePipeline(folder: string, host: PipelineHost): { written: string[]; kept: string[] } {
  const repository = repositoryOf(folder);
  const root = repository?.top ?? folder;
  const { written, kept } = writeNewFiles(root, [pipelineFile(host, repository?.below ?? '')]);
  const seenFrom = (path: string): string => relative(folder, join(root, path)).replaceAll('\\', '/');
  return { written: written.map(seenFrom), kept: kept.map(seenFrom) };
}

/** What to do where package.json takes Second Story from a file that a pipeline does not have. */
function outsidePackage(folder: string): string[] {
  if (!existsSync(join(folder, 'package.json'))) return [];
  const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
  const file = /"second-story":\s*"file:(\.\.\/[^"]+|\/[^"]+)"/.exec(manifest)?.[1];
  if (file === undefined) return [];
  const name = file.slice(file.lastIndexOf('/') + 1);
  return [
    `cp ${file} . && npm install ./${name}`,
    '    the pipeline has only what is in the repository; commit that file too',
  ];
}

function parseHost(given: string | undefined): PipelineHost | undefined {
  const known = pipelineHosts.find((host) => host === given);
  if (known || given === undefined) return known;
  throw new CliError(`Unexpected host “${given}” behind --ci.`, `Write one of ${pipelineHosts.join(', ')}.`);
}

function packageJson(folder: string): string {
  const scripts = {
    dev: 'second-story dev',
    check: 'second-story check',
    build: 'second-story build',
    preview: 'second-story preview',
  };
  const dependencies = { 'second-story': enginePackage(folder) };
  const manifest = { name: 'our-incidents', private: true, type: 'module', scripts, dependencies };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Adds what git need not keep; true if a line was missing. */
function ignoreFiles(folder: string): boolean {
  const file = join(folder, '.gitignore');
  const present = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const missing = ['node_modules/', 'dist/', '.astro/'].filter(
    (line) => !present.split(/\r?\n/).some((known) => known.replace(/^\/|\/$/g, '') === line.slice(0, -1)),
  );
  if (missing.length === 0) return false;
  writeFileSync(file, `${present}${present === '' || present.endsWith('\n') ? '' : '\n'}${missing.join('\n')}\n`);
  return true;
}

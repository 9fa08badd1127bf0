import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { writeNewFiles } from '../../disk/write-new-files.ts';
import { asOf } from '../as-of.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { starterFiles } from '../../core/templates/starter.ts';
import { version } from '../version.ts';

export const init: Command = {
  words: '[folder]',
  about:
    'Starts a knowledge base: content/ with settings, one story and one theme, and a package.json with scripts.\nFiles that are there already stay as they are.',
  options: ['as-of'],
  examples: [
    ['second-story init .', 'starts one in this folder'],
    ['second-story init our-incidents', 'starts one in a new folder'],
  ],
  run(words, options, effects) {
    if (words.length > 1)
      throw new CliError(
        `Unexpected second folder “${words[1] ?? ''}”.`,
        'Write one folder, in quotes if its name has spaces.',
      );
    const folder = resolve(effects.cwd, words[0] ?? '.');
    const here = relative(effects.cwd, folder);
    if (existsSync(join(folder, 'knowledge-base.yaml')) || existsSync(join(folder, 'content', 'knowledge-base.yaml')))
      throw new CliError(
        `There is a knowledge base in ${here || 'this folder'} already; nothing was written.`,
        '`second-story new incident <words>` adds a story to it.',
      );
    mkdirSync(folder, { recursive: true });
    const files = [...starterFiles('content', asOf(options, effects)), { path: 'package.json', text: packageJson() }];
    const { written, kept } = writeNewFiles(folder, files);
    const ignored = ignoreFiles(folder);
    const shown = written.filter((path) => !path.endsWith('.schema.json'));
    effects.print(
      [
        ...shown.map((path) => `wrote  ${path}`),
        ...(ignored ? ['wrote  .gitignore'] : []),
        ...kept.map((path) => `kept   ${path}`),
        '',
        'Next:',
        ...nextSteps(here, kept),
      ].join('\n'),
    );
    return Promise.resolve(0);
  },
};

function nextSteps(here: string, kept: readonly string[]): string[] {
  const run = kept.includes('package.json') ? 'npx second-story dev' : 'npm install && npm run dev';
  return [...(here === '' ? [] : [`  cd ${here}`]), `  ${run}`, '  npx second-story new incident <a few words>'];
}

function packageJson(): string {
  const scripts = {
    dev: 'second-story dev',
    check: 'second-story check',
    build: 'second-story build',
    preview: 'second-story preview',
  };
  return `${JSON.stringify({ name: 'our-incidents', private: true, type: 'module', scripts, dependencies: { 'second-story': `^${version()}` } }, null, 2)}\n`;
}

/** Adds what git need not keep; true if a line was missing. */
function ignoreFiles(folder: string): boolean {
  const file = join(folder, '.gitignore');
  const present = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const missing = ['node_modules/', 'dist/'].filter(
    (line) => !present.split(/\r?\n/).some((known) => known.replace(/^\/|\/$/g, '') === line.slice(0, -1)),
  );
  if (missing.length === 0) return false;
  writeFileSync(file, `${present}${present === '' || present.endsWith('\n') ? '' : '\n'}${missing.join('\n')}\n`);
  return true;
}

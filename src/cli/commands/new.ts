import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { didYouMean } from '../../core/parse/did-you-mean.ts';
import { writeNewFiles } from '../../disk/write-new-files.ts';
import { asOf } from '../as-of.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { findContent } from '../find-content.ts';
import { entryTemplates, type EntryWish } from '../../core/templates/entries.ts';
import { toId } from '../../core/model/to-id.ts';

type Kind = keyof typeof entryTemplates;

const kinds = Object.keys(entryTemplates) as Kind[];

export const newEntry: Command = {
  words: '<kind> <words>',
  about: `Starts a file from a template and says where it is. Kinds and their words:\n${kinds.map((kind) => `  ${kind.padEnd(9)} ${entryTemplates[kind].words}`).join('\n')}`,
  options: ['content', 'as-of'],
  examples: [
    ['second-story new incident The checkout was slow', 'starts a narrative, dated today'],
    ['second-story new record 2026-03-14-the-checkout-was-slow', 'starts the structured side of that incident'],
    ['second-story new analysis 2026-03-14-the-checkout-was-slow on-call', 'starts one responder’s report'],
  ],
  run(words, options, effects) {
    const folder = findContent(options, effects);
    const kind = parseKind(words[0]);
    const { path, text } = entryTemplates[kind].file(parseWish(kind, words.slice(1), folder, asOf(options, effects)));
    const shown = relative(effects.cwd, join(folder, path));
    if (writeNewFiles(folder, [{ path, text }]).kept.length > 0)
      throw new CliError(`There is a ${shown} already; it stays as it is.`, 'Open it, or use other words.');
    effects.print(`wrote  ${shown}`);
    return Promise.resolve(0);
  },
};

function parseKind(word: string | undefined): Kind {
  const kind = kinds.find((known) => known === word);
  if (kind) return kind;
  const all = `The kinds are ${kinds.join(', ')}.`;
  if (word === undefined) throw new CliError('Missing what to start.', all);
  const near = didYouMean(word, kinds, 1)[0];
  throw new CliError(`Unknown kind “${word}”.`, near === undefined ? all : `Did you mean ${near}?`);
}

function parseWish(kind: Kind, words: readonly string[], folder: string, day: string): EntryWish {
  const { takes, words: usage } = entryTemplates[kind];
  const ofIncident = takes !== 'title';
  const title = (ofIncident ? words.slice(1) : words).join(' ').trim();
  const lacksTitle = takes !== 'incident' && toId(title) === '';
  if (lacksTitle || (ofIncident && words[0] === undefined)) {
    const help =
      title === ''
        ? `Write \`second-story new ${kind} ${usage}\`.`
        : 'An id is made from them; use some letters from a to z, or digits.';
    throw new CliError(title === '' ? `Missing words for a new ${kind}.` : `No id can be made from “${title}”.`, help);
  }
  return { title, day, id: ofIncident ? knownIncident(folder, words[0] ?? '') : toId(title) };
}

function knownIncident(folder: string, id: string): string {
  const incidents = existsSync(join(folder, 'incidents')) ? readdirSync(join(folder, 'incidents')) : [];
  if (incidents.includes(id)) return id;
  const near = didYouMean(id, incidents, 1)[0] ?? incidents.find((known) => known.includes(id) && id.length > 3);
  throw new CliError(
    `There is no incident “${id}” in ${folder}.`,
    near === undefined ? '`second-story new incident <a few words>` starts one.' : `Did you mean ${near}?`,
  );
}

import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { presentFormat } from '../../core/upgrade/format-steps.ts';
import { formatOf, upgradeText } from '../../core/upgrade/upgrade-text.ts';
import { readFolder } from '../../disk/read-folder.ts';
import { writeWhole } from '../../disk/write-whole.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { findContent } from '../find-content.ts';
import { plural } from '../report-messages.ts';

export const upgrade: Command = {
  words: '',
  about:
    'Carries a knowledge base over to the content format of this version: keys that have a new name get it, and nothing else changes.\nRun it after an upgrade of the package, look at the difference, and commit it.',
  options: ['content', 'dry-run'],
  examples: [
    ['npx second-story upgrade', 'changes the files here or in ./content'],
    ['npx second-story upgrade --dry-run', 'says which files would change'],
  ],
  async run(_words, options, effects) {
    const folder = findContent(options, effects);
    const settingsFile = join(folder, 'knowledge-base.yaml');
    const from = formatOf(existsSync(settingsFile) ? readFileSync(settingsFile, 'utf8') : '');
    if (from === undefined)
      throw new CliError(
        `${settingsFile} does not say its format.`,
        `Write \`format: ${String(presentFormat)}\` if it is new, or the number that it had.`,
      );
    if (from > presentFormat)
      throw new CliError(
        `${settingsFile} has format ${String(from)}; this version of Second Story knows up to ${String(presentFormat)}.`,
        'Upgrade the package: npm install second-story@latest',
      );
    if (from === presentFormat) {
      effects.print(`The content has format ${String(presentFormat)}, the newest there is; nothing to do.`);
      return 0;
    }
    const { texts } = await readFolder(folder);
    const changed: { path: string; text: string }[] = [];
    for (const file of texts) {
      if (!('text' in file)) throw new CliError(`${file.file}: ${file.reason}.`, file.help);
      const text = upgradeText(file.path, file.text, from);
      if (text !== file.text) changed.push({ path: file.path, text });
    }
    // The settings name the format, so they come last: what was cut off before is done again by the next run.
    changed.sort((a, b) => Number(a.path === 'knowledge-base.yaml') - Number(b.path === 'knowledge-base.yaml'));
    for (const { path, text } of changed) {
      if (!options['dry-run']) writeWhole(join(folder, path), text);
      effects.print(`${options['dry-run'] ? 'would change' : 'changed'}  ${relative(effects.cwd, join(folder, path))}`);
    }
    effects.print(
      `${plural(changed.length, 'file')} ${options['dry-run'] ? 'would be carried' : 'carried'} over from format ${String(from)} to ${String(presentFormat)}. \`npx second-story check\` says what is left to mend.`,
    );
    return 0;
  },
};

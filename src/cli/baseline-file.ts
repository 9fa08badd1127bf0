import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BaselineSchema, type Baseline } from '../core/check/baseline.ts';
import { writeWhole } from '../disk/write-whole.ts';
import { CliError } from './cli-error.ts';
import { makeFolder } from '../disk/make-folder.ts';

/** Where a knowledge base keeps its baseline; it belongs in git, beside the content it speaks of. */
export const baselinePath = '.second-story/baseline.json';

/** The baseline of a knowledge base; an empty one if there is none. Throws a {@link CliError} if it cannot be read. */
export function readBaseline(folder: string): Baseline {
  const file = join(folder, baselinePath);
  if (!existsSync(file)) return { version: 1, known: [] };
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    value = undefined;
  }
  const parsed = BaselineSchema.safeParse(value);
  if (!parsed.success)
    throw new CliError(
      `${file} is not a baseline that this version can read.`,
      '`npx second-story check --write-baseline` writes it again; or delete it to see every message.',
    );
  return parsed.data;
}

export function writeBaseline(folder: string, baseline: Baseline): void {
  const file = join(folder, baselinePath);
  makeFolder(dirname(file));
  // One entry per line, so that a change of one is a change of one line in git.
  const lines = baseline.known.map((entry) => `    ${JSON.stringify(entry)}`);
  writeWhole(file, `{\n  "version": 1,\n  "known": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`);
}

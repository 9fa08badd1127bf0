import type { Problem } from '../model/message.ts';
import { copiedEntry } from '../parse/classify-file.ts';

/** The path that a stray file was meant to have: `record.yaml` is one beside the file; a path is one of the knowledge base. */
export function meantPath(file: string, near: string | undefined): { meantFor?: string } {
  if (near === undefined || near.includes('…')) return {};
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return { meantFor: /^(?:incidents|themes|playbacks)\//.test(near) ? near : `${folder}${near}` };
}

/** A file that nothing reads, and what it was meant to be called if that can be told. */
export function strayFile(file: string, near: string | undefined): Problem {
  const original = copiedEntry(file);
  if (original !== undefined)
    return {
      rule: 'stray-file',
      file,
      reason: `Unexpected copy of ${original}, expected an entry with a name of its own`,
      help: 'Nothing in it is read. Rename it by its own day and words, or take it away.',
    };
  return {
    rule: 'stray-file',
    file,
    reason: `Unexpected file, expected ${near ?? 'one of narrative.mdx, record.yaml, actions.yaml, analyses/…'}`,
    help:
      near === undefined
        ? 'This file is not read. Move it, or start its name with _ to keep it as a note.'
        : `This file is not read. Did you mean ${near}?`,
  };
}

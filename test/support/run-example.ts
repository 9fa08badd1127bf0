import { allRules } from '../../src/core/check/all-rules.ts';
import { checkKnowledgeBase } from '../../src/core/check/check-knowledge-base.ts';
import type { KnowledgeBaseFiles } from '../../src/core/check/knowledge-base-files.ts';
import type { Rule } from '../../src/core/rule-kit/rule.ts';
import type { ManualFile } from '../../src/core/rule-kit/manual.ts';
import { briefMessage } from '../../src/core/reporters/brief.ts';
import { memoryFiles } from './memory-files.ts';

/** The folder that an example's files belong to when they name none. */
export const exampleFolder = 'incidents/2026-03-14-example';

/** What a rule says about an example, as the manual quotes it. Files come from memory unless `readExample` brings them from elsewhere. */
export async function runExample(
  rule: Rule,
  files: readonly ManualFile[],
  readExample: (
    files: readonly (ManualFile & { path: string })[],
  ) => KnowledgeBaseFiles | Promise<KnowledgeBaseFiles> = fromMemory,
): Promise<string> {
  const placed = withNarrative(files.map((file) => ({ ...file, path: pathOf(file.name) })));
  const rules = allRules.filter(({ id, about }) => id === rule.id || about === 'parsing');
  const { messages } = checkKnowledgeBase(await readExample(placed), { drafts: true, asOf: '2026-06-01', rules });
  // An example of a rule about meaning has to be well formed, or it would prove nothing.
  const shown = rule.about === 'parsing' ? messages.filter((message) => message.rule === rule.id) : messages;
  return shown.map((message) => briefMessage(message).replaceAll(`${exampleFolder}/`, '')).join('\n');
}

function pathOf(name: string): string {
  if (name.startsWith('../rules/')) return name.slice(2);
  return /^(?:incidents|themes|playbacks)\/|^(?:knowledge-base|glossary|services|teams)\.yaml$|^[\w-]+\.css$/.test(name)
    ? name
    : `${exampleFolder}/${name}`;
}

function withNarrative<File extends ManualFile & { path: string }>(
  files: readonly File[],
): readonly (ManualFile & { path: string })[] {
  const inFolder = files.some(({ path }) => path.startsWith(`${exampleFolder}/`));
  const given = files.some(({ path }) => /^incidents\/[^/]+\/narrative\.mdx?$/.test(path));
  if (!inFolder || given) return files;
  return [
    ...files,
    {
      name: 'narrative.mdx',
      path: `${exampleFolder}/narrative.mdx`,
      language: 'mdx',
      text: '---\ntitle: Checkout was slow for an hour\n---\nCheckout was slow for an hour.\n',
    },
  ];
}

function fromMemory(files: readonly (ManualFile & { path: string })[]): KnowledgeBaseFiles {
  return memoryFiles(Object.fromEntries(files.map(({ path, text }) => [path, text])));
}

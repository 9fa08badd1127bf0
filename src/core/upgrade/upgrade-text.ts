import type { Edit } from '../model/message.ts';
import { classifyFile } from '../parse/classify-file.ts';
import { parseYaml } from '../parse/parse-yaml.ts';
import { sourceText } from '../parse/source-text.ts';
import { splitFrontMatter } from '../parse/split-front-matter.ts';
import { formatSteps, presentFormat, type FormatStep } from './format-steps.ts';
import { renameKey, type DocumentKind } from './renamed-key.ts';

/** The version of the format that a knowledge-base.yaml names; undefined if it names none that is a number. */
export function formatOf(settings: string): number | undefined {
  const text = /^format:[ \t]*(\d+)[ \t]*(?:#.*)?\r?$/m.exec(settings)?.[1];
  return text === undefined ? undefined : Number(text);
}

/** A file as the present format has it, from the version `from`. What no step speaks of is the same, byte for byte. */
export function upgradeText(path: string, text: string, from: number): string {
  return formatSteps
    .filter((step) => step.from >= from)
    .reduce((before, step) => upgradeOnce(path, before, step), text);
}

function upgradeOnce(path: string, text: string, { from, renamed }: FormatStep): string {
  const kind = kindOf(path);
  if (kind === undefined) return text;
  const source = sourceText(path, text);
  const stretch = kind.prose ? frontMatterOf(text) : { start: 0, end: text.length };
  const { yaml } = stretch ? parseYaml(source, stretch) : {};
  if (!yaml) return text;
  const edits = (renamed[kind.kind] ?? []).flatMap((key) => renameKey(key, yaml));
  const edited = applyEdits(text, edits);
  return kind.kind === 'knowledge-base'
    ? edited.replace(/^(format:[ \t]*)\d+/m, `$1${String(Math.min(from + 1, presentFormat))}`)
    : edited;
}

function frontMatterOf(text: string): { start: number; end: number } | undefined {
  const split = splitFrontMatter(text);
  return split === 'unclosed' ? undefined : split.yaml;
}

function kindOf(path: string): { kind: DocumentKind; prose: boolean } | undefined {
  const role = classifyFile(path);
  switch (role.role) {
    case 'prose':
      return { kind: role.kind === 'narrative' ? 'card' : role.kind, prose: true };
    case 'data':
    case 'register':
      return { kind: role.kind, prose: false };
    case 'settings':
      return { kind: 'knowledge-base', prose: false };
    default:
      return undefined;
  }
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((before, { start, end, text: instead }) => before.slice(0, start) + instead + before.slice(end), text);
}

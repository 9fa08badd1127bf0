import { basename, resolve, relative, sep } from 'node:path';
import { applyBaseline } from '../core/check/baseline.ts';
import type { CheckedKnowledgeBase } from '../core/check/check-knowledge-base.ts';
import type { Message } from '../core/model/message.ts';
import { createFolderMemory, noteChanged } from '../disk/read-folder-again.ts';
import { readAgain, readKnowledgeBase, type ReadOptions } from '../disk/read-knowledge-base.ts';
import type { ReadContent } from '../site/content-reading.ts';
import type { OwnSite } from '../site/own-pages.ts';
import { findConfigFile, loadConfigFile, type SecondStoryConfig } from '../site/second-story-config.ts';
import { pagePaths } from '../site/page-paths.ts';
import { asOf } from './as-of.ts';
import { readBaseline } from './baseline-file.ts';
import { CliError } from './cli-error.ts';
import type { CliEffects } from './effects.ts';
import { expectFolder } from './expect-folder.ts';
import { findContent } from './find-content.ts';
import type { Options } from './options.ts';
import { nameOwnFaults, ownFault } from './own-code.ts';
import { ownSite } from './own-site.ts';

/** A knowledge base as read from disk. `messages` are those that its baseline does not know. */
export type OpenKnowledgeBase = CheckedKnowledgeBase & {
  folder: string;
  /** Every message, known or not. */
  allMessages: readonly Message[];
  /** How many the baseline kept back, and how many of its entries nothing matches any more. */
  baseline: { known: number; stale: number };
  /** Pages and integrations of the organisation's own; absent where it brings none. */
  own?: OwnSite;
};

/** Finds, reads and checks the knowledge base that the options name, with the organisation's own code. */
export async function openKnowledgeBase(options: Options, effects: CliEffects): Promise<OpenKnowledgeBase> {
  const folder = findContent(options, effects);
  const config = await loadOwnCode(folder);
  const checked = await readKnowledgeBase(folder, await readOptionsOf(config, options, effects));
  return opened(checked, await ownSite(folder, config, checked.graph));
}

/** The same for reading again and again: told which files have changed since, it reads those. Own code is loaded once. */
export async function knowledgeBaseReader(options: Options, effects: CliEffects): Promise<ReadContent> {
  const folder = findContent(options, effects);
  const config = await loadOwnCode(folder);
  const readOptions = await readOptionsOf(config, options, effects);
  const memory = createFolderMemory();
  return async (changed) => {
    noteChanged(
      memory,
      changed.map((file) => relative(folder, file).replaceAll(sep, '/')),
    );
    const { read, check } = await readAgain(folder, { ...readOptions, asOf: asOf(options, effects) }, memory);
    const own = await ownSite(folder, config, read.graph);
    return {
      read: { ...read, ...(own ? { own } : {}) },
      check: async (signal) => opened(await check(signal), own),
    };
  };
}

function opened(checked: CheckedKnowledgeBase & { folder: string }, own: OwnSite | undefined): OpenKnowledgeBase {
  const { folder, messages, sources } = checked;
  const { fresh, known, stale } = applyBaseline(messages, readBaseline(folder), sources);
  return {
    ...checked,
    messages: fresh,
    allMessages: messages,
    baseline: { known, stale: stale.reduce((sum, { count }) => sum + count, 0) },
    ...(own ? { own } : {}),
  };
}

/** What the options and the organisation's own code ask of a check. */
export async function readOptions(folder: string, options: Options, effects: CliEffects): Promise<ReadOptions> {
  return readOptionsOf(await loadOwnCode(folder), options, effects);
}

async function readOptionsOf(
  { elements, rules, remarkPlugins, pages, integrations }: SecondStoryConfig,
  options: Options,
  effects: CliEffects,
): Promise<ReadOptions> {
  return {
    drafts: options.drafts ?? false,
    asOf: asOf(options, effects),
    // Pages of their own are known only once they are compiled.
    ...(pages === undefined && integrations === undefined ? { pages: pagePaths } : {}),
    ...(options.analyses === undefined ? {} : { analyses: analysesFolder(options.analyses, effects) }),
    ...(elements ? { elements } : {}),
    ...(remarkPlugins ? { remarkPlugins } : {}),
    ...(rules ? { rules: [...(await import('../core/check/all-rules.ts')).allRules, ...rules] } : {}),
  };
}

function analysesFolder(named: string, { cwd }: CliEffects): string {
  const folder = resolve(cwd, named);
  expectFolder(folder, 'Check the path behind --analyses.');
  return folder;
}

async function loadOwnCode(folder: string): Promise<SecondStoryConfig> {
  const file = findConfigFile(folder);
  if (file === undefined) return {};
  if (file.endsWith('.ts') && !process.features.typescript)
    throw new CliError(
      `${basename(file)} is TypeScript, which Node ${process.versions.node} does not run by itself.`,
      'Use Node 22.18 or newer, or write it as second-story.config.mjs.',
    );
  try {
    return nameOwnFaults(await loadConfigFile(file), basename(file));
  } catch (error) {
    throw ownFault(`${basename(file)} in ${folder}`, error);
  }
}

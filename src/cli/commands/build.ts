import { blockingErrors, keptOut } from '../../core/check/kept-out.ts';
import { relative } from 'node:path';
import { isWritable } from '../../disk/is-writable.ts';
import { isReplaceable, recoverOutput } from '../../disk/output-folder.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import type { CliEffects } from '../effects.ts';
import { openKnowledgeBase } from '../open-knowledge-base.ts';
import { giveBackMemory } from '../give-back-memory.ts';
import type { Options } from '../options.ts';
import { messageLines, summaryLine } from '../report-messages.ts';
import { OwnPageError } from '../../site/own-pages.ts';
import type { SiteContent } from '../../site/knowledge-base.ts';
import type { SiteSettings } from '../../site/site-settings.ts';
import { outputFolder, siteSettingsOf } from '../site-settings-of.ts';

export const build: Command = {
  words: '',
  about:
    'Checks everything, then makes the site in a folder beside the old one and swaps them.\nIf anything is wrong, the last site stays as it was.',
  options: ['content', 'analyses', 'out', 'url', 'base', 'site', 'drafts', 'as-of'],
  examples: [
    ['npx second-story build', 'makes the site in ./dist'],
    ['npx second-story build --url https://example.org/kb/', 'makes a site that lives at https://example.org/kb/'],
    ['npx second-story build --as-of 2026-03-14', 'makes the same bytes on any day'],
  ],
  async run(_words, options, effects) {
    const built = await buildOnce(options, effects);
    if (built && built.host === undefined)
      effects.tell('Its feeds name no host yet: set url in knowledge-base.yaml, or --url, before readers subscribe.');
    return built === undefined ? 1 : 0;
  },
};

export const broughtBack = 'A build was stopped while it put its site in place; the last good site is back.';

/** Builds and tells how it went; undefined when the content has errors. */
export async function buildOnce(options: Options, effects: CliEffects): Promise<SiteSettings | undefined> {
  const progress = progressTo(options, effects);
  if (recoverOutput(outputFolder(options, effects))) effects.tell(broughtBack);
  progress('Reading and checking');
  const ready = await readForSite(options, effects);
  if (!ready) return undefined;
  const { content, settings, rest } = ready;
  const { buildSite } = await import('../../site/build-site.ts');
  const { compiledPages } = await import('../../site/compiled-pages.ts');
  giveBackMemory();
  if (content.own) progress('Compiling your pages, if one has changed');
  const kept = await toldToAuthors(settings.out, async () =>
    buildSite(content, settings, await compiledPages(content.own, settings), { progress }),
  );
  if (hasPhotographs(content) && !isWritable(settings.cache))
    effects.tell(
      `Photographs cannot be kept in ${settings.cache}, so each build makes them again. Let it be written to, to build sooner.`,
    );
  if (kept.length > 0)
    effects.tell(
      `Kept in ${relative(effects.cwd, settings.out) || settings.out}, because no build made it: ${kept.join(', ')}.`,
    );
  effects.tell(`The site is in ${relative(effects.cwd, settings.out) || settings.out}.${rest}`);
  return settings;
}

/** A checked knowledge base of which a site can be made, and what there is to tell of it when the site is there. */
interface ReadyForSite {
  content: SiteContent;
  settings: SiteSettings;
  rest: string;
}

/**
 * Reads and checks, and tells what keeps a site from being made: then undefined. Pages for readers ask for no message and for no
 * text of a file, so both end here: with all that the rules had made of them they are half of what ten thousand stories take.
 */
async function readForSite(options: Options, effects: CliEffects): Promise<ReadyForSite | undefined> {
  const checked = await openKnowledgeBase(options, effects);
  const settings = siteSettingsOf(options, checked.wholeGraph.settings.url, effects);
  if (!isReplaceable(settings.out))
    throw new CliError(
      `${settings.out} has files that Second Story did not make, so it stays as it is.`,
      'Name another folder behind --out, or empty that one.',
    );
  const drafts = options.drafts === true;
  const blocking = blockingErrors(checked.messages, checked.sources, drafts);
  if (blocking.length > 0) {
    effects.tell(messageLines({ ...checked, messages: blocking }, effects.cwd));
    effects.tell(`${summaryLine(checked)} Nothing was built; the last site stays as it was.`);
    return undefined;
  }
  const leftOut = [...new Set(checked.messages.flatMap(({ level, file }) => (level === 'error' ? [file] : [])))];
  if (leftOut.length > 0)
    effects.tell(`Left out, because they are not published and have errors: ${leftOut.join(', ')}.`);
  const others = checked.messages.length > 0 ? ` ${summaryLine(checked)} \`npx second-story check\` shows them.` : '';
  const unseen = drafts ? undefined : keptOut(checked.wholeGraph);
  const without = unseen === undefined ? '' : ` Readers do not see ${unseen}.`;
  const { graph, wholeGraph, vocabulary, options: read, fileCount, folder, own } = checked;
  const content = { graph, wholeGraph, vocabulary, options: read, fileCount, folder, ...(own ? { own } : {}) };
  return {
    content: { ...content, messages: [], sources: new Map(), unexplained: [] },
    settings,
    rest: `${without}${others}`,
  };
}

/** Whether smaller versions have to be made, which takes a second for each. */
function hasPhotographs({ graph }: SiteContent): boolean {
  return [...graph.pictures.values()].some(({ format }) => format !== 'svg');
}

/** What a page, a picture or a disk of theirs stopped a build with is for them to mend. */
async function toldToAuthors<Result>(out: string, make: () => Promise<Result>): Promise<Result> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT'))
      throw new CliError(
        `There is no room for the new site beside ${out}. The last site stays as it was.`,
        'Until the two are swapped, there has to be room for both. Make room, then build again.',
        { cause: error },
      );
    if (error instanceof OwnPageError) throw new CliError(error.message, error.help, { cause: error });
    const { BrokenPicture } = await import('../../site/pictures.ts');
    if (!(error instanceof BrokenPicture)) throw error;
    throw new CliError(`${error.message}. Nothing was built; the last site stays as it was.`, error.help);
  }
}

/** Tells each stage, if somebody watches. */
function progressTo(options: Options, effects: CliEffects): (stage: string) => void {
  return effects.interactive || options.verbose ? (stage) => effects.tell(`${stage} …`) : () => undefined;
}

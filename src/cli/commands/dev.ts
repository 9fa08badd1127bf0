import { resolve } from 'node:path';
import type { Command } from '../command.ts';
import type { DevContent } from '../../site/dev-settings.ts';
import type { DevOptions } from '../../site/dev-site.ts';
import type { SiteContent } from '../../site/knowledge-base.ts';
import { loopback } from '../../site/serve-site.ts';
import type { SiteSettings } from '../../site/site-settings.ts';
import { freePort, parsePort } from '../free-port.ts';
import { writeCollections, workspaceOf } from '../collections.ts';
import { knowledgeBaseReader } from '../open-knowledge-base.ts';
import { messageLines, summaryLine } from '../report-messages.ts';
import { savedLines } from '../saved-lines.ts';
import { siteSettingsOf } from '../site-settings-of.ts';

export const dev: Command = {
  words: '',
  about:
    'Serves the site while you write: each save is read and shown at once, and then checked.\nDrafts are shown. A page whose source has a mistake stays as it was, with the message beside it; all are listed at /_check/, and /_reviews/ shows where each review stands.',
  options: ['content', 'analyses', 'url', 'base', 'site', 'as-of', 'port'],
  examples: [
    ['npx second-story dev', 'shows the knowledge base here or in ./content'],
    ['npx second-story dev --content ../ours --port 8080', 'shows another one, at port 8080'],
  ],
  async run(_words, given, effects) {
    const options = { ...given, drafts: true };
    const port = await freePort(parsePort(options.port));
    const read = await knowledgeBaseReader(options, effects);
    const first = await read([]);
    const settings = siteSettingsOf(options, first.read.wholeGraph.settings.url, effects);
    let known: ReadonlySet<string> = new Set();
    const keepEditorsInformed = editorsOf(effects.cwd);
    const content: DevContent = {
      first,
      read,
      alsoFollow: options.analyses === undefined ? [] : [resolve(effects.cwd, options.analyses)],
      checked(now, changed) {
        keepEditorsInformed(now);
        const lines =
          changed.length === 0 ? firstLines(now, effects.cwd) : savedLines(changed, known, now, effects.cwd);
        known = new Set(now.sources.keys());
        if (lines !== undefined) effects.tell(lines);
      },
      failed: (words) => effects.tell(words),
    };
    const server = await startServer(content, settings, { host: loopback, port, verbose: options.verbose ?? false });
    effects.print(
      `Second Story is at http://${loopback}:${String(port)}${settings.base} ; it follows your files until you press Ctrl+C.`,
    );
    await effects.untilStopped();
    await server.stop();
    return 0;
  },
};

/** Pages of an organisation's own, and what its integrations do to ours, only Vite can show while they change. */
async function startServer(
  content: DevContent,
  settings: SiteSettings,
  options: DevOptions,
): Promise<{ stop(): Promise<void> }> {
  if (content.first.read.own) {
    const { startDevSite } = await import('../../site/dev-site.ts');
    return startDevSite(content, settings, options);
  }
  const { pagesForWriters } = await import('../../site/compiled-pages.ts');
  const { startDevServer } = await import('../../site/dev-server.ts');
  return startDevServer(content, settings, await pagesForWriters(), options);
}

/** What is to mend, once everything has been looked at. */
function firstLines(now: SiteContent, cwd: string): string {
  const errors = now.messages.filter(({ level }) => level === 'error');
  const all = errors.length === 0 ? [] : [messageLines({ ...now, messages: errors }, cwd)];
  return [...all, summaryLine(now)].join('\n');
}

/** Tells editors of files that came or went. Where that cannot be written, they complete less; the site is shown all the same. */
function editorsOf(cwd: string): (now: SiteContent) => void {
  let told: SiteContent['sources'] | undefined;
  return ({ folder, sources }) => {
    if (told?.size === sources.size && [...sources.keys()].every((path) => told?.has(path))) return;
    told = sources;
    try {
      writeCollections(workspaceOf(cwd, folder), folder);
    } catch {
      // A folder that may only be read.
    }
  };
}

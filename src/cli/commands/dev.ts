import { relative, resolve } from 'node:path';
import type { Command } from '../command.ts';
import { loopback } from '../../site/serve-site.ts';
import { freePort, parsePort } from '../free-port.ts';
import { writeCollections, workspaceOf } from '../collections.ts';
import { knowledgeBaseReader, type OpenKnowledgeBase } from '../open-knowledge-base.ts';
import { messageLines, summaryLine } from '../report-messages.ts';
import { siteSettingsOf } from '../site-settings-of.ts';

export const dev: Command = {
  words: '',
  about:
    'Serves the site while you write: each save is read, checked and shown at once.\nDrafts are shown. A page whose source has a mistake stays as it was, with the message beside it; all are listed at /_check/, and /_reviews/ shows where each review stands.',
  options: ['content', 'analyses', 'url', 'base', 'site', 'as-of', 'port'],
  examples: [
    ['second-story dev', 'shows the knowledge base here or in ./content'],
    ['second-story dev --content ../ours --port 8080', 'shows another one, at port 8080'],
  ],
  async run(_words, given, effects) {
    const options = { ...given, drafts: true };
    const port = await freePort(parsePort(options.port));
    const reader = await knowledgeBaseReader(options, effects);
    const read = async (changed: readonly string[]): Promise<OpenKnowledgeBase> => {
      const open = await reader(changed);
      keepEditorsInformed(effects.cwd, open.folder);
      if (changed.length > 0) effects.tell(savedLines(changed, open, effects.cwd));
      return open;
    };
    const first = await read([]);
    const settings = siteSettingsOf(options, first.wholeGraph.settings.url, effects);
    const { startDevSite } = await import('../../site/dev-site.ts');
    const server = await startDevSite(first, read, settings, {
      host: loopback,
      port,
      verbose: options.verbose ?? false,
      alsoFollow: options.analyses === undefined ? [] : [resolve(effects.cwd, options.analyses)],
    });
    const errors = first.messages.filter(({ level }) => level === 'error');
    if (errors.length > 0) effects.tell(messageLines({ ...first, messages: errors }, effects.cwd));
    effects.tell(summaryLine(first));
    effects.print(
      `Second Story is at http://${loopback}:${String(port)}${settings.base} ; it follows your files until you press Ctrl+C.`,
    );
    await effects.untilStopped();
    await server.stop();
    return 0;
  },
};

/** What a save did: which files, and what is to mend in them. */
function savedLines(changed: readonly string[], open: OpenKnowledgeBase, cwd: string): string {
  const files = changed.map((path) => relative(open.folder, path).replaceAll('\\', '/'));
  const named = changed.slice(0, 3).map((path) => relative(cwd, path));
  const more = changed.length > named.length ? ` and ${String(changed.length - named.length)} more` : '';
  const messages = open.messages.filter(({ file, level }) => files.includes(file) && level !== 'suggestion');
  const isBroken = messages.some(({ level }) => level === 'error');
  const outcome = isBroken ? 'has errors; its page stays as it was' : 'is shown';
  const all = messages.length === 0 ? [] : [messageLines({ ...open, messages }, cwd)];
  return [`${named.join(', ')}${more} ${outcome}. ${summaryLine(open)}`, ...all].join('\n');
}

/** Where it cannot be written, editors complete less; the site is shown all the same. */
function keepEditorsInformed(cwd: string, folder: string): void {
  try {
    writeCollections(workspaceOf(cwd, folder), folder);
  } catch {
    // A folder that may only be read.
  }
}

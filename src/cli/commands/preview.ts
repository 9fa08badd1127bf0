import { recoverOutput } from '../../disk/output-folder.ts';
import { readMarker } from '../../disk/site-marker.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { serveSite } from '../../site/serve-site.ts';
import { freePort, parsePort } from '../free-port.ts';
import { siteSettingsOf } from '../site-settings-of.ts';
import { broughtBack, buildOnce } from './build.ts';

export const preview: Command = {
  words: '',
  about:
    'Serves the finished site on this machine, with the headers that a host should send.\nWith --build it builds first.',
  options: ['build', 'content', 'analyses', 'out', 'url', 'base', 'site', 'drafts', 'as-of', 'port'],
  means: { out: { value: 'folder', about: 'Where the site is. Default: ./dist.' } },
  examples: [
    ['npx second-story preview', 'serves ./dist'],
    ['npx second-story preview --build --content ../ours', 'builds another knowledge base, then serves it'],
  ],
  async run(_words, options, effects) {
    const built = options.build ? await buildOnce(options, effects) : undefined;
    if (options.build && !built) return 1;
    const { out } = built ?? siteSettingsOf(options, undefined, effects);
    if (!built && recoverOutput(out)) effects.tell(broughtBack);
    const marker = readMarker(out);
    if (!marker)
      throw new CliError(
        `There is no site in ${out} yet.`,
        '`npx second-story build` makes one; `npx second-story preview --build` does both.',
      );
    const server = await serveSite(out, marker.base, await freePort(parsePort(options.port)));
    effects.print(`Second Story is at ${server.address}`);
    await effects.untilStopped();
    await server.close();
    return 0;
  },
};

import { digest as digestOf, type Digest } from '../../core/views/digest.ts';
import { digestChat, digestHtml, digestMail } from '../../core/views/digest-texts.ts';
import { wordsIn } from '../../core/words/words-in.ts';
import { siteView } from '../../site/site-view.ts';
import { dayBehind } from '../as-of.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { openKnowledgeBase } from '../open-knowledge-base.ts';
import type { Options } from '../options.ts';
import { siteSettingsOf } from '../site-settings-of.ts';

export const digest: Command = {
  words: '',
  about: [
    'Prints what there is to tell since a day: new stories, stories whose day comes round again, and improvement actions that came into practice.',
    'As mail (its subject in the first line), html for a mail with formatting, or chat.',
  ].join('\n'),
  options: ['content', 'since', 'to', 'as-of', 'url', 'base', 'site'],
  means: { to: { value: 'form', about: 'mail, html or chat. Default: mail.' } },
  examples: [
    ['npx second-story digest --since 2026-10-01', 'a mail about what was new after 1 October'],
    ['npx second-story digest --since 2026-10-01 --to chat', 'the same in a few lines for chat'],
  ],
  async run(_words, options, effects) {
    const since = sinceOf(options);
    const { to = 'mail' } = options;
    if (!isForm(to))
      throw new CliError(`Unexpected “${to}” behind --to.`, `Write one of ${Object.keys(forms).join(', ')}.`);
    const checked = await openKnowledgeBase(options, effects);
    const settings = siteSettingsOf(options, checked.wholeGraph.settings.url, effects);
    const site = siteView(checked, settings);
    if (settings.host === undefined)
      effects.tell('Its addresses name no host yet: set url in knowledge-base.yaml, or --url.');
    const undated = [...site.graph.incidents.values()].filter(
      ({ day, card }) => card.published === undefined && day > since,
    );
    if (undated.length > 0)
      effects.tell(
        `Not told as new, because \`published\` gives no day on the card: ${undated.map(({ id }) => id).join(', ')}.`,
      );
    effects.print(forms[to](digestOf(since, site), site.graph.settings.language).trimEnd());
    return 0;
  },
};

const forms = {
  mail: (about, language) => digestMail(about, wordsIn(language)),
  html: (about, language) => digestHtml(about, wordsIn(language), language),
  chat: (about, language) => digestChat(about, wordsIn(language)),
} as const satisfies Record<string, (about: Digest, language: string) => string>;

function isForm(name: string): name is keyof typeof forms {
  return Object.hasOwn(forms, name);
}

function sinceOf(options: Options): string {
  const since = dayBehind('since', options);
  if (since !== undefined) return since;
  throw new CliError('Missing --since.', 'Write the day of the last digest, such as --since 2026-10-01.');
}

import { keptOut } from '../../core/check/kept-out.ts';
import type { KnowledgeGraph } from '../../core/graph/knowledge-graph.ts';
import { themeGarden, whyAlike, type ThemeGarden } from '../../core/views/theme-garden.ts';
import type { Words } from '../../core/words/words.ts';
import { siteView } from '../../site/site-view.ts';
import type { Command } from '../command.ts';
import { openKnowledgeBase } from '../open-knowledge-base.ts';
import { plainText } from '../plain-text.ts';
import { plural } from '../report-messages.ts';
import { siteSettingsOf } from '../site-settings-of.ts';

export const themes: Command = {
  words: '',
  about: [
    'Says what in the garden of themes could be tended: tags that may be a theme, themes that may be one, stories that do not fit, themes that nobody carries or answers.',
    'It proposes and changes nothing. Only what is published counts.',
  ].join('\n'),
  options: ['content', 'json', 'drafts', 'as-of'],
  examples: [
    ['npx second-story themes', 'the list, with how to merge and split'],
    ['npx second-story themes --json', 'the same for a program'],
  ],
  async run(_words, options, effects) {
    const checked = await openKnowledgeBase(options, effects);
    const { graph, words } = siteView(checked, siteSettingsOf(options, checked.wholeGraph.settings.url, effects));
    const garden = themeGarden(graph);
    const unseen = options.drafts === true ? undefined : keptOut(checked.wholeGraph);
    const without = unseen === undefined ? '' : ` Not counted: ${unseen}; --drafts counts what is not published too.`;
    effects.print(
      options.json
        ? JSON.stringify({ format: 1, ...garden }, null, 2)
        : plainText(told(garden, graph, without, words.garden)),
    );
    return 0;
  },
};

function told(garden: ThemeGarden, graph: KnowledgeGraph, without: string, t: Words['garden']): string {
  const counted = (id: string): string =>
    `${id} (${plural(graph.incidentsByTheme.get(id)?.length ?? 0, 'story', 'stories')})`;
  const sections = [
    section(
      t.candidates,
      garden.candidates.map(({ tag, stories, teams }) =>
        [t.candidate(tag, stories.length, teams), ...stories.map((id) => `  ${id}`)].join('\n'),
      ),
    ),
    section(
      t.alike,
      garden.alike.map((pair) => `${pair.one} and ${pair.other}: ${whyAlike(pair, t)}`),
    ),
    section(
      t.misfits,
      garden.misfits.map(({ theme, story, how }) => `${theme}: ${story}\n  “${how}”`),
    ),
    section(t.withoutStory, garden.withoutStory),
    section(t.withoutAction, garden.withoutAction.map(counted)),
    section(t.undiscussed, garden.undiscussed.map(counted)),
  ].filter((text) => text !== '');
  const head = `${plural(graph.themes.size, 'theme')}, ${plural(graph.incidents.size, 'story', 'stories')}.`;
  if (sections.length === 0) return `${head} ${t.nothing}${without}`;
  return [`${head}${without}`, ...sections, withHelp(t.split)].join('\n\n');
}

function section(about: { title: string; help: string }, items: readonly string[]): string {
  return items.length === 0 ? '' : [withHelp(about), ...items.map((item) => indent(item, 4))].join('\n');
}

function withHelp({ title, help }: { title: string; help: string }): string {
  return `${title}\n${indent(help, 2)}`;
}

function indent(text: string, by: number): string {
  return text.replace(/^/gm, ' '.repeat(by));
}

import type { KnowledgeGraph } from '../../core/graph/knowledge-graph.ts';
import { themeGarden, type AlikeThemes, type ThemeGarden } from '../../core/views/theme-garden.ts';
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
    ['second-story themes', 'the list, with how to merge and split'],
    ['second-story themes --json', 'the same for a program'],
  ],
  async run(_words, options, effects) {
    const checked = await openKnowledgeBase(options, effects);
    const { graph } = siteView(checked, siteSettingsOf(options, checked.wholeGraph.settings.url, effects));
    const garden = themeGarden(graph);
    effects.print(options.json ? JSON.stringify({ format: 1, ...garden }, null, 2) : plainText(told(garden, graph)));
    return 0;
  },
};

function told(garden: ThemeGarden, graph: KnowledgeGraph): string {
  const count = (id: string): string => plural(graph.incidentsByTheme.get(id)?.length ?? 0, 'story', 'stories');
  const sections = [
    section(
      'Tags that may be a theme',
      'Write one with `second-story new theme`, and a sentence in each story that says how it showed up there.',
      garden.candidates.map(
        ({ tag, stories, teams }) =>
          `${tag}: ${plural(stories.length, 'story', 'stories')} of ${plural(teams.length, 'team')} (${teams.join(', ')})\n${stories.map((id) => `      ${id}`).join('\n')}`,
      ),
    ),
    section('Themes that may be one', howToMerge, garden.alike.map(pair)),
    section(
      'Stories that may not fit their theme',
      'What they say of it has few words in common with the theme’s page and its other stories. Say it another way, move it, or leave it.',
      garden.misfits.map(({ theme, story, how }) => `${theme}: ${story}\n      “${how}”`),
    ),
    section('Themes that no story carries', 'Find their stories, merge them, or take them out.', garden.withoutStory),
    section(
      'Themes that no improvement action answers',
      'Name the theme in `answers` of an action, or ask what could be tried.',
      garden.withoutAction.map((id) => `${id} (${count(id)})`),
    ),
    section(
      'Themes that no finding of a review names',
      'Ask for them in the next review.',
      garden.undiscussed.map((id) => `${id} (${count(id)})`),
    ),
  ].filter((text) => text !== '');
  const head = `${plural(graph.themes.size, 'theme')}, ${plural(graph.incidents.size, 'story', 'stories')}.`;
  if (sections.length === 0) return `${head} Nothing to tend.`;
  return [head, ...sections, `To split a theme\n  ${howToSplit}`].join('\n\n');
}

function section(title: string, help: string, items: readonly string[]): string {
  return items.length === 0 ? '' : [`${title}\n  ${help}`, ...items.map((item) => `    ${item}`)].join('\n');
}

function pair(alike: AlikeThemes): string {
  const names = `${alike.one} and ${alike.other}`;
  return alike.because === 'name'
    ? `${names}: “${alike.names[0]}” and “${alike.names[1]}” are nearly one name`
    : `${names}: ${String(alike.both)} of their ${String(alike.either)} stories carry both`;
}

const howToMerge =
  'To merge, keep one file, add the id of the other (and its formerIds) to `formerIds` of the first, and delete the other file.\n  Old addresses lead to the one that stays, and stories that still name the old id are read as naming it. Several may go into one.';
const howToSplit =
  'Leave the file and its id where most of the stories stay, so that its address holds. Write the other part with `second-story new theme`,\n  name it in `related`, and change the id in the stories that go there. A former id can lead to one of the two only.';

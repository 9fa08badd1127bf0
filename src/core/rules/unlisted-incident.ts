import type { PlacedProblem } from '../model/message.ts';
import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import { walkProse, type ProseElement } from '../model/prose.ts';
import type { ProseDocument } from '../parse/document.ts';
import { didYouMean } from '../parse/did-you-mean.ts';
import { atSpot } from '../rule-kit/place-problem.ts';
import { attributeSpot } from '../rule-kit/references.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'unlisted-incident',
  title: 'List each incident that a playback tells',
  level: 'warning',
  group: 'references',
  about: 'knowledge-base',
  check: ({ documents, graph }) => {
    const present = (id: string): string => graph.presentIds.incidents.get(id) ?? id;
    return documents.playbacks.flatMap((playback) => {
      // That there is no list is told of at its head.
      if (playback.card.incidents.length === 0) return [];
      // Said once, however many moments an incident lends. One that does not exist is told elsewhere.
      const heard = new Set(playback.card.incidents.map(present));
      // A slip in the list is told of there, and the moments are in order.
      const unknown = playback.card.incidents.filter((listed) => !graph.incidents.has(present(listed)));
      const isMisspelt = (id: string): boolean => unknown.some((listed) => didYouMean(listed, [id], 1).length > 0);
      const problems: PlacedProblem[] = [];
      walkProse(playback.prose, (node) => {
        if (node.type === 'element' && ofTheme.has(node.name)) problems.push(...themeOfOthers(node, playback, graph));
        const id = node.type === 'element' ? node.attributes['incident'] : undefined;
        if (node.type !== 'element' || typeof id !== 'string' || heard.has(present(id))) return undefined;
        heard.add(present(id));
        if (!graph.incidents.has(present(id)) || isMisspelt(id)) return undefined;
        problems.push(
          atSpot(playback, attributeSpot(playback.source.text, node, 'incident', id), {
            reason: `Unexpected incident “${id}”, expected one of the playback’s own incidents`,
            help: 'Add it to incidents in the front matter, so that its page leads here and its moments have a lane.',
          }),
        );
        return undefined;
      });
      return problems;
    });
  },
});

/** Elements that bring a theme before the room. */
const ofTheme: ReadonlySet<string> = new Set(['Guises', 'Discuss']);

/** A theme that none of the stories told has, or that is not one of the playback: the slide would be about something else. */
function themeOfOthers(
  node: ProseElement,
  playback: ProseDocument<'playback'>,
  { incidents, themes, presentIds }: KnowledgeGraph,
): PlacedProblem[] {
  const { theme } = node.attributes;
  const present = (id: string): string => presentIds.themes.get(id) ?? id;
  const id = typeof theme === 'string' ? present(theme) : undefined;
  const told = playback.card.incidents.flatMap((one) => incidents.get(presentIds.incidents.get(one) ?? one) ?? []);
  if (id === undefined || !themes.has(id) || told.length < playback.card.incidents.length) return [];
  const own = playback.card.themes.map(present);
  const isTold = told.some(({ card }) => Object.keys(card.themes).some((one) => present(one) === id));
  // A slip in the list is told of there.
  const isOwn = own.length === 0 || own.includes(id) || !own.every((one) => themes.has(one));
  if (isTold && isOwn) return [];
  return [
    atSpot(
      playback,
      attributeSpot(playback.source.text, node, 'theme', String(theme)),
      isTold
        ? {
            reason: `Unexpected theme “${String(theme)}”, expected one of the playback’s own themes`,
            help: 'The room would talk about something that it has not been led to. Name the theme that you meant, or add this one to themes in the front matter.',
          }
        : {
            reason: `Unexpected theme “${String(theme)}”, expected one that a story of this playback has`,
            help: 'The slide shows how a theme showed up in what was told, and there is nothing to show.',
          },
    ),
  ];
}

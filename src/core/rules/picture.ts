import { isForReaders, missingOnCard, narrativeWords } from '../rule-kit/absence.ts';
import { walkProse } from '../model/prose.ts';
import { defineRule, type IncidentFiles } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'picture',
  title: 'Show a long story in a picture as well',
  level: 'suggestion',
  group: 'absences',
  about: 'incident',
  check: (files, world) =>
    !isForReaders(files) ||
    files.narrative.card.picture !== undefined ||
    narrativeWords(files, world) < longStory ||
    showsSomething(files)
      ? []
      : missingOnCard(files, {
          reason: 'Missing a picture in a long story; add a graph or a sketch',
          help: 'The graph that people were looking at, or how the parts hang together, with words that say what it shows.',
        }),
});

const longStory = 800;

function showsSomething({ narrative }: IncidentFiles): boolean {
  // One that cannot be read is told of where it stands.
  let shows = /!\[[^\]\n]*\][[(]/.test(narrative.source.text);
  walkProse(narrative.prose, (node) => {
    shows ||=
      node.type === 'image' ||
      node.type === 'table' ||
      (node.type === 'element' && /^(?:Figure|Chart|Timeline|Diagram)/.test(node.name));
    return shows ? 'skip' : undefined;
  });
  return shows;
}

import type { PlacedProblem } from '../model/message.ts';
import { walkProse } from '../model/prose.ts';
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
      // Said once, however many moments an incident lends. One that does not exist is told elsewhere.
      const heard = new Set(playback.card.incidents.map(present));
      const problems: PlacedProblem[] = [];
      walkProse(playback.prose, (node) => {
        const id = node.type === 'element' ? node.attributes['incident'] : undefined;
        if (node.type !== 'element' || typeof id !== 'string' || heard.has(present(id))) return undefined;
        heard.add(present(id));
        if (!graph.incidents.has(present(id))) return undefined;
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

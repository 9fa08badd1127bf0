import type { PlacedProblem } from '../model/message.ts';
import { plainText, walkProse } from '../model/prose.ts';
import { oddAddress } from '../model/web-link.ts';
import { withProse } from '../parse/documents.ts';
import type { ProseDocument } from '../parse/document.ts';
import { rememberEach } from '../remember-each.ts';
import { atSpot } from '../rule-kit/place-problem.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'link-words',
  title: 'Say in a link what it leads to',
  level: 'suggestion',
  group: 'dialect',
  about: 'knowledge-base',
  check: ({ documents }) => withProse(documents).flatMap(emptyWords),
});

const says =
  /^(?:(?:click |see |read )?(?:it )?here|(?:this|the|a) (?:link|page|site|url)|link|links|more|read more|more (?:details|information|info)|details|url|source|hier|dieser link|mehr)[.:!]?$/i;

const emptyWords = rememberEach((document: ProseDocument): readonly PlacedProblem[] => {
  const problems: PlacedProblem[] = [];
  walkProse(document.prose, (node) => {
    const words = node.type === 'link' ? plainText(node).trim() : '';
    // A link that leads nowhere is told of as that.
    if (node.type === 'link' && says.test(words) && oddAddress(node.url) === undefined)
      problems.push(
        atSpot(document, node, {
          reason: `Unexpected “${words}” as the words of a link, expected what a reader finds there`,
          help: 'Whoever goes from link to link, by key or by ear, hears these words alone. On paper the address is gone.',
        }),
      );
    return undefined;
  });
  return problems;
});

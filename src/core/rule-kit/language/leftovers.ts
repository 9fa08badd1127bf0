import { rememberEach } from '../../remember-each.ts';
import { shortened } from '../../shortened.ts';
import { rememberLast } from '../../remember-last.ts';
import { matchOutside } from '../match-outside.ts';
import type { Hit, Passage } from '../passage.ts';
import type { RuleWorld } from '../rule.ts';

/** Words that stand in for words still to come; among them those that our own templates begin with. Two rules ask, for drafts and for the rest. */
export const findLeftovers = rememberLast(({ text, where, plain, code = [] }: Passage): readonly Hit[] => {
  if (where === 'data') return [];
  const stub = plain === true ? /^(?:n\/?a|untitled|\?+|-+|\.{2,}|…|xx+)$/i.exec(text.trim()) : null;
  const hits = [...patterns, ...(stub ? [wholeText] : [])].flatMap((pattern) =>
    [...matchOutside(text, pattern, code)].map(({ index: start, 0: words }): Hit => ({
      start,
      end: start + words.length,
      reason: `Unexpected “${shortened(words)}”, expected the words it keeps a place for`,
      help: 'A reader cannot tell what is missing. Fill it in, or take it out.',
    })),
  );
  // Of several in a row one is enough: whoever fills it in sees the others.
  return hits
    .toSorted((a, b) => a.start - b.start)
    .filter(
      ({ start }, index, all) => !/^[\s:.,/?-]{0,3}$/.test(text.slice(all[index - 1]?.end ?? -1, start)) || index === 0,
    );
});

/** A mark that stands in a value for one that is still to come. */
const wholeText = /^[\s\S]*$/g;

const patterns = [
  /\b(?:TODO|TBD|TBC|TBA|FIXME|X{3,}|XX(?= ?(?:%|[a-z]{3,}))|TK(?= [a-z]))\b|(?<=\s)\?{2,}(?=\s|%)/g,
  /\[(?:insert|fill|add|your|describe|name|date|time|link|todo|tbd|number|amount|reason|who|when|how (?:many|much|long))\b[^\]\n]{0,80}\](?!\()|<(?:insert|fill in|your|describe)\b[^>\n]{0,80}>|\blorem ipsum\b|\byyyy-mm-dd\b|\b(?:hh:mm|xx:xx)(?::ss|:xx)?\b|\bhow everyone will know that it is in practice\b/gi,
];

const published = rememberEach(({ documents }: RuleWorld): ReadonlySet<string> => {
  const { narratives, themes, playbacks } = documents;
  return new Set(
    [...narratives, ...themes, ...playbacks]
      .filter(({ card }) => card.status === 'published')
      .map(({ entry }) => entry),
  );
});

/** Whether readers may see what stands in a file: for an incident's files its narrative decides. */
export function isPublished(file: string, world: RuleWorld): boolean {
  const incident = /^incidents\/[^/]+/.exec(file)?.[0];
  return published(world).has(incident ?? file.replace(/\.mdx?$/, ''));
}

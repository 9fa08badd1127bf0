import { keepsPlace } from '../../model/text.ts';
import { rememberEach } from '../../remember-each.ts';
import { shortened } from '../../shortened.ts';
import { rememberLast } from '../../remember-last.ts';
import { matchOutside } from '../match-outside.ts';
import type { Hit, Passage } from '../passage.ts';
import type { RuleWorld } from '../rule.ts';

/** Words that stand in for words still to come; among them those that our own templates begin with. Two rules ask, for drafts and for the rest. */
export const findLeftovers = rememberLast(({ text, where, plain, isOpenTask, code = [] }: Passage): readonly Hit[] => {
  if (where === 'data') return [];
  if (isOpenTask === true)
    return [
      {
        start: 0,
        end: text.length,
        reason: `Unexpected open task “${shortened(text)}”, expected what came of it`,
        help: 'Readers see a box that they cannot tick. What is still to be done belongs into actions.yaml, and a list to go through needs no boxes.',
      },
    ];
  const whole = text.trim();
  const stub =
    (plain === true ? marksOfValue.test(whole) || keepsPlace(whole) : stubOfBlock.test(whole)) ||
    (plain === true && !isShort.has(where) && stubOfValue.test(whole));
  const hits = (stub ? [wholeText] : patterns).flatMap((pattern) =>
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

/** Values of a word or two, which may be any word. */
const isShort: ReadonlySet<Passage['where']> = new Set(['choice', 'label', 'role', 'heading', 'table']);

const later = String.raw`to be (?:written|completed|confirmed|continued|added|filled in|done|determined)|coming soon|more to (?:come|follow)`;

/** Marks in place of a value; and what a hand types that only tries. */
const marksOfValue = new RegExp(
  String.raw`^(?:n\/?a|untitled|\?+|-+|\.{2,}|…|xx+|asdf\w*|qwert\w*|foo(?: ba[rz])*|bla(?: bla)*|${later})\.?$`,
  'i',
);

/** What stands in a value for words that are still to come, in place of all of them; among it what our own templates and editors say there. */
const stubOfValue = new RegExp(
  String.raw`^(?:x|test(?:ing)?|string|text|undefined|null|placeholder|example|same(?: as (?:above|before))?|(?:see )?above|ditto|(?:title|hook|summary|definition|sentence|description|words?)(?: goes)?(?: here)?|how it showed up here.*|(?:one|a|in a) sentence(?: or two)?(?:[:,] .*| about .*)?|what (?:has to be true for it|happened, in a sentence|they did|readers see|will be different: verb and object|the responders did|a reader gains.*)|how everyone will know that it is in practice|why it made sense to them)\.?$`,
  'iu',
);
const stubOfBlock = new RegExp(
  String.raw`^(?:\.{3,}|…|test|asdf\w*|qwert\w*|foo(?: bar)?|bla bla|(?:words|text) (?:go )?here|${later})\.?$`,
  'iu',
);

const wholeText = /^[\s\S]*$/g;

const units = String.raw`(?:(?:milli)?seconds?|minutes?|hours?|days?|weeks?|months?|customers?|users?|orders?|requests?|people|services?|hosts?|servers?|per ?cent|times)\b`;

const patterns = [
  /\b(?:TODO|TBD|TBC|TBA|FIXME|X{3,}|XX(?= ?(?:%|[a-z]{3,}))|TK(?= [a-z]))\b|(?<=\s)\?{2,}(?=\s|%)/g,
  /\[(?:insert|fill|add|your|describe|name|date|time|link|todo|tbd|number|amount|reason|who|when|how (?:many|much|long))\b[^\]\n]{0,80}\](?!\()|<(?:insert|fill in|your|describe)\b[^>\n]{0,80}>|\blorem ipsum\b|\byyyy-mm-dd\b|\b(?:hh:mm|xx:xx)(?::ss|:xx)?\b|\bhow everyone will know that it is in practice\b/gi,
  /\[(?!\^)[^\][\n]{0,40}\p{L}\?\](?![(:[])/gu,
  new RegExp(String.raw`(?<=^|\s)_{3,}(?=[\s.,%]|$)|(?<=\s|^)X{1,2} ?(?:%|(?=${units}))`, 'g'),
  /\((?:(?:please )?(?:double-?check|to check|check (?:this|again|number|date|time|w\/|with)|verify|confirm (?:this|with)|add (?:a |the )?(?:link|number|source|graph|screenshot|date|time)|(?:link|source|ref|reference|number|date|who|when|how many|citation)(?=\?\))|needs? (?:a )?(?:source|link|check|number|date)|is (?:this|that) (?:right|true|correct)|not sure (?:if|about|whether))[^()\n]{0,60}|\?{2,})\)/gu,
  /\b(?:note to self|placeholder text|this is (?:just |only )?a placeholder|(?:more )?(?:details|more(?: information)?) (?:to follow|will follow|to come)(?=[.)]|$)|(?:is|are) (?:still |yet )?to be (?:confirmed|determined|filled in|written|added)(?=[.)]|$))|(?<=[(:–—-] ?)(?:to be (?:confirmed|determined|filled in|written|added|completed))(?=[.)]|$)/gi,
  /^(?:DRAFT|WIP)\b[^\n]*|(?<=[.!?] )(?:DRAFT|WIP)(?=[,:. –—-])/gm,
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

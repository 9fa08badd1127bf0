import type { Hit, Passage } from '../rule-kit/passage.ts';
import { givenNames } from '../rule-kit/privacy/given-names.ts';
import { isAllowed } from '../rule-kit/privacy/is-allowed.ts';
import { unnamedPeople } from '../rule-kit/privacy/unnamed-people.ts';
import { defineRule, type RuleWorld } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'no-name-in-role',
  title: 'Keep names out of roles and sentences',
  level: 'suggestion',
  group: 'privacy',
  about: 'passage',
  check: (passage, world) => {
    const { text, where, of, isCode } = passage;
    const isRole = where === 'role';
    const isTold =
      !isRole && where !== 'data' && where !== 'label' && isCode !== true && (toldOf.has(of) || citedIn.has(of));
    if (!isRole && !isTold) return [];
    const isTwo = twoCapitals.test(text);
    const isGiven =
      (isRole || of === 'analysis' || !citedIn.has(of)) &&
      text.match(capitalised)?.some((word) => givenNames.has(word)) === true;
    if (!isTwo && !isGiven) return [];
    const { teams, services } = world.graph;
    // What a team is called is what is looked at there.
    const others = of === 'register' && isRole ? [] : teams.values();
    const known = [...others, ...services.values()].map(({ name }) => name.toLowerCase());
    const found = new Map(
      isTwo ? [...text.matchAll(patternFor(passage))].map(({ index, 0: name }) => [index, name]) : [],
    );
    // A handle or an address beside a role is told of as such.
    for (const { index, 0: name } of !isGiven || (isRole && text.includes('@')) ? [] : text.matchAll(givenAlone))
      if (!isCited.test(name) && ![...found].some(([at, other]) => touches(index, name, at, other)))
        found.set(index, name);
    return [...found].flatMap(([start, name]): Hit[] => {
      const isOfWork = name.split(/[\s-]/).some((word) => ofWork.has(word.toLowerCase()) || /^\p{Lu}{2,}$/u.test(word));
      if (isOfWork || known.some((other) => other.includes(name.toLowerCase())) || isAllowed(name, world)) return [];
      if (isTold && (isListed(name, passage, world) || isThanked(passage, start) || isSigned(passage, start)))
        return [];
      if (isTold && spokeBefore(name, passage, start, world)) return [];
      return [
        {
          start,
          end: start + name.length,
          ...(isRole
            ? { reason: 'Unexpected name beside a role, expected the role alone', help: helpForRole }
            : { reason: 'Unexpected name of a person, expected their role', help: helpForTold }),
        },
      ];
    });
  },
});

/** Where people are spoken of. */
const toldOf: ReadonlySet<Passage['of']> = new Set(['narrative', 'record', 'actions', 'register']);

/** Where authors of books are spoken of as well, and only somebody beside a role is likely to be one who was there. */
const citedIn: ReadonlySet<Passage['of']> = new Set(['theme', 'playback', 'analysis']);

/** Cheap looks: most sentences have no two words in a row that begin with capitals, none between two commas, and no given name. */
const twoCapitals = /\p{Lu}[\p{Ll}.’'-]+ (?:[a-z]{2,3} )?\p{Lu}|\p{Ll}, \p{Lu}\p{Ll}{2,},/u;
const capitalised = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+/gu;

/** A list or a law that is called after somebody. */
const isCited = /['’]s?$/;

function touches(start: number, name: string, other: number, otherName: string): boolean {
  return start < other + otherName.length && other < start + name.length;
}

/** An owner, or whoever plans meetings, may be a name alone; a role that looks like one is often that of a place. */
function patternFor({ where, of }: Passage): RegExp {
  if (where === 'role') return of === 'actions' || of === 'settings' ? alone : beside;
  if (where === 'action' || where === 'done-when') return inAction;
  return citedIn.has(of) ? besideRole : inSentence;
}

const helpForRole =
  'A role is shown to everyone. Who it was goes under name, which is shown only with consent: true. If it is no name, it can go to checks.allow.';
const helpForTold =
  'Nobody has asked them. Say where they stood: “the on-call engineer”. Somebody who agrees to be named stands in record.yaml, with consent: true. If it is no name, it can go to checks.allow.';

/** Whoever is thanked has mostly been asked. */
function isThanked({ text, headings }: Passage, at: number): boolean {
  const before = /[^.!?\n]*$/.exec(text.slice(0, at))?.[0] ?? '';
  return (
    /\b(?:thank|credit|acknowledge|reported by)/i.test(before) ||
    /thank|acknowledge|credit/i.test(headings.at(-1) ?? '')
  );
}

/** Whoever signs a text, or a change, does so by choice. */
function isSigned({ text }: Passage, at: number): boolean {
  return /(?:\bauthors?\b|\b(?:created|written|prepared|edited|posted|published|drafted|compiled)[ -]by|-by)\s*[:=]?\s*[[("']*(?:[^.!?\n]{0,80}[,&]\s*)?$/i.test(
    text.slice(0, at),
  );
}

/** Of somebody who speaks in a chat again and again the first line is enough: whoever mends it sees the others. */
function spokeBefore(name: string, { file, text, place }: Passage, at: number, { sources }: RuleWorld): boolean {
  const clock = /^ ?[[(]?\d{1,2}:\d{2}/;
  if (!clock.test(text.slice(at + name.length))) return false;
  const source = sources.find((other) => other.file === file);
  const before = source?.text.slice(0, place(at, at + 1).start.offset) ?? '';
  for (let found = before.indexOf(name); found >= 0; found = before.indexOf(name, found + 1))
    if (clock.test(before.slice(found + name.length, found + name.length + 12))) return true;
  return false;
}

/** People of a record either agreed, or another rule speaks of them. */
function isListed(name: string, { file }: Passage, world: RuleWorld): boolean {
  const { agreed, everywhere } = unnamedPeople(world);
  const folder = /^incidents\/[^/]+/.exec(file)?.[0] ?? '';
  return agreed.has(`${folder} ${name}`) || everywhere.people.has(name);
}

const name = String.raw`\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}\.)?(?: (?:van|von|de|da|di|der|den|bin|al))?(?: \p{Lu}[\p{L}’'-]+){1,2}`;

/** With a team or a duty behind it; a handle or an address there is told of as such. */
const alone = new RegExp(String.raw`^${name}(?=$|(?:,? [(\[–—-]|, ?)[^@]*$)`, 'gu');

/** Two or three words that begin with capitals: in brackets, before the first comma or bracket, or behind a comma or dash. */
const beside = new RegExp(
  [
    String.raw`(?<=[(\[])${name}(?=[)\],;])`,
    String.raw`^${name}(?=\s*[,(:]|\s[–—-]\s)`,
    String.raw`(?<=,\s|\s[–—-]\s|:\s)${name}(?=$|[,;)])`,
  ].join('|'),
  'gu',
);

const firstAndLast = String.raw`(?!The |This |That |These |Some |Each |Our |Their |When |After )\p{Lu}\p{Ll}[\p{Ll}’'-]+(?: (?:van|von|de|da|di|der|den|bin|al))? \p{Lu}\p{Ll}[\p{L}’'-]+`;
const notFirst =
  'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|However|Then|When|After|Before|While|They|This|That|There';
const ofPeople = String.raw`reads?|notice[sd]?|call(?:s|ed)|writes|wrote|ask(?:s|ed)|answer(?:s|ed)|repli(?:es|ed)|join(?:s|ed)|remember(?:s|ed)|logs in|logged in|types|typed|says|said|tells|told|suggest(?:s|ed)|propose[sd]|wakes|woke|looks|looked|thinks|thought|decide[sd]|tries|tried|reali[sz]e[sd]|takes over|took over|restart(?:s|ed)|roll(?:s|ed) back|(?:is|was) (?:on call|paged|asked|called)`;

const roles =
  'engineer|developer|operator|colleague|manager|administrator|admin|maintainer|commander|responder|analyst|contractor|contact|deputy|lead|on[- ]call|reviewer|approver|facilitator|intern|apprentice|officer|person on (?:call|duty)';
/** At the start of a sentence too. */
const anyRoles = roles.replace(/(?<=^|\|)[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
const behindName = String.raw`(?:on[- ](?:call|duty)|(?:(?:the|our|an?|then|second|first|backup|senior|junior) )*(?:[\w-]+ ){0,2}(?:${roles}))\b`;

/** A name with a role right before or behind it, which makes it that of somebody who was there. */
const ofRole = [
  String.raw`(?<=\b(?:${anyRoles}),? [(“]?)${firstAndLast}`,
  String.raw`(?<=\b(?:${anyRoles}),? \(?)(?!Team |Plan |Part |Phase |Step |Group |Level |Site )\p{Lu}\p{Ll}{2,} \p{Lu}\.(?=[\s,;)]|$)`,
  String.raw`(?<=\b(?:[Tt]he|[Oo]ur|[Aa]) (?:[\w-]+ ){0,3}(?:${roles}), )(?!${notFirst})\p{Lu}\p{Ll}{2,}(?=, (?!and\b|or\b)\p{Ll})`,
  String.raw`(?<![\p{L}’'-])${firstAndLast}(?= \(${behindName}|, (?:who (?:was|is|had been) on (?:call|duty)\b|(?:the|our|an?) (?:[\w-]+ ){0,3}(?:${roles})\b))`,
] as const;

const besideRole = new RegExp(ofRole.join('|'), 'gu');

/** A first and a last name where only people are spoken of: of a team, beside a role, or before what people do. */
const inSentence = new RegExp(
  [
    ...ofRole,
    // Nobody is addressed so but a person.
    String.raw`(?<![\p{L}’'-])(?:Mrs?|Ms|Herrn?|Frau|Madame|Monsieur|Mme|Señora?|Signora?)\.? \p{Lu}\p{Ll}[\p{L}’'-]+`,
    String.raw`(?<![\p{L}’'-]|\bthank(?:s to)? )${firstAndLast}(?=,? (?:of|from|on|in) (?:the |our )[\w. -]{0,30}?team\b)`,
    String.raw`(?<![\p{L}’'-])${firstAndLast}(?= (?:${ofPeople})\b)`,
    String.raw`(?<=\b(?:calls?|called|asks?|asked|pages|paged|wakes|woke) )${firstAndLast}`,
    String.raw`(?<=\b(?:approved|merged|reviewed|deployed|paged|called|restarted|reverted|proposed|noticed|asked|told|rolled back) by )${firstAndLast}`,
    String.raw`(?<![\p{L}.])\p{Lu}\. \p{Lu}\p{Ll}{2,}(?= (?:${ofPeople})\b)`,
    String.raw`(?<![\p{L}’'-])${firstAndLast}(?=['’]s (?:laptop|screen|terminal|shift|phone|commit|deploy(?:ment)?|pull request|change|account|night)\b)`,
  ].join('|'),
  'gu',
);

/** Whoever is to do something: `ask Ada Quill to write it down`, `Ada Quill to write it down`. */
const inAction = new RegExp(
  [
    inSentence.source,
    String.raw`(?<=\b(?:[Aa]sk|[Ll]et|[Hh]ave|[Rr]emind|[Tt]ell|[Tt]each|[Tt]rain|[Cc]oach|[Mm]entor|[Pp]air with|(?:[Tt]alk|[Ss]peak|[Hh]and(?: \w+)? over|[Aa]ssign(?:ed)?(?: \w+)?) to|[Aa]gree with|[Mm]eet(?: with)?|[Oo]wned by|[Ll]ed by|[Dd]one by|[Tt]ogether with|[Uu]ntil|[Oo]nce|[Ww]hen) )${firstAndLast}(?= (?:to|and|about|how|with|has|have|writes?|checks?|reviews?|agrees?|approves?|signs?|knows?|can)\b|[.;)]|$)`,
    String.raw`^${firstAndLast}(?= (?:to|will|should|must|can|and (?:the|our))\b|:)`,
  ].join('|'),
  'gu',
);

const given = `(?:${[...givenNames].join('|')})`;

/** A given name with another behind it, wherever it stands among words; alone, where only people are spoken of. */
const givenAlone = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}’'_./@-]|\bthank(?:s to)? )${given}(?: (?:van|von|de|da|di|der|den|bin|al))? \p{Lu}\p{Ll}[\p{L}’'-]+(?![\p{L}’'-])`,
    String.raw`(?<![\p{L}\p{N}’'_./@-])${given}(?= (?:${ofPeople}|pushed|rolls|rolled|restarted|switched|disabled|enabled|changed|removed|deleted|added|took|takes|made|tried|knew|merged|deployed|reverted|approved|ran|runs|reviewed|found|saw|sees|opens|opened|fixe[sd]|started|stopped|pressed|got|went|was|had|did|has|from (?:the )?\p{L}+)\b)`,
    String.raw`(?<![\p{L}\p{N}’'_./@-])${given}(?=['’]s (?:change|commit|laptop|screen|terminal|shift|phone|deploy(?:ment)?|pull request|account|script|fix|restart|mistake|idea|message)\b)`,
    String.raw`(?<=\b(?:by|asked|asks|paged|pages|called|calls|with|told|tells) )${given}(?![\p{L}’'-]| \p{Lu}|\.\w)`,
  ].join('|'),
  'gu',
);

/** Words of places, groups and trades, which are written with capitals too. */
const ofWork = new Set(
  (
    'team teams engineer engineers engineering engineered developer developers operator operators ' +
    'operations manager managers management director officer lead leader leadership maintainer ' +
    'maintainers administrator administrators admin responder responders commander coordinator analyst ' +
    'architect owner owners author authors reviewer reviewers researcher researchers volunteer volunteers ' +
    'user users customer customers client clients platform platforms service services system systems ' +
    'support security data database databases cloud network networks site reliability product products ' +
    'release releases incident incidents infrastructure storage payment payments checkout search mobile ' +
    'web website desk help office group department division unit company corporation commission ministry ' +
    'agency foundation university institute committee council board bank exchange north south east west ' +
    'northern southern eastern western europe european america american asia pacific africa australia ' +
    'united states kingdom new san los hub lab labs software technology technologies tech the first ' +
    'second third on call duty night day shift chief head senior junior staff principal vice president ' +
    'public communication communications relations quality assurance test testing program project ' +
    'business digital open source google microsoft amazon docker github apple red hat ops sre devops ' +
    'cluster crew guild squad tribe working task force contact point docs build core backend frontend ' +
    'front back end index registry actions party vendor host hosting provider centre center city river ' +
    'street saint great britain hong kong pod pods node nodes prometheus automate'
  ).split(' '),
);

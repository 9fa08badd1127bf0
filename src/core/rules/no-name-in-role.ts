import type { Hit } from '../rule-kit/passage.ts';
import { isAllowed } from '../rule-kit/privacy/is-allowed.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'no-name-in-role',
  title: 'Keep names out of roles',
  level: 'suggestion',
  group: 'privacy',
  about: 'passage',
  check: ({ text, where, of }, world) => {
    if (of !== 'record' || where !== 'card') return [];
    const { teams, services } = world.graph;
    const known = [...teams.values(), ...services.values()].map(({ name }) => name.toLowerCase());
    return [...text.matchAll(beside)].flatMap(({ index: start, 0: name }): Hit[] => {
      const isOfWork = name.split(/[\s-]/).some((word) => ofWork.has(word.toLowerCase()) || /^\p{Lu}{2,}$/u.test(word));
      if (isOfWork || known.some((other) => other.includes(name.toLowerCase())) || isAllowed(name, world)) return [];
      return [
        {
          start,
          end: start + name.length,
          reason: 'Unexpected name beside a role, expected the role alone',
          help: 'A role is shown to everyone. Who it was goes under name, which is shown only with consent: true. If it is no name, it can go to checks.allow.',
        },
      ];
    });
  },
});

const name = String.raw`\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}\.)?(?: (?:van|von|de|da|di|der|den|bin|al))?(?: \p{Lu}[\p{L}’'-]+){1,2}`;

/** Two or three words that begin with capitals: in brackets, before the first comma or bracket, or behind a comma or dash. */
const beside = new RegExp(
  [
    String.raw`(?<=[(\[])${name}(?=[)\],;])`,
    String.raw`^${name}(?=\s*[,(:]|\s[–—-]\s)`,
    String.raw`(?<=,\s|\s[–—-]\s|:\s)${name}(?=$|[,;)])`,
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
    'street saint great britain hong kong'
  ).split(' '),
);

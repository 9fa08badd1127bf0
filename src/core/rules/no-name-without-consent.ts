import { matchOutside } from '../rule-kit/match-outside.ts';
import type { Hit } from '../rule-kit/passage.ts';
import { isAllowed } from '../rule-kit/privacy/is-allowed.ts';
import { namesAnnouncedIn, unnamedPeople, type UnnamedPerson } from '../rule-kit/privacy/unnamed-people.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'no-name-without-consent',
  title: 'Name people only when they agreed',
  level: 'error',
  group: 'privacy',
  about: 'passage',
  check: ({ text, file }, world) => {
    const { byFolder, everywhere, agreed } = unnamedPeople(world);
    if (everywhere.people.size === 0) return [];
    const folder = /^incidents\/[^/]+/.exec(file)?.[0] ?? '';
    const hits: Hit[] = [];
    const look = (pattern: RegExp, { role }: UnnamedPerson): void => {
      for (const { index: start, 0: words } of matchOutside(text, pattern, [...hits])) {
        if (isAllowed(words, world)) continue;
        hits.push({
          start,
          end: start + words.length,
          reason: 'Unexpected name of a person who has not agreed to be named, expected their role',
          help: `In the story they are “${role}”. If they want to be named, set consent: true for them in record.yaml.`,
        });
      }
    };
    const here = byFolder.get(folder);
    if (here)
      for (const name of namesAnnouncedIn(text, here)) {
        const person = here.people.get(name);
        if (person) look(person.whole, person);
        if (person?.parts) look(person.parts, person);
      }
    for (const name of namesAnnouncedIn(text, everywhere)) {
      const person = everywhere.people.get(name);
      if (person && !agreed.has(`${folder} ${name}`) && !here?.people.has(name)) look(person.whole, person);
    }
    return hits;
  },
});

import type { Hit } from '../rule-kit/passage.ts';
import { isAllowed } from '../rule-kit/privacy/is-allowed.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'no-email',
  title: 'Leave e-mail addresses out',
  level: 'suggestion',
  group: 'privacy',
  about: 'passage',
  check: ({ text, where, of }, world) => {
    // Whoever plans meetings is invited to them by that address.
    if (!text.includes('@') || (where === 'role' && of === 'settings')) return [];
    // Where somebody is to be named or reached, an address is one, whatever its host.
    const isContact = where === 'role' || of === 'register';
    return [
      ...text.matchAll(
        /(?<![\w.+/:-])[\w.+-]{1,64}@((?:[a-z0-9-]{1,63}\.){1,8}([a-z]{2,24}))(?![\w-]|\.\w)|(?<=mailto:)[\w.+-]{1,64}@((?:[a-z0-9-]{1,63}\.){1,8}([a-z]{2,24}))/gi,
      ),
    ].flatMap((found): Hit[] => {
      const [address, host = found[3] ?? '', ending = found[4] ?? ''] = found;
      if (isAllowed(address, world)) return [];
      const isReached = isContact || toReach.test(text.slice(Math.max(0, found.index - 40), found.index));
      const isMeant = isReached || isOfPerson(address) || !isReserved(host.toLowerCase(), ending.toLowerCase());
      if (isDesk.test(address) ? where !== 'role' : !isMeant) return [];
      return [
        {
          start: found.index,
          end: found.index + address.length,
          reason: 'Unexpected e-mail address, expected a role or a team',
          help: 'It names a person and invites mail that nobody wants. Say who it was by role; for contact, link to the team’s page. Addresses that are meant to be read go to checks.allow.',
        },
      ];
    });
  },
});

/** Words that send a reader to somebody. */
const toReach =
  /\b(?:ask|mail|e-?mail|contact|write to|reach(?: out to)?|ping|cc:?|owner:?|from:?|to:)\s+(?:\p{L}+\s+)?\(?$/iu;

/** A desk and no person. */
const isDesk =
  /^(?:git|security|help|support|info|contact|abuse|admin|hello|press|sales|privacy|sponsors|(?:no|do-?not)-?reply|postmaster|webmaster|hostmaster|root)@/i;

/** Reserved for examples (RFC 2606), or written with @ for other reasons: Git over SSH, systemd units. */
function isReserved(host: string, ending: string): boolean {
  return (
    /(?:^|\.)example(?:\.(?:com|net|org))?$/.test(host) ||
    [
      'example',
      'invalid',
      'test',
      'localhost',
      'service',
      'timer',
      'socket',
      'target',
      'mount',
      'scope',
      'png',
      'svg',
      'jpg',
    ].includes(ending)
  );
}

/** First and last name: also at an invented host it reads as somebody's, but for those that stand for anybody. */
function isOfPerson(address: string): boolean {
  return (
    /^\p{L}{2,}\.\p{L}{3,}@/u.test(address) &&
    !/^(?:john|jane|joe|max|erika|first|firstname|last|your?|my|user|some|test|no)\b/i.test(address)
  );
}

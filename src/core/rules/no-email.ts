import type { Hit } from '../rule-kit/passage.ts';
import { isAllowed } from '../rule-kit/privacy/is-allowed.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'no-email',
  title: 'Leave e-mail addresses out',
  level: 'suggestion',
  group: 'privacy',
  about: 'passage',
  check: ({ text }, world) => {
    if (!text.includes('@')) return [];
    return [
      ...text.matchAll(
        /(?<![\w.+/:-])[\w.+-]{1,64}@((?:[a-z0-9-]{1,63}\.){1,8}([a-z]{2,24}))(?![\w-]|\.\w)|(?<=mailto:)[\w.+-]{1,64}@((?:[a-z0-9-]{1,63}\.){1,8}([a-z]{2,24}))/gi,
      ),
    ].flatMap((found): Hit[] => {
      const [address, host = found[3] ?? '', ending = found[4] ?? ''] = found;
      if (isNoMailbox(address, host.toLowerCase(), ending.toLowerCase()) || isAllowed(address, world)) return [];
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

/** A desk and no person; reserved for examples (RFC 2606); or written with @ for other reasons: Git over SSH, systemd units. */
function isNoMailbox(address: string, host: string, ending: string): boolean {
  return (
    /^(?:git|security|help|support|info|contact|abuse|admin|hello|press|sales|privacy|sponsors|(?:no|do-?not)-?reply|postmaster|webmaster|hostmaster|root)@/i.test(
      address,
    ) ||
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

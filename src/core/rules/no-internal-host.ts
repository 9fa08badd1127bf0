import { rememberEach } from '../remember-each.ts';
import { matchOutside } from '../rule-kit/match-outside.ts';
import type { Hit, Passage } from '../rule-kit/passage.ts';
import { isAllowed } from '../rule-kit/privacy/is-allowed.ts';
import { defineRule, type RuleWorld } from '../rule-kit/rule.ts';

const usual = ['.internal', '.local', '.corp', '.lan', '.intranet'];

/** The same in every installation, so they give nothing away. */
const everywhere =
  /(?:^|\.)(?:cluster\.local|(?:host|gateway|kubernetes)\.docker\.internal|metadata\.google\.internal)$/;

export default defineRule({
  id: 'no-internal-host',
  title: 'Leave names and addresses of internal machines out',
  level: 'suggestion',
  group: 'privacy',
  about: 'passage',
  check: (passage, world) =>
    passage.where === 'data'
      ? [...hostsIn(passage, world), ...closedAddress(passage, world)]
      : [
          ...hostsIn(passage, world),
          ...privateAddressesIn(passage, world),
          ...shortHostsIn(passage, world),
          ...pathsIn(passage, world),
        ],
});

const help =
  'It means little to a reader of another team, and much to somebody who looks for a way in. Say what the machine does: “the primary database”.';

function hostsIn({ text }: Passage, world: RuleWorld): Hit[] {
  const { pattern, endings } = hostPattern(world.settings);
  if (!endings.some((ending) => text.includes(ending))) return [];
  return [...text.matchAll(pattern)].flatMap(({ index: start, 0: host }): Hit[] => {
    if (everywhere.test(host.toLowerCase()) || isAllowed(host, world)) return [];
    return [
      {
        start,
        end: start + host.length,
        reason: 'Unexpected name of an internal machine, expected what it is for',
        help,
      },
    ];
  });
}

/** Addresses of a private network that lead to one machine: no range, none that half the world's routers have, and none in a log. */
const privateAddress =
  /(?<![\w.-]|version\s|release\s|:\/\/[^\s/@]{0,40}:[^\s/@]{1,80}@)(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}(?![\w-]|\.\w|\/\d)/gi;
const ofManyNetworks = /\.0$|^(?:10\.0\.[01]\.[1-3]|192\.168\.[01]\.(?:1|2|10|100|254|255))$/;

function privateAddressesIn({ text }: Passage, world: RuleWorld): Hit[] {
  if (!/\d\.\d/.test(text)) return [];
  return [...text.matchAll(privateAddress)].flatMap(({ index: start, 0: address }): Hit[] => {
    if (ofManyNetworks.test(address) || isAllowed(address, world)) return [];
    return [
      {
        start,
        end: start + address.length,
        reason: 'Unexpected address of an internal machine, expected what it is for',
        help,
      },
    ];
  });
}

/** Where a link leads that only works inside a house: to a private address, or to a machine by its first name. */
function closedAddress({ text, isCode }: Passage, world: RuleWorld): Hit[] {
  const [, before = '', host = ''] =
    isCode === true ? [] : (/^(https?:\/\/(?:[^/?#@]*@)?)([^/?#:]+)/i.exec(text) ?? []);
  if (!inHouse.test(host) || /^(?:localhost|https?)$/i.test(host) || isAllowed(host, world)) return [];
  return [
    {
      start: before.length,
      end: before.length + host.length,
      reason: 'Unexpected address of an internal machine, expected one that readers can open',
      help: 'Readers elsewhere arrive nowhere, and strangers learn what it is called inside. Show what is to be seen there as a picture, or say it in words.',
    },
  ];
}

const inHouse =
  /^(?:10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|169\.254\.\d+\.\d+|[a-z][a-z\d-]*)$/i;

/** An address in words whose host is one word, as names of machines are inside a house. */
function shortHostsIn({ text, code = [] }: Passage, world: RuleWorld): Hit[] {
  if (!text.includes('://')) return [];
  return [
    ...matchOutside(text, /(?<=\bhttps?:\/\/)(?!(?:localhost|https?)\b)[a-z][a-z\d-]*(?=(?::\d+)?(?:[/\s]|$))/gi, code),
  ].flatMap(({ index: start, 0: host }): Hit[] =>
    isAllowed(host, world)
      ? []
      : [
          {
            start,
            end: start + host.length,
            reason: 'Unexpected name of an internal machine, expected what it is for',
            help,
          },
        ],
  );
}

/** A share of a house, a folder of one person's machine, a file behind file:, and what a cloud keeps under the number of an account. */
const ofOneMachine =
  /(?<![\w\\:])\\{1,2}[A-Za-z][\w-]+\\[\w$][^\s"“”)]*|\bfile:\/\/\/?[^\s)”"]+|\b[A-Z]:\\(?:Users|Documents and Settings)\\[^\s"“”)]+|(?<![\w./~-])\/(?:home|Users)\/(?!(?:runner|ubuntu|user|node|app|git|jovyan|vscode|circleci|ec2-user|vagrant|nobody|shared)\b)[a-z][\w.-]+\/[^\s"“”)]*|\barn:aws[\w-]*:[a-z0-9-]*:[a-z0-9-]*:\d{12}:[^\s"“”)]*/g;

function pathsIn({ text, isCode }: Passage, world: RuleWorld): Hit[] {
  if (isCode === true || !/[\\/:]/.test(text)) return [];
  return [...text.matchAll(ofOneMachine)].flatMap(({ index: start, 0: path }): Hit[] =>
    isAllowed(path, world)
      ? []
      : [
          {
            start,
            end: start + path.length,
            reason: 'Unexpected place on an internal machine, expected what lies there',
            help: 'Readers elsewhere cannot open it, and it tells names from inside. Say what it is, or put it beside the story.',
          },
        ],
  );
}

/** Labels and dots before one of the usual endings, or one of the organisation's own. */
const hostPattern = rememberEach(
  ({ checks }: RuleWorld['settings']): { pattern: RegExp; endings: readonly string[] } => {
    const endings = [
      ...usual,
      ...checks.internalHosts.map((ending) => (ending.startsWith('.') ? ending : `.${ending}`).toLowerCase()),
    ];
    const any = endings.map((ending) => ending.slice(1).replace(/[^a-z0-9-]/g, '\\$&')).join('|');
    return {
      pattern: new RegExp(`(?<![\\w.@-])(?:[a-z0-9][a-z0-9-]{0,62}\\.){1,8}(?:${any})(?![\\w(-]|\\.\\w)`, 'gi'),
      endings,
    };
  },
);

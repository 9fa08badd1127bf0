import { atEndOf, inActions, inProse, onCard, type Mistake } from './mistake.ts';

/** Addresses that lead nowhere, or give away what they should not, each with the rule that has to speak where it is a value of YAML. */
const addresses: readonly (readonly [name: string, address: string, inYaml: string, inProse?: string])[] = [
  ['an address without its scheme', 'github.com/nodejs/build/issues/3236', 'invalid-value', 'broken-link'],
  ['an address of www', 'www.example.org/a', 'invalid-value', 'broken-link'],
  ['an address of this machine', 'http://localhost:3000/d/1', 'invalid-value', 'broken-link'],
  ['an address of a private network', 'http://10.20.3.7:9090/graph', 'no-internal-host'],
  ['an address of another private network', 'https://192.168.1.10/d/1', 'no-internal-host'],
  ['an address of a machine by its first name', 'http://grafana:3000/d/1', 'no-internal-host'],
  ['an address of an internal host', 'https://grafana.shop.internal/d/1', 'no-internal-host'],
  ['an address with a password', 'https://reader:Sommer2019@tickets.harbour.example/browse/CR-2228', 'no-secret'],
  [
    'an address with the name of an account',
    'https://reader@tickets.harbour.example/browse/CR-2228',
    'invalid-value',
    'broken-link',
  ],
  ['an address that is a placeholder', 'https://tickets.harbour.example/browse/XXXX', 'invalid-value', 'broken-link'],
  ['an address still to come', 'https://tickets.harbour.example/TODO', 'invalid-value', 'broken-link'],
  ['an address of a template', 'https://your-company.harbour.example/{{ticket}}', 'invalid-value', 'broken-link'],
  ['an address with a comma for a dot', 'https://tickets,harbour.example/a', 'invalid-value', 'broken-link'],
  ['an address with a semicolon', 'https;//tickets.harbour.example/a', 'invalid-value', 'broken-link'],
];

export const addressMistakes: readonly Mistake[] = [
  ...addresses.flatMap(([name, address, yaml, prose = yaml]): Mistake[] => {
    const url = JSON.stringify(address);
    return [
      inActions(`${name} as a ticket`, yaml, { ticket: url }),
      inActions(`${name} of a ticket`, yaml, { ticket: `{title: The ticket, url: ${url}}` }),
      onCard(`${name} on the card`, yaml, `links:\n  - {title: The board, url: ${url}}`, 1),
      onCard(`${name} of a source`, yaml, `sources:\n  - {title: The board, url: ${url}}`, 1),
      ...(address.includes('@')
        ? []
        : [
            atEndOf(
              `${name} of a service`,
              yaml,
              'services.yaml',
              `mutant:\n  name: Mutants\n  links:\n    - {title: The board, url: ${url}}`,
              3,
            ),
            atEndOf(
              `${name} of a team`,
              yaml,
              'teams.yaml',
              `mutant:\n  name: Mutants\n  links:\n    - {title: The board, url: ${url}}`,
              3,
            ),
            atEndOf(
              `${name} of a term`,
              yaml,
              'glossary.yaml',
              `mutant:\n  term: mutant\n  meaning: It changed.\n  url: ${url}`,
              3,
            ),
          ]),
      inProse(`${name} in a story`, prose, `It grew ([the board](${address})).`),
    ];
  }),
  ...['TODO', 'TBD', 'PAY-XXX', 'PAY-???', '???', 'n/a'].map((ticket) =>
    inActions(`a ticket that is ${ticket}`, 'invalid-value', { ticket: JSON.stringify(ticket) }),
  ),
];

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { siteOf } from '../../../test/support/site-of.ts';
import { ledgerAddress, ledgerParts, ledgerPath, type LedgerAddress } from './ledger-address.ts';
import { ledgerIndex } from './ledger-index.ts';
import { ledgerAddresses, ledgerOverview, ledgerPage, rowsPerPage } from './ledger-view.ts';

const actions = `
- { id: cap, text: Cap retries, kind: technical, state: planned, owner: checkout, idea: 2026-09-01, effort: 2 weeks, answers: [retry-storm], costOfDelay: { amount: [500, 1500], per: week, basis: Orders., estimated: 2026-09-01 } }
- { id: old, text: Own the alert, kind: human, state: proposed, owner: Platform planning, idea: 2024-01-01 }
- { id: dollars, text: Ask the vendor, kind: organisational, state: in-progress, owner: checkout, idea: 2026-09-02, answers: [factor], costOfDelay: { amount: 90, currency: USD, per: day, basis: Orders., estimated: 2026-09-02 } }
- { id: after, text: Rehearse, kind: human, state: done, owner: checkout TEAM, idea: 2026-03-16, done: 2026-04-16 }
- { id: during, text: Roll back, kind: technical, state: done, idea: 2026-03-14, done: 2026-03-15 }
- { id: no, text: Two of everything, kind: technical, state: declined, declinedBecause: It costs more than it saves. }
- { id: lost, text: Look again, kind: human, state: unknown }
`;
const files = {
  'knowledge-base.yaml': 'format: 1\ncurrency: EUR\n',
  'teams.yaml': 'checkout: { name: Checkout team }\n',
  'themes/retry-storm.mdx': '---\ntitle: Retry storm\ndefinition: D.\n---\n',
  'incidents/2026-03-14-checkout/narrative.mdx':
    '---\ntitle: The checkout was slow\nstatus: published\nmilestones: { began: 2026-03-14 10:00, resolved: 2026-03-15 02:00 }\nservices: [shop]\nthemes: { retry-storm: Here. }\n---\n',
  'incidents/2026-03-14-checkout/record.yaml':
    'factors: [{ id: factor, kind: technical, text: F., themes: [retry-storm] }]\n',
  'incidents/2026-03-14-checkout/actions.yaml': actions,
  'services.yaml': 'shop: { name: Shop }\n',
  'incidents/2026-10-01-again/narrative.mdx':
    '---\ntitle: It came back\nstatus: published\nservices: [shop]\nthemes: { retry-storm: Again. }\n---\n',
};
const site = siteOf(files, { asOf: '2026-11-24' });

test('what waits stands apart from what came into practice, from fixes of the incident itself, and from the rest', () => {
  const { lists } = ledgerOverview(site);
  expect(lists.map(({ part, total, rows, more }) => [part, total, rows.map(({ id }) => id), more])).toEqual([
    ['waiting', 3, ['cap', 'old', 'dollars'], undefined],
    ['in-practice', 1, ['after'], undefined],
    ['mended-during', 1, ['during'], undefined],
    ['declined', 1, ['no'], undefined],
    ['not-known', 1, ['lost'], undefined],
  ]);
});

test('each row says who, how long, at what cost, and what came back', () => {
  const row = ledgerOverview(site).lists[0]?.rows[0];
  expect(row).toMatchObject({
    owner: { name: 'Checkout team', href: '/kb/teams/checkout/' },
    daysWaited: 84,
    costOfDelay: 'EUR 500–1,500 a week; Orders; estimated on 1 September 2026',
    cost: {
      perWeek: 'EUR 500–1,500 a week',
      soFar: 'about EUR 6,000–18,000 so far; counted from 1 September 2026 to 24 November 2026',
      perWork: 'EUR 250–750 a week for each week of work',
    },
    recurred: { count: 1, latest: [{ title: 'It came back' }] },
  });
});

test('orders are offered where there is something to order by', () => {
  expect(ledgerOverview(site).orders.map(({ order }) => order)).toEqual(['cost', 'wait', 'worth']);
  const rows = (order: 'cost' | 'wait' | 'worth') =>
    ledgerPage({ show: 'part', part: 'waiting', order, page: 1 }, site)?.rows.map(({ id }) => id);
  expect(rows('wait')).toEqual(['old', 'cap', 'dollars']);
  expect(rows('worth')).toEqual(['cap', 'old', 'dollars']);
});

test('totals keep currencies apart, and say of how many the cost is known', () => {
  expect(ledgerOverview(site).totals).toEqual({
    teams: [
      {
        name: 'Checkout team',
        href: '/kb/teams/checkout/',
        waiting: 2,
        known: 2,
        perWeek: ['EUR 500–1,500 a week', 'USD 630 a week'],
      },
    ],
    themes: [
      {
        name: 'Retry storm',
        href: '/kb/themes/retry-storm/',
        waiting: 2,
        known: 2,
        perWeek: ['EUR 500–1,500 a week', 'USD 630 a week'],
      },
    ],
  });
});

test('owners stand by name, teams and others alike', () => {
  expect(ledgerOverview(site).owners.map(({ name, key, waiting, total }) => [name, key, waiting, total])).toEqual([
    ['Checkout team', 'checkout', 2, 3],
    ['Platform planning', 'platform-planning', 1, 1],
  ]);
});

test('a ledger without actions has one page', () => {
  const empty = siteOf({ 'knowledge-base.yaml': 'format: 1\n' });
  expect([...ledgerAddresses(empty.graph)]).toEqual([{ show: 'overview' }]);
  expect(ledgerOverview(empty)).toMatchObject({ lists: [], owners: [] });
});

describe('addresses', () => {
  const address: fc.Arbitrary<LedgerAddress> = fc.oneof(
    fc.constant({ show: 'overview' as const }),
    fc.record({
      show: fc.constant('part' as const),
      part: fc.constantFrom(...ledgerParts),
      order: fc.constantFrom('cost' as const, 'wait' as const, 'worth' as const),
      page: fc.integer({ min: 1, max: 300 }),
    }),
    fc.record({
      show: fc.constant('owner' as const),
      owner: fc.constantFrom('checkout', '2', 'by-cost', '12-angry'),
      page: fc.integer({ min: 1, max: 300 }),
    }),
  );
  test('a path leads back to its page', () => {
    fc.assert(
      fc.property(address, (one) => {
        expect(ledgerAddress(ledgerPath(one).replace(/^actions\//, ''))).toEqual(one);
      }),
    );
  });
  test.each(['nowhere', 'waiting/by-luck', 'owner', 'waiting/0', 'waiting/by-wait/x'])('%s is none', (path) => {
    const found = ledgerAddress(path);
    expect(found && found.show !== 'overview' ? ledgerPage(found, site) : undefined).toBeUndefined();
  });
});

describe('ten thousand actions', () => {
  const many = Object.fromEntries(
    Array.from({ length: 500 }, (_, story) => [
      [`incidents/2025-01-01-story-${String(story)}/narrative.mdx`, '---\ntitle: S\nstatus: published\n---\n'],
      [
        `incidents/2025-01-01-story-${String(story)}/actions.yaml`,
        Array.from(
          { length: 20 },
          (__, at) =>
            `- { id: a${String(at)}, text: Do ${String(at)}, kind: human, state: planned, owner: team-${String(story % 7)}, idea: 2025-02-${String((at % 20) + 1).padStart(2, '0')} }`,
        ).join('\n'),
      ],
    ]).flat(),
  );
  const large = siteOf({ 'knowledge-base.yaml': 'format: 1\n', ...many });

  test('every one is on a page of its part and of its owner, and on no page are too many', () => {
    const seen = { part: new Set<string>(), owner: new Set<string>() };
    for (const address of ledgerAddresses(large.graph)) {
      if (address.show === 'overview' || (address.show === 'part' && address.order !== 'cost')) continue;
      const page = ledgerPage(address, large);
      expect(page?.rows.length).toBeLessThanOrEqual(rowsPerPage);
      for (const row of page?.rows ?? []) seen[address.show].add(`${row.incident.id}/${row.id}`);
    }
    expect([seen.part.size, seen.owner.size]).toEqual([10_000, 10_000]);
  });

  test('the index that filters has them all', () => {
    expect(ledgerIndex(large).rows).toHaveLength(10_000);
  });
});

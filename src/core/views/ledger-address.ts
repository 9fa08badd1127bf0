/** The ledger's parts: what waits, what came into practice, what was mended before the incident was over, what was declined, and the rest. */
export const ledgerParts = ['waiting', 'in-practice', 'mended-during', 'declined', 'not-known'] as const;
export type LedgerPart = (typeof ledgerParts)[number];

/** In which order a list stands: by cost of delay, by days waited, or by what a week of work on it saves. */
const orders = ['cost', 'wait', 'worth'] as const;
export type LedgerOrder = (typeof orders)[number];

/** One page of the ledger: all parts at a glance, or one list in one order. */
export type LedgerAddress =
  | { show: 'overview' }
  | { show: 'part'; part: LedgerPart; order: LedgerOrder; page: number }
  | { show: 'owner'; owner: string; page: number };

/** Path of a page of the ledger below the site's root. */
export function ledgerPath(address: LedgerAddress): string {
  if (address.show === 'overview') return 'actions/';
  const tail = address.page === 1 ? '' : `${String(address.page)}/`;
  if (address.show === 'owner') return `actions/owner/${address.owner}/${tail}`;
  const order = address.order === firstOrder(address.part) ? '' : `by-${address.order}/`;
  return `actions/${address.part}/${order}${tail}`;
}

/** The address that a path below `actions/` names; undefined for what is none. */
export function ledgerAddress(path: string): LedgerAddress | undefined {
  const [first, ...rest] = path.split('/').filter(Boolean);
  if (first === undefined) return { show: 'overview' };
  const named = first === 'owner' || rest[0]?.startsWith('by-') ? rest.shift() : undefined;
  const page = rest.length === 0 ? 1 : pageNumber(rest);
  if (page === undefined) return undefined;
  if (first === 'owner') return named === undefined ? undefined : { show: 'owner', owner: named, page };
  const part = ledgerParts.find((known) => known === first);
  if (!part) return undefined;
  const order = named === undefined ? firstOrder(part) : orders.find((known) => named === `by-${known}`);
  return order && { show: 'part', part, order, page };
}

function pageNumber([written = '', ...others]: readonly string[]): number | undefined {
  return others.length === 0 && /^[1-9]\d{0,5}$/.test(written) ? Number(written) : undefined;
}

/** The order in which a part stands unless another is asked for. */
export function firstOrder(part: LedgerPart): LedgerOrder {
  return part === 'waiting' ? 'cost' : 'wait';
}

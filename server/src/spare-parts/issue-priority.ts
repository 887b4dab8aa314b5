import { exact } from './quantity.ts';
import type { WaitingRequest } from './waiting-request.ts';

/** The order in which requests are served, and the quantity of one part still due to each. */
export type Claim = Omit<WaitingRequest, 'number'>;

/** The quantity that one of those waiting for a part wants to take now. */
export interface Issue extends Pick<Claim, 'request'> {
  quantity: number;
}

/**
 * 5.4.5, in this order: in-warranty machines that are down, other in-warranty repairs, contracts, what is charged and
 * paid; what is not paid yet comes last.
 */
export function rankOf({ warrantyClass, machineDown, settled }: Claim): number {
  if (warrantyClass === 'IN_WARRANTY') return machineDown ? 1 : 2;
  if (warrantyClass === 'CONTRACT') return 3;
  return settled ? 4 : 5;
}

/** Within a class the one that is needed first, then the one that asked first; without a day it can wait. */
const keyOf = (claim: Claim) =>
  [rankOf(claim), claim.neededBy ?? '9999-12-31', claim.requestedAt, claim.request] as const;

/** The order in which the requests for one part are served. */
export const inOrder = <C extends Claim>(claims: readonly C[]): C[] =>
  claims
    .map(claim => ({ claim, key: keyOf(claim) }))
    .sort((a, b) => {
      const at = a.key.findIndex((part, index) => part !== b.key[index]);
      return at < 0 ? 0 : (a.key[at] as never) < (b.key[at] as never) ? -1 : 1;
    })
    .map(({ claim }) => claim);

/**
 * 5.4.5: the requests that would not get all they may count on any more, were this issued from so much stock: those that
 * are served before it, and what is kept for others. What is kept for the request itself is taken from nobody, and who
 * has to pay first keeps nobody waiting.
 */
export function starvedBy<C extends Claim>({ request, quantity }: Issue, stock: number, claims: readonly C[]): C[] {
  const order = inOrder(claims);
  const own = order.findIndex(claim => claim.request === request);
  if (quantity <= (order[own]?.reserved ?? 0)) return [];
  const countsOn = (claim: C, at: number) => (at < own && claim.settled ? claim.open : (claim.reserved ?? 0));
  let left = exact(stock - quantity);
  return order.filter((claim, at) => {
    if (at === own) return false;
    const needed = countsOn(claim, at);
    left = exact(left - needed);
    return needed > 0 && left < 0;
  });
}

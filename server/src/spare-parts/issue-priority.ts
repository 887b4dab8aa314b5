import { exact } from './quantity.ts';
import type { WaitingRequest } from './waiting-request.ts';

/** What decides in which order requests are served, and what is still to be issued to them of one part. */
export type Claim = Omit<WaitingRequest, 'number'>;

/** What somebody wants to take of a part now. */
export interface Issue extends Pick<Claim, 'request' | 'warrantyClass'> {
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
 * 5.4.5: the in-warranty requests that would not get all they wait for any more, were this issued from so much stock.
 * None where the issue is itself in warranty: only whom these repairs have to be protected from is refused.
 */
export function starvedBy<C extends Claim>(issue: Issue, stock: number, claims: readonly C[]): C[] {
  if (issue.warrantyClass === 'IN_WARRANTY') return [];
  let left = exact(stock - issue.quantity);
  return inOrder(claims.filter(({ warrantyClass, open }) => warrantyClass === 'IN_WARRANTY' && open > 0)).filter(
    ({ open }) => {
      left = exact(left - open);
      return left < 0;
    },
  );
}

import { isDeepStrictEqual } from 'node:util';
import { me } from '../organization/me.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { ServiceContract } from './service-contract.entity.ts';
import type { WarrantyByContract } from './service-contract-terms.ts';

/** The warranty terms of a contract: for which machines, and for how long. */
export interface Agreed {
  equipment: Iterable<{ id: string }>;
  validFrom: string;
  validUntil: string;
  warranty?: WarrantyByContract | null;
}

/** 5.2.3: whether it says of the warranty of a machine what the contract has not said before. */
export function changesWarranty(
  { equipment, validFrom, validUntil, warranty }: Agreed,
  contract: Facts<ServiceContract, 'equipment'>,
): boolean {
  const known = [...contract.equipment].map(({ id }) => id);
  const same =
    contract.validFrom === validFrom &&
    contract.validUntil === validUntil &&
    isDeepStrictEqual(plain(contract.warranty), plain(warranty)) &&
    [...equipment].every(({ id }) => known.includes(id));
  return Boolean(warranty ?? contract.warranty) && !same;
}

/** Values unset in a form are null once they are stored. */
const plain = (warranty: WarrantyByContract | null | undefined) =>
  Object.fromEntries(Object.entries(warranty ?? {}).filter(([, value]) => value !== null && value !== undefined));

export const enterWarranty = (contract: Loaded<ServiceContract>, { em, now, viewer }: StepContext) =>
  Object.assign(contract, {
    warrantyEnteredAt: now,
    warrantyEnteredBy: me({ em, viewer }),
  });

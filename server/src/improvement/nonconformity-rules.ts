import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { inSql } from '../procedure/turn.ts';
import type { Viewer } from '../viewer/viewer.ts';
import type { Complaint } from './complaint.entity.ts';
import type { Disposition, Nonconformity } from './nonconformity.entity.ts';

interface Decision {
  disposition: Disposition;
}

/** 6.1: to use as is what is not as it should be is for the General Manager alone; the rest is Management's. */
export function decidedByWhoMay(
  { disposition }: Decision,
  _: Facts<Nonconformity>,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  if (disposition === 'USE_AS_IS') {
    if (!viewer.roles.includes('GENERAL_MANAGER')) return refuse('useAsIsByGeneralManager', {}, 'disposition');
  } else if (!viewer.roles.includes('MANAGEMENT')) return refuse('dispositionByManagement', {}, 'disposition');
}

/** 6.1: Management decides, unless it has asked the General Manager to let it be used as it is. */
export const waitsForWhoDecides = inSql(
  ({ useAsIsGrounds }: Facts<Nonconformity>, { roles }: Pick<Viewer, 'roles'>) =>
    roles.includes(useAsIsGrounds ? 'GENERAL_MANAGER' : 'MANAGEMENT'),
  (row, { roles }) => ({
    byOffice: `(case when coalesce(${row}.use_as_is_grounds, '') = '' then ${roles.includes('MANAGEMENT')} else ${roles.includes('GENERAL_MANAGER')} end)`,
  }),
);

/** 6.1: the General Manager is asked once. */
export function notAskedYet({ useAsIsGrounds }: Facts<Nonconformity>): Refusal | undefined {
  if (useAsIsGrounds) return refuse('useAsIsAsked');
}

/** 6.1: what was not asked is not refused. */
export function asked({ useAsIsGrounds }: Facts<Nonconformity>): Refusal | undefined {
  if (!useAsIsGrounds) return refuse('useAsIsNotAsked');
}

/** 6.1: the machine is one of the customer who complains. */
export function foundAtTheCustomer(
  { equipment }: Pick<Facts<Nonconformity, 'equipment'>, 'equipment'>,
  { customer }: Facts<Complaint>,
): Refusal | undefined {
  if (equipment && equipment.customer.id !== customer.id)
    return refuse('machineOfAnotherCustomer', { serialNumber: equipment.serialNumber }, 'equipment');
}

/** 6.1: only bought parts go back to a supplier. */
export function suppliedByOthers({ disposition }: Decision, { part }: Facts<Nonconformity>): Refusal | undefined {
  if (disposition === 'RETURN_TO_SUPPLIER' && !part) return refuse('nothingToReturn', {}, 'disposition');
}

/** 6.1: what became of it is shown by words, by a file or by both. */
export function evidenceGiven({
  evidence,
  evidenceFile,
}: Pick<Facts<Nonconformity>, 'evidence' | 'evidenceFile'>): Refusal | undefined {
  if (!evidence && !evidenceFile) return refuse('evidenceNeeded', {}, 'evidence');
}

import { type Agreed, changesWarranty } from '../customer-service/entered-warranty.ts';
import { ServiceContract } from '../customer-service/service-contract.entity.ts';
import { beginningOf } from '../fields/business-day.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { extendStep } from '../procedure/extension.ts';
import type { Facts } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { FaultReport } from './fault-report.entity.ts';

interface Entry extends Agreed {
  scan?: StoredFile | null;
  lateReason?: string | null;
  reason?: string;
}

/**
 * 5.2.3: what is agreed on the warranty is known before a machine fails. Entered afterwards it decides who pays, so that
 * there is the contract itself and a reason, and Sales or the head enters it.
 */
async function shownAfterFault(
  { scan, lateReason, reason, ...agreed }: Entry,
  contract: Facts<ServiceContract, 'equipment'>,
  { em, viewer }: Pick<StepContext, 'em' | 'viewer'>,
): Promise<Refusal | undefined> {
  if (!changesWarranty(agreed, contract)) return;
  const machines = [...agreed.equipment].map(({ id }) => id);
  const fault = await em.findOne(
    FaultReport,
    {
      equipment: { $in: machines },
      calledAt: { $gte: beginningOf(agreed.validFrom) },
      state: { $ne: 'CANCELLED' },
    },
    { orderBy: { calledAt: 'asc' } },
  );
  if (!fault) return;
  const facts = { fault: fault.number };
  if (!viewer.roles.some(role => role === 'SALES' || role === 'AFTER_SALES_HEAD'))
    return refuse('warrantyAgreedLaterBySales', facts, 'warranty');
  if (!scan && !contract.scan) return refuse('warrantyAgreedLaterUnproven', facts, 'scan');
  if (!lateReason && !reason) return refuse('warrantyAgreedLaterUnexplained', facts, 'lateReason');
}

export const agreedAfterFault = ['recordServiceContract', 'amendServiceContract'].map(name =>
  extendStep(ServiceContract, name, { load: ['equipment'], rules: [shownAfterFault] }),
);

import type { Equipment } from '../organization/equipment.entity.ts';
import type { Act } from '../procedure/act.ts';
import type { Facts } from '../procedure/facts.ts';
import type { FaultReport } from '../repair/fault-report.entity.ts';
import { decide } from './decide.ts';
import { WarrantyDecision } from './warranty-decision.entity.ts';

/** What a step names in its `moves` that calls `openWarrantyDecision`. */
export const opensWarrantyDecision = { WarrantyDecision: ['PROVISIONAL'] } as const;

/**
 * 5.2.3: the decision by which a fault of this machine is repaired: the one there is, or a provisional one until somebody
 * has looked into the cause.
 */
export async function openWarrantyDecision(
  fault: Facts<FaultReport>,
  equipment: Facts<Equipment>,
  act: Act,
): Promise<WarrantyDecision> {
  const present = await act.em.findOne(WarrantyDecision, {
    fault: fault.id,
    state: { $in: ['PROVISIONAL', 'DECIDED'] },
  });
  if (present) return present;
  const decision = Object.assign(new WarrantyDecision(), {
    fault,
    equipment,
    customer: fault.customer,
    component: null,
    partClass: 'ORDINARY',
    componentReplacedOn: null,
    cause: 'UNDETERMINED',
    evidence: '',
    proof: null,
    decidedBy: null,
  } as const);
  await decide(decision, act);
  await act.open(decision, 'PROVISIONAL');
  return decision;
}

/** 5.2.3: whether nothing is charged for what is done from now on. */
export const isFreeOfCharge = ({ verdict }: Pick<WarrantyDecision, 'verdict'>) => verdict !== 'REPAIR_CHARGED';

import type { Equipment } from '../organization/equipment.entity.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import { lockRecords } from '../procedure/lock-records.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { decide } from './decide.ts';
import { RepairQuote, type RepairQuoteState } from './repair-quote.entity.ts';
import { WarrantyDecision } from './warranty-decision.entity.ts';

type FaultReport = WarrantyDecision['fault'];

export const withdrawsQuotes = { RepairQuote: ['WITHDRAWN'] } as const;

/** 5.2.3: what is charged no longer is not quoted either. A customer may be answering at this moment: one comes first. */
export async function withdrawQuotes(
  decision: Facts<WarrantyDecision, 'quotes'>,
  context: StepContext,
  states: readonly RepairQuoteState[] = ['QUOTED', 'ACCEPTED'],
) {
  for (const quote of await lockRecords(context.em, RepairQuote, [...decision.quotes]))
    if (states.includes(quote.state)) context.move(quote, 'WITHDRAWN');
}

/** The `moves` of a step that calls `openWarrantyDecision`. */
export const opensWarrantyDecision = { WarrantyDecision: ['PROVISIONAL'] } as const;

/**
 * 5.2.3: the decision by which a fault of this machine is repaired: the one there is, or a provisional one until somebody
 * has looked into the cause.
 */
export async function openWarrantyDecision(
  fault: Facts<FaultReport>,
  equipment: Facts<Equipment>,
  context: StepContext,
): Promise<WarrantyDecision> {
  const present = await context.em.findOne(WarrantyDecision, {
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
  await decide(decision, context);
  await context.open(decision, 'PROVISIONAL');
  return decision;
}

/** 5.2.3: whether nothing is charged for what is done from now on. */
export const isFreeOfCharge = ({ verdict }: Pick<WarrantyDecision, 'verdict'>) => verdict !== 'REPAIR_CHARGED';

/** 5.2.3: what these decisions rest on has changed: they are flagged, and the verdicts stay as they were told. */
export function flagDecisions(decisions: readonly Loaded<WarrantyDecision>[], context: StepContext) {
  for (const decision of decisions) {
    if (decision.state === 'SUPERSEDED' || decision.machineChanged) continue;
    decision.machineChanged = true;
    context.move(decision, decision.state);
  }
}

/** The `moves` of a step that calls `endDecision`, which needs the fault's `warrantyDecisions`. */
export const endsDecision = { WarrantyDecision: ['SUPERSEDED'], ...withdrawsQuotes } as const;

/** 5.2.3: the decision about a call that is over counts no longer, and the offers in these states are withdrawn. */
export async function endDecision(
  { warrantyDecisions }: Facts<FaultReport, 'warrantyDecisions'>,
  context: StepContext,
  offers: readonly RepairQuoteState[] = ['QUOTED', 'ACCEPTED'],
) {
  const decision = [...warrantyDecisions].find(({ state }) => state !== 'SUPERSEDED');
  if (!decision) return;
  const [locked] = await lockRecords(context.em, WarrantyDecision, [decision], ['quotes']);
  if (locked) await withdrawQuotes(locked, context, offers);
  context.move(decision, 'SUPERSEDED');
}

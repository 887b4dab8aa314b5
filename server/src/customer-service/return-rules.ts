import type { Entered } from '../fields/form.ts';
import { sameForm } from '../fields/normal-form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Equipment } from '../organization/equipment.entity.ts';
import { equipmentDays, isInUse } from '../organization/equipment-rules.ts';
import type { Person } from '../organization/person.entity.ts';
import { isEngineer } from '../organization/person.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { inSql, whereSql } from '../procedure/turn.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { ProductReturn } from './product-return.entity.ts';
import type { ReturnApprovalInput, ReturnSettlementInput } from './return-forms.ts';

type Request = Entered<ProductReturn, 'equipment' | 'newFacts'>;

/** 5.2.5: a machine is given back once; one that was refused is asked for anew only upon new facts. */
export async function mayBeAskedFor(
  { equipment, newFacts }: Input<Request>,
  _: unknown,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  const { serialNumber } = equipment;
  if (!isInUse(equipment)) return refuse('machineTakenBack', { serialNumber }, 'equipment');
  const earlier = await em.find(ProductReturn, { equipment: equipment.id, state: { $nin: ['SETTLED', 'WITHDRAWN'] } });
  const open = earlier.find(({ state }) => state !== 'REJECTED');
  if (open) return refuse('returnUnderWay', { number: open.number }, 'equipment');
  const [rejected] = earlier;
  if (rejected && !newFacts) return refuse('rejectedWithoutNewFacts', { number: rejected.number }, 'newFacts');
}

/** 5.2.5: it is engineers who evaluate. */
export function evaluatedByEngineers({ engineers }: { engineers: readonly Facts<Person>[] }): Refusal | undefined {
  for (const [at, person] of engineers.entries())
    if (!isEngineer(person)) return refuse('notAnEngineer', { name: person.name }, `engineers.${at}`);
}

/** 5.2.5: an engineer evaluates in their own name; the office enters what engineers have found, and they confirm it. */
export function engineersForThemselves(
  { engineers }: { engineers: readonly Facts<Person>[] },
  _: unknown,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  if (!viewer.roles.includes('AFTER_SALES') && !engineers.some(({ id }) => id === viewer.personId))
    return refuse('engineerEvaluatesForOthers', {}, 'engineers');
}

/** 5.2.5: an engineer who is named and has not confirmed it yet. */
export const turnOfEvaluator = inSql(
  (
    { engineers, confirmedBy }: Facts<ProductReturn, 'engineers' | 'confirmedBy'>,
    { personId }: Pick<Viewer, 'personId'>,
  ) => [...engineers].some(({ id }) => id === personId) && ![...confirmedBy].some(({ id }) => id === personId),
  (row, { person }) => ({
    byName: `exists (select from product_return_engineers e where e.product_return_id = ${row}.id and e.person_id = ${person})
      and not exists (select from product_return_confirmed_by c where c.product_return_id = ${row}.id and c.person_id = ${person})`,
  }),
);

/** What the office entered for engineers waits for each of them. */
export const enteredByOffice = whereSql(
  ({ evaluatedByEngineer }: Facts<ProductReturn>) => evaluatedByEngineer === false,
  row => `${row}.evaluated_by_engineer is false`,
);

/** 5.2.5: one of the engineers has evaluated it, or all of those named have confirmed what was entered for them. */
export function evaluationConfirmed({
  evaluatedByEngineer,
  engineers,
  confirmedBy,
}: Facts<ProductReturn, 'engineers' | 'confirmedBy'>): Refusal | undefined {
  if (evaluatedByEngineer !== false) return;
  const confirmed = [...confirmedBy].map(({ id }) => id);
  const missing = [...engineers].filter(({ id }) => !confirmed.includes(id));
  if (missing.length) return refuse('evaluationUnconfirmed', { names: missing.map(({ name }) => name) });
}

/** 5.2.5: whoever approves a refund says how much; a repair pays nothing back. */
export function amountFits({ remedy, amount }: ReturnApprovalInput): Refusal | undefined {
  if (remedy === 'REFUND' && !amount) return refuse('refundWithoutAmount', {}, 'amount');
  if (remedy === 'REPAIR' && amount) return refuse('repairPaysNothing', {}, 'amount');
}

/** 5.2.5: whether goods that came unasked lie where they are kept apart. */
export const isKeptApart = whereSql(
  ({ quarantinedOn, quarantineEndedOn }: Facts<ProductReturn>) => Boolean(quarantinedOn && !quarantineEndedOn),
  row => `${row}.quarantined_on is not null and ${row}.quarantine_ended_on is null`,
);

/** 5.2.5: goods that came unasked are kept apart once, and anew when they had left. */
export function notKeptApartYet(request: Facts<ProductReturn>): Refusal | undefined {
  const { quarantinedOn } = request;
  if (isKeptApart(request) && quarantinedOn) return refuse('keptApartAlready', { quarantinedOn });
}

/** 5.2.5: what leaves is what is kept apart. */
export function keptApart(request: Facts<ProductReturn>): Refusal | undefined {
  if (!isKeptApart(request)) return refuse('nothingKeptApart', {});
}

/** 5.2.5: the goods leave no earlier than they came. */
export function leftAfterArrival(
  { leftOn }: { leftOn: string },
  { quarantinedOn }: Facts<ProductReturn>,
): Refusal | undefined {
  if (quarantinedOn && leftOn < quarantinedOn) return refuse('leftBeforeArrival', { quarantinedOn }, 'leftOn');
}

/** 5.2.5: the goods come back after the General Manager has approved it, and not before. */
export function receivedAfterApproval(
  { receivedOn }: { receivedOn: string },
  { decidedOn }: Facts<ProductReturn>,
): Refusal | undefined {
  if (decidedOn && receivedOn < decidedOn) return refuse('receivedBeforeApproval', { decidedOn }, 'receivedOn');
}

/** 5.2.5: it is settled as it was approved, and not for more. */
export function settledAsApproved(
  { remedy, amount }: Input<ReturnSettlementInput>,
  { remedy: approved, amount: most }: Facts<ProductReturn>,
): Refusal | undefined {
  if (remedy !== approved) return refuse('otherRemedy', {}, 'remedy');
  if (remedy === 'REFUND' && !amount) return refuse('refundWithoutAmount', {}, 'amount');
  if ((amount ?? 0) > (most ?? 0)) return refuse('moreThanApproved', { most: most ?? 0 }, 'amount');
}

/** 5.2.5: a replacement names the new machine, and nothing else does. */
export function newMachineKnown(
  { remedy, serialNumber, manufacturedOn, shippedOn }: Input<ReturnSettlementInput>,
  { equipment }: Facts<ProductReturn, 'equipment'>,
  _context: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (remedy !== 'REPLACE')
    return serialNumber ? refuse('newMachineOnlyForReplacement', {}, 'serialNumber') : undefined;
  if (!serialNumber) return refuse('newMachineMissing', {}, 'serialNumber');
  if (sameForm(serialNumber, equipment.serialNumber)) return refuse('sameMachine', {}, 'serialNumber');
  if (!manufacturedOn) return refuse('newMachineMissing', {}, 'manufacturedOn');
  if (!shippedOn) return refuse('newMachineMissing', {}, 'shippedOn');
  return equipmentDays({ manufacturedOn, shippedOn }, {} as Equipment);
}

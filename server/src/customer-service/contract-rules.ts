import { monthsLater } from '../fields/business-day.ts';
import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Customer } from '../organization/customer.entity.ts';
import { isInUse, machineOfCustomer } from '../organization/equipment-rules.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { Consultation } from './consultation.entity.ts';
import { ContractObligation } from './contract-obligation.entity.ts';
import { hasLeft, occurrencesOf } from './contract-occurrences.ts';
import { horizon } from './plan-obligations.ts';
import type { ServiceContract } from './service-contract.entity.ts';

type Entry = Entered<ServiceContract, 'validFrom' | 'validUntil' | 'terms' | 'equipment'>;

const MAX_MONTHS = 120;
const MAX_OBLIGATIONS = 500;

/** 5.2.1: a contract ends no earlier than it begins, and somebody looks at it anew some day. */
export function contractPeriod({ validFrom, validUntil }: Input<Entry>): Refusal | undefined {
  if (validUntil < validFrom) return refuse('endsBeforeStart', {}, 'validUntil');
  const latest = monthsLater(validFrom, MAX_MONTHS);
  if (validUntil > latest) return refuse('contractTooLong', { latest }, 'validUntil');
}

/** 5.2.1: each term says something of its own, and only a response time says in how many days somebody is there. */
export function termsComplete({ terms }: Input<Entry>): Refusal | undefined {
  for (const [at, { kind, what, everyMonths, responseDays }] of terms.entries()) {
    if (terms.slice(0, at).some(other => other.kind === kind && other.what === what))
      return refuse('termTwice', {}, `terms.${at}.what`);
    if (kind === 'RESPONSE' ? !responseDays : responseDays)
      return refuse('responseDaysOfResponse', {}, `terms.${at}.responseDays`);
    if (kind === 'RESPONSE' && everyMonths) return refuse('responseOnDemand', {}, `terms.${at}.everyMonths`);
  }
}

/** 5.2.1: a contract is about machines of the customer it is with, and comes to none that has been taken back. */
export function machinesOfCustomer(
  { equipment, customer }: Input<Entry> & { customer?: Pick<Customer, 'id'> },
  contract: Facts<ServiceContract, 'equipment'>,
): Refusal | undefined {
  for (const machine of equipment) {
    if (hasLeft(contract.left, machine) && [...contract.equipment].includes(machine)) continue;
    const refusal = machineOfCustomer({ customer: customer ?? contract.customer, equipment: machine });
    if (refusal) return refusal;
    if (!isInUse(machine) && ![...contract.equipment].includes(machine))
      return refuse('machineTakenBack', { serialNumber: machine.serialNumber }, 'equipment');
  }
}

/** 5.2.1: what falls due can be looked over. */
export function fewEnough(entry: Input<Entry>, _: unknown, { today }: Pick<StepContext, 'today'>): Refusal | undefined {
  const endsOn = entry.validUntil;
  const until = horizon({ endsOn }, today);
  const count = occurrencesOf({ ...entry, endsOn }).filter(({ dueOn }) => dueOn <= until).length;
  if (count > MAX_OBLIGATIONS) return refuse('tooManyObligations', { count, most: MAX_OBLIGATIONS }, 'terms');
}

/** 5.2.1: a contract is brought to its end by the step for it, which says why. */
export function notEndedByAmendment(
  { validUntil }: Input<Entry>,
  contract: Facts<ServiceContract>,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (validUntil < today && validUntil !== contract.validUntil)
    return refuse('amendedToItsEnd', { today }, 'validUntil');
}

/** 5.2.1: a contract ends within its time. */
export function endsWithinTime(
  { endsOn }: { endsOn: string },
  { validFrom, validUntil }: Facts<ServiceContract>,
): Refusal | undefined {
  if (endsOn < validFrom || endsOn > validUntil)
    return refuse('endOutsideContract', { validFrom, validUntil }, 'endsOn');
}

/** 5.2.1: what has been planned that far needs no planning. */
export function notPlannedYet(
  contract: Facts<ServiceContract>,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (contract.plannedUntil >= horizon(contract, today)) return refuse('plannedAlready');
}

interface Evidence {
  consultation?: Consultation | null;
  note?: string | null;
  fulfilledOn: string;
}

/** 5.2.1: that something was done is shown by what was done: a consultation of that customer, or a note. */
export async function evidenceGiven(
  { consultation, note, fulfilledOn }: Input<Evidence>,
  { contract }: Facts<ContractObligation, 'contract'>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  if (!consultation && !note) return refuse('noEvidence', {}, 'note');
  if (fulfilledOn < contract.validFrom)
    return refuse('fulfilledBeforeContract', { validFrom: contract.validFrom }, 'fulfilledOn');
  if (!consultation) return;
  if (consultation.customer.id !== contract.customer.id) return refuse('consultationOfAnother', {}, 'consultation');
  const other = await em.findOne(ContractObligation, { consultation, state: 'FULFILLED' });
  if (other) return refuse('evidenceOfAnother', { number: other.number }, 'consultation');
}

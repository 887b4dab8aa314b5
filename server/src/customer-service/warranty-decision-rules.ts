import { businessDay } from '../fields/business-day.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { engineersOf } from '../organization/person.ts';
import type { Facts, Input, Reference } from '../procedure/facts.ts';
import { knowing } from '../procedure/question.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { whereSql } from '../procedure/turn.ts';
import { isAmong, withAccountAmong } from '../viewer/people.ts';
import { type WarrantyEntered, warrantyEnteredFor, warrantyEnteredSql } from './contract-coverage.ts';
import { noticeOf } from './decide.ts';
import type { WarrantyDecision } from './warranty-decision.entity.ts';
import type { FaultCauseInput, WarrantyAssessmentInput } from './warranty-decision.resolver.ts';

type Fault = WarrantyAssessmentInput['fault'];

/** 5.2.3: what is covered is a machine, so that it has to be known which. */
export function machineOfFault({ equipment }: Facts<Fault>): Refusal | undefined {
  if (!equipment) return refuse('machineUnknown');
}

/** 5.2.3: there is one decision for a fault; another cause is another verdict of the same. */
export const notDecidedYet = whereSql(
  function notDecidedYet({ warrantyDecisions }: Facts<Fault, 'warrantyDecisions'>): Refusal | undefined {
    const decided = [...warrantyDecisions].find(({ state }) => state === 'DECIDED');
    if (decided) return refuse('alreadyDecided', { number: decided.number });
  },
  row => `not exists (select from warranty_decision d where d.fault_id = ${row}.id and d.state = 'DECIDED')`,
);

/** 5.2.3: who repairs it does not judge whether that is free of charge. */
const byNoEngineerOf = (
  { orders }: Facts<Fault, 'orders.engineers'>,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined => {
  if ([...orders].some(order => isAmong(viewer, engineersOf(order)))) return refuse('engineerOfTheOrder');
};
/** 5.2.3: that an earlier call was about the same fault moves the day of the verdict, and so somebody else has to say it. */
export const sameFaultStatedByAnother = (
  fault: Facts<Fault>,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined => {
  if (noticeOf(fault) === fault.calledAt) return;
  const stated = withAccountAmong(viewer, [fault.sameFaultStatedBy?.id]);
  if (stated) return refuse('sameFaultStatedByAssessor', { name: stated.name });
};
export const decidedByAnother = ({ fault }: Facts<WarrantyDecision, 'fault'>, context: Pick<StepContext, 'viewer'>) =>
  sameFaultStatedByAnother(fault, context);

/** 5.2.3: who has entered a contract after the call does not judge by it. */
const byNoneOfContract = (
  fault: Facts<Fault>,
  entered: WarrantyEntered | null,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined => {
  if (!entered?.at || new Date(entered.at) <= fault.createdAt) return;
  const name = withAccountAmong(viewer, [entered.by])?.name;
  if (name) return refuse('contractEnteredByAssessor', { name, number: entered.number });
};

const enteredForFault = warrantyEnteredFor('fault', row => `${row}.id`);
export const assessedByNoneOfContract = knowing(
  [enteredForFault],
  function assessedByNoneOfContract(fault: Facts<Fault>, [entered], context): Refusal | undefined {
    return byNoneOfContract(fault, entered, context);
  },
);

const isJudged = ({ warrantyDecisions }: Facts<Fault, 'warrantyDecisions'>) =>
  [...warrantyDecisions].some(({ state }) => state !== 'SUPERSEDED');

/**
 * 5.2.3: where nobody has judged yet, who sends somebody brings about a verdict for the time being, by which work is done
 * free for good: neither by their own contract nor by their own word that an earlier call was about the same.
 */
export const sentByNoneOfContract = knowing(
  [enteredForFault],
  function sentByNoneOfContract(fault: Facts<Fault, 'warrantyDecisions'>, [entered], context): Refusal | undefined {
    if (isJudged(fault)) return;
    return byNoneOfContract(fault, entered, context) ?? sameFaultStatedByAnother(fault, context);
  },
);

/** The same of a machine of which the call said nothing. */
export async function machineOfNoneOfContract(
  { fault, equipment }: { fault: Facts<Fault, 'warrantyDecisions'>; equipment?: Reference | null },
  _: unknown,
  context: Pick<StepContext, 'viewer' | 'em'>,
): Promise<Refusal | undefined> {
  if (!equipment || fault.equipment || isJudged(fault)) return;
  const [row] = await context.em.execute<{ entered: WarrantyEntered | null }[]>(
    `select ${warrantyEnteredSql('?', '?')} as entered`,
    [equipment.id, fault.id],
  );
  return byNoneOfContract(fault, row?.entered ?? null, context);
}
export const decidedByNoneOfContract = knowing(
  [warrantyEnteredFor('decision', row => `${row}.fault_id`)],
  function decidedByNoneOfContract(
    { fault }: Facts<WarrantyDecision, 'fault'>,
    [entered],
    context,
  ): Refusal | undefined {
    return byNoneOfContract(fault, entered, context);
  },
);

export const assessedByNoEngineer = (
  { fault }: { fault: Facts<Fault, 'orders.engineers'> },
  _: unknown,
  context: Pick<StepContext, 'viewer'>,
) => byNoEngineerOf(fault, context);
export const decidedByNoEngineer = (
  { fault }: Facts<WarrantyDecision, 'fault.orders.engineers'>,
  context: Pick<StepContext, 'viewer'>,
) => byNoEngineerOf(fault, context);

/** 5.2.3: a part of this machine, replaced before it failed. */
export function componentOfMachine({
  fault,
  component,
  componentReplacedOn,
}: Input<WarrantyAssessmentInput, 'component.models' | 'fault.equipment.model'>): Refusal | undefined {
  const { equipment } = fault;
  if (!equipment) return;
  const models = component ? [...component.models] : [];
  if (models.length && !models.includes(equipment.model))
    return refuse('componentOfOtherModel', { part: component?.name, model: equipment.model.name }, 'component');
  if (!componentReplacedOn) return;
  if (componentReplacedOn < equipment.shippedOn || componentReplacedOn > businessDay(noticeOf(fault)))
    return refuse('replacedOutOfOrder', { shippedOn: equipment.shippedOn }, 'componentReplacedOn');
}

/** 5.2.3: it is looked at anew for another cause, or since what is known of the machine has changed. */
export function somethingNew(
  { cause }: Input<FaultCauseInput>,
  decision: Facts<WarrantyDecision>,
): Refusal | undefined {
  if (cause === decision.cause && !decision.machineChanged) return refuse('sameCause', {}, 'cause');
}

/** 5.2.3: goodwill waives what would be charged. */
export function isCharged({ verdict }: Facts<WarrantyDecision>): Refusal | undefined {
  if (verdict !== 'REPAIR_CHARGED') return refuse('nothingCharged');
}

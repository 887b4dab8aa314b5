import { businessDay } from '../fields/business-day.ts';
import type { Loaded } from '../procedure/facts.ts';
import { parametersInForce } from '../procedure/parameters-in-force.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { machineKnownBy } from './known-by.ts';
import { readMachineFacts } from './machine-facts.ts';
import { threeGuarantees, type Verdict, withGoodwill } from './three-guarantees.ts';
import type { WarrantyDecision } from './warranty-decision.entity.ts';
import {
  type MachineFacts,
  type WarrantyFacts,
  type WarrantyParameters,
  warrantyParameters,
} from './warranty-facts.ts';

type Judged = Pick<WarrantyDecision, 'cause' | 'partClass' | 'componentReplacedOn' | 'componentReportedOn'>;

/** 5.2.3: the call about what is judged; an earlier one where somebody has stated that it was about the same fault. */
export const noticeOf = ({
  calledAt,
  sameFaultCalledAt,
}: Pick<WarrantyDecision['fault'], 'calledAt' | 'sameFaultCalledAt'>) =>
  sameFaultCalledAt && sameFaultCalledAt < calledAt ? sameFaultCalledAt : calledAt;

/** 5.2.3: when the company last replaced a part before the day, by its own reports. */
const reportedOf = (part: string | null, on: string, { replacedParts = [] }: MachineFacts) =>
  replacedParts.filter(each => each.part === part && each.replacedOn <= on).at(-1) ?? null;

/** 5.2.3: what a decision rests on: the machine as it was known on the day of the notice, and that day's parameters. */
export function factsFor(
  { cause, partClass, componentReplacedOn, componentReportedOn, component }: Judged & { component: string | null },
  on: string,
  machine: MachineFacts,
  parameters: WarrantyParameters,
): WarrantyFacts {
  const known = machineKnownBy(on, machine);
  const reported = partClass === 'MAIN_COMPONENT' ? reportedOf(component, on, known) : null;
  // A day that was taken from the reports is one that nobody has stated.
  const stated = componentReplacedOn === componentReportedOn ? null : componentReplacedOn;
  return {
    on,
    cause,
    component: { partClass, replacedOn: stated ?? reported?.replacedOn ?? null, reported },
    machine: { ...known, replacedParts: known.replacedParts?.filter(({ part }) => part === component) },
    parameters,
  };
}

/** 5.2.3: the verdict with the goodwill that was granted upon it. */
export const verdictWith = (facts: WarrantyFacts, goodwillGrantedOn: string | null): Verdict =>
  goodwillGrantedOn ? withGoodwill(threeGuarantees(facts), goodwillGrantedOn) : threeGuarantees(facts);

/** Works out the verdict of a decision whose fault, machine and cause are known, and writes it down with all it rests on. */
export async function decide(decision: Loaded<WarrantyDecision, 'fault'>, { em }: Pick<StepContext, 'em'>) {
  const { fault, equipment, component } = decision;
  const on = businessDay(noticeOf(fault));
  const machine = await readMachineFacts(em, equipment.id, fault.id);
  const parameters = await parametersInForce(em, warrantyParameters, on);
  const { cause, partClass, componentReplacedOn, componentReportedOn } = decision;
  const judged = { cause, partClass, componentReplacedOn, componentReportedOn, component: component?.id ?? null };
  const facts = factsFor(judged, on, machine, parameters);
  writeVerdict(decision, facts);
  const { replacedOn, reported } = facts.component;
  Object.assign(decision, {
    reportedOn: on,
    machineChanged: false,
    componentReplacedOn: replacedOn,
    componentReportedOn: reported?.replacedOn ?? null,
    componentDayDiffers: partClass === 'MAIN_COMPONENT' && replacedOn !== (reported?.replacedOn ?? null),
  });
}

/** Writes down what some facts come to. */
export function writeVerdict(decision: Loaded<WarrantyDecision>, facts: WarrantyFacts) {
  const { verdict, remedy, provisional, charged, termsKnown, lastDay, rules } = verdictWith(
    facts,
    decision.goodwillGrantedOn ?? null,
  );
  Object.assign(decision, {
    verdict,
    remedy,
    provisional,
    charged: [...charged],
    termsKnown,
    coveredUntil: lastDay,
    inputs: facts,
    rules: [...rules],
  });
}

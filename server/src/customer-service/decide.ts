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

type Judged = Pick<WarrantyDecision, 'cause' | 'partClass' | 'componentReplacedOn'>;

/** 5.2.3: what a decision rests on: the machine as it was known on the day of the notice, and that day's parameters. */
export const factsFor = (
  { cause, partClass, componentReplacedOn: replacedOn }: Judged,
  on: string,
  machine: MachineFacts,
  parameters: WarrantyParameters,
): WarrantyFacts => ({
  on,
  cause,
  component: { partClass, replacedOn: replacedOn ?? null },
  machine: machineKnownBy(on, machine),
  parameters,
});

/** 5.2.3: the verdict with the goodwill that was granted upon it. */
export const verdictWith = (facts: WarrantyFacts, goodwillGrantedOn: string | null): Verdict =>
  goodwillGrantedOn ? withGoodwill(threeGuarantees(facts), goodwillGrantedOn) : threeGuarantees(facts);

/** Works out the verdict of a decision whose fault, machine and cause are known, and writes it down with all it rests on. */
export async function decide(decision: Loaded<WarrantyDecision, 'fault'>, { em }: Pick<StepContext, 'em'>) {
  const { fault, equipment } = decision;
  const on = businessDay(fault.firstCalledAt);
  const machine = await readMachineFacts(em, equipment.id, fault.id);
  const facts = factsFor(decision, on, machine, await parametersInForce(em, warrantyParameters, on));
  writeVerdict(decision, facts);
  Object.assign(decision, { reportedOn: on, machineChanged: false });
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

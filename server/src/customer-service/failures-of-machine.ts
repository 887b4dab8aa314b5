import { businessDay } from '../fields/business-day.ts';
import { DayScalar } from '../fields/scalars.ts';
import { message } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { type Approval, approvals, inForceOn } from '../procedure/parameters-in-force.ts';
import { Parameters } from '../procedures/sh-jr-c-160/parameters.ts';
import { addQueryField } from '../read/query-field.ts';
import { FailureLedger } from './failure-ledger.ts';
import { failuresOf, machineFacts } from './machine-facts.ts';
import { type Failure, failureLedger, repeatParameters } from './repeat-failures.ts';
import { coverageOf, wholeMachine } from './three-guarantees.ts';
import { type MachineFacts, warrantyParameters } from './warranty-facts.ts';

interface Known {
  machine: MachineFacts;
  failures: readonly Failure[];
  approvals: readonly Approval[];
}

/** 5.2.3: the failures of a machine by a day, and what they suggest. */
function failuresBy(day: string, { machine, failures, approvals: approved }: Known, language: Language): FailureLedger {
  const [period] = coverageOf(machine, wholeMachine, inForceOn(Parameters, day, warrantyParameters, approved), day);
  const { faults, daysUnderRepair, proposals } = failureLedger(
    {
      beginsOn: machine.replacement?.on ?? machine.acceptedOn ?? machine.shippedOn,
      lastDay: period?.lastDay ?? '',
      replacement: machine.replacement !== null,
      failures,
      holidays: machine.holidays,
    },
    inForceOn(Parameters, day, repeatParameters, approved),
    day,
  );
  return {
    faults,
    daysUnderRepair,
    proposals: proposals.map(({ remedy, rule, facts }) => ({ remedy, rule, sentence: message(language, rule, facts) })),
  };
}

/** By any day, today unless it is given. */
addQueryField<Known, { on: string | null }>(Equipment, 'failures', {
  internal: true,
  type: () => FailureLedger,
  args: { on: () => DayScalar },
  sql: row => `json_build_object('machine', ${machineFacts(row)}, 'failures', (${failuresOf(row)}),
    'approvals', ${approvals([...warrantyParameters, ...repeatParameters])})`,
  answer: (known, { on }, { now, language }) => failuresBy(on ?? businessDay(now), known, language),
});

import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { addAnswered } from '../fields/answered.ts';
import { DayScalar } from '../fields/scalars.ts';
import { message } from '../messages/catalogue.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { businessDay } from '../procedure/business-day.ts';
import { type Approval, approvals, inForceOn } from '../procedure/parameters-in-force.ts';
import { FailureLedger } from './failure-ledger.ts';
import { failuresOf, machineFacts } from './machine-facts.ts';
import { type Failure, failureLedger, repeatParameters } from './repeat-failures.ts';
import { coverageOf, wholeMachine } from './three-guarantees.ts';
import { type MachineFacts, warrantyParameters } from './warranty-facts.ts';

interface KnownOfMachine {
  machine: MachineFacts;
  failures: readonly Failure[];
  approvals: readonly Approval[];
}

addAnswered(Equipment, 'failures', {
  zh: '故障台账',
  en: 'Failures',
  internal: true,
  sql: row => `json_build_object('machine', ${machineFacts(row)}, 'failures', (${failuresOf(row)}),
    'approvals', ${approvals([...warrantyParameters, ...repeatParameters])})`,
});

@Resolver(() => Equipment)
export class FailuresOfMachine {
  /** 5.2.3: the machine's failures by any day, today unless it is given, and what they suggest. */
  @FieldResolver(() => FailureLedger, { nullable: true })
  failures(
    @Root() { machine, failures, approvals: approved }: KnownOfMachine,
    @Arg('on', () => DayScalar, { nullable: true }) on: string | null,
    @Ctx() { now, language }: Context,
  ): FailureLedger {
    const day = on ?? businessDay(now);
    const [period] = coverageOf(machine, wholeMachine, inForceOn(day, warrantyParameters, approved), day);
    const { faults, daysUnderRepair, proposals } = failureLedger(
      {
        beginsOn: machine.replacement?.on ?? machine.acceptedOn ?? machine.shippedOn,
        lastDay: period?.lastDay ?? '',
        replacement: machine.replacement !== null,
        failures,
      },
      inForceOn(day, repeatParameters, approved),
      day,
    );
    return {
      faults: [...faults],
      daysUnderRepair,
      proposals: proposals.map(({ remedy, rule, facts }) => ({
        remedy,
        rule,
        sentence: message(language, rule, facts),
      })),
    };
  }
}

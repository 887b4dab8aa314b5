import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { addAnswered } from '../fields/answered.ts';
import { DayScalar } from '../fields/scalars.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { businessDay } from '../procedure/business-day.ts';
import { type Approval, approvals, inForceOn } from '../procedure/parameters-in-force.ts';
import { machineFacts } from './machine-facts.ts';
import { type Kept, recompute } from './recompute.ts';
import { coverageOf, wholeMachine } from './three-guarantees.ts';
import { WarrantyCoverage, WarrantyRecomputed } from './warranty-coverage.ts';
import { WarrantyDecision } from './warranty-decision.entity.ts';
import { type MachineFacts, warrantyParameters } from './warranty-facts.ts';
import type { WarrantyRule } from './warranty-rule.ts';

interface KnownOfMachine {
  machine: MachineFacts;
  approvals: readonly Approval[];
}

addAnswered(Equipment, 'coverage', {
  zh: '三包期',
  en: 'Coverage',
  internal: true,
  sql: row => `json_build_object('machine', ${machineFacts(row)}, 'approvals', ${approvals(warrantyParameters)})`,
});

@Resolver(() => Equipment)
export class EquipmentCoverage {
  /** 5.2.3: how the machine is covered on any day, today unless it is given: as a whole, and its wear parts. */
  @FieldResolver(() => WarrantyCoverage, { nullable: true })
  coverage(
    @Root() known: KnownOfMachine,
    @Arg('on', () => DayScalar, { nullable: true }) on: string | null,
    @Ctx() { now }: Context,
  ): WarrantyCoverage {
    const day = on ?? businessDay(now);
    const parameters = inForceOn(day, warrantyParameters, known.approvals);
    const periods = (['ORDINARY', 'WEAR_PART'] as const).flatMap(partClass =>
      coverageOf(known.machine, { ...wholeMachine, partClass }, parameters, day).map(period => ({
        ...period,
        partClass,
        rules: period.rules as WarrantyRule[],
      })),
    );
    const guessed = periods.some(({ rules }) => rules.some(({ rule }) => rule === 'warrantyTermsUnknown'));
    return { on: day, termsKnown: !guessed, periods };
  }
}

addAnswered(WarrantyDecision, 'recomputed', {
  zh: '复算',
  en: 'Worked out anew',
  internal: true,
  sql: row => `(select json_build_object(
      'cause', ${row}.cause, 'partClass', ${row}.part_class, 'componentReplacedOn', ${row}.component_replaced_on,
      'goodwillGrantedOn', ${row}.goodwill_granted_on, 'verdict', ${row}.verdict, 'coveredUntil', ${row}.covered_until,
      'inputs', ${row}.inputs, 'rules', ${row}.rules,
      'noticeOn', (report.first_called_at at time zone 'Asia/Shanghai')::date,
      'machine', ${machineFacts('machine', `${row}.fault_id`)}, 'approvals', ${approvals(warrantyParameters)})
    from equipment machine, fault_report report
    where machine.id = ${row}.equipment_id and report.id = ${row}.fault_id)`,
});

@Resolver(() => WarrantyDecision)
export class DecisionRecomputed {
  /** 5.2.3: whether the verdict would be the same today, and what differs where it would not. */
  @FieldResolver(() => WarrantyRecomputed, { nullable: true })
  recomputed(@Root() kept: Kept): WarrantyRecomputed {
    return recompute(kept);
  }
}

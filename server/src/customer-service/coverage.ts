import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { businessDay, dayOf } from '../fields/business-day.ts';
import { DayScalar } from '../fields/scalars.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { type Approval, approvals, inForceOn } from '../procedure/parameters-in-force.ts';
import { Parameters } from '../procedures/sh-jr-c-160/parameters.ts';
import { addQueryField } from '../read/query-field.ts';
import { calledAbout, machineFacts } from './machine-facts.ts';
import { type Kept, recompute } from './recompute.ts';
import { coverageOf, wholeMachine } from './three-guarantees.ts';
import { WarrantyCoverage, WarrantyRecomputed } from './warranty-coverage.ts';
import { WarrantyDecision } from './warranty-decision.entity.ts';
import { type MachineFacts, warrantyParameters } from './warranty-facts.ts';

interface Known {
  machine: MachineFacts;
  approvals: readonly Approval[];
}

/** 5.2.3: how a machine is covered on a day: as a whole, and its wear parts. */
function coverageOn(day: string, { machine, approvals: approved }: Known): WarrantyCoverage {
  const parameters = inForceOn(Parameters, day, warrantyParameters, approved);
  const periods = (['ORDINARY', 'WEAR_PART'] as const).flatMap(partClass =>
    coverageOf(machine, { ...wholeMachine, partClass }, parameters, day).map(period => ({ ...period, partClass })),
  );
  const guessed = periods.some(({ rules }) => rules.some(({ rule }) => rule === 'warrantyTermsUnknown'));
  return { on: day, termsKnown: !guessed, periods };
}

/** The same today, of a machine that is known by its id. */
export async function coverageToday(em: SqlEntityManager, equipment: string, today: string): Promise<WarrantyCoverage> {
  const [row] = await em.execute<Known[]>(
    `select ${machineFacts('machine')} as machine, ${approvals(warrantyParameters)} as approvals
     from equipment machine where machine.id = ?`,
    [equipment],
  );
  return coverageOn(today, row as Known);
}

/** On any day, today unless it is given. */
addQueryField<Known, { on: string | null }>(Equipment, 'coverage', {
  internal: true,
  type: () => WarrantyCoverage,
  args: { on: () => DayScalar },
  sql: row => `json_build_object('machine', ${machineFacts(row)}, 'approvals', ${approvals(warrantyParameters)})`,
  answer: (known, { on }, { now }) => coverageOn(on ?? businessDay(now), known),
});

/** 5.2.3: whether the verdict would be the same today, and what differs where it would not. */
addQueryField<Kept>(WarrantyDecision, 'recomputed', {
  internal: true,
  type: () => WarrantyRecomputed,
  sql: row => `(select json_build_object(
      'cause', ${row}.cause, 'partClass', ${row}.part_class, 'component', ${row}.component_id,
      'componentReplacedOn', ${row}.component_replaced_on, 'componentReportedOn', ${row}.component_reported_on,
      'goodwillGrantedOn', ${row}.goodwill_granted_on, 'verdict', ${row}.verdict, 'coveredUntil', ${row}.covered_until,
      'inputs', ${row}.inputs, 'rules', ${row}.rules,
      'noticeOn', case ${row}.state when 'SUPERSEDED' then ${row}.reported_on
        else ${dayOf(calledAbout('report'))} end,
      'machine', ${machineFacts('machine', `${row}.fault_id`)}, 'approvals', ${approvals(warrantyParameters)})
    from equipment machine, fault_report report
    where machine.id = ${row}.equipment_id and report.id = ${row}.fault_id)`,
  answer: recompute,
});

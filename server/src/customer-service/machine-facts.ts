import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '../fields/business-day.ts';
import { costClasses } from '../organization/warranty-terms.ts';
import type { MachineFacts } from './warranty-facts.ts';

const ends = dayOf('served.work_done_at');
/** The call about a fault: its own, or an earlier one of which somebody has stated that it was about the same. */
export const calledAbout = (report: string) =>
  `least(${report}.called_at, coalesce(${report}.same_fault_called_at, ${report}.called_at))`;
/** The call that an order answers: one that was planned before its fault came back answers an earlier one. */
const called = dayOf(`least(${calledAbout('report')}, served.decided_at)`);
/** None of it is the company's to answer for: the customer pays for all of it, or was granted it as goodwill. */
const charged = `coalesce(decision.verdict = 'GOODWILL' or decision.verdict = 'REPAIR_CHARGED' and not decision.work_stays_free
  and cardinality(decision.charged) = ${costClasses.length}, false)`;
const holds = `(select coalesce(json_agg(json_build_object('from', ${dayOf('held."from"')}, 'until', ${dayOf('held.until')})
  order by held."from"), '[]') from service_hold held where held.order_id = served.id and held.cause = 'CUSTOMER')`;
const judged = 'left join warranty_decision decision on decision.id = served.warranty_decision_id';
const starts = `case when report.machine_state = 'DOWN' then ${called} else ${dayOf('served.arrived_at')} end`;

/**
 * SQL: the facts about a row of equipment by which it is covered. A machine that stands still is out of use from the call
 * on, one that still runs while it is worked on. The repair upon the call in question itself is left out: it is judged by
 * the day on which the notice came in.
 */
export const machineFacts = (equipment: string, fault = 'null') => `json_build_object(
  'shippedOn', ${equipment}.shipped_on,
  'acceptedOn', ${equipment}.accepted_on,
  'startedUpOn', ${equipment}.started_up_on,
  'installedOn', (${installedOf(equipment)}),
  'terms', ${equipment}.warranty,
  'contracts', (${contractsOf(equipment)}),
  'repairs', (${repairsOf(equipment, fault)}),
  'replacedParts', (${replacedPartsOf(equipment, fault)}),
  'holidays', (select coalesce(json_agg(json_build_object('day', free.day, 'kind', free.kind) order by free.day), '[]')
    from holiday free where free.state = 'ACTIVE' and free.day >= ${equipment}.shipped_on),
  'replacement', (select json_build_object('on', given.settled_on, 'period', given.period, 'formerLastDay', given.covered_until)
    from product_return given where given.replacement_id = ${equipment}.id),
  'takenBackOn', (select min(taken.settled_on) from product_return taken
    where taken.equipment_id = ${equipment}.id and taken.state = 'SETTLED' and taken.remedy <> 'REPAIR'))`;

const contractsOf = (equipment: string) => `
  select coalesce(json_agg(json_build_object('contract', agreed.number,
    'enteredOn', ${dayOf('coalesce(agreed.warranty_entered_at, agreed.created_at)')}, 'validFrom', agreed.valid_from,
    'endsOn', least(agreed.ends_on, (select min((gone->>'on')::date) from jsonb_array_elements(agreed.left) gone
      where gone->>'machine' = ${equipment}.id::text)), 'warranty', agreed.warranty) order by agreed.number), '[]')
  from service_contract agreed join service_contract_equipment covered on covered.service_contract_id = agreed.id
  where covered.equipment_id = ${equipment}.id and agreed.warranty is not null`;

/** Upon another fault, or upon an earlier call about this one. */
const ofAnotherCall = (fault: string) =>
  `(served.fault_id is distinct from ${fault} or served.decided_at < report.called_at)`;

const repairsOf = (equipment: string, fault: string) => `
  select coalesce(json_agg(json_build_object('order', number, 'from', starts, 'until', ends, 'charged', charged,
    'holds', holds) order by number), '[]')
  from (select served.number, ${ends} as ends, ${starts} as starts, ${charged} as charged, ${holds} as holds
    from service_order served join fault_report report on report.id = served.fault_id ${judged}
    where served.equipment_id = ${equipment}.id and served.state <> 'CANCELLED' and ${ofAnotherCall(fault)}) repair
  where starts is not null`;

const installedOf = (equipment: string) => `
  select max(done.installed_until) from work_report done join service_order served on served.id = done.order_id
  where served.equipment_id = ${equipment}.id and served.kind = 'INSTALLATION' and served.state = 'CLOSED'`;

/** The parts that the company has replaced, by the last day of work in the reports that customers have confirmed. */
const replacedPartsOf = (equipment: string, fault: string) => `
  select coalesce(json_agg(json_build_object('part', part, 'order', number, 'replacedOn', day) order by day, number), '[]')
  from (select used.part_id as part, served.number,
      coalesce((select max(worked.day) from work_day worked where worked.report_id = done.id), ${ends}) as day
    from used_part used join work_report done on done.id = used.report_id
    join service_order served on served.id = done.order_id left join fault_report report on report.id = served.fault_id
    where served.equipment_id = ${equipment}.id and done.state in ('SIGNED', 'REFUSAL_REVIEWED')
      and (served.fault_id is null or ${ofAnotherCall(fault)})) replaced
  where day is not null`;

/**
 * SQL: the failures of a row of equipment for which somebody was sent. The same component is the same fault, and where
 * none is known, the same complaint.
 */
export const failuresOf = (equipment: string) => `
  select coalesce(json_agg(json_build_object('order', served.number, 'fault', coalesce(part.name, report.symptom),
    'reportedOn', ${called}, 'free', coalesce(decision.verdict = 'REPAIR_FREE', true),
    'from', coalesce(${starts}, ${dayOf('served.decided_at')}), 'until', ${ends}, 'holds', ${holds}) order by served.number), '[]')
  from service_order served join fault_report report on report.id = served.fault_id ${judged}
  left join part on part.id = decision.component_id
  where served.equipment_id = ${equipment}.id and served.state <> 'CANCELLED'`;

/** The same for a step. */
export async function readMachineFacts(
  em: SqlEntityManager,
  equipment: string,
  fault: string | null = null,
): Promise<MachineFacts> {
  const [row] = await em.execute<{ facts: MachineFacts }[]>(
    `select ${machineFacts('machine', '?::uuid')} as facts from equipment machine where machine.id = ?`,
    [fault, fault, equipment],
  );
  return (row as { facts: MachineFacts }).facts;
}

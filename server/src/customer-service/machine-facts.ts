import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '../fields/sql-days.ts';
import type { MachineFacts } from './warranty-facts.ts';

const ends = dayOf('served.work_done_at');
/** The call that an order answers: one that was planned before its fault came back answers an earlier one. */
const called = dayOf('least(report.first_called_at, served.decided_at)');
const starts = `case when report.machine_state = 'DOWN' then ${called} else ${dayOf('served.arrived_at')} end`;

/**
 * SQL: the facts about a row of equipment by which it is covered. A machine that stands still is out of use from the call
 * on, one that still runs while it is worked on. The repair upon the call in question itself is left out: it is judged by
 * the day on which the notice came in.
 */
export const machineFacts = (equipment: string, fault = 'null') => `json_build_object(
  'shippedOn', ${equipment}.shipped_on,
  'acceptedOn', ${equipment}.accepted_on,
  'terms', (select model.warranty from product_model model where model.id = ${equipment}.model_id),
  'contracts', (${contractsOf(equipment)}),
  'repairs', (${repairsOf(equipment, fault)}),
  'replacement', (select json_build_object('on', given.settled_on, 'period', given.period, 'formerLastDay', given.covered_until)
    from product_return given where given.replacement_id = ${equipment}.id),
  'takenBackOn', (select min(taken.settled_on) from product_return taken
    where taken.equipment_id = ${equipment}.id and taken.state = 'SETTLED' and taken.remedy <> 'REPAIR'))`;

const contractsOf = (equipment: string) => `
  select coalesce(json_agg(json_build_object('contract', agreed.number, 'validFrom', agreed.valid_from,
    'endsOn', agreed.ends_on, 'warranty', agreed.warranty) order by agreed.number), '[]')
  from service_contract agreed join service_contract_equipment covered on covered.service_contract_id = agreed.id
  where covered.equipment_id = ${equipment}.id and agreed.warranty is not null`;

const repairsOf = (equipment: string, fault: string) => `
  select coalesce(json_agg(json_build_object('order', number, 'from', starts, 'until', ends) order by number), '[]')
  from (select served.number, ${ends} as ends, ${starts} as starts
    from service_order served join fault_report report on report.id = served.fault_id
    where served.equipment_id = ${equipment}.id and served.state <> 'CANCELLED'
      and (served.fault_id is distinct from ${fault} or served.decided_at < report.first_called_at)) repair
  where starts is not null`;

/**
 * SQL: the failures of a row of equipment for which somebody was sent. The same component is the same fault, and where
 * none is known, the same complaint.
 */
export const failuresOf = (equipment: string) => `
  select coalesce(json_agg(json_build_object('order', served.number, 'fault', coalesce(part.name, report.symptom),
    'reportedOn', ${called}, 'free', coalesce(decision.verdict = 'REPAIR_FREE', true),
    'from', coalesce(${starts}, ${dayOf('served.decided_at')}), 'until', ${ends}) order by served.number), '[]')
  from service_order served join fault_report report on report.id = served.fault_id
  left join warranty_decision decision on decision.id = served.warranty_decision_id
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
    [fault, equipment],
  );
  return (row as { facts: MachineFacts }).facts;
}

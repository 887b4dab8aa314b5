import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '../fields/business-day.ts';
import type { Equipment } from '../organization/equipment.entity.ts';
import type { Question } from '../procedure/question.ts';
import { hasLeft } from './contract-occurrences.ts';
import { ServiceContract } from './service-contract.entity.ts';
import type { WarrantyByContract } from './service-contract-terms.ts';

/** The contracts that hold for a machine on a day, the latest first. */
const contractsFor = async (em: SqlEntityManager, equipment: Pick<Equipment, 'id'>, day: string) =>
  (
    await em.find(
      ServiceContract,
      { equipment: equipment.id, validFrom: { $lte: day }, endsOn: { $gte: day } },
      { orderBy: { validFrom: 'desc', id: 'desc' } },
    )
  ).filter(({ left }) => !hasLeft(left, equipment));

/** 5.3.3: in how many days somebody has to be at the machine by contract; the shortest of several, null without any. */
export async function arrivalDaysByContract(
  em: SqlEntityManager,
  equipment: Pick<Equipment, 'id'>,
  day: string,
): Promise<number | null> {
  const contracts = await contractsFor(em, equipment, day);
  const days = contracts.flatMap(({ terms }) => terms.flatMap(({ responseDays }) => responseDays ?? []));
  return days.length ? Math.min(...days) : null;
}

/** From when until when a contract says in how many days somebody has to be at a machine. */
export interface ResponseByContract {
  from: string;
  until: string;
}

/** SQL: all such contracts of a machine that it has not left. */
export const responsesByContract = (machine: string) => `(
  select c.valid_from as "from", c.ends_on as until from service_contract c
    join service_contract_equipment m on m.service_contract_id = c.id and m.equipment_id = ${machine}
  where exists (select from jsonb_array_elements(c.terms::jsonb) t where t ->> 'responseDays' is not null)
    and not exists (select from jsonb_array_elements(c."left"::jsonb) l where l ->> 'machine' = ${machine}::text))`;

/** SQL: in how many days somebody has to be at a machine by contract, as `arrivalDaysByContract` has it. */
export const responseDaysSql = (machine: string, day: string) => `(
  select min((t ->> 'responseDays')::int) from service_contract c
    join service_contract_equipment m on m.service_contract_id = c.id and m.equipment_id = ${machine},
    jsonb_array_elements(c.terms::jsonb) t
  where ${day} between c.valid_from and c.ends_on
    and not exists (select from jsonb_array_elements(c."left"::jsonb) l where l ->> 'machine' = ${machine}::text))`;

/** 5.2.3: the warranty that a contract sets in the place of the model's, with the contract that says so. */
export async function contractWarranty(
  em: SqlEntityManager,
  equipment: Pick<Equipment, 'id'>,
  day: string,
): Promise<{ contract: ServiceContract; warranty: WarrantyByContract } | null> {
  const contract = (await contractsFor(em, equipment, day)).find(({ warranty }) => warranty);
  return contract?.warranty ? { contract, warranty: contract.warranty } : null;
}

/** By whom, and when, the contract was entered whose warranty holds for the machine of a call. */
export interface WarrantyEntered {
  number: string;
  at: string | null;
  by: string | null;
}

/** SQL: the same contract as `contractWarranty` finds, on the day of the call that is judged; null where none was entered. */
export const warrantyEnteredSql = (
  fault: string,
  machine = 'f.equipment_id',
) => `(select json_build_object('number', c.number, 'at', c.warranty_entered_at, 'by', c.warranty_entered_by_id)
    from fault_report f join service_contract_equipment m on m.equipment_id = ${machine}
      join service_contract c on c.id = m.service_contract_id,
      lateral (select ${dayOf('least(f.called_at, f.same_fault_called_at)')} as day) notice
    where f.id = ${fault} and c.warranty is not null and notice.day between c.valid_from and c.ends_on
      and not exists (select from jsonb_array_elements(c."left"::jsonb) l where l ->> 'machine' = m.equipment_id::text)
    order by c.valid_from desc, c.id desc limit 1)`;

export const warrantyEnteredFor = (name: string, fault: (row: string) => string): Question<WarrantyEntered | null> => ({
  name: `warrantyEnteredFor${name}`,
  sql: row => warrantyEnteredSql(fault(row)),
});

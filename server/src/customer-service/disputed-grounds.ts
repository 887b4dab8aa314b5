import { disputedOn, restsOnUndisputedDays } from '../procedure/disputed-days.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { RepairQuote } from './repair-quote.entity.ts';
import { WarrantyDecision } from './warranty-decision.entity.ts';

/** SQL: the machines about which these records say a day, by the kind of record. */
const machines: Readonly<Record<string, (ids: string) => string>> = {
  Equipment: ids => `select e.id from equipment e where e.id = any(${ids})`,
  WorkReport: ids =>
    `select o.equipment_id from work_report w join service_order o on o.id = w.order_id where w.id = any(${ids})`,
  ServiceContract: ids =>
    `select m.equipment_id from service_contract_equipment m where m.service_contract_id = any(${ids})`,
};
const decisionsAbout = (of: string) => `select d.id from warranty_decision d where d.equipment_id in (${of})`;
const records = (ids: string) => `array(select s.record from stated_day s where s.id = any(${ids}))`;

/**
 * 5.2.3: a verdict rests on when the machine was shipped and accepted, and on what a contract says from when. Its fault's
 * own day is the head's to state.
 */
const verdictOnUndisputedDays = restsOnUndisputedDays(WarrantyDecision, {
  clause: clause.threeGuarantees,
  while: ['PROVISIONAL', 'DECIDED'],
  days: row => `select x.* from equipment e, lateral (${disputedOn('e')}) x where e.id = ${row}.equipment_id
    union all select x.* from service_order o join work_report w on w.order_id = o.id, lateral (${disputedOn('w')} and s.path = 'acceptedOn') x
      where o.equipment_id = ${row}.equipment_id
    union all select x.* from service_contract_equipment m join service_contract c on c.id = m.service_contract_id, lateral (${disputedOn('c')}) x
      where m.equipment_id = ${row}.equipment_id and c.warranty is not null and ${row}.reported_on between c.valid_from and c.ends_on`,
  movedBy: {
    ...Object.fromEntries(
      Object.entries(machines).map(([kind, of]) => [kind, (ids: string) => decisionsAbout(of(ids))]),
    ),
    StatedDay: ids =>
      Object.values(machines)
        .map(of => decisionsAbout(of(records(ids))))
        .join(' union '),
  },
});

/** 5.2.3: what is charged is settled by what came in, on the day on which it did. */
const quoteOnUndisputedDays = restsOnUndisputedDays(RepairQuote, {
  clause: clause.threeGuarantees,
  while: ['ACCEPTED'],
  days: row => `select x.* from remittance m, lateral (${disputedOn('m')}) x where m.quote_id = ${row}.id`,
  movedBy: {
    Remittance: ids => `select m.quote_id from remittance m where m.id = any(${ids}) and m.quote_id is not null`,
    StatedDay: ids =>
      `select m.quote_id from remittance m where m.id = any(${records(ids)}) and m.quote_id is not null`,
  },
});

export const disputedGrounds = [verdictOnUndisputedDays, quoteOnUndisputedDays];

import type { MikroORM } from '@mikro-orm/postgresql';
import { afterSales } from '../../src/chapters.ts';

/** Records that contradict each other or the procedure, each kind as SQL that gives their numbers. */
const contradictions: Record<string, string> = {
  'a fault with more than one open order': `
    select f.number from fault_report f where 1 < (
      select count(*) from service_order o where o.fault_id = f.id and o.state not in ('CLOSED', 'CANCELLED'))`,
  'a fault that is sent for without an open order, or waits although it has one': `
    select f.number from fault_report f where (f.state = 'REPAIR_PLANNED') <> exists (
      select from service_order o where o.fault_id = f.id and o.state not in ('CLOSED', 'CANCELLED'))`,
  'an arrival that is arranged without an order, or waits although it has one': `
    select n.number from goods_arrival_notice n where (n.state = 'ARRANGED') <> exists (
      select from service_order o where o.notice_id = n.id and o.state <> 'CANCELLED')`,
  'an obligation for which two orders were made': `
    select c.number from contract_obligation c where 1 < (
      select count(*) from service_order o where o.obligation_id = c.id and o.state <> 'CANCELLED')`,
  'an order of which the hold does not fit the state': `
    select o.number from service_order o where (o.state = 'ON_HOLD') <> (o.held_from is not null)
      or (o.state = 'ON_HOLD')::int <> (select count(*) from service_hold h where h.order_id = o.id and h.until is null)`,
  'an order that is sent or at work and has not what that state needs': `
    select o.number from service_order o where (o.state = 'DISPATCHED' and o.dispatched_at is null)
      or (o.state in ('ON_SITE', 'WORK_DONE', 'CLOSED') and (o.dispatched_at is null or o.arrived_at is null))
      or (o.state in ('WORK_DONE', 'CLOSED') and o.work_done_at is null)`,
  'an order that was closed without a settled report': `
    select o.number from service_order o where o.state = 'CLOSED' and not exists (
      select from work_report r where r.order_id = o.id and r.state in ('SIGNED', 'REFUSAL_REVIEWED'))`,
  'a repair that goes by a decision that holds no more': `
    select o.number from service_order o join warranty_decision d on d.id = o.warranty_decision_id
    where d.state = 'SUPERSEDED' and o.state not in ('CLOSED', 'CANCELLED')`,
  'a charged repair at work that no customer has accepted': `
    select o.number from service_order o join warranty_decision d on d.id = o.warranty_decision_id
    where o.state in ('DISPATCHED', 'ON_SITE') and d.verdict = 'REPAIR_CHARGED' and not exists (
      select from repair_quote q where q.decision_id = d.id and q.state = 'ACCEPTED')`,
  'a signature that is not of the paper, or a signed report without one': `
    select r.number from work_report r join stored_file p on p.id = r.paper_id where (r.state = 'SIGNED')::int <> (
      select count(*) from customer_signature s where s.report_id = r.id and s.void_since is null)
      or exists (select from customer_signature s where s.report_id = r.id and s.void_since is null
        and (s.sha256 <> p.sha256 or s.revision <> r.revision))`,
  'a fault for which two decisions hold': `
    select f.number from fault_report f where 1 < (
      select count(*) from warranty_decision d where d.fault_id = f.id and d.state in ('PROVISIONAL', 'DECIDED'))`,
  'a quote that stands although nothing is charged': `
    select q.number from repair_quote q join warranty_decision d on d.id = q.decision_id
    where q.state in ('QUOTED', 'ACCEPTED') and d.verdict <> 'REPAIR_CHARGED'`,
  'more money than was owed': `
    select q.number from repair_quote q where q.gross < (
      select sum(m.amount) from remittance m where m.quote_id = q.id and m.state = 'RECORDED')`,
  'a line of the register that does not follow its record': `
    select made.number from (
      select number, register_line_id, case when state in ('RESOLVED', 'MERGED') then 'CLOSED' when state = 'CANCELLED' then state else 'OPEN' end as line from fault_report
      union all select number, register_line_id, case state when 'NOTICED' then 'OPEN' when 'ARRANGED' then 'CLOSED' else state end from goods_arrival_notice
      union all select number, register_line_id, case state when 'ANSWERED' then 'OPEN' else state end from consultation
      union all select number, register_line_id, case state when 'ANSWERED' then 'OPEN' else state end from complaint
    ) made join correspondence l on l.id = made.register_line_id where l.state <> made.line or l.made_by <> made.number`,
  'a low grade that nobody hears as a complaint': `
    select number from survey where attitude in ('DISSATISFIED', 'VERY_POOR') and complaint_id is null`,
  'an action that was closed with something empty': `
    select a.number from corrective_action a where a.state = 'CLOSED' and (a.root_cause is null or a.evidence is null
      or a.finding is null or not exists (select from planned_measure m where m.action_id = a.id))`,
  'a machine that is asked back twice at once': `
    select e.serial_number from equipment e where 1 < (select count(*) from product_return r
      where r.equipment_id = e.id and r.state not in ('REJECTED', 'SETTLED', 'WITHDRAWN'))`,
  'a machine that was taken back, and is in use': `
    select r.number from product_return r join equipment e on e.id = r.equipment_id
    where r.state = 'SETTLED' and (r.remedy = 'REPLACE' and e.state <> 'REPLACED' or r.remedy = 'REFUND' and e.state <> 'RETURNED')`,
  'two templates in force for a model': `
    select m.code from product_model m where 1 < (
      select count(*) from adjustment_template t where t.model_id = m.id and t.state = 'RELEASED')`,
};

/** Which numbers are left out or given twice, by the kind of record: those of a year follow on each other. */
async function gaps(orm: MikroORM) {
  const found: Record<string, string[]> = {};
  for (const record of afterSales.records) {
    const { tableName } = orm.getMetadata().get(record);
    const rows = await orm.em.fork().execute<{ number: string }[]>(
      `select number from (select number, split_part(number, '-', 3)::int as count,
         row_number() over (partition by split_part(number, '-', 2) order by number) as place from "${tableName}") counted
       where count <> place`,
    );
    if (rows.length) found[afterSales.labels.of(record.name).en] = rows.map(({ number }) => number);
  }
  return found;
}

/** All that does not fit together, by what is wrong with it; empty where everything does. */
export async function contradictionsIn(orm: MikroORM) {
  const found: Record<string, unknown> = {};
  for (const [what, sql] of Object.entries(contradictions)) {
    const rows = await orm.em.fork().execute<object[]>(sql);
    if (rows.length) found[what] = rows.flatMap(row => Object.values(row));
  }
  return { ...found, ...(await gaps(orm)) };
}

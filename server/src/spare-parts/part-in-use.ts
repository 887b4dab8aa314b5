import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { Part } from '../organization/part.entity.ts';
import { extendStep } from '../procedure/extension.ts';
import type { Facts, Reference } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';

/** Where a part is named by records that are not finished, and in what states these are. */
const open = [
  `select r.number from parts_request r join parts_request_line l on l.request_id = r.id
     where l.part_id = :part and r.state in ('REQUESTED', 'PART_ISSUED')`,
  `select a.number from parts_application a join parts_application_line l on l.application_id = a.id
     where l.part_id = :part and a.state in ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'SIGNED', 'CONFIRMED', 'ORDERED')`,
  `select a.number from parts_application a join confirmed_item c on c.application_id = a.id
     where c.substitute_id = :part and a.state in ('CONFIRMED', 'ORDERED')`,
  `select o.number from purchase_order o join purchase_order_line l on l.order_id = o.id
     where l.part_id = :part and o.state in ('ORDERED', 'PART_RECEIVED')`,
  `select g.number from goods_receipt g join counted_part c on c.receipt_id = g.id
     where c.part_id = :part and g.state in ('DISCREPANT', 'COUNTED', 'INSPECTED')`,
  `select s.number from stock_adjustment s where s.part_id = :part and s.state = 'PROPOSED'`,
  `select n.number from nonconformity n where n.part_id = :part and n.state <> 'CLOSED'`,
  `select o.number from service_order o join work_report w on w.order_id = o.id join used_part u on u.report_id = w.id
     where u.part_id = :part and o.state not in ('CLOSED', 'CANCELLED')`,
];

/** The numbers of what is not finished and names a part. */
export async function openRecordsOf(em: SqlEntityManager, { id }: Reference): Promise<string[]> {
  const statement = open.join(' union ').replaceAll(':part', '?');
  const rows = await em.execute<{ number: string }[]>(
    `${statement} order by 1`,
    open.map(() => id),
  );
  return rows.map(({ number }) => number);
}

/** 5.4.3: what stock, requests and orders say, they say in this unit. */
async function unitStays(
  { unit }: Entered<Part, 'unit'>,
  part: Facts<Part>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  if (unit === part.unit) return;
  const [moved] = await em.execute<{ number: string }[]>(
    'select number from stock_movement where part_id = ? order by number desc limit 1',
    [part.id],
  );
  const numbers = [...(moved ? [moved.number] : []), ...(await openRecordsOf(em, part))];
  if (numbers.length) return refuse('unitInUse', { part: part.name, numbers }, 'unit');
}

export const partInUse = [extendStep(Part, 'updatePart', { rules: [unitStays] })];

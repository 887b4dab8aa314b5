import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '../fields/business-day.ts';
import type { Nonconformity } from '../improvement/nonconformity.entity.ts';
import type { Facts, Reference } from '../procedure/facts.ts';

/** How pieces of a part came with a delivery: when, on which order, at which price, and what of them was claimed. */
export interface ClaimOrigin {
  receipt: string;
  receiptNumber: string;
  order: string;
  orderNumber: string;
  supplier: string;
  /** The day on which what passed was taken into stock. */
  receivedOn: string | null;
  passed: number;
  /** Of the order's items of this part, on average. */
  unitPrice: number;
  warrantyMonths: number | null;
  claimed: number;
}

type Found = Facts<Nonconformity, 'part'>;

/** Pieces rejected in a delivery never went into stock. */
export const rejectedOnArrival = ({ source }: Pick<Found, 'source'>) => source === 'INSPECTION';

/** Where the pieces came from: the delivery that rejected them, or the one that is named. */
export async function originOf(
  em: SqlEntityManager,
  { nonconformity, receipt }: { nonconformity: Found; receipt?: Reference | null },
): Promise<ClaimOrigin | undefined> {
  const [by, value] = rejectedOnArrival(nonconformity) ? ['number', nonconformity.madeBy] : ['id', receipt?.id ?? null];
  const [origin] = await em.execute<ClaimOrigin[]>(
    `select g.id as receipt, g.number as "receiptNumber", o.id as order, o.number as "orderNumber",
       o.supplier_id as supplier, came.day::text as "receivedOn", came.passed, ordered."unitPrice", ordered."warrantyMonths",
       (select coalesce(sum(c.quantity), 0)::float from supplier_claim c join nonconformity n on n.id = c.nonconformity_id
         where c.receipt_id = g.id and c.part_id = p.id and c.state <> 'CANCELLED' and n.source <> 'INSPECTION') as claimed
     from goods_receipt g join purchase_order o on o.id = g.purchase_order_id cross join part p
     cross join lateral (select coalesce(sum(m.quantity), 0)::float as passed, min(${dayOf('m.created_at')}) as day
       from stock_movement m where m.receipt_id = g.id and m.part_id = p.id and m.kind = 'IN') came
     join lateral (select round(sum(l.quantity * l.unit_price) / sum(l.quantity), 2)::float as "unitPrice",
         min(l.warranty_months) as "warrantyMonths"
       from purchase_order_line l where l.order_id = o.id and l.part_id = p.id having count(*) > 0) ordered on true
     where g.${by} = ? and p.id = ?`,
    [value, nonconformity.part?.id ?? null],
  );
  return origin;
}

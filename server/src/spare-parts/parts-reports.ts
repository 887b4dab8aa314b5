import type { Context } from '../context.ts';
import { dayOf, monthOf, type PeriodArguments, within } from '../read/period.ts';
import { run } from '../read/run.ts';
import type { Statement } from '../read/statement.ts';
import type { PartsConsumption, PartsLeadTime, SupplierQuality } from './parts-report-types.ts';

/** SQL: rows as one JSON list. */
const listed = (rows: string) => `(select coalesce(json_agg(g), '[]') from (${rows}) g)`;

/** 5.4.5: what was issued in the period, less what came back, with for whom it was; a row for each movement. */
const moved = (period: PeriodArguments, statement: Statement) =>
  `select m.part_id as part, -m.quantity as quantity, -m.quantity * m.unit_price as cost, r.id as request,
     ${monthOf('m.created_at')} as month, r.warranty_class as "warrantyClass", r.order_id as "order", e.model_id as model
   from stock_movement m join parts_request r on r.id = m.request_id left join equipment e on e.id = r.equipment_id
   where m.kind in ('ISSUE', 'RETURN') and ${within(period, 'm.created_at', statement)}`;

const consumed = 'count(distinct m.request)::int as requests, coalesce(round(sum(m.cost), 2), 0)::float as cost';

/** What parts cost, put together in every way that is asked for; by one statement. */
export const partsConsumption = (period: PeriodArguments, context: Context): Promise<PartsConsumption> =>
  run(
    context,
    statement => `(with moved as materialized (${moved(period, statement)})
      select to_json(o) from (select ${consumed},
        ${listed(`select m."warrantyClass", ${consumed} from moved m group by 1 order by cost desc`)} as "byWarrantyClass",
        ${listed(`select m.month, ${consumed} from moved m group by 1 order by 1`)} as "byMonth",
        ${listed(`select m.model, p.name, ${consumed} from moved m left join product_model p on p.id = m.model
          group by 1, 2 order by cost desc, p.name`)} as "byModel",
        ${listed(`select m."order", s.number, c.name as customer, m."warrantyClass", ${consumed}
          from moved m join service_order s on s.id = m."order" join customer c on c.id = s.customer_id
          group by 1, 2, 3, 4 order by cost desc, s.number limit 1000`)} as "byOrder",
        ${listed(`select m.part, p.part_number as "partNumber", p.name, p.unit, sum(m.quantity)::float as quantity, ${consumed}
          from moved m join part p on p.id = m.part group by 1, 2, 3, 4 order by cost desc, p.part_number`)} as "byPart"
      from moved m) o)`,
  );

/** What each supplier delivered in the period, and what of it passed; who was rejected most comes first. */
export const supplierQuality = (period: PeriodArguments, context: Context): Promise<SupplierQuality[]> =>
  run(context, statement =>
    listed(`select q.*, coalesce(round((100 * q.rejected / nullif(q.accepted + q.rejected + q.concession, 0))::numeric, 2), 0)::float
        as "rejectRate"
      from (select s.id as supplier, s.name, count(*)::int as deliveries,
          count(*) filter (where g.round > 1)::int as recounted,
          count(*) filter (where ${dayOf('g.created_at')} > o.due_on)::int as late,
          coalesce(sum(i.accepted), 0)::float as accepted, coalesce(sum(i.rejected), 0)::float as rejected,
          coalesce(sum(i.concession), 0)::float as concession
        from goods_receipt g join purchase_order o on o.id = g.purchase_order_id join supplier s on s.id = o.supplier_id
        cross join lateral (select sum(accepted) as accepted, sum(rejected) as rejected, sum(concession) as concession
          from inspected_part where receipt_id = g.id and entry = g.entries) i
        where g.state = 'STOCKED' and ${within(period, 'g.created_at', statement)} group by 1, 2) q
      order by "rejectRate" desc, q.name`),
  );

/** Each item of an order that came into stock in the period, with how many days that took. */
const came = (period: PeriodArguments, statement: Statement) =>
  `select o.supplier_id as supplier, ${monthOf('m.created_at')} as month,
     ${dayOf('m.created_at')} - a.applied_on as applied, ${dayOf('m.created_at')} - ${dayOf('o.created_at')} as ordered
   from stock_movement m join goods_receipt g on g.id = m.receipt_id
   join purchase_order o on o.id = g.purchase_order_id
   join purchase_order_line l on l.order_id = o.id and l.part_id = m.part_id
   join parts_application a on a.id = l.application_id
   where m.kind = 'IN' and ${within(period, 'm.created_at', statement)}`;

const waited = `count(*)::int as items, round(avg(c.applied), 1)::float as "fromApplication",
  round(avg(c.ordered), 1)::float as "fromOrder"`;

/** How long parts were waited for; by one statement. */
export const partsLeadTime = (period: PeriodArguments, context: Context): Promise<PartsLeadTime> =>
  run(
    context,
    statement => `(with came as materialized (${came(period, statement)})
      select to_json(o) from (select ${waited},
        ${listed(`select c.month, ${waited} from came c group by 1 order by 1`)} as "byMonth",
        ${listed(`select c.supplier, s.name, ${waited} from came c join supplier s on s.id = c.supplier
          group by 1, 2 order by "fromOrder" desc, s.name`)} as "bySupplier"
      from came c) o)`,
  );

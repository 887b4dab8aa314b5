import { Resolver } from 'type-graphql';
import { dayOf } from '../../fields/business-day.ts';
import { Decimal, Money, Text, Whole } from '../../fields/declarations.ts';
import { ValueType } from '../../fields/output.ts';
import { clause } from '../../procedures/sh-jr-c-160/clauses.ts';
import { Report, type ReportTerms } from '../../read/report.ts';
import { WorkDay } from '../../repair/work-report-lines.entity.ts';
import { GoodsReceipt } from '../../spare-parts/goods-receipt.entity.ts';
import { StockMovement } from '../../spare-parts/stock-movement.entity.ts';
import { SupplierClaim } from '../../spare-parts/supplier-claim.entity.ts';
import { count, percent } from './figure-sql.ts';

@ValueType('How long parts of a supplier took from the application to the stock.')
export class LeadTimeOfSupplier {
  @Text() supplier!: string;
  @Whole() items!: number;
  @Decimal({ unit: 'days' }) medianDays!: number;
  @Whole({ unit: 'days' }) longestDays!: number;
  @Decimal({ unit: 'days' }) medianFromOrder!: number;
}

@ValueType(`What a supplier delivered in a period, and what of it passed inspection (${clause.partsInspection}).`)
export class QualityOfSupplier {
  @Text() supplier!: string;
  @Whole() deliveries!: number;
  @Whole() recounted!: number;
  @Whole() late!: number;
  @Decimal() accepted!: number;
  @Decimal() rejected!: number;
  @Decimal() concession!: number;
  @Decimal({ unit: '%', optional: true }) rejectRate!: number | null;
}

@ValueType(`What a supplier was asked to make good, and what came of it (${clause.nonconformingProduct}).`)
export class ClaimsOfSupplier {
  @Text() supplier!: string;
  @Whole() claims!: number;
  @Whole() open!: number;
  @Whole() late!: number;
  @Money() claimed!: number;
  @Money() credited!: number;
  @Whole() replaced!: number;
  @Decimal({ unit: '%', optional: true }) rate!: number | null;
}

@ValueType(
  'What free repair inside the three-guarantee period took for a model: parts at their price on issue, and hours of work.',
)
export class WarrantyCostOfModel {
  @Text() model!: string;
  @Whole() orders!: number;
  @Money() parts!: number;
  @Decimal({ unit: 'h' }) hours!: number;
}

@Resolver()
export class PartsReports {
  @Report(LeadTimeOfSupplier, {
    departments: ['AFTER_SALES', 'MANAGEMENT'],
    chart: 'BESIDE',
    by: ['supplier'],
    draws: ['medianDays', 'longestDays'],
    on: [[StockMovement, 'createdAt']],
  })
  partsLeadTime({ timeInPeriod }: ReportTerms) {
    return `select u.name as supplier, count(*)::int as items,
      round((percentile_cont(0.5) within group (order by days))::numeric, 1)::float as "medianDays", max(days)::int as "longestDays",
      round((percentile_cont(0.5) within group (order by ordered))::numeric, 1)::float as "medianFromOrder"
      from (select w.supplier_id, ${dayOf('m.created_at')} - a.applied_on as days,
          ${dayOf('m.created_at')} - ${dayOf('w.created_at')} as ordered from stock_movement m
        join goods_receipt g on g.id = m.receipt_id join purchase_order w on w.id = g.purchase_order_id
        join purchase_order_line l on l.order_id = w.id and l.part_id = m.part_id
        join parts_application a on a.id = l.application_id
        where m.kind = 'IN' and ${timeInPeriod('m.created_at')}) came
      join supplier u on u.id = came.supplier_id group by u.id order by u.name`;
  }

  @Report(ClaimsOfSupplier, {
    departments: ['AFTER_SALES', 'MANAGEMENT'],
    chart: 'BESIDE',
    by: ['supplier'],
    draws: ['claimed', 'credited'],
    on: [[SupplierClaim, 'claimedOn']],
  })
  supplierClaimsSettled({ dayInPeriod, today }: ReportTerms) {
    const closed = "c.state in ('SETTLED', 'REFUSED')";
    return `select u.name as supplier, count(*)::int as claims, ${count(`not (${closed})`)} as open,
      ${count(`c.answered_late or not (${closed}) and c.due_on < ${today}`)} as late,
      sum(c.amount)::float as claimed, coalesce(sum(c.credited), 0)::float as credited,
      count(c.replacement_id)::int as replaced,
      ${percent(`sum(c.credited) filter (where ${closed})`, `sum(c.amount) filter (where ${closed})`)} as rate
      from supplier_claim c join supplier u on u.id = c.supplier_id
      where c.state <> 'CANCELLED' and ${dayInPeriod('c.claimed_on')} group by u.id order by claimed desc, u.name`;
  }

  @Report(QualityOfSupplier, {
    departments: ['AFTER_SALES', 'MANAGEMENT'],
    chart: 'BESIDE',
    by: ['supplier'],
    draws: ['rejectRate'],
    on: [[GoodsReceipt, 'createdAt']],
  })
  supplierQuality({ timeInPeriod }: ReportTerms) {
    return `select q.*, ${percent('q.rejected', '(q.accepted + q.rejected + q.concession)')} as "rejectRate"
      from (select s.name as supplier, count(*)::int as deliveries,
          count(*) filter (where g.round > 1)::int as recounted,
          count(*) filter (where ${dayOf('g.created_at')} > o.due_on)::int as late,
          coalesce(sum(i.accepted), 0) as accepted, coalesce(sum(i.rejected), 0) as rejected,
          coalesce(sum(i.concession), 0) as concession
        from goods_receipt g join purchase_order o on o.id = g.purchase_order_id join supplier s on s.id = o.supplier_id
        cross join lateral (select sum(accepted) as accepted, sum(rejected) as rejected, sum(concession) as concession
          from inspected_part where receipt_id = g.id and entry = g.entries) i
        where g.state = 'STOCKED' and ${timeInPeriod('g.created_at')} group by s.id) q
      order by "rejectRate" desc nulls last, q.supplier`;
  }

  @Report(WarrantyCostOfModel, {
    departments: ['AFTER_SALES', 'MANAGEMENT', 'SALES', 'MANUFACTURING'],
    chart: 'BESIDE',
    by: ['model'],
    draws: ['parts'],
    on: [
      [StockMovement, 'createdAt'],
      [WorkDay, 'day'],
    ],
  })
  warrantyCostByModel({ dayInPeriod, timeInPeriod }: ReportTerms) {
    return `select m.code as model, count(distinct spent.order_id)::int as orders,
      coalesce(sum(spent.parts), 0)::float as parts, coalesce(sum(spent.hours), 0)::float as hours
      from (
        select r.order_id, r.equipment_id, -s.quantity * s.unit_price as parts, 0 as hours from stock_movement s
          join parts_request r on r.id = s.request_id
          where r.warranty_class = 'IN_WARRANTY' and s.kind in ('ISSUE', 'RETURN') and ${timeInPeriod('s.created_at')}
        union all
        select o.id, o.equipment_id, 0, d.hours from work_day d join work_report w on w.id = d.report_id
          join service_order o on o.id = w.order_id join warranty_decision v on v.id = o.warranty_decision_id
          where v.verdict = 'REPAIR_FREE' and ${dayInPeriod('d.day')}
      ) spent join equipment q on q.id = spent.equipment_id join product_model m on m.id = q.model_id
      group by m.id order by parts desc, m.code`;
  }
}

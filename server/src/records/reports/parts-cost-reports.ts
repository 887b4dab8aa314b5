import { Resolver } from 'type-graphql';
import { dayOf } from '../../fields/business-day.ts';
import { Choice, Decimal, Money, Text, Whole } from '../../fields/declarations.ts';
import { ValueType } from '../../fields/output.ts';
import { PartUnit } from '../../organization/part.entity.ts';
import { Report, type ReportOptions, type ReportTerms } from '../../read/report.ts';
import { StockMovement } from '../../spare-parts/stock-movement.entity.ts';
import { WarrantyClass } from '../../spare-parts/waiting-request.ts';
import { month } from './figure-sql.ts';

/** The value of parts issued less those returned unused, at the price that each part had then (5.4.5). */
abstract class Consumed {
  @Whole() requests!: number;
  @Money() cost!: number;
}

@ValueType('What parts cost for repairs in warranty, by contract and charged.')
export class PartsCostOfClass extends Consumed {
  @Choice(() => WarrantyClass) warrantyClass!: WarrantyClass;
}

@ValueType('What parts cost in a month.')
export class PartsCostOfMonth extends Consumed {
  @Text() month!: string;
}

@ValueType('What parts cost for the machines of a model.')
export class PartsCostOfModel extends Consumed {
  @Text() model!: string;
}

@ValueType('What parts cost for a service order.')
export class PartsCostOfOrder extends Consumed {
  @Text() order!: string;
  @Text() customer!: string;
  @Choice(() => WarrantyClass) warrantyClass!: WarrantyClass;
}

@ValueType('How much of a part was used, and what it cost.')
export class PartsCostOfPart extends Consumed {
  @Text() partNumber!: string;
  @Text() name!: string;
  @Choice(() => PartUnit) unit!: PartUnit;
  @Decimal() quantity!: number;
}

/** SQL: a row for each movement of the period by which a request was served, or gave back. */
const moved = ({ timeInPeriod }: ReportTerms) =>
  `(select m.part_id, -m.quantity as quantity, -m.quantity * m.unit_price as cost, r.id as request,
      ${month(dayOf('m.created_at'))} as month, r.warranty_class, r.order_id, r.equipment_id
    from stock_movement m join parts_request r on r.id = m.request_id
    where m.kind in ('ISSUE', 'RETURN') and ${timeInPeriod('m.created_at')}) moved`;

const CONSUMED = 'count(distinct moved.request)::int as requests, round(sum(moved.cost), 2)::float as cost';

const common = {
  departments: ['AFTER_SALES', 'MANAGEMENT'],
  chart: 'BESIDE',
  draws: ['cost'],
  on: [[StockMovement, 'createdAt']],
} as const satisfies Omit<ReportOptions, 'by'>;

@Resolver()
export class PartsCostReports {
  @Report(PartsCostOfClass, {
    ...common,
    by: ['warrantyClass'],
  })
  partsCostByClass(asked: ReportTerms) {
    return `select warranty_class as "warrantyClass", ${CONSUMED} from ${moved(asked)} group by 1 order by cost desc`;
  }

  @Report(PartsCostOfMonth, { ...common, by: ['month'], headline: 'cost' })
  partsCostByMonth(asked: ReportTerms) {
    return `select month, ${CONSUMED} from ${moved(asked)} group by 1 order by 1`;
  }

  @Report(PartsCostOfModel, { ...common, by: ['model'] })
  partsCostByModel(asked: ReportTerms) {
    return `select p.code as model, ${CONSUMED} from ${moved(asked)} join equipment e on e.id = moved.equipment_id
      join product_model p on p.id = e.model_id group by p.id order by cost desc, p.code`;
  }

  @Report(PartsCostOfOrder, {
    ...common,
    by: ['order'],
  })
  partsCostByOrder(asked: ReportTerms) {
    return `select s.number as "order", c.name as customer, warranty_class as "warrantyClass", ${CONSUMED}
      from ${moved(asked)} join service_order s on s.id = moved.order_id join customer c on c.id = s.customer_id
      group by s.id, c.id, warranty_class order by cost desc, s.number limit 1000`;
  }

  @Report(PartsCostOfPart, { ...common, by: ['name'] })
  partsCostByPart(asked: ReportTerms) {
    return `select p.part_number as "partNumber", p.name, p.unit, sum(moved.quantity)::float as quantity, ${CONSUMED}
      from ${moved(asked)} join part p on p.id = moved.part_id group by p.id order by cost desc, p.part_number`;
  }
}

import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Choice, Decimal, Flag, Identifier, Text, Values } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { PartUnit } from '../organization/part.entity.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Allow } from '../read/allow.ts';
import { run } from '../read/run.ts';
import { inOrder } from './issue-priority.ts';
import { PartsRequest } from './parts-request.entity.ts';
import { partBought, stillToOrder } from './purchase-order.ts';
import { waitingLines } from './waiting-lines.ts';
import { WaitingRequest } from './waiting-request.ts';

@ValueType(`What is wanted of a part, what there is of it, and what should be ordered (${clause.partsOrderPlan}).`)
export class PartDemand {
  @Identifier() part!: string;
  @Text() partNumber!: string;
  @Text() name!: string;
  @Choice(() => PartUnit) unit!: PartUnit;
  @Decimal() stock!: number;
  @Decimal() minimumStock!: number;
  /** Kept for orders. */
  @Decimal() reserved!: number;
  @Decimal() inWarranty!: number;
  @Decimal() otherwise!: number;
  @Decimal() onOrder!: number;
  @Decimal() confirmed!: number;
  @Decimal() short!: number;
  /** Nothing of a part that is out of use: no application may name it. */
  @Decimal() toOrder!: number;
  @Flag() inactive!: boolean;
  @Values(() => WaitingRequest)
  waiting!: WaitingRequest[];
}

const waiting = `select w.part, sum(w.open) filter (where w."warrantyClass" = 'IN_WARRANTY') as in_warranty,
    sum(w.open) filter (where w."warrantyClass" <> 'IN_WARRANTY') as otherwise,
    sum(w.reserved) as reserved, json_agg(w) as claims
  from ${waitingLines} w group by 1`;

const onOrder = `select l.part_id as part, sum(l.quantity - l.received) as quantity
  from purchase_order_line l join purchase_order o on o.id = l.order_id
  where o.state in ('ORDERED', 'PART_RECEIVED') group by 1`;

const confirmed = `select ${partBought('c')} as part, sum(${stillToOrder('c')}) as quantity
  from confirmed_item c join parts_application a on a.id = c.application_id
  where a.state = 'CONFIRMED' and c.decision <> 'STRUCK' group by 1`;

/** 4.4: every part of which something is wanted, too little is there, or something is on its way; by one statement. */
export async function partsDemand(part: string | null, context: RequestContext): Promise<PartDemand[]> {
  const rows = await run<PartDemand[]>(context, statement => {
    const one = part ? `and p.id = ${statement.param(part, '::uuid')}` : '';
    return `(select coalesce(json_agg(d order by d."toOrder" > 0 desc, d."partNumber"), '[]') from (
      select p.id as part, p.part_number as "partNumber", p.name, p.unit, p.stock, p.minimum_stock as "minimumStock",
        coalesce(w.in_warranty::numeric, 0) as "inWarranty", coalesce(w.otherwise::numeric, 0) as otherwise,
        coalesce(o.quantity, 0) as "onOrder", coalesce(c.quantity, 0) as confirmed,
        greatest(coalesce(w.in_warranty::numeric, 0) - p.stock, 0) as short,
        coalesce(w.reserved::numeric, 0) as reserved, p.state = 'INACTIVE' as inactive,
        case p.state when 'ACTIVE' then greatest(p.minimum_stock + coalesce(w.in_warranty::numeric, 0)
          + coalesce(w.otherwise::numeric, 0) - p.stock - coalesce(o.quantity, 0) - coalesce(c.quantity, 0), 0)
          else 0 end as "toOrder",
        coalesce(w.claims, '[]') as waiting
      from part p left join (${waiting}) w on w.part = p.id left join (${onOrder}) o on o.part = p.id
      left join (${confirmed}) c on c.part = p.id
      where (p.state = 'ACTIVE' and p.stock < p.minimum_stock or w.part is not null or o.part is not null or c.part is not null) ${one}
    ) d)`;
  });
  return rows.map(row => ({ ...row, waiting: inOrder(row.waiting) }));
}

@Resolver()
export class PartsDemandQuery {
  @Allow(PartsRequest)
  @Query(() => [PartDemand], {
    complexity: 2_000,
    description: 'What is wanted of each part, what there is, what is on its way, and what should be ordered.',
  })
  partsDemand(
    @Arg('part', () => ID, { nullable: true }) part: string | null,
    @Ctx() context: RequestContext,
  ): Promise<PartDemand[]> {
    return partsDemand(part, context);
  }
}

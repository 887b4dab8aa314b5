import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Decimal, Identifier, Text } from '../fields/declarations.ts';
import { normalForm } from '../fields/normal-form.ts';
import { ValueType } from '../fields/output.ts';
import { message } from '../messages/catalogue.ts';
import { badInput } from '../messages/errors.ts';
import { listIn } from '../messages/language.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Allow } from '../read/allow.ts';
import { run } from '../read/run.ts';
import { PartsRequest } from './parts-request.entity.ts';

export const PiecePlace = choice('PiecePlace', ['STOCK', 'ISSUED', 'MACHINE', 'CUSTOMER', 'TAKEN_OUT']);
export type PiecePlace = ChoiceOf<typeof PiecePlace>;

@ValueType(
  `Where pieces with a batch or serial number are (${clause.goodsReceipt}): asked by the number, or by the machine.`,
)
export class TracedPiece {
  @Identifier() part!: string;
  @Text() partNumber!: string;
  @Text() name!: string;
  @Text() mark!: string;
  @Choice(() => PiecePlace) place!: PiecePlace;
  @Decimal() quantity!: number;
  @Identifier({ optional: true }) equipment!: string | null;
  @Text({ optional: true }) serialNumber!: string | null;
  @Text({ optional: true }) customer!: string | null;
  /** The number of the record by which it got there. */
  @Text({ optional: true }) voucher!: string | null;
  /** The deliveries that brought it, and from whom. */
  @Text({ optional: true }) deliveries!: string | null;
  @Text({ optional: true }) suppliers!: string | null;
}

interface AskedFor {
  part: string | null;
  mark: string | null;
  equipment: string | null;
}

/** SQL: what is asked for, of the columns of one place; each place finds it by its own index. */
type Asked = (columns: Readonly<Record<keyof AskedFor, string>>) => string;

/** What lies in stock is in no machine. */
const inStock = (
  asked: Asked,
) => `select m.part_id, m.mark_key, min(m.mark) as mark, 'STOCK' as place, sum(m.quantity) as quantity,
    null::uuid as equipment_id, null::uuid as customer_id, '[]'::json as vouchers
  from stock_movement m where m.mark is not null and ${asked({ part: 'm.part_id', mark: 'm.mark_key', equipment: 'null::uuid' })}
  group by 1, 2 having sum(m.quantity) > 0`;

const inMachines = (
  asked: Asked,
) => `select u.part_id, u.mark_key, min(u.mark) as mark, 'MACHINE' as place, sum(u.quantity) - coalesce((
      select sum(o.quantity) from returned_piece o join parts_request r on r.id = o.request_id
      where o.old and o.part_id = u.part_id and o.mark_key = u.mark_key and r.equipment_id = w.equipment_id), 0) as quantity,
    w.equipment_id, w.customer_id, json_agg(distinct w.number) as vouchers
  from used_piece u join work_report w on w.id = u.report_id
  where ${asked({ part: 'u.part_id', mark: 'u.mark_key', equipment: 'w.equipment_id' })}
  group by u.part_id, u.mark_key, w.equipment_id, w.customer_id`;

const requested = { equipment: 'r.equipment_id' };

/** What an order was issued and nobody has reported yet; what a customer bought is the customer's. */
const issued = (
  asked: Asked,
) => `select i.part_id, i.mark_key, min(i.mark) as mark, case when r.order_id is null then 'CUSTOMER' else 'ISSUED' end as place,
    sum(i.quantity - i.returned) - coalesce((select sum(u.quantity) from used_piece u join work_report w on w.id = u.report_id
      where w.order_id = r.order_id and u.part_id = i.part_id and u.mark_key = i.mark_key), 0)
      - case when r.order_id is null then coalesce((select sum(o.quantity) from returned_piece o
        where o.request_id = r.id and o.old and o.part_id = i.part_id and o.mark_key = i.mark_key), 0) else 0 end as quantity,
    r.equipment_id, r.customer_id, json_build_array(r.number) as vouchers
  from issued_piece i join parts_request r on r.id = i.request_id
  where ${asked({ part: 'i.part_id', mark: 'i.mark_key', ...requested })} group by i.part_id, i.mark_key, r.id`;

const takenOut = (
  asked: Asked,
) => `select o.part_id, o.mark_key, min(o.mark) as mark, 'TAKEN_OUT' as place, sum(o.quantity) as quantity,
    r.equipment_id, r.customer_id, json_build_array(r.number) as vouchers
  from returned_piece o join parts_request r on r.id = o.request_id
  where o.old and ${asked({ part: 'o.part_id', mark: 'o.mark_key', ...requested })} group by o.part_id, o.mark_key, r.id`;

const came = `select json_agg(distinct g.number) as deliveries, json_agg(distinct s.name) as suppliers
  from stock_movement m join goods_receipt g on g.id = m.receipt_id join purchase_order o on o.id = g.purchase_order_id
  join supplier s on s.id = o.supplier_id where m.kind = 'IN' and m.part_id = t.part_id and m.mark_key = t.mark_key`;

type Listed = 'voucher' | 'deliveries' | 'suppliers';
type Row = Omit<TracedPiece, Listed> & Record<Listed, readonly string[] | null>;

/** 5.4.3: both ways of a recall, by one statement: where the pieces of a number are, and what is in a machine. */
async function tracedPieces(wanted: AskedFor, context: RequestContext): Promise<TracedPiece[]> {
  const { language } = context;
  if (!Object.values(wanted).some(Boolean))
    throw badInput(language, { fields: { mark: message(language, 'partNumberOrMachine') } });
  const rows = await run<Row[]>(context, statement => {
    const key = (mark: string) => statement.param(normalForm(mark), '::text');
    const params = Object.entries(wanted).flatMap(([name, value]) =>
      value ? [[name as keyof AskedFor, name === 'mark' ? key(value) : statement.param(value, '::uuid')] as const] : [],
    );
    const asked: Asked = columns => params.map(([name, param]) => `${columns[name]} = ${param}`).join(' and ');
    const places = [inStock, inMachines, issued, takenOut].map(place => place(asked));
    return `(select coalesce(json_agg(d), '[]') from (
      select p.id as part, p.part_number as "partNumber", p.name, t.mark, t.place, t.quantity::float as quantity,
        t.equipment_id as equipment, e.serial_number as "serialNumber", c.name as customer, t.vouchers as voucher,
        came.deliveries, came.suppliers
      from (${places.join(' union all ')}) t join part p on p.id = t.part_id
      left join equipment e on e.id = t.equipment_id left join customer c on c.id = t.customer_id
      cross join lateral (${came}) came
      where t.quantity > 0 order by p.part_number, t.mark, t.place limit 1000) d)`;
  });
  const listed = (names: readonly string[] | null) => (names?.length ? listIn(language, names) : null);
  return rows.map(({ voucher, deliveries, suppliers, ...piece }) => ({
    ...piece,
    voucher: listed(voucher),
    deliveries: listed(deliveries),
    suppliers: listed(suppliers),
  }));
}

@Resolver()
export class TracedPiecesQuery {
  @Allow(PartsRequest)
  @Query(() => [TracedPiece], {
    complexity: 2_000,
    description:
      'Where pieces with a batch or serial number are, and where they came from: of a part, of a number, or of a machine, one of which is named; at most 1000.',
  })
  tracedPieces(
    @Arg('part', () => ID, { nullable: true }) part: string | null,
    @Arg('mark', () => String, { nullable: true }) mark: string | null,
    @Arg('equipment', () => ID, { nullable: true }) equipment: string | null,
    @Ctx() context: RequestContext,
  ): Promise<TracedPiece[]> {
    return tracedPieces({ part, mark, equipment }, context);
  }
}

import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import { Choice, Decimal, Flag, Identifier, Text, Texts, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { message } from '../messages/catalogue.ts';
import { badInput, notFound } from '../messages/errors.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Allow } from '../read/allow.ts';
import { run } from '../read/run.ts';
import { SamplingSeverity } from './goods-receipt.entity.ts';
import { CharacteristicKind, InspectionExtent, InspectionLevel, InspectionPlan } from './inspection-plan.entity.ts';
import { type SamplingHistory, sampleOf, samplingHistorySql } from './inspection-sample.ts';

@ValueType('What is looked at on each piece, by the plan of its part.')
export class SampleCharacteristic {
  @Text() characteristic!: string;
  @Choice(() => CharacteristicKind) kind!: CharacteristicKind;
  @Text({ optional: true }) specification!: string | null;
  @Decimal({ optional: true }) lowerLimit!: number | null;
  @Decimal({ optional: true }) upperLimit!: number | null;
  @Text({ optional: true }) unit!: string | null;
}

@ValueType(`What is inspected of a lot of a part (${clause.partsInspection}, GB/T 2828.1), and why.`)
export class InspectionSample {
  @Identifier() part!: string;
  @Identifier({ optional: true }) supplier!: string | null;
  @Identifier() plan!: string;
  @Text() revision!: string;
  @Whole() lot!: number;
  @Choice(() => InspectionExtent) extent!: InspectionExtent;
  @Choice(() => InspectionLevel, { optional: true }) level!: InspectionLevel | null;
  @Decimal({ optional: true }) aql!: number | null;
  @Choice(() => SamplingSeverity) severity!: SamplingSeverity;
  /** In normal inspection; at 30 reduced inspection begins, where the plan allows it. */
  @Whole() score!: number;
  /** Of table 1; at an arrow of table 2 the plan of another letter holds. */
  @Text({ optional: true }) letter!: string | null;
  @Whole() size!: number;
  @Whole({ optional: true }) accept!: number | null;
  @Whole({ optional: true }) reject!: number | null;
  @Flag() wholeLot!: boolean;
  @Values(() => SampleCharacteristic) characteristics!: readonly SampleCharacteristic[];
  /** The reasons, sentence by sentence. */
  @Texts() why!: string[];
}

interface CountedLot {
  part: string;
  supplier: string | null;
  lot: number;
  history: SamplingHistory;
}

function told(
  { part, supplier, lot, history }: CountedLot,
  { language }: RequestContext,
): InspectionSample | undefined {
  const sample = sampleOf(history, lot);
  if (!sample) return undefined;
  const { plan, why, acceptance: accept, rejection: reject, ...rest } = sample;
  const { id, revision, extent, level, aql, characteristics } = plan;
  const words = why.map(([key, facts]) => message(language, key, facts));
  return {
    ...rest,
    accept,
    reject,
    part,
    supplier,
    plan: id,
    revision,
    extent,
    level,
    aql,
    characteristics,
    why: words,
  };
}

/** SQL: what was counted of each part in the last round and does not go back as too much, with what its sample follows from. */
const countedLotsSql = (
  delivery: string,
) => `(select coalesce(json_agg(json_build_object('part', c.part, 'supplier', c.supplier,
    'lot', c.lot, 'history', ${samplingHistorySql('c.part', 'c.supplier')}) order by c.part), '[]') from (
  select k.part_id as part, o.supplier_id as supplier, (sum(k.quantity) - coalesce((select sum(s.quantity) from surplus_part s
      where s.receipt_id = g.id and s.part_id = k.part_id), 0))::float as lot
  from goods_receipt g join purchase_order o on o.id = g.purchase_order_id
  join counted_part k on k.receipt_id = g.id and k.round = g.round and k.department = 'MANAGEMENT'
  where g.id = ${delivery} group by g.id, k.part_id, o.supplier_id) c where c.lot > 0)`;

@Resolver()
export class InspectionSampleQuery {
  @Allow(InspectionPlan)
  @Query(() => InspectionSample, {
    nullable: true,
    complexity: 200,
    description:
      'How many pieces of a delivery of a part are inspected, and up to how many nonconforming ones it is accepted; null of a part without a plan in force. Without a supplier it is that of one from whom nothing came yet.',
  })
  async inspectionSample(
    @Arg('part', () => ID) part: string,
    @Arg('lot', () => Int) lot: number,
    @Arg('supplier', () => ID, { nullable: true }) supplier: string | null,
    @Ctx() context: RequestContext,
  ): Promise<InspectionSample | null> {
    const { language } = context;
    if (lot < 1) throw badInput(language, { fields: { lot: message(language, 'tooSmall', { min: 1 }) } });
    if (!isUuid(part) || (supplier && !isUuid(supplier))) throw notFound(language);
    const history = await run<SamplingHistory | null>(context, statement => {
      const [ofPart, ofSupplier] = [statement.param(part, '::uuid'), statement.param(supplier || null, '::uuid')];
      return `(select case when exists (select from part where id = ${ofPart})
          and (${ofSupplier} is null or exists (select from supplier where id = ${ofSupplier}))
        then ${samplingHistorySql(ofPart, ofSupplier)} end)`;
    });
    if (!history) throw notFound(language);
    return told({ part, supplier, lot, history }, context) ?? null;
  }

  @Allow(InspectionPlan)
  @Query(() => [InspectionSample], {
    complexity: 2_000,
    description: 'The samples of a delivery as it was counted, of those of its parts that have a plan in force.',
  })
  async deliverySamples(
    @Arg('delivery', () => ID) delivery: string,
    @Ctx() context: RequestContext,
  ): Promise<InspectionSample[]> {
    if (!isUuid(delivery)) throw notFound(context.language);
    const lots = await run<CountedLot[] | null>(context, statement => {
      const counted = statement.param(delivery, '::uuid');
      return `(select case when exists (select from goods_receipt where id = ${counted}) then ${countedLotsSql(counted)} end)`;
    });
    if (!lots) throw notFound(context.language);
    return lots.flatMap(lot => told(lot, context) ?? []);
  }
}

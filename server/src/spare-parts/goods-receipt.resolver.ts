import { Resolver } from 'type-graphql';
import { Lines, Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { Part } from '../organization/part.entity.ts';
import { User } from '../organization/user.entity.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Sealed } from '../procedure/step-marks.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { CountedPart, GoodsReceipt, type SealedCount } from './goods-receipt.entity.ts';
import { byPart, differences } from './joint-count.ts';
import { eachPartOnce } from './parts-application-rules.ts';
import { PurchaseOrder } from './purchase-order.entity.ts';
import { stillToCome } from './purchase-order.ts';
import { anotherPersonCounts, countsFor, notCountedYet } from './receipt-rules.ts';

@Form()
export class GoodsReceiptInput extends pick(GoodsReceipt) {}

@Form()
export class CountInput {
  @Lines(() => CountedPart, 'receipt', {
    max: 200,
    widget: 'COUNT',
    oneFor: { sharing: 'purchaseOrder', of: () => PurchaseOrder, lines: 'lines', by: 'part', some: true },
  })
  lines!: CountedPart[];
}

@Form()
export class RecountInput {
  @Text({ widget: 'LONG_TEXT' }) remark!: string;
}

@Resolver()
export class GoodsReceiptSteps {
  @Step(GoodsReceipt, {
    description: 'Something has come; both departments are to count it.',
    clause: clause.goodsReceipt,
    by: ['MANAGEMENT', 'AFTER_SALES'],
    to: 'COUNTING',
    input: GoodsReceiptInput,
    on: { purchaseOrder: { states: ['ORDERED', 'PART_RECEIVED'], inbox: ['ORDERED', 'PART_RECEIVED'] } },
    tone: 'PRIMARY',
  })
  registerDelivery(receipt: GoodsReceipt, input: Input<GoodsReceiptInput>, { em, viewer }: StepContext) {
    assign(receipt, input);
    receipt.registeredBy = em.getReference(User, viewer.userId);
  }

  @Step(GoodsReceipt, {
    description:
      'Each department counts without knowing what the other has found; with the second count both are told.',
    clause: clause.goodsReceipt,
    by: ['AFTER_SALES', 'MANAGEMENT'],
    from: ['COUNTING'],
    to: ['COUNTING', 'COUNTED', 'DISCREPANT'],
    input: CountInput,
    load: ['counts.part', 'purchaseOrder.lines.part'],
    guards: [notCountedYet],
    rules: [anotherPersonCounts, eachPartOnce],
    tone: 'PRIMARY',
  })
  @Sealed('lines')
  async countDelivery(
    receipt: Loaded<GoodsReceipt, 'counts' | 'purchaseOrder.lines'>,
    { lines }: Input<CountInput>,
    context: StepContext,
  ) {
    const { viewer, now } = context;
    const count: SealedCount = {
      department: countsFor(receipt, context) as SealedCount['department'],
      userId: viewer.userId,
      personId: viewer.personId,
      at: now.toISOString(),
      lines: lines.map(({ part, quantity }) => ({ part: part.id, quantity })),
    };
    receipt.countedDepartments = [...receipt.countedDepartments, count.department];
    if (!receipt.sealedCount) receipt.sealedCount = count;
    else await openCounts(receipt, [receipt.sealedCount, count], context);
  }

  @Step(GoodsReceipt, {
    description: 'What came is looked at again: both count anew, and the former counts stay.',
    clause: clause.goodsReceipt,
    by: ['AFTER_SALES', 'MANAGEMENT'],
    from: ['DISCREPANT'],
    to: 'COUNTING',
    input: RecountInput,
    tone: 'PRIMARY',
  })
  recountDelivery(receipt: Loaded<GoodsReceipt>) {
    Object.assign(receipt, { round: receipt.round + 1, countedDepartments: [], sealedCount: null });
  }

  @Step(GoodsReceipt, {
    description: 'It goes back as a whole, or was registered by mistake.',
    clause: clause.goodsReceipt,
    by: ['MANAGEMENT'],
    from: ['COUNTING', 'DISCREPANT'],
    to: 'CANCELLED',
    input: ReasonInput,
    tone: 'DANGER',
  })
  cancelDelivery(receipt: Loaded<GoodsReceipt>, { reason }: ReasonInput) {
    Object.assign(receipt, { cancellationReason: reason, sealedCount: null });
  }
}

/** Both counts are in: they are told, and held against each other and against the order. */
async function openCounts(
  receipt: Loaded<GoodsReceipt, 'counts' | 'purchaseOrder.lines'>,
  counts: readonly SealedCount[],
  { em }: StepContext,
) {
  const ids = counts.flatMap(({ lines }) => lines.map(({ part }) => part));
  const parts = await em.find(Part, { id: { $in: ids } });
  const part = (id: string) => parts.find(each => each.id === id) as Part;
  for (const { department, userId, at, lines } of counts)
    for (const line of lines)
      receipt.counts.add(
        Object.assign(new CountedPart(), {
          ...{ department, quantity: line.quantity, part: part(line.part), round: receipt.round },
          countedBy: em.getReference(User, userId),
          countedAt: new Date(at),
          position: receipt.counts.length,
        }),
      );
  receipt.sealedCount = null;
  const countOf = (department: string) => byPart(counts.find(count => count.department === department)?.lines ?? []);
  const found = differences(countOf('AFTER_SALES'), countOf('MANAGEMENT'), stillToCome(receipt.purchaseOrder));
  receipt.discrepancies = found.map(({ part: id, ...figures }) => ({ partNumber: part(id).partNumber, ...figures }));
  receipt.state = found.length ? 'DISCREPANT' : 'COUNTED';
}

import { Resolver } from 'type-graphql';
import { Lines, Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { openNonconformity, opensNonconformity } from '../improvement/open-nonconformity.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { me } from '../organization/me.ts';
import { Part } from '../organization/part.entity.ts';
import { User } from '../organization/user.entity.ts';
import { assign } from '../procedure/assign.ts';
import type { Facts, Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Sealed } from '../procedure/step-marks.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import {
  CountedPart,
  GoodsReceipt,
  InspectedPart,
  ReceivedPiece,
  type SealedCount,
  SurplusPart,
} from './goods-receipt.entity.ts';
import { byPart, differences } from './joint-count.ts';
import { eachPartOnce } from './parts-application-rules.ts';
import { isPassed } from './piece-rules.ts';
import { PurchaseOrder } from './purchase-order.entity.ts';
import { stillToCome } from './purchase-order.ts';
import { exact, wholeNumbers } from './quantity.ts';
import {
  anotherDelivery,
  anotherPersonCounts,
  beyondTheOrder,
  countedParts,
  countsFor,
  found,
  notCountedYet,
  notStockable,
  somethingLeft,
  surplusFound,
} from './receipt-rules.ts';

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

const whatCame = ['counts', 'surplus', 'inspection', 'purchaseOrder.lines'] as const;

@Resolver()
export class GoodsReceiptSteps {
  @Step(GoodsReceipt, {
    description: 'Something has come; both departments are to count it.',
    clause: clause.goodsReceipt,
    by: ['MANAGEMENT', 'AFTER_SALES'],
    to: 'COUNTING',
    input: GoodsReceiptInput,
    on: { purchaseOrder: { states: ['ORDERED', 'PART_RECEIVED'], inbox: ['ORDERED', 'PART_RECEIVED'] } },
    rules: [anotherDelivery],
    tone: 'PRIMARY',
  })
  registerDelivery(receipt: GoodsReceipt, input: Input<GoodsReceiptInput>, { em, viewer }: StepContext) {
    assign(receipt, input);
    receipt.registeredBy = me({ em, viewer });
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
    guards: [notCountedYet, anotherPersonCounts],
    rules: [eachPartOnce, wholeNumbers('lines', 'quantity')],
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
    description:
      'It goes back as a whole, or was registered by mistake; once counted, only where it is beyond the order.',
    clause: clause.goodsReceipt,
    by: ['MANAGEMENT'],
    from: ['COUNTING', 'DISCREPANT', 'COUNTED', 'INSPECTED'],
    to: 'CANCELLED',
    input: ReasonInput,
    load: whatCame,
    on: { purchaseOrder: { load: ['lines'] } },
    guards: [notStockable],
    tone: 'DANGER',
  })
  cancelDelivery(receipt: Loaded<GoodsReceipt>, { reason }: ReasonInput) {
    Object.assign(receipt, { cancellationReason: reason, sealedCount: null });
  }

  @Step(GoodsReceipt, {
    description: 'What came beyond the order is nonconforming and goes back to the supplier; the rest goes on.',
    clause: clause.goodsReceipt,
    by: ['MANAGEMENT'],
    from: ['DISCREPANT', 'INSPECTED'],
    to: ['COUNTED', 'INSPECTED', 'CANCELLED'],
    input: ReasonInput,
    load: [...whatCame, 'counts.part', 'inspection.part', 'pieces.part'],
    on: { purchaseOrder: { load: ['lines'] } },
    guards: [surplusFound],
    moves: opensNonconformity,
  })
  async rejectSurplus(
    receipt: Loaded<
      GoodsReceipt,
      'counts.part' | 'surplus' | 'inspection.part' | 'pieces.part' | 'purchaseOrder.lines'
    >,
    { reason }: ReasonInput,
    context: StepContext,
  ) {
    const surplus = beyondTheOrder(receipt);
    const entry = receipt.entries + 1;
    const inspection = found(receipt).map(line => passLess(line, surplus.get(line.part.id) ?? 0, entry));
    const parts = new Map(countedParts(receipt).map(({ part }) => [part.id, part]));
    for (const [id, quantity] of surplus) {
      const part = parts.get(id) as Loaded<Part>;
      const line = { part, quantity, at: context.now, position: receipt.surplus.length };
      receipt.surplus.add(Object.assign(new SurplusPart(), line));
      await openNonconformity(context, { source: 'SURPLUS', what: reason, part, quantity, madeBy: receipt });
    }
    if (receipt.state === 'INSPECTED') {
      receipt.inspection.add(inspection);
      for (const piece of piecesLeft(receipt, surplus))
        receipt.pieces.add(Object.assign(piece, { entry, position: receipt.pieces.length }));
      receipt.entries = entry;
    }
    const left = receipt.state === 'INSPECTED' ? inspection.some(isAnything) : somethingLeft(receipt);
    Object.assign(receipt, { surplusReason: reason, discrepancies: [], ...(!left && { cancellationReason: reason }) });
    receipt.state = !left ? 'CANCELLED' : receipt.state === 'INSPECTED' ? 'INSPECTED' : 'COUNTED';
  }
}

/** The finding of a part of which so many go back as too many: those that are good before those let pass. */
function passLess(
  { accepted, concession, ...found }: Loaded<InspectedPart, 'part'>,
  surplus: number,
  entry: number,
): InspectedPart {
  const good = Math.min(accepted, surplus);
  const { part, rejected, measurements, defect, position } = found;
  return Object.assign(new InspectedPart(), {
    ...{ part, rejected, measurements, defect, position, entry },
    accepted: exact(accepted - good),
    concession: exact(concession - (surplus - good)),
  });
}

/** The numbers of what does not go back: of those that were entered, the last ones go. */
function piecesLeft(
  { pieces, entries }: Loaded<GoodsReceipt, 'pieces.part'>,
  surplus: ReadonlyMap<string, number>,
): ReceivedPiece[] {
  const goes = new Map(surplus);
  return [...pieces]
    .filter(({ entry }) => entry === entries)
    .reverse()
    .map(({ part, mark, quantity, verdict }) => {
      if (!isPassed({ verdict })) return Object.assign(new ReceivedPiece(), { part, mark, quantity, verdict });
      const some = Math.min(quantity, goes.get(part.id) ?? 0);
      goes.set(part.id, exact((goes.get(part.id) ?? 0) - some));
      return Object.assign(new ReceivedPiece(), { part, mark, quantity: exact(quantity - some), verdict });
    })
    .filter(({ quantity }) => quantity > 0)
    .reverse();
}

const isAnything = ({ accepted, rejected, concession }: Facts<InspectedPart>) => accepted + rejected + concession > 0;

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

import { Resolver } from 'type-graphql';
import { Lines, Text } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import { openNonconformity, opensNonconformity } from '../improvement/open-nonconformity.ts';
import { me } from '../organization/me.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { lockRecords } from '../procedure/lock-records.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { GoodsReceipt, InspectedPart, InspectedSample, MeasuredValue, ReceivedPiece } from './goods-receipt.entity.ts';
import { InspectionPlan } from './inspection-plan.entity.ts';
import { moveStock, movesStock } from './move-stock.ts';
import { applicationsOf } from './order-rules.ts';
import { PartsApplication } from './parts-application.entity.ts';
import { inspectedNamed, isPassed, marksOf } from './piece-rules.ts';
import { allReceived, followOrder, followsOrders, receive } from './purchase-order.ts';
import { exact, wholeNumbers } from './quantity.ts';
import {
  byTheOtherDepartment,
  concessionGranted,
  concessionWanted,
  everyPieceInspected,
  found,
  inspectionEntered,
  withinTheOrder,
} from './receipt-rules.ts';
import { type JudgedSample, judgedSamples, samplesInspected } from './sample-rules.ts';

@Form()
export class InspectionInput {
  @Lines(() => InspectedPart, 'receipt', {
    max: 200,
    oneFor: { sharing: 'id', of: () => GoodsReceipt, lines: 'counts', by: 'part', some: true },
  })
  inspection!: InspectedPart[];
  @Lines(() => MeasuredValue, 'receipt', { optional: true, min: 0, max: 5000, widget: 'SAMPLES' })
  values?: MeasuredValue[] | null;
  @Lines(() => ReceivedPiece, 'receipt', { optional: true, min: 0, max: 500 }) pieces?: ReceivedPiece[] | null;
}

@Form()
export class ConcessionInput {
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
}

const whatWasFound = ['counts.part', 'surplus', 'inspection.part', 'pieces.part'] as const;
const sampled = ['samples', 'values', 'purchaseOrder'] as const;

@Resolver()
export class InspectionSteps {
  @Step(GoodsReceipt, {
    description: 'Both departments inspect together, and one of them enters what they found.',
    clause: clause.partsInspection,
    by: ['AFTER_SALES', 'MANAGEMENT'],
    from: ['COUNTED'],
    input: InspectionInput,
    load: [...whatWasFound, ...sampled],
    rules: [
      wholeNumbers('inspection', 'accepted', 'rejected', 'concession'),
      everyPieceInspected,
      samplesInspected,
      inspectedNamed,
    ],
    inbox: { states: ['COUNTED'] },
    tone: 'PRIMARY',
  })
  async inspectDelivery(
    receipt: Loaded<
      GoodsReceipt,
      'counts' | 'surplus' | 'inspection' | 'samples' | 'values' | 'pieces' | 'purchaseOrder'
    >,
    { inspection, values, pieces }: Input<InspectionInput>,
    context: StepContext,
  ) {
    const { em, viewer } = context;
    const entry = receipt.entries + 1;
    for (const found of inspection)
      receipt.inspection.add(Object.assign(new InspectedPart(), found, { entry, position: receipt.inspection.length }));
    const samples = (await judgedSamples({ inspection, values }, receipt, context)) as readonly JudgedSample[];
    for (const judged of samples) keepSample(receipt, judged, entry, context);
    for (const piece of pieces ?? [])
      receipt.pieces.add(Object.assign(new ReceivedPiece(), piece, { entry, position: receipt.pieces.length }));
    Object.assign(receipt, {
      entries: entry,
      inspectedByDepartment: viewer.departments.includes('MANAGEMENT') ? 'MANAGEMENT' : 'AFTER_SALES',
      inspectedBy: me({ em, viewer }),
      concessionDecision: null,
      concessionReason: null,
      concessionDecidedBy: null,
    });
  }

  @Step(GoodsReceipt, {
    description: 'The General Manager lets pass what is not quite as it should be.',
    clause: clause.partsInspection,
    by: { roles: ['GENERAL_MANAGER'], notBy: ({ inspectedBy }) => [inspectedBy?.id] },
    from: ['COUNTED'],
    input: ConcessionInput,
    decides: true,
    load: ['inspection'],
    guards: [concessionWanted],
    tone: 'PRIMARY',
  })
  grantConcession(receipt: Loaded<GoodsReceipt>, { reason }: ConcessionInput, context: StepContext) {
    decideConcession(receipt, 'GRANTED', reason, context);
  }

  @Step(GoodsReceipt, {
    description: 'It is not to be used: both departments enter anew what they reject.',
    clause: clause.partsInspection,
    by: ['GENERAL_MANAGER'],
    from: ['COUNTED'],
    input: ConcessionInput,
    decides: true,
    load: ['inspection'],
    guards: [concessionWanted],
    tone: 'DANGER',
  })
  refuseConcession(receipt: Loaded<GoodsReceipt>, { reason }: ConcessionInput, context: StepContext) {
    decideConcession(receipt, 'REFUSED', reason, context);
  }

  @Step(GoodsReceipt, {
    description: 'The other department confirms what was entered.',
    clause: clause.partsInspection,
    by: { roles: ['AFTER_SALES', 'MANAGEMENT'], notBy: ({ inspectedBy }) => [inspectedBy?.id] },
    from: ['COUNTED'],
    to: 'INSPECTED',
    decides: true,
    load: ['inspection'],
    guards: [inspectionEntered, byTheOtherDepartment, concessionGranted],
    tone: 'PRIMARY',
  })
  confirmInspection(receipt: Loaded<GoodsReceipt>, _: object, { em, viewer }: StepContext) {
    receipt.confirmedBy = me({ em, viewer });
  }

  @Step(GoodsReceipt, {
    description: 'What has passed goes into stock, and order and applications follow.',
    clause: clause.goodsReceipt,
    by: ['MANAGEMENT'],
    from: ['INSPECTED'],
    to: 'STOCKED',
    load: [...whatWasFound, 'purchaseOrder.lines'],
    on: {
      purchaseOrder: {
        load: ['lines.part', 'lines.application.confirmation.part', 'lines.application.confirmation.substitute'],
      },
    },
    guards: [withinTheOrder],
    moves: { ...movesStock, ...followsOrders, ...opensNonconformity, PurchaseOrder: ['PART_RECEIVED', 'RECEIVED'] },
    tone: 'PRIMARY',
  })
  async stockIn(
    receipt: Loaded<GoodsReceipt, 'inspection.part' | 'pieces.part' | 'purchaseOrder.lines'>,
    _: object,
    context: StepContext,
  ) {
    const { purchaseOrder, entries } = receipt;
    const named = [...receipt.pieces].filter(({ entry }) => entry === entries);
    const pieces = named.filter(isPassed);
    const unmarked = found(receipt)
      .map(({ part, accepted, concession }) => ({ part, mark: null, quantity: exact(accepted + concession) }))
      .filter(({ part, quantity }) => quantity > 0 && !part.tracking);
    const passed = [...unmarked, ...pieces];
    receipt.stockedBy = me(context);
    for (const { part, rejected: quantity, defect } of found(receipt))
      if (quantity > 0) {
        const marks = marksOf(named.filter(each => each.part === part && !isPassed(each)));
        const finding = { what: defect ?? '', part, quantity, marks, madeBy: receipt };
        await openNonconformity(context, { source: 'INSPECTION', ...finding });
      }
    const taken = passed.flatMap(({ part, mark, quantity }) =>
      receive(purchaseOrder, part, quantity).map(each => ({ ...each, mark })),
    );
    if (passed.length) context.move(purchaseOrder, allReceived(purchaseOrder) ? 'RECEIVED' : 'PART_RECEIVED');
    const items = ['confirmation.part', 'confirmation.substitute'] as const;
    const applications = await lockRecords(context.em, PartsApplication, applicationsOf(purchaseOrder.lines), items);
    await followOrder(context, purchaseOrder, applications);
    await moveStock(
      context,
      taken.map(each => ({ ...each, kind: 'IN', by: receipt })),
    );
  }
}

/** The sample as it was drawn and judged that day, with its values. */
function keepSample(
  { samples, values }: Pick<Loaded<GoodsReceipt, 'samples' | 'values'>, 'samples' | 'values'>,
  { part, sample, inspected, nonconforming, verdict, values: found }: JudgedSample,
  entry: number,
  { em, now }: StepContext,
) {
  const { plan, lot, severity, letter, size, acceptance, rejection } = sample;
  const line = { part, lot, severity, letter, size, acceptance, rejection, inspected, nonconforming, verdict, entry };
  const { level, aql, id } = plan;
  const kept = { ...line, level, aql, plan: em.getReference(InspectionPlan, id), at: now, position: samples.length };
  samples.add(Object.assign(new InspectedSample(), kept));
  for (const { part, piece, characteristic, value = null, finding = null, verdict } of found)
    values.add(
      Object.assign(new MeasuredValue(), {
        ...{ part, piece, characteristic, value, finding, verdict, entry },
        position: values.length,
      }),
    );
}

function decideConcession(
  receipt: Loaded<GoodsReceipt>,
  concessionDecision: 'GRANTED' | 'REFUSED',
  concessionReason: string,
  { em, viewer }: StepContext,
) {
  const concessionDecidedBy = me({ em, viewer });
  Object.assign(receipt, { concessionDecision, concessionReason, concessionDecidedBy });
}

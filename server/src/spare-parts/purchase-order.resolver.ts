import { Resolver } from 'type-graphql';
import { lineAmounts, totalOf } from '../customer-service/quote-amounts.ts';
import { Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import type { Facts, Input, Loaded } from '../procedure/facts.ts';
import { lockRecords } from '../procedure/lock-records.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Begins } from '../procedure/step-marks.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { applicationsOf, confirmedAndOpen, dueToCome, keepsWhatCame, noDeliveryUnderway } from './order-rules.ts';
import { PartsApplication } from './parts-application.entity.ts';
import { PurchaseOrder, type PurchaseOrderLine } from './purchase-order.entity.ts';
import { followOrder, followsOrders, linesToOrder } from './purchase-order.ts';
import { wholeNumbers } from './quantity.ts';

@Form()
export class PurchaseOrderInput extends pick(PurchaseOrder) {}

@Form()
export class AmendPurchaseOrderInput extends pick(PurchaseOrder, 'lines', 'taxRate', 'dueOn', 'remark') {
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
}

/** The amounts of each line and of the whole order. */
function reckon(order: Loaded<PurchaseOrder, 'lines'>) {
  for (const line of order.lines) Object.assign(line, lineAmounts(line.quantity, line.unitPrice, order.taxRate));
  Object.assign(order, totalOf([...order.lines]));
}

/** The supplier's warranty is kept with the order: as it was agreed, was kept before, or is usual. */
function keepWarranty(
  order: Loaded<PurchaseOrder, 'lines'>,
  { lines }: Input<Pick<PurchaseOrderInput, 'lines'>, 'lines.part'>,
  previous: readonly Facts<PurchaseOrderLine>[] = [],
) {
  for (const [at, line] of [...order.lines].entries()) {
    const same = previous.find(({ application, part }) => application === line.application && part === line.part);
    line.warrantyMonths ??= same ? same.warrantyMonths : (lines[at]?.part.supplierWarrantyMonths ?? null);
  }
}

@Resolver()
export class PurchaseOrderSteps {
  @Step(PurchaseOrder, {
    description: 'Management orders what has been confirmed, of one supplier and from any number of applications.',
    clause: clause.partsOrder,
    by: ['MANAGEMENT'],
    to: 'ORDERED',
    input: PurchaseOrderInput,
    on: { 'lines.application': { states: ['CONFIRMED'], inbox: ['CONFIRMED'] } },
    rules: [dueToCome, confirmedAndOpen, wholeNumbers('lines', 'quantity')],
    moves: followsOrders,
    tone: 'PRIMARY',
  })
  @Begins(linesToOrder)
  async placePurchaseOrder(order: PurchaseOrder, input: Input<PurchaseOrderInput, 'lines.part'>, context: StepContext) {
    assign(order, input);
    keepWarranty(order, input);
    reckon(order);
    Object.assign(order, { reason: null, orderedBy: me(context) });
    await followOrder(context, order, applicationsOf(order.lines));
  }

  @Step(PurchaseOrder, {
    description: 'Other quantities, prices or days; what has come stays.',
    clause: clause.partsOrder,
    by: ['MANAGEMENT'],
    from: ['ORDERED', 'PART_RECEIVED'],
    input: AmendPurchaseOrderInput,
    guards: [noDeliveryUnderway],
    rules: [dueToCome, confirmedAndOpen, keepsWhatCame, wholeNumbers('lines', 'quantity')],
    load: ['lines.part', 'lines.application.confirmation', 'receipts'],
    moves: followsOrders,
  })
  async amendPurchaseOrder(
    order: Loaded<PurchaseOrder, 'lines.application.confirmation'>,
    input: Input<AmendPurchaseOrderInput>,
    context: StepContext,
  ) {
    const previous = [...order.lines];
    assign(order, input);
    keepWarranty(order, input, previous);
    for (const line of order.lines) {
      const same = previous.find(({ application, part }) => application === line.application && part === line.part);
      line.received = same?.received ?? 0;
    }
    reckon(order);
    order.revision += 1;
    await followOrder(context, order, applicationsOf([...previous, ...order.lines]));
  }

  @Step(PurchaseOrder, {
    description: 'Nothing has come: it is called off, and its items are open again.',
    clause: clause.partsOrder,
    by: ['MANAGEMENT'],
    from: ['ORDERED'],
    to: 'CANCELLED',
    input: ReasonInput,
    guards: [noDeliveryUnderway],
    load: ['lines', 'receipts'],
    moves: followsOrders,
    tone: 'DANGER',
  })
  async cancelPurchaseOrder(order: Loaded<PurchaseOrder, 'lines'>, { reason }: ReasonInput, context: StepContext) {
    order.reason = reason;
    await letGo(order, context);
  }

  @Step(PurchaseOrder, {
    description: 'The rest will not come: what is missing can be ordered elsewhere.',
    clause: clause.partsOrder,
    by: ['MANAGEMENT'],
    from: ['PART_RECEIVED'],
    to: 'CLOSED_SHORT',
    input: ReasonInput,
    guards: [noDeliveryUnderway],
    load: ['lines', 'receipts'],
    moves: followsOrders,
    tone: 'DANGER',
  })
  async closePurchaseOrderShort(order: Loaded<PurchaseOrder, 'lines'>, { reason }: ReasonInput, context: StepContext) {
    order.reason = reason;
    await letGo(order, context);
  }
}

async function letGo(order: Facts<PurchaseOrder, 'lines'>, context: StepContext) {
  const items = ['confirmation.part', 'confirmation.substitute'] as const;
  const applications = await lockRecords(context.em, PartsApplication, applicationsOf(order.lines), items);
  await followOrder(context, order, applications);
}

import { Resolver } from 'type-graphql';
import { closeLine, registerCloses } from '../improvement/register-line.ts';
import { sentence } from '../messages/kept-sentence.ts';
import { ReasonInput } from '../organization/master-data.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Offline } from '../procedure/step-marks.ts';
import { inSql, turnSql } from '../procedure/turn.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { beginHold, clockKnown, endHold, setClock } from './arrival-clock.ts';
import { chargesAccepted, whatChargesNeed } from './charged-repair.ts';
import { HoldInput } from './order-forms.ts';
import { turnOfEngineer, turnOfEngineerOrOffice } from './own-order.ts';
import { ServiceOrder, type ServiceOrderState } from './service-order.entity.ts';
import { inItsTurn } from './service-order-rules.ts';
import { paperIntact, reportOf, reportSettled } from './signing-rules.ts';
import { accept } from './work-report.ts';
import { isLeftToAdjust } from './work-report-rules.ts';

/** Work that is done but for an adjustment is taken up again by its engineers. */
const resumesToAdjust = inSql(
  (order: Facts<ServiceOrder, 'engineers' | 'adjustmentRecords'>, viewer: Viewer) =>
    turnOfEngineer(order, viewer) && isLeftToAdjust(order),
  (row, taker) => ({
    byName: `${turnSql(turnOfEngineer)?.(row, taker).byName} and ${turnSql(isLeftToAdjust)?.(row, taker).byOffice}`,
  }),
);

@Resolver()
export class WorkSteps {
  @Step(ServiceOrder, {
    description: "Work cannot go on. Only the customer's hold stops the clock.",
    clause: clause.arrival,
    by: { roles: ['AFTER_SALES', 'ENGINEER'], ownedBy: turnOfEngineerOrOffice },
    from: ['PLANNED', 'DISPATCHED', 'ON_SITE'],
    to: 'ON_HOLD',
    input: HoldInput,
    load: ['engineers', 'holds'],
    rules: [(_, order, context) => inItsTurn(order, context)],
  })
  @Offline({ within: 'SITE_ARRIVAL_STATED_WITHIN' })
  holdServiceOrder(order: Loaded<ServiceOrder, 'holds'>, input: HoldInput, { doneAt, from }: StepContext) {
    beginHold(order, input, from as string, doneAt);
  }

  @Step(ServiceOrder, {
    description: 'It goes on from where it was left.',
    clause: clause.arrival,
    by: { roles: ['AFTER_SALES', 'ENGINEER'], ownedBy: turnOfEngineerOrOffice },
    from: ['ON_HOLD'],
    to: ['PLANNED', 'DISPATCHED', 'ON_SITE'],
    load: ['engineers', 'holds', 'notice', 'fault', 'obligation', 'equipment', 'site', ...whatChargesNeed],
    guards: [chargesAccepted],
    rules: [(_, order, context) => inItsTurn(order, context), (_, order, context) => clockKnown(order, context)],
    tone: 'PRIMARY',
  })
  @Offline({ within: 'SITE_ARRIVAL_STATED_WITHIN' })
  async resumeServiceOrder(
    order: Loaded<ServiceOrder, 'fault' | 'holds' | 'notice' | 'obligation' | 'site'>,
    _: object,
    context: StepContext,
  ) {
    order.state = order.heldFrom as ServiceOrderState;
    endHold(order, context.doneAt);
    if (!order.arrivedAt) await setClock(order, context);
  }

  @Step(ServiceOrder, {
    description: 'What had to be done is done.',
    clause: clause.workReport,
    by: { roles: ['ENGINEER'], ownedBy: turnOfEngineer },
    from: ['ON_SITE'],
    to: 'WORK_DONE',
    load: ['engineers'],
    tone: 'PRIMARY',
  })
  completeWork(order: Loaded<ServiceOrder>, _: object, { now }: StepContext) {
    order.workDoneAt = now;
  }

  @Step(ServiceOrder, {
    description: 'It was not done after all.',
    clause: clause.workReport,
    by: { roles: ['AFTER_SALES', 'ENGINEER'], ownedBy: turnOfEngineerOrOffice },
    from: ['WORK_DONE'],
    to: 'ON_SITE',
    input: ReasonInput,
    load: ['engineers', 'adjustmentRecords'],
    inbox: { states: ['WORK_DONE'], for: resumesToAdjust },
  })
  resumeWork(order: Loaded<ServiceOrder>) {
    order.workDoneAt = null;
  }

  @Step(ServiceOrder, {
    description:
      'The order is settled once the customer has confirmed the work: the fault is resolved, an installation accepted.',
    clause: clause.workReport,
    by: ['AFTER_SALES'],
    from: ['WORK_DONE'],
    to: 'CLOSED',
    load: ['fault.registerLine', 'obligation', 'workReports.paper', 'workReports.order', 'workReports.equipment'],
    on: { equipment: {} },
    guards: [reportSettled],
    rules: [(_, order, context) => paperIntact(reportOf(order), context)],
    moves: {
      FaultReport: ['RESOLVED'],
      Equipment: ['INSTALLED'],
      ContractObligation: ['FULFILLED'],
      ...registerCloses,
    },
    tone: 'PRIMARY',
  })
  closeServiceOrder(
    order: Loaded<ServiceOrder, 'fault.registerLine' | 'obligation' | 'workReports.equipment' | 'workReports.order'>,
    _: object,
    context: StepContext,
  ) {
    order.closedAt = context.now;
    const { fault, obligation } = order;
    accept(reportOf(order), context);
    if (obligation?.state === 'DUE') {
      Object.assign(obligation, { fulfilledOn: context.today, note: order.number });
      context.move(obligation, 'FULFILLED');
    }
    if (!fault) return;
    Object.assign(fault, { resolvedOn: context.today });
    context.move(fault, 'RESOLVED');
    closeLine(fault, sentence('orderClosed', { number: order.number }), context);
  }
}

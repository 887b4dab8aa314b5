import { Resolver } from 'type-graphql';
import { ReasonInput } from '../organization/master-data.ts';
import { me } from '../organization/me.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Defaults, Offline } from '../procedure/step-marks.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { clockKnown, setClock } from './arrival-clock.ts';
import { bookingAnswered, keepBooking } from './booking.ts';
import { chargesAccepted, whatChargesNeed } from './charged-repair.ts';
import { DeviationInput, DispatchInput, SiteArrivalInput } from './order-forms.ts';
import { turnOfEngineerOrHead } from './own-order.ts';
import { LicenceDeviation, ServiceOrder } from './service-order.entity.ts';
import {
  arrivalTime,
  delayExplained,
  deviationOfOrder,
  deviationWanted,
  hasDeviationWanted,
  isLate,
} from './service-order-rules.ts';

const whatTheClockNeeds = ['notice', 'fault', 'obligation', 'site', 'holds'] as const;

@Resolver()
export class DispatchSteps {
  @Step(ServiceOrder, {
    description: 'Somebody without a licence has to go: the General Manager is asked, for named people and days.',
    clause: clause.licence,
    by: ['AFTER_SALES'],
    from: ['PLANNED'],
    input: DeviationInput,
    load: ['engineers', 'deviations.person'],
    rules: [deviationOfOrder],
  })
  requestDispatchDeviation(order: Loaded<ServiceOrder, 'deviations'>, { deviations, reason }: Input<DeviationInput>) {
    const approved = [...order.deviations].filter(each => each.approved);
    const wanted = deviations.map(each => Object.assign(new LicenceDeviation(), each));
    order.deviations.set([...approved, ...wanted].map((each, position) => Object.assign(each, { position })));
    order.deviationReason = reason;
  }

  @Step(ServiceOrder, {
    description: 'The General Manager allows it, for those people and days alone; the order shows it for ever.',
    clause: clause.licence,
    by: { roles: ['GENERAL_MANAGER'], notBy: 'AUTHORS' },
    from: ['PLANNED'],
    decides: true,
    load: ['deviations'],
    guards: [deviationWanted],
    inbox: { for: hasDeviationWanted },
    tone: 'PRIMARY',
  })
  approveDispatchDeviation(order: Loaded<ServiceOrder, 'deviations'>, _: object, { em, viewer }: StepContext) {
    for (const deviation of order.deviations) deviation.approved = true;
    order.deviationApprovedBy = me({ em, viewer });
  }

  @Step(ServiceOrder, {
    description: 'The General Manager does not allow it.',
    clause: clause.licence,
    by: ['GENERAL_MANAGER'],
    from: ['PLANNED'],
    input: ReasonInput,
    decides: true,
    load: ['deviations'],
    guards: [deviationWanted],
    tone: 'DANGER',
  })
  rejectDispatchDeviation(order: Loaded<ServiceOrder, 'deviations'>) {
    order.deviations.set([...order.deviations].filter(({ approved }) => approved));
  }

  @Step(ServiceOrder, {
    description: 'They set out: every one of them holds a licence for the products on every planned day.',
    clause: clause.licence,
    by: ['AFTER_SALES'],
    from: ['PLANNED'],
    to: 'DISPATCHED',
    decides: true,
    input: DispatchInput,
    load: ['engineers', 'licenceLost', ...whatTheClockNeeds, ...whatChargesNeed],
    guards: [chargesAccepted],
    rules: [(_, order, context) => clockKnown(order, context), bookingAnswered],
    tone: 'PRIMARY',
  })
  async dispatchServiceOrder(
    order: Loaded<ServiceOrder, 'engineers' | 'fault' | 'holds' | 'licenceLost' | 'notice' | 'obligation' | 'site'>,
    { bookingReason }: DispatchInput,
    context: StepContext,
  ) {
    if (bookingReason) await keepBooking(order, bookingReason, context);
    order.dispatchedAt ??= context.now;
    order.licenceLost.removeAll();
    if (!order.arrivedAt) await setClock(order, context);
  }

  @Step(ServiceOrder, {
    description: 'They have arrived: with the true time, and when it is past the deadline with the cause.',
    clause: clause.arrival,
    by: { roles: ['ENGINEER', 'AFTER_SALES_HEAD'], ownedBy: turnOfEngineerOrHead },
    from: ['DISPATCHED'],
    to: 'ON_SITE',
    input: SiteArrivalInput,
    load: ['engineers', 'notice', 'firstOfTrip'],
    rules: [arrivalTime, delayExplained],
    tone: 'PRIMARY',
  })
  @Offline()
  @Defaults(async ({ doneAt }) => ({ arrivedAt: doneAt }))
  recordSiteArrival(
    order: Loaded<ServiceOrder, 'firstOfTrip' | 'notice'>,
    { arrivedAt, ...input }: Input<SiteArrivalInput>,
    { now }: StepContext,
  ) {
    // Only the first arrival is measured against the deadline.
    if (order.arrivedAt) {
      order.arrivalNote ??= input.note ?? null;
      order.arrivalPhoto ??= input.photo ?? null;
      return;
    }
    Object.assign(order, {
      arrivedAt,
      arrivalRecordedAt: now,
      arrivedLate: isLate(order, arrivedAt),
      delayCause: input.delayCause ?? null,
      arrivalNote: input.note ?? null,
      arrivalPhoto: input.photo ?? null,
      lateRecordReason: input.lateRecordReason ?? null,
    });
  }
}

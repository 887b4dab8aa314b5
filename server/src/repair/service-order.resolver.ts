import { Resolver } from 'type-graphql';
import { opensWarrantyDecision, openWarrantyDecision } from '../customer-service/warranty-decision.ts';
import { machineOfNoneOfContract, sentByNoneOfContract } from '../customer-service/warranty-decision-rules.ts';
import { noteHandling, registers, reopenLine } from '../improvement/register-line.ts';
import { sentence } from '../messages/kept-sentence.ts';
import type { Equipment } from '../organization/equipment.entity.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { assign } from '../procedure/assign.ts';
import type { Facts, Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { clockKnown, endHold, newClock, placeOfFault, placeOfNotice, type Sent, setClock } from './arrival-clock.ts';
import { bookedOnce, keepBooking } from './booking.ts';
import {
  ClockCorrectionInput,
  InstallationInput,
  MaintenanceInput,
  OrderPlanInput,
  RepairInput,
} from './order-forms.ts';
import { ServiceOrder } from './service-order.entity.ts';
import {
  engineersRepair,
  machineKnown,
  machineOf,
  maintenanceOfMachine,
  notArrivedYet,
  nothingOnRecord,
  notPlannedYet,
  plannedDays,
  sameTrip,
  tripStaysTogether,
} from './service-order-rules.ts';

const plan = [plannedDays, engineersRepair, sameTrip, bookedOnce] as const;
const wholeTrip = ['engineers', 'firstOfTrip.engineers'] as const;
const whereItStands = ['site', 'customer', 'model'] as const;
const machineWhereItStands = ['equipment.site', 'equipment.customer', 'equipment.model'] as const;

/** Fills in the machine with its site, and starts the arrival clock. */
async function send(
  order: ServiceOrder,
  equipment: Facts<Equipment, 'site'>,
  why: Cause,
  planned: Input<OrderPlanInput>,
  context: StepContext,
) {
  assign(order, planned);
  await keepBooking(order as Loaded<ServiceOrder, 'engineers'>, planned.bookingReason, context);
  const { notice, fault, obligation, site, decidedAt } = sentTo(equipment, why, context);
  Object.assign(order, { equipment, customer: equipment.customer, notice, fault, obligation, site, decidedAt });
  await setClock(order, context);
}

/** The site as it should have been: in the city that is named, or as it stands now. */
const correctedSite = ({ city }: ClockCorrectionInput, { site }: Sent) => ({
  city: city ?? site.city,
  country: city ? null : site.country,
});

type Cause = Partial<Pick<Sent, 'notice' | 'fault' | 'obligation'>>;

const sentTo = (equipment: Facts<Equipment, 'site'>, why: Cause, { now }: Pick<StepContext, 'now'>): Sent => ({
  ...{ notice: null, fault: null, obligation: null, ...why },
  equipment,
  site: equipment.site,
  decidedAt: now,
  holds: [],
});

@Resolver()
export class ServiceOrderSteps {
  @Step(ServiceOrder, {
    description: 'The goods are there: the installation is arranged, and the clock has run since the customer said so.',
    clause: clause.installation,
    by: ['AFTER_SALES'],
    to: 'PLANNED',
    input: InstallationInput,
    on: {
      notice: {
        states: ['NOTICED'],
        inbox: ['NOTICED'],
        load: [...machineWhereItStands, 'registerLine'],
        guards: [placeOfNotice],
      },
      firstOfTrip: { load: ['engineers'] },
    },
    rules: [...plan, ({ notice }, _, context) => clockKnown(sentTo(notice.equipment, { notice }, context), context)],
    moves: { GoodsArrivalNotice: ['ARRANGED'], Correspondence: ['CLOSED'] },
    tone: 'PRIMARY',
  })
  async planInstallation(
    order: ServiceOrder,
    { notice, ...input }: Input<InstallationInput, 'notice.equipment.site' | 'notice.registerLine'>,
    context: StepContext,
  ) {
    order.kind = 'INSTALLATION';
    await send(order, notice.equipment, { notice }, input, context);
    context.move(notice, 'ARRANGED');
    noteHandling(notice, sentence('somebodySent', { number: order.number, day: order.startsOn }), context);
    if (notice.registerLine) context.move(notice.registerLine, 'CLOSED');
  }

  @Step(ServiceOrder, {
    description: 'Help from a distance was not enough: somebody is sent, and the clock starts.',
    clause: clause.faultReport,
    by: ['AFTER_SALES'],
    to: 'PLANNED',
    input: RepairInput,
    on: {
      fault: {
        states: ['LOGGED', 'HELPING'],
        inbox: ['LOGGED', 'HELPING'],
        load: [...machineWhereItStands, 'registerLine', 'warrantyDecisions'],
        guards: [placeOfFault, sentByNoneOfContract],
      },
      equipment: { load: whereItStands },
      firstOfTrip: { load: ['engineers'] },
    },
    rules: [
      ...plan,
      machineKnown,
      machineOfNoneOfContract,
      (input, _, context) => clockKnown(sentTo(machineOf(input), { fault: input.fault }, context), context),
    ],
    moves: { FaultReport: ['REPAIR_PLANNED'], ...opensWarrantyDecision },
    tone: 'PRIMARY',
  })
  async planRepair(
    order: ServiceOrder,
    input: Input<RepairInput, 'equipment.site' | 'fault.equipment.site' | 'fault.registerLine'>,
    context: StepContext,
  ) {
    const { fault, equipment: _, ...planned } = input;
    const machine = machineOf(input);
    order.kind = 'REPAIR';
    await send(order, machine, { fault }, planned, context);
    Object.assign(fault, { equipment: machine, dueOn: null });
    context.move(fault, 'REPAIR_PLANNED');
    order.warrantyDecision = await openWarrantyDecision(fault, machine, context);
    noteHandling(fault, sentence('somebodySent', { number: order.number, day: order.startsOn }), context);
  }

  @Step(ServiceOrder, {
    description: 'The contract demands maintenance: its due date is the clock.',
    clause: clause.contractedService,
    by: ['AFTER_SALES'],
    to: 'PLANNED',
    input: MaintenanceInput,
    on: {
      obligation: {
        states: ['DUE'],
        load: [...machineWhereItStands, 'orders'],
        guards: [maintenanceOfMachine, notPlannedYet],
      },
      firstOfTrip: { load: ['engineers'] },
    },
    rules: plan,
    tone: 'PRIMARY',
  })
  async planMaintenance(
    order: ServiceOrder,
    { obligation, ...input }: Input<MaintenanceInput, 'obligation.equipment.site'>,
    context: StepContext,
  ) {
    order.kind = 'MAINTENANCE';
    await send(order, obligation.equipment as Equipment, { obligation }, input, context);
  }

  @Step(ServiceOrder, {
    description: 'Other days or other people; the clock that started first goes on.',
    clause: clause.arrival,
    by: ['AFTER_SALES'],
    from: ['PLANNED', 'DISPATCHED', 'ON_HOLD'],
    to: 'PLANNED',
    input: OrderPlanInput,
    load: [...wholeTrip, 'holds', 'laterOfTrip'],
    on: { firstOfTrip: { load: ['engineers'] } },
    rules: [...plan, tripStaysTogether],
  })
  async replanServiceOrder(
    order: Loaded<ServiceOrder, 'engineers' | 'holds'>,
    input: Input<OrderPlanInput>,
    context: StepContext,
  ) {
    assign(order, input);
    await keepBooking(order, input.bookingReason, context);
    endHold(order, context.now);
    // An order that continues keeps the time of its first dispatch.
    if (!order.arrivedAt) order.dispatchedAt = null;
  }

  @Step(ServiceOrder, {
    description: 'The clock was counted by a wrong city, or by a calendar that has been put right: it is counted anew.',
    clause: clause.arrival,
    by: ['AFTER_SALES_HEAD'],
    from: ['PLANNED', 'DISPATCHED', 'ON_HOLD'],
    decides: true,
    input: ClockCorrectionInput,
    load: ['notice', 'fault', 'obligation', 'site', 'holds'],
    guards: [notArrivedYet],
    rules: [
      async (input, order, context) => {
        const clock = await newClock(order, correctedSite(input, order), context);
        return 'rule' in clock ? { ...clock, field: 'city' } : undefined;
      },
    ],
  })
  async correctArrivalClock(
    order: Loaded<ServiceOrder, 'fault' | 'holds' | 'notice' | 'obligation' | 'site'>,
    input: ClockCorrectionInput,
    context: StepContext,
  ) {
    const clock = await newClock(order, correctedSite(input, order), context);
    if ('rule' in clock) return;
    const startsOn = order.keptClock?.startsOn ?? clock.startsOn;
    Object.assign(order, { keptClock: { ...clock, startsOn }, clockCorrectionReason: input.reason });
    await setClock(order, context);
  }

  @Step(ServiceOrder, {
    description: 'Nobody goes: the fault or the arrival waits anew.',
    clause: clause.arrival,
    by: ['AFTER_SALES'],
    from: ['PLANNED', 'DISPATCHED', 'ON_HOLD'],
    to: 'CANCELLED',
    input: ReasonInput,
    load: ['fault.registerLine', 'notice.registerLine', 'holds', 'workReports', 'adjustmentRecords'],
    guards: [nothingOnRecord],
    moves: { FaultReport: ['LOGGED'], GoodsArrivalNotice: ['NOTICED'], ...registers },
    tone: 'DANGER',
  })
  cancelServiceOrder(
    order: Loaded<ServiceOrder, 'fault.registerLine' | 'holds' | 'notice.registerLine'>,
    { reason }: ReasonInput,
    context: StepContext,
  ) {
    order.cancellationReason = reason;
    endHold(order, context.now);
    if (order.fault) context.move(order.fault, 'LOGGED');
    if (order.notice) context.move(order.notice, 'NOTICED');
    const cause = order.fault ?? order.notice;
    if (cause) reopenLine(cause, reason, context);
  }
}

import { Resolver } from 'type-graphql';
import { Moment } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { actionDue } from '../improvement/correspondence-rules.ts';
import { cancelLine, registerCancels, registerLine, registers } from '../improvement/register-line.ts';
import { sentence } from '../messages/kept-sentence.ts';
import type { Equipment } from '../organization/equipment.entity.ts';
import { isOver } from '../organization/equipment-rules.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { assign } from '../procedure/assign.ts';
import { Stated } from '../procedure/day-origin.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Defaults } from '../procedure/step-marks.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { GoodsArrivalNotice } from './goods-arrival-notice.entity.ts';
import { arrivalDays, firstNotice, noOtherNotice } from './goods-arrival-notice-rules.ts';

@Form()
export class GoodsArrivalInput extends pick(
  GoodsArrivalNotice,
  'equipment',
  'arrivedOn',
  'channel',
  'caller',
  'remark',
) {
  @Stated({ within: 'CALL_STATED_WITHIN' }) @Moment({ optional: true }) noticedAt!: Date;
}

@Resolver()
export class GoodsArrivalNoticeSteps {
  @Step(GoodsArrivalNotice, {
    description: 'The customer calls or writes that the goods are there.',
    clause: clause.installation,
    by: ['AFTER_SALES', 'SALES'],
    to: 'NOTICED',
    input: GoodsArrivalInput,
    on: {
      equipment: {
        states: ['SHIPPED'],
        inbox: ['SHIPPED'],
        load: ['customer', 'arrivalNotices'],
        guards: [noOtherNotice],
      },
    },
    rules: [arrivalDays],
    parameters: ['ACTION_DAYS'],
    moves: { ...registers, Equipment: ['SHIPPED'] },
    tone: 'PRIMARY',
  })
  @Defaults(async ({ now }) => ({ noticedAt: now }))
  async recordGoodsArrival(
    notice: GoodsArrivalNotice,
    input: Input<GoodsArrivalInput, 'equipment.arrivalNotices' | 'equipment.customer'>,
    context: StepContext<'ACTION_DAYS'>,
  ) {
    assign(notice, input);
    notice.firstNoticedAt = firstNotice(input);
    notice.dueOn = actionDue(notice.firstNoticedAt ?? input.noticedAt, context.parameters.ACTION_DAYS);
    const { channel, caller, equipment, noticedAt } = notice;
    awaitNotice(equipment, null, context);
    await registerLine(
      notice,
      {
        channel,
        customer: equipment.customer,
        party: caller,
        subject: sentence('goodsArrived', { serialNumber: equipment.serialNumber }),
        receivedAt: noticedAt,
      },
      context,
    );
  }

  @Step(GoodsArrivalNotice, {
    description: 'It was noted by mistake.',
    clause: clause.installation,
    by: ['AFTER_SALES'],
    from: ['NOTICED'],
    to: 'CANCELLED',
    input: ReasonInput,
    load: ['registerLine', 'equipment'],
    moves: { ...registerCancels, Equipment: ['SHIPPED'] },
    tone: 'DANGER',
  })
  cancelGoodsArrival(
    notice: Loaded<GoodsArrivalNotice, 'equipment' | 'registerLine'>,
    { reason }: ReasonInput,
    context: StepContext,
  ) {
    notice.cancellationReason = reason;
    awaitNotice(notice.equipment, context.today, context);
    cancelLine(notice, reason, context);
  }
}

/** 5.3.2: the arrival is waited for until somebody tells of it, and from that day on where they were mistaken. */
function awaitNotice(equipment: Loaded<Equipment>, noticeDueOn: string | null, context: StepContext) {
  if (equipment.noticeDueOn === noticeDueOn || equipment.state !== 'SHIPPED') return;
  if (!noticeDueOn) equipment.followedUpLate ||= isOver(equipment, context.today);
  equipment.noticeDueOn = noticeDueOn;
  context.move(equipment, 'SHIPPED');
}

import { Collection, type Rel } from '@mikro-orm/core';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Link, Moment, Related, Text } from '../fields/declarations.ts';
import { Channel } from '../improvement/channel.ts';
import { Correspondence } from '../improvement/correspondence.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { Stated } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ServiceOrder } from './service-order.entity.ts';

export const GoodsArrivalNoticeState = choice('GoodsArrivalNoticeState', ['NOTICED', 'ARRANGED', 'CANCELLED']);
export type GoodsArrivalNoticeState = ChoiceOf<typeof GoodsArrivalNoticeState>;

@ProcedureRecord({
  description: `The customer's word that the goods arrived, upon which the installation is arranged promptly (${clause.installation}).`,
  prefix: 'GA',
  chapter: 'REPAIR',
  clause: clause.installation,
  title: 'equipment',
  final: ['ARRANGED', 'CANCELLED'],
  due: 'dueOn',
})
export class GoodsArrivalNotice extends BaseRecord {
  @State(() => GoodsArrivalNoticeState) state!: GoodsArrivalNoticeState;
  @Link(() => Equipment, { list: true, search: true }) equipment!: Rel<Equipment>;
  @Stated({ within: 'DELIVERY_STATED_WITHIN', since: 'noticedAt' }) @Day({ list: true }) arrivedOn!: string;
  @Choice(() => Channel) channel!: Channel;
  @Text({ max: 60 }) caller!: string;
  @Moment({ list: true }) noticedAt!: Date;
  @Text({ optional: true, widget: 'LONG_TEXT' }) remark!: string | null;
  /** Where an earlier notice of the same arrival is void: when that came. Everything is counted from then. */
  @Moment({ serverSet: true, optional: true }) firstNoticedAt!: Date | null;
  /** The deadline for arranging the installation. */
  @Day({ serverSet: true, list: true }) dueOn!: string;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
  @Link(() => Correspondence, { serverSet: true, optional: true })
  registerLine!: Correspondence | null;
  @Related(() => ServiceOrder, 'notice') orders = new Collection<ServiceOrder>(this);
}

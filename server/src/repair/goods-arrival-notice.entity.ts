import { Collection, type Rel } from '@mikro-orm/core';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Link, Moment, Related, Text } from '../fields/declarations.ts';
import { Channel } from '../improvement/channel.ts';
import { Correspondence } from '../improvement/correspondence.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ServiceOrder } from './service-order.entity.ts';

export const GoodsArrivalNoticeState = choice('GoodsArrivalNoticeState', {
  NOTICED: '待安排',
  ARRANGED: '已安排',
  CANCELLED: '已作废',
});
export type GoodsArrivalNoticeState = ChoiceOf<typeof GoodsArrivalNoticeState>;

@ProcedureRecord({
  says: `The customer's word that the goods arrived, upon which the installation is arranged promptly (${clause.installation}).`,
  prefix: 'GA',
  zh: '到货通知',
  en: 'Arrival notice',
  chapter: 'REPAIR',
  clause: clause.installation,
  title: 'equipment',
  final: ['ARRANGED', 'CANCELLED'],
  due: 'dueOn',
})
export class GoodsArrivalNotice extends BaseRecord {
  @State(() => GoodsArrivalNoticeState) state!: GoodsArrivalNoticeState;
  @Link('设备', () => Equipment, { list: true, search: true }) equipment!: Rel<Equipment>;
  @Day('到货日期', { list: true }) arrivedOn!: string;
  @Choice('渠道', () => Channel) channel!: Channel;
  @Text('通知人', { max: 60, en: 'Told by' }) caller!: string;
  @Moment('接到通知时间', { list: true }) noticedAt!: Date;
  @Text('备注', { optional: true, widget: 'LONG_TEXT' }) remark!: string | null;
  /** By which an installation has to be arranged. */
  @Day('安排期限', { derived: true, list: true }) dueOn!: string;
  @Text('作废原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
  @Link('来信来电登记', () => Correspondence, { derived: true, optional: true, en: 'Line in the register' })
  registerLine!: Correspondence | null;
  @Related('派工单', () => ServiceOrder, 'notice') orders = new Collection<ServiceOrder>(this);
}

import { ContractObligation } from '../customer-service/contract-obligation.entity.ts';
import { Choice, Lines, Link, Moment, Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { DelayCause } from './delay-cause.ts';
import { FaultReport } from './fault-report.entity.ts';
import { GoodsArrivalNotice } from './goods-arrival-notice.entity.ts';
import { LicenceDeviation, ServiceHold, ServiceOrder } from './service-order.entity.ts';

@Form()
export class OrderPlanInput extends pick(ServiceOrder, 'startsOn', 'endsOn', 'engineers', 'task', 'firstOfTrip') {}

@Form()
export class InstallationInput extends OrderPlanInput {
  @Link('到货通知', () => GoodsArrivalNotice) notice!: GoodsArrivalNotice;
}

@Form()
export class RepairInput extends OrderPlanInput {
  @Link('故障报修', () => FaultReport) fault!: FaultReport;
  @Link('设备', () => Equipment, {
    optional: true,
    hint: ['报修时未指明设备的，在此填写', 'Where the report names none'],
  })
  equipment?: Equipment | null;
}

@Form()
export class MaintenanceInput extends OrderPlanInput {
  @Link('合同应履行事项', () => ContractObligation, { en: 'Contract obligation' }) obligation!: ContractObligation;
}

@Form()
export class DeviationInput {
  @Lines('无证的人员和日期', () => LicenceDeviation, 'order', { max: 100, en: 'People and days without a licence' })
  deviations!: LicenceDeviation[];
  @Text('理由', { widget: 'LONG_TEXT' }) reason!: string;
}

@Form()
export class SiteArrivalInput {
  @Moment('到达时间', { optional: true, en: 'Arrived at', hint: ['不填即为现在', 'Now when left empty'] })
  arrivedAt!: Date;
  @Choice('迟到起因', () => DelayCause, {
    optional: true,
    en: 'Cause of the delay',
    hint: ['超过到达期限的必须填写', 'Wanted when the deadline has passed'],
  })
  delayCause?: DelayCause | null;
  @Text('说明', { optional: true, widget: 'LONG_TEXT', en: 'Note' }) note?: string | null;
  @File('照片', { optional: true, accept: ['image/png', 'image/jpeg'], en: 'Photo' }) photo?: StoredFile | null;
  @Text('补登原因', { optional: true, en: 'Why it is recorded late' }) lateRecordReason?: string | null;
}

@Form()
export class HoldInput extends pick(ServiceHold, 'cause', 'reason') {}

import { ContractObligation } from '../customer-service/contract-obligation.entity.ts';
import { Choice, Lines, Link, Moment, Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { Stated } from '../procedure/day-origin.ts';
import { DelayCause } from './arrival-deadline.ts';
import { FaultReport } from './fault-report.entity.ts';
import { GoodsArrivalNotice } from './goods-arrival-notice.entity.ts';
import { LicenceDeviation, ServiceHold, ServiceOrder } from './service-order.entity.ts';

@Form()
export class OrderPlanInput extends pick(
  ServiceOrder,
  'startsOn',
  'endsOn',
  'engineers',
  'task',
  'firstOfTrip',
  'bookingReason',
) {}

@Form()
export class DispatchInput extends pick(ServiceOrder, 'bookingReason') {}

@Form()
export class ClockCorrectionInput {
  @Text({ optional: true, max: 40 }) city?: string | null;
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
}

@Form()
export class InstallationInput extends OrderPlanInput {
  @Link(() => GoodsArrivalNotice) notice!: GoodsArrivalNotice;
}

@Form()
export class RepairInput extends OrderPlanInput {
  @Link(() => FaultReport) fault!: FaultReport;
  @Link(() => Equipment, {
    optional: true,
  })
  equipment?: Equipment | null;
}

@Form()
export class MaintenanceInput extends OrderPlanInput {
  @Link(() => ContractObligation) obligation!: ContractObligation;
}

@Form()
export class DeviationInput {
  @Lines(() => LicenceDeviation, 'order', { max: 100 })
  deviations!: LicenceDeviation[];
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
}

@Form()
export class SiteArrivalInput {
  @Stated({ within: 'SITE_ARRIVAL_STATED_WITHIN', hours: true, reason: 'lateRecordReason' })
  @Moment({ optional: true })
  arrivedAt!: Date;
  @Choice(() => DelayCause, {
    optional: true,
  })
  delayCause?: DelayCause | null;
  @Text({ optional: true, widget: 'LONG_TEXT' }) note?: string | null;
  @File({ optional: true, accept: ['image/png', 'image/jpeg'] }) photo?: StoredFile | null;
  @Text({ optional: true }) lateRecordReason?: string | null;
}

@Form()
export class HoldInput extends pick(ServiceHold, 'cause', 'reason') {}

import { businessDay, dayOf } from '../fields/business-day.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { run } from '../read/run.ts';
import { AdjustmentRecord } from './adjustment-record.entity.ts';
import { AdjustmentTemplate } from './adjustment-template.entity.ts';
import type { FaultCode } from './fault-codes.ts';
import { FaultReport } from './fault-report.entity.ts';
import { ServiceOrder } from './service-order.entity.ts';

interface KnownOfWork {
  fault: string | null;
  faultCode: FaultCode | null;
  workDays: { day: string; person: string | null }[];
}

/** 5.3.6: what a work report begins with: the fault as it was called in, and the day of the work of whoever reports it. */
export const knownOfWork = (order: string, context: RequestContext): Promise<KnownOfWork> =>
  run(context, statement => {
    const today = statement.param(businessDay(context.now), '::date');
    const own = `(select e.person_id from service_order_engineers e
      where e.service_order_id = o.id and e.person_id = ${statement.param(statement.viewer.personId, '::uuid')})`;
    return `(select json_build_object('fault', f.symptom, 'faultCode', f.fault_code, 'workDays', json_build_array(
        json_build_object('day', coalesce(${dayOf('o.work_done_at')}, ${today}), 'person', ${own})))
      from service_order o left join fault_report f on f.id = o.fault_id and ${statement.visible(FaultReport, 'f')}
      where o.id = ${statement.param(order, '::uuid')} and ${statement.visible(ServiceOrder, 'o')})`;
  });

interface KnownOfAdjustment {
  template: string | null;
  adjustedOn: string;
  lines: { item: string; instrument: string; calibratedUntil: string | null }[];
}

/**
 * 5.3.5: what an adjustment record begins with: what is in force for the model, today, and by which each item of the
 * machine was last measured. The calibration of what has expired since is to be looked up.
 */
export const knownOfAdjustment = (order: string, context: RequestContext): Promise<KnownOfAdjustment> =>
  run(context, statement => {
    const today = statement.param(businessDay(context.now), '::date');
    const last = `(select a.id from adjustment_record a
      where a.equipment_id = e.id and ${statement.visible(AdjustmentRecord, 'a')} order by a.id desc limit 1)`;
    const lines = `(select coalesce(json_agg(json_build_object('item', l.item, 'instrument', l.instrument,
        'calibratedUntil', case when l.calibrated_until >= ${today} then l.calibrated_until end) order by i.position), '[]')
      from adjustment_item i join adjustment_line l on l.record_id = ${last} and l.item = i.item where i.template_id = t.id)`;
    return `(select json_build_object('template', t.id, 'adjustedOn', ${today}, 'lines', ${lines})
      from service_order o join equipment e on e.id = o.equipment_id
      left join adjustment_template t on t.model_id = e.model_id and t.state = 'RELEASED'
        and ${statement.visible(AdjustmentTemplate, 't')}
      where o.id = ${statement.param(order, '::uuid')} and ${statement.visible(ServiceOrder, 'o')})`;
  });

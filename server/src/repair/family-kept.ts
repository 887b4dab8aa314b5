import { type Refusal, refuse } from '../messages/errors.ts';
import { ModelFamilyChange } from '../organization/model-family-change.entity.ts';
import { extendStep } from '../procedure/extension.ts';
import type { Facts } from '../procedure/facts.ts';
import { knowing, type Question } from '../procedure/question.ts';
import { notClosed } from './service-order.entity.ts';

const ordersOfModel: Question<string[]> = {
  name: 'ordersOfModel',
  sql: row => `(select coalesce(json_agg(served.number order by served.number), '[]') from service_order served
    join equipment machine on machine.id = served.equipment_id
    where machine.model_id = ${row}.model_id and served.state in (${notClosed.map(state => `'${state}'`).join(', ')}))`,
};

/** 5.3.1: by the family it was planned who may be sent: the button says so before the standing rule refuses it. */
const noneUnderWay = knowing([ordersOfModel], function noneUnderWay(_: Facts<ModelFamilyChange>, [numbers]):
  | Refusal
  | undefined {
  if (numbers.length) return refuse('openRecordsRestOnIt', { numbers });
});

export const familyKept = extendStep(ModelFamilyChange, 'approveModelFamily', { guards: [noneUnderWay] });

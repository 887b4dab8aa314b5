import { reason, type Trick } from './trick.ts';

export const customerService: readonly Trick[] = [
  {
    what: '5.2.1 an obligation that was met a month late',
    told: ['obligationFulfilled', 'overdue'],
    of: async quarter => {
      const contract = await quarter.make('sales', 'recordServiceContract', {
        ...{
          customer: quarter.ground.customer,
          equipment: [await quarter.machine()],
          validFrom: '2026-08-15',
          validUntil: '2027-08-14',
        },
        terms: [{ kind: 'TRAINING', what: '操作培训', everyMonths: 3 }],
        statedReason: '合同原件后到',
      });
      const id = await quarter.idOf(
        'select id from contract_obligation where contract_id = ? order by due_on limit 1',
        contract,
      );
      await quarter.sql(
        `update contract_obligation set due_on = '2026-11-20', fulfilled_on = '2026-11-20', state = 'FULFILLED' where id = ?`,
        id,
      );
      return id;
    },
    by: (quarter, id) => quarter.sql(`update contract_obligation set fulfilled_on = '2026-12-20' where id = ?`, id),
  },
  {
    what: '5.2.2 a question cancelled when its day was over',
    told: ['consultationAnswered', 'overdue'],
    of: quarter =>
      quarter.make('after-sales', 'openConsultation', {
        customer: quarter.ground.customer,
        channel: 'PHONE',
        question: '保养周期怎么定',
      }),
    late: (quarter, id) => quarter.step('after-sales', 'cancelConsultation', { id, input: reason }),
  },
  {
    what: '5.2.3 goodwill',
    told: ['causeDecided', 'deviating'],
    of: async (quarter, tricked) => (await quarter.visit(tricked)).decision,
    by: (quarter, id) => quarter.sql(`update warranty_decision set verdict = 'GOODWILL' where id = ?`, id),
  },
  {
    what: '5.2.3 a component’s day that is not the one reported',
    told: ['componentDayReported', 'deviating'],
    of: async (quarter, tricked) => (await quarter.visit(tricked)).decision,
    by: (quarter, id) => quarter.sql(`update warranty_decision set component_day_differs = true where id = ?`, id),
  },
  {
    what: '5.2.3 closed without a decision who pays',
    told: ['repairDecided', 'missing'],
    of: async (quarter, tricked) => (await quarter.visit(tricked)).order,
    by: (quarter, id) =>
      quarter.sql(
        `update warranty_decision set state = 'PROVISIONAL' where fault_id = (select fault_id from service_order where id = ?)`,
        id,
      ),
  },
  {
    what: '5.2.4 discontent of which no complaint was made',
    told: ['discontentFollowedUp', 'missing'],
    of: async quarter => {
      const survey = { customer: quarter.ground.customer, channel: 'PRINTED' };
      const id = await quarter.make('after-sales', 'sendSurvey', survey);
      const scan = (
        await (await quarter.sanbao.as('after-sales')).upload('附录B.pdf', Buffer.from('%PDF-1.4\n%%EOF'))
      ).json().id;
      const words = { unit: '康衡食品', attitude: 'DISSATISFIED', filler: '陈立群', filledOn: '2026-11-23', scan };
      await quarter.step('after-sales', 'answerSurvey', { id, input: words });
      return id;
    },
    by: (quarter, id) => quarter.unkept(`update survey set complaint_id = null where id = '${id}'`),
  },
  {
    what: '5.2.5 evaluated by somebody who is no engineer, and confirmed by none',
    told: ['evaluatedByEngineers', 'missing'],
    of: async quarter => {
      const request = {
        customer: quarter.ground.customer,
        equipment: await quarter.machine(),
        reason: '达不到合同速度',
      };
      const id = await quarter.make('after-sales', 'requestReturn', request);
      const evaluation = { engineers: [quarter.ground.engineer], findings: '设计余量不足', recommendation: 'RETURN' };
      await quarter.step('engineer', 'evaluateReturn', { id, input: evaluation });
      await quarter.step('after-sales', 'submitReturn', { id, input: { statement: '建议退货' } });
      return id;
    },
    by: async (quarter, id) => {
      await quarter.sql('update product_return set evaluated_by_engineer = false where id = ?', id);
      await quarter.sql('delete from product_return_confirmed_by where product_return_id = ?', id);
    },
  },
];

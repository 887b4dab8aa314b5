import { reason, type Trick } from './trick.ts';

export const improvement: readonly Trick[] = [
  {
    what: '5.3.8 a letter that was voided when its day was over',
    told: ['letterHandled', 'overdue'],
    of: quarter =>
      quarter.make('after-sales', 'registerCorrespondence', {
        ...{ direction: 'IN', channel: 'LETTER', receivedOn: '2026-11-23', party: '康衡食品', subject: '询配件' },
      }),
    late: (quarter, id) => quarter.step('after-sales', 'cancelCorrespondence', { id, input: reason }),
  },
  {
    what: '5.3.9 a complaint that was opened after the summary of its days',
    told: ['complaintSummedUp', 'missing'],
    of: async (quarter, tricked) => {
      if (!tricked) {
        const id = await quarter.complaint();
        const period = { from: '2026-10-01', until: '2026-11-23', text: '多为吸盘' };
        const summary = await quarter.make('after-sales-head', 'compileComplaintSummary', period);
        await quarter.step('after-sales-head', 'sendComplaintSummary', { id: summary });
        return id;
      }
      return quarter.complaint();
    },
    by: (quarter, id) => quarter.unkept(`update complaint set created_at = '2026-11-20' where id = '${id}'`),
  },
  {
    what: '5.3.9 a corrective action that was closed without a cause',
    told: ['actionCompleted', 'missing'],
    of: async quarter => {
      const wanted = { subject: '真空三通漏气', kind: 'CORRECTIVE', department: 'AFTER_SALES', due: '2026-12-20' };
      const complaint = await quarter.complaint();
      const id = await quarter.make('management', 'openCorrectiveAction', { ...wanted, complaint });
      await quarter.step('after-sales', 'recordRootCause', { id, input: { rootCause: '铸件壁厚不均' } });
      const measure = { what: '更换为锻件三通', responsible: quarter.ground.engineer, dueOn: '2026-12-10' };
      await quarter.step('after-sales', 'planCorrectiveAction', { id, input: { measures: [measure] } });
      await quarter.sql(
        `update corrective_action set state = 'CLOSED', evidence = '入库单', finding = '无漏气', implemented_on = '2026-12-10' where id = ?`,
        id,
      );
      return id;
    },
    by: (quarter, id) => quarter.sql('update corrective_action set root_cause = null where id = ?', id),
  },
  {
    what: '4.5 service information that was acknowledged when its day was over',
    told: ['noticeAcknowledged', 'overdue'],
    of: quarter =>
      quarter.make('gm', 'issueServiceNotice', {
        ...{ subject: '春节值班', text: '各部门报值班表', departments: ['SALES'], acknowledgeBy: '2026-12-01' },
      }),
    late: (quarter, id) => quarter.step('sales', 'acknowledgeServiceNotice', { id }),
  },
];

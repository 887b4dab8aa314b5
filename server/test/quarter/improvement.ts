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
  {
    what: '5.3.9 a summary that Management took note of weeks later',
    told: ['summaryAcknowledged', 'overdue'],
    of: async (quarter, tricked) => {
      const complaint = await quarter.complaint();
      await quarter.unkept(`update complaint set received_on = '2026-10-05' where id = '${complaint}'`);
      const period = { from: '2026-10-01', until: tricked ? '2026-10-31' : '2026-10-30', text: '多为吸盘' };
      const id = await quarter.make('after-sales-head', 'compileComplaintSummary', period);
      await quarter.step('after-sales-head', 'sendComplaintSummary', { id });
      return id;
    },
    late: async (quarter, id) => {
      const [{ version } = {}] = await quarter.sql<{ version: number }>(
        'select version from complaint_summary where id = ?',
        id,
      );
      const input = { opinion: '已知悉' };
      await quarter.step('management', 'acknowledgeComplaintSummary', { id, expectedVersion: version, input });
    },
  },
  {
    what: '4.5 an assessment that was published a month and more after its period',
    told: ['assessmentPublished', 'overdue'],
    of: (quarter, tricked) =>
      quarter.make('gm', 'compileDepartmentAssessment', {
        ...{ department: 'SALES', from: '2026-09-01', until: tricked ? '2026-11-09' : '2026-11-22' },
      }),
    late: (quarter, id) =>
      quarter.step('gm', 'publishDepartmentAssessment', {
        ...{ id, expectedVersion: 1, input: { opinion: '按期改进。', grade: 'GOOD' } },
      }),
  },
  {
    what: '8 a revision that a department took note of when it was in force already',
    told: ['revisionAcknowledged', 'overdue'],
    of: async (quarter, tricked) => {
      return quarter.make('gm', 'publishProcedureRevision', {
        ...{ letter: tricked ? 'C' : 'B', effectiveFrom: tricked ? '2026-12-02' : '2026-12-01' },
        ...{ preparedBy: quarter.ground.engineer, checkedBy: quarter.ground.unlicensed },
        ...{ changes: '增补检查表', forms: [] },
        copies: [{ department: 'MANAGEMENT', copyNumber: '02' }],
      });
    },
    late: (quarter, id) => quarter.step('management', 'acknowledgeProcedureRevision', { id }),
  },
];

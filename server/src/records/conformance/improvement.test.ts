import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { PDF } from '../../../test/archive.ts';
import {
  answer,
  type ComplaintGround,
  complaintGround,
  complaintIn,
  nonconformityOf,
} from '../../../test/complaints.ts';
import { checksOf, totalsOf } from '../../../test/conformance.ts';
import { type Client, type Sanbao, startSanbao } from '../../../test/sanbao.ts';
import { personId } from '../../../test/training.ts';

let sanbao: Sanbao;
let ground: ComplaintGround;
let office: Client;
let head: Client;
let management: Client;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '90' });
  ground = await complaintGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  management = await sanbao.as('management');
});
afterAll(() => sanbao.stop());
const at = (day: string) => {
  sanbao.clock.now = new Date(`${day}T02:00:00Z`);
};
beforeEach(() => at('2026-11-23'));

const totals = async (clause: string, check: string, from?: string, until?: string) =>
  totalsOf((await checksOf(office, clause, from, until))[check]);

test('5.3.8 letters: handled in their day, late, not at all, and sent out', async () => {
  const register = (change: object = {}) =>
    office.step('registerCorrespondence', {
      input: {
        direction: 'IN',
        channel: 'LETTER',
        receivedOn: '2026-11-23',
        party: '康衡药业 陈立群',
        subject: '询问保养计划',
        ...change,
      },
    });
  const handle = (id: string) => office.step('recordHandling', { id, input: { what: '已回函' } });
  await handle((await register()).id);
  await register();
  const { id: late } = await register();
  expect(await totals('5.3.8', 'letterHandled')).toEqual({ conforming: 1, notApplicable: 2 });
  at('2026-11-26');
  await handle(late);
  await office.step('closeCorrespondence', { id: late });
  expect(await totals('5.3.8', 'letterHandled')).toEqual({ conforming: 1, overdue: 2 });
});

test('5.3.8 what is attached to a letter that was called off in time does not call it off late', async () => {
  const input = {
    direction: 'IN',
    channel: 'LETTER',
    receivedOn: '2026-11-23',
    party: '苏州恒力轴承',
    subject: '寄错',
  };
  const { id } = await office.step('registerCorrespondence', { input });
  await office.step('cancelCorrespondence', { id, input: { reason: '寄错单位' } });
  const before = await totals('5.3.8', 'letterHandled');
  at('2026-12-20');
  const { id: file } = (await office.upload('来函.pdf', PDF)).json();
  await office.step('attachFile', { id, input: { file, caption: '原件', shared: false } }, 'id');
  at('2026-11-23');
  expect(await totals('5.3.8', 'letterHandled')).toEqual(before);
});

describe('5.3.9 complaints', () => {
  test('answered in time, late, never; closed with the customer discontent', async () => {
    await complaintIn(office, ground, 'CLOSED', { receivedOn: '2026-11-23' });
    await complaintIn(office, ground, 'OPEN', { receivedOn: '2026-11-23' });
    const { id: late } = await complaintIn(office, ground, 'OPEN', { receivedOn: '2026-11-23' });
    const { id: discontent } = await complaintIn(office, ground, 'ANSWERED', { receivedOn: '2026-11-23' });
    const closing = { content: false, feedback: '仍不满意', closingReason: '已尽合同义务' };
    await head.step('closeComplaint', { id: discontent, input: closing });
    at('2026-12-02');
    await office.step('answerComplaint', { id: late, input: answer });
    const { complaintAnswered } = await checksOf(office, '5.3.9');
    expect(totalsOf(complaintAnswered)).toEqual({ conforming: 1, overdue: 2, deviating: 1 });
    expect(complaintAnswered?.deviating.records).toMatchObject([{ record: discontent, detail: 'Serious' }]);
  });

  test('one that a summary passed over is missing, and a summary waits for Management a day', async () => {
    const early = await complaintIn(head, ground, 'ANSWERED', { receivedOn: '2026-08-05' });
    await complaintIn(head, ground, 'ANSWERED', { receivedOn: '2026-09-05' });
    const summed = (from: string, until: string) => totals('5.3.9', 'complaintSummedUp', from, until);
    expect(await summed('2026-08-02', '2026-09-29')).toEqual({ notApplicable: 2 });
    const input = { from: '2026-09-01', until: '2026-09-30', text: '一起。' };
    const { id } = await head.step('compileComplaintSummary', { input });
    const sent = await head.step('sendComplaintSummary', { id });
    expect(await summed('2026-08-02', '2026-09-29')).toEqual({ conforming: 2 });
    const { em } = sanbao.orm;
    await em.fork().execute('delete from summarized_complaint where complaint_id = ?', [early.id]);
    await em.fork().execute("update complaint set created_at = '2026-11-22T02:00:00Z' where id = ?", [early.id]);
    expect(await summed('2026-08-02', '2026-09-29')).toEqual({ conforming: 1, missing: 1 });
    expect(await totals('5.3.9', 'summaryAcknowledged')).toEqual({ notApplicable: 1 });
    at('2026-11-24');
    expect(await totals('5.3.9', 'summaryAcknowledged')).toEqual({ notApplicable: 1 });
    at('2026-11-25');
    expect(await totals('5.3.9', 'summaryAcknowledged')).toEqual({ overdue: 1 });
    const noted = { id, expectedVersion: sent.version, input: { opinion: '已知悉' } };
    await management.step('acknowledgeComplaintSummary', noted);
    // Who takes note of it late has taken note of it late.
    expect(await totals('5.3.9', 'summaryAcknowledged')).toEqual({ overdue: 1 });
  });

  test('actions: in time, overdue, and effective only in a second round', async () => {
    const manufacturing = await sanbao.as('manufacturing');
    const { id: complaint } = await complaintIn(office, ground, 'ANSWERED');
    const responsible = await personId(office, '史国兴');
    const open = async () =>
      (
        await management.step('openCorrectiveAction', {
          input: {
            subject: '真空三通漏气',
            kind: 'CORRECTIVE',
            complaint,
            department: 'MANUFACTURING',
            due: '2026-12-18',
          },
        })
      ).id as string;
    const round = async (id: string, effective: boolean) => {
      at('2026-11-24');
      await manufacturing.step('recordRootCause', { id, input: { rootCause: '铸件有砂眼' } });
      const measures = [{ what: '气密试验', responsible, dueOn: '2026-12-10' }];
      await manufacturing.step('planCorrectiveAction', { id, input: { measures } });
      const { version } = await manufacturing.step('implementCorrectiveAction', {
        id,
        input: { evidence: '检验规程 B 版已发布' },
      });
      at('2026-11-25');
      await management.step('verifyCorrectiveAction', {
        id,
        expectedVersion: version,
        input: { effective, finding: '复查 8 台', ...(!effective && { nextDue: '2026-12-18' }) },
      });
    };
    await round(await open(), true);
    const second = await open();
    await round(second, false);
    await round(second, true);
    await open();
    const december = () => totals('5.3.9', 'actionCompleted', '2026-12-01', '2026-12-31');
    expect(await december()).toEqual({ conforming: 1, deviating: 1, notApplicable: 1 });
    at('2026-12-19');
    expect(await december()).toEqual({ conforming: 1, deviating: 1, overdue: 1 });
  });

  test('6.1 what is used as it is deviates, what is still open does not count yet', async () => {
    const { id: complaint } = await complaintIn(office, ground, 'ANSWERED');
    const { id, version } = await nonconformityOf(office, complaint);
    expect(await totals('6.1', 'disposedOf')).toEqual({ notApplicable: 1 });
    const input = { disposition: 'USE_AS_IS', grounds: '不影响使用' };
    await (await sanbao.as('gm')).step('decideDisposition', { id, expectedVersion: version, input });
    expect(await totals('6.1', 'disposedOf')).toEqual({ deviating: 1 });
  });
});

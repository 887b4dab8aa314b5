import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  applicationCancelled,
  archiveStarted,
  entriesOf,
  entry,
  on,
  paperArchived,
  propose,
  reason,
  surveyAnswered,
  TODAY,
} from '../../test/archive.ts';
import { drawn, reportFiled, reportSigned } from '../../test/repair.ts';
import type { Client, Sanbao } from '../../test/sanbao.ts';
import { applicationIn, confirmAll, inspected, ordered, type PartsGround, stocked } from '../../test/spare-parts.ts';
import { archiveFinished } from '../jobs/archive-finished.ts';
import { openFileStore } from '../platform/file-store.ts';
import { systemContext } from '../procedure/system-context.ts';
import { takeNamed } from '../steps/take-step.ts';

let sanbao: Sanbao;
let ground: PartsGround;
let office: Client;
let management: Client;
let gm: Client;
beforeAll(async () => {
  ({ sanbao, ground, office, management, gm } = await archiveStarted());
});
afterAll(() => sanbao.stop());
beforeEach(() => on(sanbao, TODAY));

describe('8 finished forms archive themselves', () => {
  test('App. A when its parts are in, when all is struck, and when it is cancelled; not before', async () => {
    const { archived, application } = await applicationCancelled(sanbao, ground);
    expect(archived).toMatchObject({
      state: 'ARCHIVED',
      form: 'A',
      finishedOn: TODAY,
      keepUntil: '2029-11-23',
      application: { id: application.id },
    });
    expect(archived.digest).toBe(archived.paper.sha256);
    const twice = { input: { application: application.id, finishedOn: TODAY } };
    const anew = takeNamed('archiveFinishedForm', twice, systemContext(sanbao.orm, sanbao.clock.now));
    await expect(anew).rejects.toMatchObject({ extensions: { rule: 'archivedAlready', clause: '8' } });

    const refused = await applicationIn(sanbao, ground, 'SIGNED');
    expect(await entriesOf(office, refused.number)).toEqual([]);
    const lines = [
      { part: ground.blade, quantity: 10 },
      { part: ground.belt, quantity: 4.5 },
    ];
    const struck = { decision: 'STRUCK', quantity: null, reason: '库存充足' };
    const confirmation = confirmAll(lines, { [ground.blade]: struck, [ground.belt]: struck });
    await management.step('confirmPartsApplication', {
      id: refused.id,
      expectedVersion: refused.version,
      input: { confirmation },
    });
    expect(await entriesOf(office, refused.number)).toHaveLength(1);

    const order = await ordered(sanbao, ground);
    const numberOf = async (id: string) =>
      (await office.read('query ($id: ID!) { partsApplication(id: $id) { number state } }', { id })).partsApplication;
    const { number } = await numberOf(order.application);
    await stocked(sanbao, order.id, [inspected(ground.blade, 10)]);
    expect(await entriesOf(office, number)).toEqual([]);
    await stocked(sanbao, order.id, [inspected(ground.belt, 4.5)]);
    expect(await numberOf(order.application)).toMatchObject({ state: 'FULFILLED' });
    expect(await entriesOf(office, number)).toHaveLength(1);
  });

  test('App. B when it is answered, with the paper of the answer', async () => {
    const { archived, id } = await surveyAnswered(sanbao, ground);
    expect(archived).toMatchObject({ form: 'B', keepUntil: '2029-11-23', survey: { id }, company: expect.any(String) });
    const paper = await office.download(archived.paper.url);
    expect(paper.headers['content-type']).toBe('application/pdf');
  });

  test('App. D when its order is closed, by the very paper that was signed, and without an end', async () => {
    const report = await reportSigned(sanbao, ground);
    await office.step('closeServiceOrder', { id: report.order });
    const [archived] = await entriesOf(office, report.number);
    const { workReport } = await office.read('query ($id: ID!) { workReport(id: $id) { signedPaper { sha256 } } }', {
      id: report.id,
    });
    expect(archived).toMatchObject({ form: 'D', keepUntil: null, digest: workReport.signedPaper.sha256 });
  });

  test('who would not sign may do so after all: then the archive holds the signed copy', async () => {
    const engineer = await sanbao.as('engineer');
    const { id, number, order } = await reportFiled(sanbao, ground);
    const refused = await engineer.step('recordSignatureRefusal', { id, input: { reason: '噪声', witness: '周敏' } });
    const reviewed = await (await sanbao.as('after-sales-head')).step('reviewSignatureRefusal', {
      id,
      expectedVersion: refused.version,
      input: { finding: '噪声在限值内' },
    });
    await office.step('closeServiceOrder', { id: order });
    const [unsigned] = await entriesOf(office, number);
    const input = { signature: drawn, place: '苏州厂区' };
    const select = 'signedPaper { sha256 }';
    const signed = await engineer.step('signWorkReport', { id, expectedVersion: reviewed.version, input }, select);
    const [archived] = await entriesOf(office, number);
    expect(archived.digest).toBe(signed.signedPaper.sha256);
    expect(archived.digest).not.toBe(unsigned.digest);
    expect(archived.history.map(({ step }: { step: string }) => step)).toEqual(['signWorkReport', 'closeServiceOrder']);
  });

  test('paper from before comes in with its scan, once, and not before it is finished', async () => {
    const { id } = await paperArchived(sanbao, 'C', { formNumber: '调-2019-031', finishedOn: '2019-04-02' });
    expect(await entry(office, id)).toMatchObject({ form: 'C', keepUntil: null, formNumber: '调-2019-031' });
    for (const formNumber of ['调-2019-031', '调－２０１９－０３１', '调–2019 — 031'])
      await expect(paperArchived(sanbao, 'C', { formNumber })).rejects.toThrow('codeTaken');
    await expect(paperArchived(sanbao, 'A', { finishedOn: '2026-11-24' })).rejects.toThrow('finishedInTheFuture');
    const input = { form: 'A', formNumber: '购-1', finishedOn: TODAY, paper: id };
    expect(await management.refusal('archiveRecord', { input })).toMatchObject({ code: 'FORBIDDEN', clause: '8' });
  });
});

describe('8 nothing goes before its time', () => {
  test.each(['A', 'B'])(
    'App. %s: three years minus one day refused, so is their last day, the day after allowed',
    async form => {
      const { id } = await paperArchived(sanbao, form);
      for (const day of ['2029-11-22', '2029-11-23']) {
        on(sanbao, day);
        expect(await office.refusal('proposeDisposal', { id })).toMatchObject({
          code: 'RULE_VIOLATED',
          clause: '8',
          rule: 'stillKept',
          keepUntil: '2029-11-23',
        });
      }
      on(sanbao, '2029-11-24');
      expect(await propose(sanbao, id)).toMatchObject({ state: 'DISPOSAL_PROPOSED' });
    },
  );

  test('a leap day is kept until the last of February', async () => {
    on(sanbao, '2024-03-10');
    const { id } = await paperArchived(sanbao, 'A', { finishedOn: '2024-02-29' });
    expect(await entry(office, id)).toMatchObject({ keepUntil: '2027-02-28' });
  });

  test('what a paper says of years ago shortens nothing: its years count from when it came in', async () => {
    const { id } = await paperArchived(sanbao, 'A', { finishedOn: '2000-01-01' });
    expect(await entry(office, id)).toMatchObject({ keepUntil: '2029-11-23' });
    expect(await office.refusal('proposeDisposal', { id })).toMatchObject({ rule: 'stillKept' });
    const within = await paperArchived(sanbao, 'A', { finishedOn: '2026-10-24' });
    expect(await entry(office, within.id)).toMatchObject({ keepUntil: '2029-10-24' });
  });

  test('the long-term forms not at all, until the General Manager sets a period', async () => {
    const { id } = await paperArchived(sanbao, 'C', { finishedOn: '2010-01-15' });
    expect(await office.refusal('proposeDisposal', { id })).toMatchObject({ rule: 'keptLongTerm' });
    const input = { form: 'C', years: 15, reason: '机型已停产' };
    expect(await office.refusal('setRetention', { input })).toMatchObject({ code: 'FORBIDDEN' });
    const first = await gm.step('setRetention', { input: { ...input, years: 20 } });
    expect(await office.refusal('proposeDisposal', { id })).toMatchObject({
      rule: 'stillKept',
      keepUntil: '2046-11-23',
    });
    await gm.step('setRetention', { input });
    on(sanbao, '2041-11-24');
    const { retentionPeriod } = await gm.read('query ($id: ID!) { retentionPeriod(id: $id) { state } }', first);
    expect(retentionPeriod).toEqual({ state: 'SUPERSEDED' });
    expect(await propose(sanbao, id)).toMatchObject({ state: 'DISPOSAL_PROPOSED' });
    await gm.step('setRetention', { input: { form: 'C', years: null, reason: '仍长期保存' } });
    const { version } = await entry(office, id);
    expect(await gm.refusal('approveDisposal', { id, expectedVersion: version })).toMatchObject({
      rule: 'keptLongTerm',
    });
  });

  test('the three years of the procedure are not made fewer, and may be made more', async () => {
    const input = (years: number) => ({ input: { form: 'B', years, reason: '顾客要求' } });
    expect(await gm.refusal('setRetention', input(2))).toMatchObject({ rule: 'keptLongerByProcedure', least: 3 });
    const { id } = await paperArchived(sanbao, 'B');
    await gm.step('setRetention', input(5));
    expect(await entry(office, id)).toMatchObject({ keepUntil: '2031-11-23' });
    expect((await surveyAnswered(sanbao, ground)).archived).toMatchObject({ keepUntil: '2031-11-23' });
    await gm.step('setRetention', input(3));
  });

  test('not while a corrective action that rests on its case is open, looked at anew when it is approved', async () => {
    const { id, archived } = await surveyAnswered(sanbao, ground, 'VERY_POOR');
    on(sanbao, '2029-11-24');
    const { version } = await propose(sanbao, archived.id);
    const { survey } = await office.read('query ($id: ID!) { survey(id: $id) { complaint { id } } }', { id });
    const complaint = survey.complaint.id;
    const action = await management.step('openCorrectiveAction', {
      input: {
        subject: '缩短到场时间',
        kind: 'CORRECTIVE',
        complaint,
        department: 'AFTER_SALES',
        due: '2030-01-31',
      },
    });
    const approval = { id: archived.id, expectedVersion: version };
    expect(await gm.refusal('approveDisposal', approval)).toMatchObject({
      rule: 'correctiveActionOpen',
      number: action.number,
    });
    await gm.step('rejectDisposal', { ...approval, input: reason('措施尚未关闭') });
    expect(await office.refusal('proposeDisposal', { id: archived.id })).toMatchObject({
      rule: 'correctiveActionOpen',
    });
  });
});

test('8 what was finished before the archive was there is archived afterwards, under the day on which it was', async () => {
  const report = await reportSigned(sanbao, ground);
  await office.step('closeServiceOrder', { id: report.order });
  const { application } = await applicationCancelled(sanbao, ground);
  const survey = await surveyAnswered(sanbao, ground);
  const em = sanbao.orm.em.fork();
  // As if there had been no archive: only its owner can take it away.
  await em.execute('alter table archive_entry disable trigger all');
  await em.execute('delete from archive_entry');
  await em.execute('alter table archive_entry enable trigger all');
  on(sanbao, '2026-12-20');
  const files = { orm: sanbao.orm, config: sanbao.config, store: openFileStore(sanbao.config) };
  const archived = await archiveFinished(files, sanbao.clock.now, 2);
  expect(archived).toBeGreaterThanOrEqual(3);
  for (const { number, form, keepUntil } of [
    { number: report.number, form: 'D', keepUntil: null },
    { number: application.number, form: 'A', keepUntil: '2029-11-23' },
    { number: survey.number, form: 'B', keepUntil: '2029-11-23' },
  ])
    expect(await entriesOf(office, number)).toMatchObject([
      {
        state: 'ARCHIVED',
        form,
        finishedOn: TODAY,
        keepUntil,
        paper: { sha256: expect.any(String) },
        history: [{ step: 'archiveFinishedForm', person: 'Sanbao' }],
      },
    ]);
  expect(await archiveFinished(files, sanbao.clock.now, 2)).toBe(0);
});

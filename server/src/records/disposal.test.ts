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
import { reportSigned } from '../../test/repair.ts';
import type { Client, Sanbao } from '../../test/sanbao.ts';
import type { PartsGround } from '../../test/spare-parts.ts';
import { eraseFiles } from '../jobs/erase-files.ts';
import { openFileStore } from '../platform/file-store.ts';
import { PartsApplication } from '../spare-parts/parts-application.entity.ts';
import { archivedForms } from './archived-forms.ts';

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

async function dispose(id: string) {
  const { version } = await propose(sanbao, id);
  return gm.step('approveDisposal', { id, expectedVersion: version });
}

const verified = async () =>
  (await (await sanbao.as('auditor')).read('{ verifyAuditTrail { intact reason record } }')).verifyAuditTrail;

/** The database's answer to the application's own role. */
const bySql = (statement: string) =>
  sanbao.orm.em.fork().transactional(async em => {
    await em.execute('set local role sanbao_house');
    await em.execute(statement);
  });

describe('8 a legal hold', () => {
  test('keeps it whatever its period says, until somebody else releases it', async () => {
    const { id } = await paperArchived(sanbao, 'A');
    on(sanbao, '2029-11-24');
    const { version } = await propose(sanbao, id);
    expect(await gm.refusal('placeLegalHold', { id, input: reason('诉讼') })).toMatchObject({ code: 'FORBIDDEN' });
    const held = await office.step('placeLegalHold', { id, input: reason('顾客起诉，留作证据') });
    expect(held).toMatchObject({ state: 'LEGAL_HOLD' });
    expect(await gm.refusal('approveDisposal', { id, expectedVersion: version + 1 })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
    });
    const release = { id, expectedVersion: held.version, input: reason('案件已结') };
    expect(await office.refusal('releaseLegalHold', release)).toMatchObject({ rule: 'notByTheSamePerson' });
    expect(await management.step('releaseLegalHold', release)).toMatchObject({ state: 'ARCHIVED' });
    expect(await propose(sanbao, id)).toMatchObject({ state: 'DISPOSAL_PROPOSED' });
  });
});

describe('8 disposal', () => {
  test('takes the content and leaves the tombstone; the chain still verifies', async () => {
    const { id: survey, number, archived } = await surveyAnswered(sanbao, ground);
    on(sanbao, '2029-11-24');
    const before = await office.read(
      'query ($id: ID!) { survey(id: $id) { version history { step input } scan { url } } }',
      { id: survey },
    );
    expect(JSON.stringify(before)).toContain('陈立群');
    const { version } = await propose(sanbao, archived.id);
    expect(await office.refusal('approveDisposal', { id: archived.id, expectedVersion: version })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await gm.refusal('approveDisposal', { id: archived.id, expectedVersion: version - 1 })).toMatchObject({
      code: 'STALE_RECORD',
    });
    await gm.step('approveDisposal', { id: archived.id, expectedVersion: version });
    await eraseFiles(
      { orm: sanbao.orm, config: sanbao.config, store: openFileStore(sanbao.config) },
      { entry: archived.id },
    );

    expect(await entry(office, archived.id)).toMatchObject({
      state: 'DISPOSED',
      form: 'B',
      formNumber: number,
      finishedOn: TODAY,
      disposedOn: '2029-11-24',
      digest: archived.digest,
      company: null,
      approvedBy: { name: expect.any(String) },
    });
    const after = await office.read(
      `query ($id: ID!) { survey(id: $id) { state number unit opinions filler phone address
        history { step person input changes } } }`,
      { id: survey },
    );
    expect(after.survey).toMatchObject({
      state: 'DISPOSED',
      number,
      unit: null,
      opinions: null,
      filler: null,
      phone: null,
    });
    expect(after.survey.history.map(({ step }: { step: string }) => step)).toEqual([
      'approveDisposal',
      'answerSurvey',
      'sendSurvey',
    ]);
    for (const said of ['陈立群', '到场及时', '0512-55550117']) {
      expect(JSON.stringify(after)).not.toContain(said);
      const [counted] = await sanbao.orm.em
        .fork()
        .execute<
          { found: number }[]
        >(`select count(*)::int as found from procedure_event_content c join procedure_event e using (id)
          where e.record_id = '${survey}' and c.content like '%${said}%'`);
      expect(counted?.found).toBe(0);
    }
    // Nor does the step that took it away tell what it was.
    const [told] = await sanbao.orm.em.fork().execute<{ found: number }[]>(
      `select count(*)::int as found from procedure_event_content c join procedure_event e using (id)
        where e.record_id = '${archived.id}' and c.content like '%${archived.company}%'`,
    );
    expect(told?.found).toBe(0);
    for (const url of [archived.paper.url, before.survey.scan.url, `/print/Survey/${survey}.pdf`])
      expect((await office.download(url)).statusCode).toBe(404);
    expect(await verified()).toEqual({ intact: true, reason: null, record: null });
  });

  test('of a work report takes its lines, signatures and papers along', async () => {
    await gm.step('setRetention', { input: { form: 'D', years: 10, reason: '按合同' } });
    const report = await reportSigned(sanbao, ground);
    await office.step('closeServiceOrder', { id: report.order });
    const [archived] = await entriesOf(office, report.number);
    on(sanbao, '2036-11-24');
    expect(await dispose(archived.id)).toMatchObject({ state: 'DISPOSED' });
    const { workReport } = await office.read(
      'query ($id: ID!) { workReport(id: $id) { state work situation workDays { hours } signatures { signer } } }',
      { id: report.id },
    );
    expect(workReport).toEqual({ state: 'DISPOSED', work: '', situation: '', workDays: [], signatures: [] });
    expect((await office.download(report.paper.url)).statusCode).toBe(404);
    expect((await office.download(`/print/WorkReport/${report.id}.pdf`)).statusCode).toBe(404);
    expect(await verified()).toMatchObject({ intact: true });
  });

  test('what the General Manager wants kept is kept, with the reason', async () => {
    const { id } = await paperArchived(sanbao, 'A');
    on(sanbao, '2029-11-24');
    const { version } = await propose(sanbao, id);
    await gm.step('rejectDisposal', { id, expectedVersion: version, input: reason('质量分析还要用') });
    const { archiveEntry } = await office.read('query ($id: ID!) { archiveEntry(id: $id) { state rejectionReason } }', {
      id,
    });
    expect(archiveEntry).toEqual({ state: 'ARCHIVED', rejectionReason: '质量分析还要用' });
  });
});

/** Another entry like this one, in that state; what the database works out it works out anew. */
async function begun(id: string, state: string) {
  const [entry] = await sanbao.orm.em.fork().execute<{ columns: string }[]>(
    `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
      where table_name = 'archive_entry' and is_generated = 'NEVER'`,
  );
  return `insert into archive_entry (${entry?.columns}) select ${entry?.columns} from (
    select (jsonb_populate_record(a, jsonb_build_object('id', uuidv7(), 'number', uuidv7(), 'form_number', 'another',
      'state', '${state}'))).* from archive_entry a where a.id = '${id}') b`;
}

/** As it would stand had another step finished it. */
async function asIfIn(state: string, application: string) {
  const em = sanbao.orm.em.fork();
  await em.execute('alter table parts_application disable trigger keep_archived');
  await em.execute(`update parts_application set state = '${state}' where id = '${application}'`);
  await em.execute('alter table parts_application enable trigger keep_archived');
}
const finishedApplication = archivedForms.find(({ record }) => record === PartsApplication)?.finished ?? {};

describe("8 the application's own role in the database", () => {
  test('disposes of nothing before its time, and of no long-term form without a period', async () => {
    const early = await paperArchived(sanbao, 'A');
    const longTerm = await paperArchived(sanbao, 'C', { finishedOn: '2001-01-01' });
    for (const { id } of [early, longTerm]) {
      const state = (to: string) =>
        `update archive_entry set state = '${to}', disposed_on = '${TODAY}' where id = '${id}'`;
      await expect(bySql(state('DISPOSED'))).rejects.toThrow('is kept');
      await expect(bySql(`${state('DISPOSAL_PROPOSED')}; ${state('DISPOSED')}`)).rejects.toThrow('is kept');
      await expect(
        bySql(`update archive_entry set keep_until = '2002-01-01', finished_on = '1999-01-01' where id = '${id}'`),
      ).rejects.toThrow('stays what it is');
      await expect(bySql(`update archive_entry set digest = 'another' where id = '${id}'`)).rejects.toThrow(
        'stays what it is',
      );
      await expect(bySql(await begun(id, 'DISPOSAL_PROPOSED'))).rejects.toThrow('begins as ARCHIVED');
      await expect(bySql(`delete from archive_entry where id = '${id}'`)).rejects.toThrow('permission denied');
    }
  });

  test('erases no content and changes no archived form', async () => {
    const { application } = await applicationCancelled(sanbao, ground);
    const of = `where application_id = '${application.id}'`;
    await expect(bySql(`delete from parts_application where id = '${application.id}'`)).rejects.toThrow(
      'permission denied',
    );
    await expect(bySql(`delete from parts_application_line ${of}`)).rejects.toThrow('is archived');
    await expect(bySql(`update parts_application_line set remark = '改' ${of}`)).rejects.toThrow('is archived');
    for (const state of Object.keys(finishedApplication)) {
      await asIfIn(state, application.id);
      for (const change of ["remitted_on = '2020-01-01'", "state = 'DISPOSED'", "state = 'DRAFT'"])
        await expect(bySql(`update parts_application set ${change} where id = '${application.id}'`)).rejects.toThrow(
          'is archived',
        );
    }
    const { id: survey } = await surveyAnswered(sanbao, ground);
    const onSurvey = (change: string) => bySql(`update survey set ${change} where id = '${survey}'`);
    await expect(onSurvey("filler = '别人'")).rejects.toThrow('is archived');
    await expect(onSurvey("state = 'SENT'")).rejects.toThrow('is archived');
    await onSurvey("attempts = attempts + 1, sent_at = now(), failure = '满'");
    await expect(bySql('delete from procedure_event_content')).rejects.toThrow('permission denied');
    await expect(sanbao.orm.em.fork().execute('delete from procedure_event_content')).rejects.toThrow('append-only');
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { surveyAnswered } from '../../test/archive.ts';
import { textOf } from '../../test/pdf.ts';
import { reportSigned } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { applicationIn, type PartsGround, partsGround } from '../../test/spare-parts.ts';
import { afterSales } from '../chapters.ts';
import { makeFormPack } from '../jobs/make-pack.ts';
import { openFileStore } from '../platform/file-store.ts';
import { digestOf } from './evidence-zip.ts';
import { PrintedRecord } from './form-pack.entity.ts';
import { printedAs } from './form-pack-rules.ts';

let sanbao: Sanbao;
let ground: PartsGround;
let office: Client;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  ground = await partsGround(sanbao);
  office = await sanbao.as('after-sales');
});
afterAll(() => sanbao.stop());

const parts = () => ({ orm: sanbao.orm, config: sanbao.config, store: openFileStore(sanbao.config) });
const make = (id: string, attempts = 1) => makeFormPack(parts(), { id }, { job: { attempts } }, sanbao.clock.now);
const read = async (id: string) =>
  (
    await office.read(
      'query ($id: ID!) { formPack(id: $id) { number state records done failure manifestDigest file { url name } } }',
      { id },
    )
  ).formPack;

describe('7 the forms of a selection', () => {
  test('are one file, each as it is printed, with what to check them by', async () => {
    const applications = [await applicationIn(sanbao, ground, 'SIGNED'), await applicationIn(sanbao, ground, 'SIGNED')];
    const numbers = applications.map(({ number }) => number);
    const { id } = await office.step('requestFormPack', {
      input: { form: 'PARTS_APPLICATION', numbers },
    });
    await make(id);
    const pack = await read(id);
    expect(pack).toMatchObject({ state: 'READY', records: 2, done: 2, failure: null });
    expect(pack.file.name).toBe(`${pack.number}.zip`);
    const files = unzipSync((await office.download(pack.file.url)).rawPayload);
    expect(Object.keys(files)).toEqual([...numbers.map(number => `${number}.pdf`), 'manifest.sha256']);
    expect(pack.manifestDigest).toBe(digestOf(files['manifest.sha256'] as Uint8Array));
    for (const number of numbers) {
      const [page] = await textOf(Buffer.from(files[`${number}.pdf`] as Uint8Array));
      expect(page).toContain(number);
    }
  });

  test('what was signed is given as it was signed', async () => {
    const { number, paper } = await reportSigned(sanbao, ground);
    const { id } = await office.step('requestFormPack', { input: { form: 'WORK_REPORT', numbers: [number] } });
    await make(id);
    const files = unzipSync((await office.download((await read(id)).file.url)).rawPayload);
    const { workReports } = await office.read(
      'query ($n: String!) { workReports(filter: { number: { eq: $n } }) { nodes { signedPaper { sha256 } paper { sha256 } } } }',
      { n: number },
    );
    const [{ signedPaper }] = workReports.nodes;
    expect(digestOf(files[`${number}.pdf`] as Uint8Array)).toBe((signedPaper ?? paper).sha256);
  });

  test('what is not there is refused by its number', async () => {
    const { number } = await surveyAnswered(sanbao, ground);
    const refusal = (form: string, numbers: string[]) =>
      office.refusal('requestFormPack', { input: { form, numbers } });
    expect(await refusal('SURVEY', [number, 'SV-2026-9999'])).toMatchObject({
      rule: 'nothingToPrint',
      numbers: 'SV-2026-9999',
    });
    expect(await refusal('WORK_REPORT', [number])).toMatchObject({ rule: 'nothingToPrint' });
    expect(await refusal('SURVEY', [])).toMatchObject({ fields: { numbers: expect.any(String) } });
    for (const account of ['dealer-a', 'engineer', 'admin'])
      expect(
        await (await sanbao.as(account)).refusal('requestFormPack', { input: { form: 'SURVEY', numbers: [number] } }),
      ).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('what cannot be made says why after several tries', async () => {
    const { number } = await reportSigned(sanbao, ground);
    const { id } = await office.step('requestFormPack', { input: { form: 'WORK_REPORT', numbers: [number] } });
    const broken = { ...parts(), store: { ...parts().store, read: () => Promise.reject(new Error('it is gone')) } };
    const attempt = (attempts: number) => makeFormPack(broken, { id }, { job: { attempts } }, sanbao.clock.now);
    await expect(attempt(1)).rejects.toThrow('is gone');
    expect(await read(id)).toMatchObject({ state: 'MAKING' });
    await attempt(3);
    expect(await read(id)).toMatchObject({ state: 'FAILED', failure: 'it is gone' });
  });

  test('there is a choice for everything that is printed', () => {
    expect(
      Object.values(PrintedRecord)
        .map(form => printedAs(sanbao.orm, form).record.name)
        .sort(),
    ).toEqual(afterSales.printedForms.map(({ record }) => record.name).sort());
  });
});

test('7 a form is printed in the revision that came with the procedure under which its record was made', async () => {
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
  const gm = await sanbao.as('gm');
  const before = await applicationIn(sanbao, ground, 'SIGNED');
  const publish = (letter: string, effectiveFrom: string, forms: object[]) =>
    gm.step('publishProcedureRevision', { input: { letter, effectiveFrom, changes: '表单修订。', forms } });
  await publish('B', '2026-11-23', [{ form: 'A', revision: 'C' }]);
  const under = await applicationIn(sanbao, ground, 'SIGNED');
  await publish('C', '2026-12-01', [{ form: 'D', revision: 'B' }]);
  sanbao.clock.now = new Date('2026-12-01T02:00:00Z');
  const after = await applicationIn(sanbao, ground, 'SIGNED');
  const foot = async (address: string) => (await textOf((await office.download(address)).rawPayload))[0];
  const of = ({ id }: { id: string }) => foot(`/print/PartsApplication/${id}.pdf`);
  expect(await of(before)).toMatch(/SH\/JR-C-160-01 版次 A .+SH\/JR-C-160-01-01 版次 A/);
  expect(await of(under)).toMatch(/SH\/JR-C-160-01 版次 B .+SH\/JR-C-160-01-01 版次 C/);
  // Revision C of the procedure leaves App. A as B had it.
  expect(await of(after)).toMatch(/SH\/JR-C-160-01 版次 C .+SH\/JR-C-160-01-01 版次 C/);
  expect(await foot('/print/blank/PartsApplication.pdf')).toMatch(/版次 C .+SH\/JR-C-160-01-01 版次 C/);
  expect(await foot('/print/blank/WorkReport.pdf')).toMatch(/版次 C .+SH\/JR-C-160-04-01 版次 B/);
});

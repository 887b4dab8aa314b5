import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { textOf } from '../../test/pdf.ts';
import { ENGINEER, faultForm, reportSigned } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { applicationIn, type PartsGround, partsGround } from '../../test/spare-parts.ts';
import { businessTime } from '../fields/business-day.ts';
import { makeEvidencePack } from '../jobs/make-pack.ts';
import { openFileStore } from '../platform/file-store.ts';
import { periodInOrder } from './evidence-rules.ts';
import { digestOf } from './evidence-zip.ts';

const November = { from: '2026-11-01', until: '2026-11-30' };
const PACK =
  'id number state records done manifestDigest command failure file { url name type sha256 } history { step person }';

let sanbao: Sanbao;
let ground: PartsGround;
let auditor: Client;
let report: { id: string; number: string; order: string };
let folder: string;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  auditor = await sanbao.as('auditor');
  ground = await partsGround(sanbao);
  report = await reportSigned(sanbao, ground);
  folder = mkdtempSync(join(tmpdir(), 'sanbao-pack-'));
});
afterAll(async () => {
  await sanbao.stop();
  rmSync(folder, { recursive: true });
});

const parts = () => ({ orm: sanbao.orm, config: sanbao.config, store: openFileStore(sanbao.config) });
const make = (id: string, attempts = 1) => makeEvidencePack(parts(), { id }, { job: { attempts } }, sanbao.clock.now);
const read = async (id: string) =>
  (await auditor.read(`query ($id: ID!) { evidencePack(id: $id) { ${PACK} } }`, { id })).evidencePack;

/** The pack of a clause, as it is downloaded and unpacked. */
async function unpacked(clause: string, client = auditor, clauses?: string[]) {
  const { id } = await client.step('requestEvidencePack', { input: { clause, clauses, ...November } });
  await make(id);
  const pack = await read(id);
  const zip = (await auditor.download(pack.file.url)).rawPayload;
  if (process.env.DUMP) writeFileSync(`${process.env.DUMP}/${clause}.zip`, zip);
  return { pack, zip, files: unzipSync(zip) };
}

const succeeds = (run: () => unknown) => {
  try {
    run();
    return true;
  } catch {
    return false;
  }
};

const textIn = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();
const json = (bytes: Uint8Array | undefined) => JSON.parse(Buffer.from(bytes ?? []).toString());

test('a pack is of one day at least', () => {
  expect(periodInOrder({ from: '2026-12-01', until: '2026-12-01' })).toBeUndefined();
  expect(periodInOrder({ from: '2026-12-02', until: '2026-12-01' })).toMatchObject({ rule: 'endsBeforeStart' });
});

describe('an evidence pack', () => {
  test('has forms, contents, histories, decisions and signatures of what was done under the clause', async () => {
    const { pack, files, zip } = await unpacked('5.3.6');
    expect(pack).toMatchObject({ state: 'READY', command: 'sha256sum --strict -c manifest.sha256', failure: null });
    expect(pack.done).toBe(pack.records);
    expect(pack.file).toMatchObject({ type: 'application/zip', sha256: digestOf(zip) });
    expect(pack.manifestDigest).toBe(digestOf(files['manifest.sha256'] as Uint8Array));

    expect(json(files[`records/${report.number}.json`])).toMatchObject({ record: 'WorkReport', state: 'SIGNED' });
    expect((await textOf(files[`forms/${report.number}.pdf`] as Uint8Array))[0]).toContain('作业报告书');
    expect(json(files['signatures.json'])).toContainEqual(
      expect.objectContaining({ number: report.number, step: 'signWorkReport' }),
    );
    const history = json(files[`history/${report.number}.json`]);
    expect(history.map(({ step }: { step: string }) => step)).toEqual(['fileWorkReport', 'signWorkReport']);
    for (const { salt, content, contentDigest, hash } of history) {
      expect(digestOf(Buffer.from(salt + content))).toBe(contentDigest);
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test('is read without Sanbao: its first page leads to every file, and says in both languages how to check', async () => {
    const { files } = await unpacked('5.3.6');
    const page = Buffer.from(files['index.html'] as Uint8Array).toString();
    for (const name of Object.keys(files).filter(each => !['index.html', 'manifest.sha256'].includes(each)))
      expect(page).toContain(`href="${name}"`);
    for (const said of ['<code>sha256sum --strict -c manifest.sha256</code>', '核验', 'How to check it', '5.3.6'])
      expect(page).toContain(said);
    expect(page).not.toMatch(/https?:|<script/);
  });

  test('its first page is read as a document: verdicts, deadline, arrival and people, in local time', async () => {
    const { files } = await unpacked('5.3.3');
    const { serviceOrder: order } = await auditor.read(
      'query ($order: ID!) { serviceOrder(id: $order) { number arrivedAt customer { name } } }',
      report,
    );
    const local = (at: string) => businessTime(new Date(at));
    const index = textIn(files['index.html']);
    for (const said of [
      ...[order.number, order.customer.name, local(order.arrivedAt), '2026-11-27 24:00'],
      ...['符合', 'Conforming', '按期到达首个现场', '5.3.3', ENGINEER],
    ])
      expect(index).toContain(said);
    expect(index).not.toMatch(/\d{4}-\d\d-\d\dT\d\d:\d\d|undefined|null|NaN|WORK_DONE/);
    const own = textIn(files[`records/${order.number}.html`]);
    for (const said of ['派工单', '派出', 'Dispatch', order.customer.name, local(order.arrivedAt)])
      expect(own).toContain(said);
    expect(own).not.toMatch(/\d{4}-\d\d-\d\dT\d\d:\d\d|undefined|\[object|NaN/);
    const printed = (await textOf(files['index.pdf'] as Uint8Array)).join('');
    for (const said of [order.number, local(order.arrivedAt), '符合', 'Conforming']) expect(printed).toContain(said);
  });

  test('several clauses are in one pack, each with its own records and the figures of conformance', async () => {
    const { files } = await unpacked('5.3.6', auditor, ['5.3.7', '5.3.6']);
    const index = textIn(files['index.html']);
    for (const heading of ['<h2>5.3.6 ', '<h2>5.3.7 ']) expect(index.split(heading)).toHaveLength(2);
    const { conformance } = await auditor.read(
      `query ($from: Day!, $until: Day!) { conformance(from: $from, until: $until, clause: "5.3.6") {
        checks { zh conforming { total } missing { total } overdue { total } deviating { total } notApplicable { total } } } }`,
      November,
    );
    for (const { zh, missing, overdue, deviating, conforming, notApplicable } of conformance.checks) {
      const figures = [missing, overdue, deviating, conforming, notApplicable].map(({ total }) => total || '–');
      if (figures.every(figure => figure === '–')) continue;
      expect(index.split(`<td>${zh}`)[1]?.split('</tr>')[0]).toContain(
        figures.map(figure => `<td>${figure}</td>`).join(''),
      );
    }
  });

  test('a record that was wanted and on which nobody did anything is in it', async () => {
    const fault = await (await sanbao.as('after-sales')).step(
      'reportFault',
      { input: faultForm(ground, { calledAt: '2026-11-23T01:00:00Z' }) },
      'id number',
    );
    const before = sanbao.clock.now;
    sanbao.clock.now = new Date('2026-12-20T02:00:00Z');
    const { id } = await auditor.step('requestEvidencePack', {
      input: { clause: '5.3.7', from: '2026-11-01', until: '2026-11-30' },
    });
    await make(id);
    const { file } = await read(id);
    sanbao.clock.now = before;
    const index = textIn(unzipSync((await auditor.download(file.url)).rawPayload)['index.html']);
    expect(index.indexOf(fault.number)).toBeGreaterThan(0);
    expect(index.slice(index.indexOf(fault.number))).toMatch(/逾期/);
  });

  test('a clause that is carried out through others has what those leave; decisions are among it', async () => {
    const application = await applicationIn(sanbao, ground, 'CONFIRMED');
    const { files } = await unpacked('7.1');
    expect(files[`forms/${application.number}.pdf`]).toBeDefined();
    expect(json(files['decisions.json']).map(({ step }: { step: string }) => step)).toEqual(
      expect.arrayContaining(['signPartsApplication', 'confirmPartsApplication']),
    );
    expect(json(files['signatures.json']).map(({ step }: { step: string }) => step)).toContain('signPartsApplication');
    expect(JSON.stringify(json(files['decisions.json']))).not.toContain('sanbao-demo');
  });

  test('is made of the period alone', async () => {
    const input = { clause: '5.3.6', from: '2025-01-01', until: '2025-12-31' };
    const { id } = await auditor.step('requestEvidencePack', { input });
    await make(id);
    expect(await read(id)).toMatchObject({ state: 'READY', records: 0 });
  });

  test('is checked by the printed command; one flipped byte is found, wherever it is', async () => {
    const { pack, files } = await unpacked('5.3.6');
    const into = join(folder, pack.number);
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(into, name)), { recursive: true });
      writeFileSync(join(into, name), bytes);
    }
    const check = () => execFileSync('sh', ['-c', pack.command], { cwd: into, stdio: 'pipe' }).toString();
    expect(check().trim().split('\n')).toHaveLength(Object.keys(files).length - 1);
    const flips = (name: string, bytes: Buffer) =>
      name === 'manifest.sha256' ? [...bytes.subarray(0, bytes.indexOf('\n') + 1).keys()] : [bytes.length >> 1];
    for (const name of Object.keys(files)) {
      const bytes = readFileSync(join(into, name));
      for (const at of flips(name, bytes)) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] as number) ^ 1;
        writeFileSync(join(into, name), flipped);
        expect({ name, at, found: !succeeds(check) }).toEqual({ name, at, found: true });
      }
      writeFileSync(join(into, name), bytes);
    }
    expect(check()).toContain('OK');
  });
});

describe('who has it', () => {
  test('the auditor and the office may ask for it, and whoever reads for the company downloads it', async () => {
    const input = { clause: '5.3.6', ...November };
    expect(await (await sanbao.as('sales')).refusal('requestEvidencePack', { input })).toMatchObject({
      code: 'FORBIDDEN',
    });
    const { pack } = await unpacked('5.3.6', await sanbao.as('after-sales'));
    expect(pack.history.map(({ step }: { step: string }) => step)).toEqual([
      'finishEvidencePack',
      'requestEvidencePack',
    ]);
    for (const [account, status] of [
      ['sales', 200],
      ['dealer-a', 404],
      ['admin', 404],
    ] as const)
      expect((await (await sanbao.as(account)).download(pack.file.url)).statusCode).toBe(status);
  });

  test('a clause that there is not, and a period the wrong way round, are refused', async () => {
    const ask = (change: object) =>
      auditor.refusal('requestEvidencePack', { input: { clause: '5.3.6', ...November, ...change } });
    for (const clause of ['5.9', '__proto__', '5.3']) {
      expect(await ask({ clause })).toMatchObject({ rule: 'noSuchClause', fields: { clause: expect.any(String) } });
      expect(await ask({ clauses: ['5.3.7', clause] })).toMatchObject({
        rule: 'noSuchClause',
        fields: { clauses: expect.any(String) },
      });
    }
    expect(await ask({ until: '2026-10-31' })).toMatchObject({ rule: 'endsBeforeStart' });
  });

  test('one that cannot be made is tried again, and then says why; one that is ready is not made anew', async () => {
    const { id } = await auditor.step('requestEvidencePack', { input: { clause: '5.3.6', ...November } });
    const { paper } = (await auditor.read('query ($id: ID!) { workReport(id: $id) { paper { sha256 } } }', report))
      .workReport;
    const broken = {
      ...parts(),
      store: { ...parts().store, read: () => Promise.reject(new Error(`${paper.sha256} is gone`)) },
    };
    const attempt = (attempts: number) => makeEvidencePack(broken, { id }, { job: { attempts } }, sanbao.clock.now);
    await expect(attempt(1)).rejects.toThrow('is gone');
    expect(await read(id)).toMatchObject({ state: 'MAKING' });
    await attempt(3);
    expect(await read(id)).toMatchObject({ state: 'FAILED', failure: expect.stringContaining('is gone') });
    await make(id);
    expect(await read(id)).toMatchObject({ state: 'FAILED' });
  });
});

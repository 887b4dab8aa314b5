import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { installationDays, installationIn, repairIn, reportSigned } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { waitsFor } from '../../test/waits-for.ts';
import { type WarrantyGround, warrantyCalls, warrantyGround } from '../../test/warranty.ts';
import { ServiceOrder } from '../repair/service-order.entity.ts';

let sanbao: Sanbao;
let ground: WarrantyGround;
let office: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await warrantyGround(sanbao);
  office = await sanbao.as('after-sales');
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
});

interface Change {
  field?: string;
  before: never;
  after: never;
}

/** Step and fields in the last event of a record. */
async function lastOf(type: string, id: string): Promise<Record<string, Change>> {
  const query = `query ($id: ID!) { record: ${type}(id: $id) { history(first: 1) { step changes } } }`;
  const [{ step, changes }] = (await office.read(query, { id })).record.history;
  return { step, ...Object.fromEntries(changes.map(({ field, ...change }: Change) => [field, change])) };
}

test('what a step changes in a record that it moves along is told in the history of that record', async () => {
  const { id } = await installationIn(sanbao, ground, 'WORK_DONE');
  await reportSigned(sanbao, ground, { order: id, ...installationDays });
  await office.step('closeServiceOrder', { id });
  const { acceptedOn, startedUpOn } = installationDays;
  expect(await lastOf('equipment', ground.machine)).toEqual({
    step: 'closeServiceOrder',
    acceptedOn: { before: null, after: acceptedOn },
    startedUpOn: { before: null, after: startedUpOn },
  });
});

test('lines and links too, as they were and as they are', async () => {
  const { id, fault } = await repairIn(sanbao, ground, 'ON_SITE');
  const { assess, orderOf } = await warrantyCalls(sanbao);
  const { warrantyDecision: provisional } = await orderOf(id, 'warrantyDecision { id }');
  const decision = await assess(fault, { cause: 'USER' });
  const told = await lastOf('serviceOrder', id);
  expect(told).toEqual({
    step: 'assessWarranty',
    heldFrom: { before: null, after: 'ON_SITE' },
    holds: { before: [], after: [expect.objectContaining({ cause: 'CUSTOMER', until: null })] },
    warrantyDecision: {
      before: expect.objectContaining(provisional),
      after: expect.objectContaining({ id: decision.id }),
    },
  });
  sanbao.clock.now = new Date('2026-11-24T02:00:00Z');
  await office.step('cancelServiceOrder', { id, input: { reason: '顾客不修了' } });
  const ended = await lastOf('serviceOrder', id);
  expect(ended.holds?.before).toEqual(told.holds?.after);
  expect(ended.holds?.after).toEqual([
    { ...(told.holds?.after as object[] | undefined)?.[0], until: '2026-11-24T02:00:00.000Z' },
  ]);
});

test('a record that a step opens beside its own begins with what it was given', async () => {
  const { fault } = await repairIn(sanbao, ground, 'PLANNED');
  const { faultReport } = await office.read(
    'query ($id: ID!) { faultReport(id: $id) { registerLine { id number } } }',
    {
      id: fault,
    },
  );
  const line = 'query ($id: ID!) { correspondence(id: $id) { history { step changes } } }';
  const { correspondence } = await office.read(line, { id: faultReport.registerLine.id });
  const opened = correspondence.history.find(({ step }: { step: string }) => step === 'reportFault');
  expect(opened.changes).toContainEqual({ field: 'channel', before: null, after: 'PHONE' });
});

test('a record that a step moves along is taken as it is now, however another step changed it meanwhile', async () => {
  const head = await sanbao.as('after-sales-head');
  const { id } = await repairIn(sanbao, ground, 'PLANNED');
  const { technicianLicences } = await head.read(
    'query ($person: ID!) { technicianLicences(filter: { person: { id: { eq: $person } } }) { nodes { id } } }',
    { person: ground.engineer },
  );
  const orderNow = async () =>
    (await office.read('query ($id: ID!) { serviceOrder(id: $id) { version licenceLost { id } } }', { id }))
      .serviceOrder;
  const { version } = await orderNow();
  const suspend = () =>
    head.step('suspendLicence', { id: technicianLicences.nodes[0].id, input: { reason: '操作违规，复训后恢复' } });
  const { waited } = await waitsFor(sanbao, ServiceOrder, id, suspend, em =>
    em.execute('update service_order set version = version + 1 where id = ?', [id]),
  );
  expect({ waited, ...(await orderNow()) }).toEqual({
    waited: true,
    version: version + 2,
    licenceLost: [{ id: ground.engineer }],
  });
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { complaintForm } from '../../test/complaints.ts';
import { adjustmentForm, type RepairGround, releasedTemplate, repairGround, repairIn } from '../../test/repair.ts';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
let ground: RepairGround;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await repairGround(sanbao);
});
afterAll(() => sanbao.stop());

const query = `query ($resource: String!, $record: ID!) {
  caseThread(resource: $resource, record: $record) { records { resource record title state } events { step record person } }
}`;

test('a case is one, from whichever of its records it is asked, and holds nothing of another', async () => {
  const office = await sanbao.as('after-sales');
  const order = await repairIn(sanbao, ground, 'PLANNED');
  const other = await repairIn(sanbao, ground, 'PLANNED', { firstOfTrip: order.id });
  const { customer, machine: equipment } = ground;
  const { id: complaint } = await office.step('openComplaint', {
    input: complaintForm({ customer, equipment } as never, { order: order.id }),
  });
  const thread = async (resource: string, record: string) =>
    (await office.read(query, { resource, record })).caseThread;
  const { records, events } = await thread('ServiceOrder', order.id);
  const kinds = records.map(({ resource }: { resource: string }) => resource).sort();
  expect(kinds).toEqual([
    'Complaint',
    'Correspondence',
    'Correspondence',
    'FaultReport',
    'ServiceOrder',
    'WarrantyDecision',
  ]);
  expect(events.map(({ step }: { step: string }) => step)).toEqual(
    expect.arrayContaining(['reportFault', 'planRepair', 'openComplaint']),
  );
  expect(events[0]).toMatchObject({ step: 'reportFault', person: '沈晓梅' });
  for (const [resource, id] of [
    ['FaultReport', order.fault],
    ['Complaint', complaint],
  ] as const)
    expect(await thread(resource, id)).toEqual({ records, events });
  const ids = records.map(({ record }: { record: string }) => record);
  expect(ids).not.toContain(other.id);
});

test('machines that are adjusted by the same template are not one case', async () => {
  const engineer = await sanbao.as('engineer');
  const office = await sanbao.as('after-sales');
  const template = await releasedTemplate(sanbao, ground);
  const filed = async () => {
    const { id, fault } = await repairIn(sanbao, ground, 'ON_SITE');
    await engineer.step('fileAdjustmentRecord', { input: adjustmentForm(id, template) });
    return { id, fault };
  };
  const [one, other] = [await filed(), await filed()];
  const { caseThread } = await office.read(query, { resource: 'FaultReport', record: one.fault });
  const found = caseThread.records.map(({ resource, record }: { resource: string; record: string }) => [
    resource,
    record,
  ]);
  expect(found).toContainEqual(['ServiceOrder', one.id]);
  expect(found.map(([resource]: string[]) => resource)).toContain('AdjustmentRecord');
  expect(found.flat()).not.toEqual(expect.arrayContaining(['AdjustmentTemplate']));
  expect(found.flat()).not.toContain(other.id);
});

test('complaints that a summary gathers are not one case', async () => {
  const office = await sanbao.as('after-sales');
  const head = await sanbao.as('after-sales-head');
  const { customer, machine: equipment } = ground;
  const open = async () =>
    (await office.step('openComplaint', { input: complaintForm({ customer, equipment } as never) })).id;
  const [first, second] = [await open(), await open()];
  const { id: summary } = await head.step('compileComplaintSummary', {
    input: { from: '2026-11-01', until: '2026-11-23' },
  });
  const { caseThread } = await office.read(query, { resource: 'Complaint', record: first });
  const ids = caseThread.records.map(({ record }: { record: string }) => record);
  expect(ids).toContain(summary);
  expect(ids).not.toContain(second);
});

test('a case is for the company; what is no id is not found', async () => {
  const dealer = await sanbao.as('dealer-a');
  const ask = (record: string) => ({ resource: 'FaultReport', record });
  const [error] = (await dealer.ask(query, ask('01a211f1-79ca-7305-93d0-3ef5f1054e5b'))).errors ?? [];
  expect(error?.extensions.code).toBe('FORBIDDEN');
  const office = await sanbao.as('after-sales');
  const [unknown] = (await office.ask(query, ask('nobody'))).errors ?? [];
  expect(unknown?.extensions.code).toBe('NOT_FOUND');
  expect((await office.read(query, ask('01a211f1-79ca-7305-93d0-3ef5f1054e5b'))).caseThread).toEqual({
    records: [],
    events: [],
  });
});

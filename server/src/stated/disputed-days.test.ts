import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checksOf, totalsOf } from '../../test/conformance.ts';
import { faultForm, type RepairGround, repairGround } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { account } from '../../test/users.ts';
import { assessmentForm } from '../../test/warranty.ts';
import { message } from '../messages/catalogue.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let office: Client;
let head: Client;
let sales: Client;
let clerk: Client;
let gm: Client;
let decision: string;

beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await repairGround(sanbao);
  [office, head, sales, gm] = (await Promise.all(
    ['after-sales', 'after-sales-head', 'sales', 'gm'].map(name => sanbao.as(name)),
  )) as Client[] as [Client, Client, Client, Client];
  const { id } = await office.step('createPerson', { input: { name: '何敏', employer: 'HOUSE', roles: [] } });
  await account(sanbao, 'sales-clerk', id, ['SALES']);
  clerk = await sanbao.as('sales-clerk');
  const { id: fault } = await office.step('reportFault', { input: faultForm(ground) });
  decision = (await office.step('assessWarranty', { input: assessmentForm(fault) })).id;
});
afterAll(() => sanbao.stop());

const select = 'lapses { id version state what demandedBy }';
const lapsesOf = async (kind: string, id: string) =>
  (await office.read(`query ($id: ID!) { ${kind}(id: $id) { ${select} } }`, { id }))[kind].lapses;
const markOf = async (machine: string) =>
  (
    await office.read('query ($id: ID!) { equipment(id: $id) { statedDays { id version state statedOn } } }', {
      id: machine,
    })
  ).equipment.statedDays[0];
const accepting = ({ id, version }: { id: string; version: number }) => ({
  id,
  expectedVersion: version,
  input: { finding: '出库单、运单齐全，日期属实。' },
});

test('a day that is disputed is told of its record and of each verdict that rests on it', async () => {
  const { id, version } = await markOf(ground.machine);
  const input = { finding: '运单上是 11 月 2 日' };
  await clerk.step('disputeStatedDay', { id, expectedVersion: version, input });
  const { number } = (await office.read('query ($id: ID!) { equipment(id: $id) { number } }', { id: ground.machine }))
    .equipment;
  const lapse = {
    state: 'OPEN',
    what: message('en', 'dayDisputed', { number, day: '2026-10-20', finding: input.finding }),
  };
  expect(await lapsesOf('equipment', ground.machine)).toMatchObject([{ ...lapse, demandedBy: '5.3.2' }]);
  expect(await lapsesOf('warrantyDecision', decision)).toMatchObject([{ ...lapse, demandedBy: '5.2.3' }]);
  const waiting = (await head.read('{ inbox(first: 100) { resource step clause } }')).inbox;
  expect(waiting).toContainEqual({ resource: 'Lapse', step: 'acceptLapse', clause: null });
  const { 'undisputedDays5.2.3': counted } = await checksOf(office, '5.2.3');
  expect(totalsOf(counted)).toEqual({ deviating: 1 });
});

test('so is a verdict that is given while it is disputed', async () => {
  const { id: fault } = await office.step('reportFault', { input: faultForm(ground, { symptom: '吸盘不吸' }) });
  const { id } = await office.step('assessWarranty', { input: assessmentForm(fault) });
  expect(await lapsesOf('warrantyDecision', id)).toMatchObject([{ state: 'OPEN' }]);
});

test('that it stays is for those in charge to decide, in After-Sales for its head', async () => {
  const [lapse] = await lapsesOf('equipment', ground.machine);
  expect(await sales.refusal('acceptLapse', accepting(lapse))).toMatchObject({ code: 'FORBIDDEN' });
  expect(await office.refusal('acceptLapse', accepting(lapse))).toMatchObject({ code: 'FORBIDDEN' });
  await gm.step('acceptLapse', accepting(lapse));
  expect(await lapsesOf('equipment', ground.machine)).toMatchObject([{ state: 'ACCEPTED' }]);
});

test('once the day is put right, what still waits holds again; what was decided stays decided', async () => {
  const correction = { shippedOn: '2026-11-02', reason: '按运单更正' };
  await head.step('correctEquipment', { id: ground.machine, input: correction });
  expect(await lapsesOf('warrantyDecision', decision)).toMatchObject([{ state: 'SETTLED' }]);
  expect(await lapsesOf('equipment', ground.machine)).toMatchObject([{ state: 'ACCEPTED' }]);
});

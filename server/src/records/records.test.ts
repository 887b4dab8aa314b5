import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { inStock, partForm } from '../../test/spare-parts.ts';
import { personId } from '../../test/training.ts';
import { businessDay } from '../fields/business-day.ts';
import { supersedeRevisions } from '../jobs/each-day.ts';

let sanbao: Sanbao;
let gm: Client;
let office: Client;
let sales: Client;
let management: Client;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '90' });
  gm = await sanbao.as('gm');
  office = await sanbao.as('after-sales');
  sales = await sanbao.as('sales');
  management = await sanbao.as('management');
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
});

describe('4.5 service notices', () => {
  const notice = (change: object = {}) => ({
    input: {
      subject: '立式机横封加热管批次更换',
      text: '2026 年 8 月批次的加热管绝缘下降，凡到现场一律检查并更换。',
      departments: ['SALES', 'MANAGEMENT'],
      acknowledgeBy: '2026-11-27',
      ...change,
    },
  });
  const select = 'id state acknowledgements { department by }';

  test('each addressed department takes note for itself; with the last, all have', async () => {
    const { id } = await office.step('issueServiceNotice', notice());
    const manufacturing = await sanbao.as('manufacturing');
    expect(await manufacturing.refusal('acknowledgeServiceNotice', { id })).toMatchObject({
      code: 'FORBIDDEN',
      clause: '4.5',
    });
    expect(await sales.step('acknowledgeServiceNotice', { id }, select)).toMatchObject({
      state: 'ISSUED',
      acknowledgements: [{ department: 'SALES', by: '裘亚平' }],
    });
    expect(await sales.refusal('acknowledgeServiceNotice', { id })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await management.step('acknowledgeServiceNotice', { id }, select)).toMatchObject({ state: 'ACKNOWLEDGED' });
  });

  test('it is issued ahead, by whom the procedure names, and withdrawn by who issued it', async () => {
    expect(await sales.refusal('issueServiceNotice', notice())).toMatchObject({ code: 'FORBIDDEN' });
    expect(await gm.refusal('issueServiceNotice', notice({ acknowledgeBy: '2026-11-22' }))).toMatchObject({
      rule: 'dayInThePast',
    });
    expect(await gm.refusal('issueServiceNotice', notice({ departments: [] }))).toMatchObject({
      fields: { departments: expect.any(String) },
    });
    const { id } = await gm.step('issueServiceNotice', notice());
    const reason = { id, input: { reason: '发错部门' } };
    expect(await office.refusal('withdrawServiceNotice', reason)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await gm.step('withdrawServiceNotice', reason)).toMatchObject({ state: 'WITHDRAWN' });
  });
});

describe('7 revisions of the procedure', () => {
  const revision = (letter: string, effectiveFrom: string, forms: object[] = []) => ({
    input: { letter, effectiveFrom, changes: '外地到达期限的起算改为自通知之日。', forms },
  });
  const register = async () =>
    office.step(
      'registerCorrespondence',
      {
        input: {
          direction: 'IN',
          channel: 'PHONE',
          receivedOn: businessDay(sanbao.clock.now),
          party: '苏州恒味',
          subject: '询价',
        },
      },
      'id procedureRevision',
    );

  test('what is made from its day on is under it, what was begun stays under the former', async () => {
    const before = await register();
    expect(before).toMatchObject({ procedureRevision: 'A' });
    expect(await management.refusal('publishProcedureRevision', revision('B', '2026-12-01'))).toMatchObject({
      code: 'FORBIDDEN',
      clause: '7',
    });
    const refused = (letter: string, day: string, forms?: object[]) =>
      gm.refusal('publishProcedureRevision', revision(letter, day, forms));
    expect(await refused('b', '2026-12-01')).toMatchObject({ rule: 'revisionNotALetter' });
    expect(await refused('A', '2026-12-01')).toMatchObject({ rule: 'revisionNotLater' });
    expect(await refused('B', '2026-11-22')).toMatchObject({ rule: 'dayInThePast' });
    const twice = [
      { form: 'D', revision: 'B' },
      { form: 'D', revision: 'C' },
    ];
    expect(await refused('B', '2026-12-01', twice)).toMatchObject({ rule: 'formTwice' });
    expect(
      await gm.step('publishProcedureRevision', revision('B', '2026-12-01', [{ form: 'D', revision: 'B' }])),
    ).toMatchObject({ state: 'IN_FORCE' });
    expect(await register()).toMatchObject({ procedureRevision: 'A' });
    sanbao.clock.now = new Date('2026-12-01T02:00:00Z');
    expect(await register()).toMatchObject({ procedureRevision: 'B' });
    const { id: part } = await office.step('createPart', { input: partForm('Z-901', '备用切刀') });
    await inStock(sanbao, part, 5);
    const { stockMovements } = await office.read('{ stockMovements { nodes { procedureRevision } } }');
    expect(stockMovements.nodes).toEqual([{ procedureRevision: 'B' }]);
    const { id } = before;
    await office.step('recordHandling', { id, input: { what: '已报价' } });
    const { correspondence } = await office.read(
      'query ($id: ID!) { correspondence(id: $id) { procedureRevision history { revision } } }',
      { id },
    );
    expect(correspondence).toEqual({ procedureRevision: 'A', history: [{ revision: 'A' }, { revision: 'A' }] });
    expect(await refused('C', '2026-12-01')).toMatchObject({ rule: 'inForceBeforeFormer' });
  });

  test('published ahead, it leaves the former one in force until its day has come', async () => {
    const { procedureRevisions } = await gm.read('{ procedureRevisions { nodes { id letter } } }');
    const former = procedureRevisions.nodes.find(({ letter }: { letter: string }) => letter === 'B').id;
    const stateOf = async (id: string) =>
      (await gm.read('query ($id: ID!) { procedureRevision(id: $id) { state history { step } } }', { id }))
        .procedureRevision;
    sanbao.clock.now = new Date('2026-12-02T02:00:00Z');
    await gm.step('publishProcedureRevision', revision('C', '2027-01-01'));
    expect(await stateOf(former)).toMatchObject({ state: 'IN_FORCE' });
    await supersedeRevisions(sanbao.orm, new Date('2026-12-31T15:59:00Z'));
    expect(await stateOf(former)).toMatchObject({ state: 'IN_FORCE' });
    for (let times = 0; times < 2; times++) await supersedeRevisions(sanbao.orm, new Date('2026-12-31T16:01:00Z'));
    expect(await stateOf(former)).toEqual({
      state: 'SUPERSEDED',
      history: [{ step: 'supersedeProcedureRevision' }, { step: 'publishProcedureRevision' }],
    });
  });

  test('of today, the former one is superseded at once', async () => {
    sanbao.clock.now = new Date('2027-01-05T02:00:00Z');
    const { id } = await gm.step('publishProcedureRevision', revision('D', '2027-01-05'));
    const { procedureRevisions } = await gm.read(
      '{ procedureRevisions(filter: { state: { eq: IN_FORCE } }) { nodes { id } } }',
    );
    expect(procedureRevisions.nodes).toEqual([{ id }]);
  });

  test('it is prepared, checked and approved by three people, amended under its letter, and acknowledged by who holds a copy', async () => {
    const person = async (name: string) => personId(gm, name);
    const [prepared, checked, approver] = [await person('沈晓梅'), await person('史国兴'), await person('方国栋')];
    const copies = [
      { department: 'AFTER_SALES', copyNumber: '01' },
      { department: 'MANAGEMENT', copyNumber: '02' },
    ];
    const amended = (change: object = {}) => ({
      input: {
        ...revision('D', '2027-01-06').input,
        modification: 1,
        preparedBy: prepared,
        checkedBy: checked,
        copies,
        ...change,
      },
    });
    const refused = (change: object) => gm.refusal('publishProcedureRevision', amended(change));
    expect(await refused({ checkedBy: prepared })).toMatchObject({
      rule: 'notByTheSamePerson',
      fields: { checkedBy: expect.any(String) },
    });
    expect(await refused({ preparedBy: approver })).toMatchObject({ rule: 'notByTheSamePerson' });
    expect(await refused({ modification: 0 })).toMatchObject({ rule: 'revisionNotLater' });
    expect(await refused({ letter: 'E' })).toMatchObject({ rule: 'letterWithoutModification' });
    expect(await refused({ copies: [copies[0], copies[0]] })).toMatchObject({
      rule: 'copyTwice',
      fields: { 'copies.1.department': expect.any(String) },
    });
    const { id } = await gm.step('publishProcedureRevision', amended());
    sanbao.clock.now = new Date('2027-01-06T02:00:00Z');
    expect(await register()).toMatchObject({ procedureRevision: 'D/1' });
    expect(await (await sanbao.as('sales')).refusal('acknowledgeProcedureRevision', { id })).toMatchObject({
      code: 'FORBIDDEN',
    });
    const waits = async (client: Client) =>
      (await client.read('{ inbox { record } }')).inbox.some(({ record }: { record: string }) => record === id);
    expect(await waits(management)).toBe(true);
    for (const each of [office, management]) await each.step('acknowledgeProcedureRevision', { id });
    expect(await waits(management)).toBe(false);
    expect(await management.refusal('acknowledgeProcedureRevision', { id })).toMatchObject({ code: 'FORBIDDEN' });
    const { procedureRevision } = await office.read(
      'query ($id: ID!) { procedureRevision(id: $id) { acknowledgements { department } } }',
      { id },
    );
    expect(procedureRevision.acknowledgements).toEqual([{ department: 'AFTER_SALES' }, { department: 'MANAGEMENT' }]);
  });
});

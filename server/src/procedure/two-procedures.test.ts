import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { GraphQLObjectType } from 'graphql';
import { liftMaintenance, seedLifts } from '../../test/lift-maintenance.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { afterSales } from '../chapters.ts';
import { declarationFaults } from '../contract/declarations.ts';
import { printed } from '../contract/printed-schema.ts';
import { Flag, Text, Whole } from '../fields/declarations.ts';
import type { Label } from '../fields/labels.ts';
import { createSchema } from '../schema.ts';
import { defineProcedure, type Procedure } from './procedure.ts';

let sanbao: Sanbao;
let lifts: Sanbao;
let sales: Client;
let office: Client;
let before: string;
beforeAll(async () => {
  before = printed(await createSchema(afterSales));
  lifts = await startSanbao(undefined, {}, seedLifts, undefined, liftMaintenance);
  sanbao = await startSanbao();
  sales = await lifts.as('sales');
  office = await lifts.as('after-sales');
});
afterAll(() => Promise.all([lifts.stop(), sanbao.stop()]));

const register = (address: string) => sales.step('registerLift', { input: { address, floors: 12 } });
const visit = (lift: string, nextOn: string) => ({ input: { lift, nextOn, work: '制动器调整' } });

test('both are declared soundly, and neither has anything of the other', async () => {
  expect(declarationFaults(liftMaintenance)).toEqual([]);
  const schema = await createSchema(liftMaintenance);
  expect(schema.getType('TrainingPlan')).toBeUndefined();
  expect(schema.getType('User')).toBeUndefined();
  expect(schema.getType('LiftVisit')).toBeDefined();
  expect(printed(await createSchema(afterSales))).toBe(before);
  expect(before).not.toContain('Lift');
});

test('each calls things by its own catalogues, the kernel’s among them', async () => {
  const called = async (procedure: Procedure, type: string) => {
    const field = (await createSchema(procedure)).getType(type) as GraphQLObjectType;
    const { ui } =
      (field.getFields().number as { extensions: { directives?: { ui?: Label } } }).extensions.directives ?? {};
    return ui?.en;
  };
  expect([await called(liftMaintenance, 'Lift'), await called(afterSales, 'Equipment')]).toEqual([
    'Lift no.',
    'Number',
  ]);
  expect(liftMaintenance.labels.find('TrainingPlan')).toBeUndefined();
});

test('a parameter that the document does not leave open is found', () => {
  const { document, policy, resolvers, records } = liftMaintenance;
  class Fewer {
    @Text() COMPANY_NAME = '';
    @Text() COMPANY_ADDRESS = '';
    @Text() POSTCODE = '';
    @Text() SUPERVISION_PHONE = '';
    @Whole() LINK_DAYS = 7;
    @Flag() DECISIONS_BY_PASSWORD = false;
    @Whole() WAITING_DAYS = 7;
  }
  const chapters = [{ records, resolvers }];
  expect(
    declarationFaults(defineProcedure({ document: { ...document, parameters: Fewer }, chapters, policy })),
  ).toContain('recordLiftVisit: the procedure leaves no VISIT_DAYS open');
});

test('a text of a document that no catalogue says is found', () => {
  const { document, policy } = liftMaintenance;
  const wider = { ...document, headings: { ...document.headings, '3': 'escalators' } };
  expect(declarationFaults(defineProcedure({ document: wider, chapters: [], policy }))).toContain(
    'LiftProcedure.headings.escalators: no catalogue says it',
  );
});

test('a step of the other procedure is taken, and its list and history are read', async () => {
  const { id, number } = await register('人民路1号');
  const { id: visited } = await office.step('recordLiftVisit', visit(id, '2026-12-24'));
  expect(
    await office.read('{ lifts { totalCount nodes { number address visitBy history { step clause } } } }'),
  ).toEqual({
    lifts: {
      totalCount: 1,
      nodes: [
        {
          number,
          address: '人民路1号',
          visitBy: '2026-12-24',
          history: [
            { step: 'recordLiftVisit', clause: '2.2' },
            { step: 'registerLift', clause: '2.1' },
          ],
        },
      ],
    },
  });
  const paper = await office.download(`/print/LiftVisit/${visited}.pdf`);
  expect([paper.statusCode, paper.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
});

test('what it forbids is refused with its own clause', async () => {
  const { id } = await register('人民路2号');
  expect(await office.refusal('recordLiftVisit', visit(id, '2026-11-01'))).toMatchObject({
    code: 'RULE_VIOLATED',
    clause: '2.2',
    rule: 'dayInThePast',
  });
  expect(await office.refusal('recordLiftVisit', visit(id, '2027-03-01'))).toMatchObject({
    rule: 'periodTooLong',
    days: 60,
  });
  await office.step('stopLift', { id });
  expect(await office.refusal('stopLift', { id })).toMatchObject({ code: 'STEP_NOT_AVAILABLE', clause: '2.2' });
  expect(await sales.refusal('stopLift', { id })).toMatchObject({ code: 'FORBIDDEN', clause: '2.2' });
});

test('each tells its own document, steps and rights', async () => {
  const asked = '{ procedure { number revision zh en clauses { number en steps { name } } } viewer { permissions } }';
  const { procedure, viewer } = await office.read(asked);
  expect(procedure).toEqual({
    number: 'LM-07',
    revision: '3',
    zh: '电梯维护保养规程',
    en: 'Lift maintenance procedure',
    clauses: [
      { number: '2.1', en: 'Each lift is registered.', steps: [{ name: 'registerLift' }] },
      {
        number: '2.2',
        en: 'Each lift is visited in time.',
        steps: [{ name: 'stopLift' }, { name: 'recordLiftVisit' }],
      },
    ],
  });
  expect(viewer.permissions).toContain('recordLiftVisit');
  const other = await (await sanbao.as('after-sales')).read(asked);
  expect(other.procedure.number).toBe('SH/JR-C-160-01');
  expect(other.viewer.permissions).not.toContain('recordLiftVisit');
});

test('meanwhile Sanbao goes on as ever, and knows no lifts', async () => {
  const input = { name: '梅州米业', contact: '周敏', phone: '0755-26991100' };
  const { number } = await (await sanbao.as('sales')).step('createCustomer', { input });
  expect(number).toMatch(/^C/);
  const { errors } = await (await sanbao.as('sales')).ask('{ lifts { totalCount } }');
  expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
});

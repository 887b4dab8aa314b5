import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../../test/sanbao.ts';
import { statementsOf } from '../../../test/statements.ts';
import { planIn, trainingGround } from '../../../test/training.ts';
import { cursorOf } from '../../read/cursor.ts';

let sanbao: Sanbao;
let auditor: Client;
let plan: string;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  const ground = await trainingGround(sanbao);
  ({ id: plan } = await planIn(sanbao, ground, 'SUBMITTED'));
  sanbao.clock.now = new Date('2026-11-24T16:30:00Z');
  await planIn(sanbao, ground, 'DRAFT');
  auditor = await sanbao.as('auditor');
});
afterAll(() => sanbao.stop());

const fields =
  'entries { id position at resource record number title version step clause department person from to } endCursor hasNextPage';
const read = async (asked = '') => (await auditor.read(`{ auditTrail${asked} { ${fields} } }`)).auditTrail;
const steps = async (asked: string) => (await read(asked)).entries.map(({ step }: { step: string }) => step);

describe('the audit trail', () => {
  test('tells each step with its record as it is called now, the latest first', async () => {
    const [latest, submitted, drafted] = (await read('(resource: "TrainingPlan")')).entries;
    expect(latest).toMatchObject({ step: 'draftTrainingPlan', number: 'TP-2026-0002', from: null, to: 'DRAFT' });
    expect(submitted).toEqual({
      id: expect.any(String),
      position: drafted.position + 1,
      at: '2026-11-23T02:00:00+00:00',
      resource: 'TrainingPlan',
      record: plan,
      number: 'TP-2026-0001',
      title: '装盒机操作与保养班',
      version: 2,
      step: 'submitTrainingPlan',
      clause: '5.1.2',
      department: 'AFTER_SALES',
      person: drafted.person,
      from: 'DRAFT',
      to: 'SUBMITTED',
    });
  });

  test.each([
    ['(number: "TP-2026-0001")', ['submitTrainingPlan', 'draftTrainingPlan']],
    ['(step: "submitTrainingPlan")', ['submitTrainingPlan']],
    ['(clause: "5.1.1")', ['draftTrainingPlan', 'draftTrainingPlan']],
    // Half past midnight in Shanghai.
    ['(from: "2026-11-25", until: "2026-11-25")', ['draftTrainingPlan']],
    ['(resource: "TrainingPlan", until: "2026-11-24")', ['submitTrainingPlan', 'draftTrainingPlan']],
    ['(number: "TP-2026-0009")', []],
    ['(person: "nobody")', []],
    ['(resource: "Nothing")', []],
  ])('%s', async (asked, expected) => {
    expect(await steps(asked)).toEqual(expected);
  });

  test('by the person who took the step', async () => {
    const [{ person }] = (await read('(clause: "5.1.1")')).entries;
    expect((await steps(`(person: "${person}", resource: "TrainingPlan")`)).length).toBe(3);
  });

  test('page by page nothing is left out and nothing comes twice, though many share a moment', async () => {
    const whole = (await read('(first: 100)')).entries.map(({ id }: { id: string }) => id);
    const paged: string[] = [];
    for (let after = '', more = true; more; ) {
      const page = await read(`(first: 7${after && `, after: "${after}"`})`);
      paged.push(...page.entries.map(({ id }: { id: string }) => id));
      [after, more] = [page.endCursor, page.hasNextPage];
    }
    expect(paged.slice(0, 100)).toEqual(whole);
    const { verifyAuditTrail } = await auditor.read('{ verifyAuditTrail { events } }');
    expect(new Set(paged).size).toBe(verifyAuditTrail.events);
    expect(paged).toHaveLength(verifyAuditTrail.events);
  });

  test('is one statement', async () => {
    const sent = await statementsOf(() => read('(clause: "5.1.1", first: 5)'));
    expect(sent.filter(({ text }) => text.includes('procedure_event'))).toHaveLength(1);
  });

  test.each([
    'x',
    cursorOf(['now', 1]),
    Buffer.from('{}').toString('base64url'),
    cursorOf(['2026-99-99T00:00:00+00:00', '00000000-0000-7000-8000-000000000000']),
  ])('the cursor %s is refused', async after => {
    const { errors } = await auditor.ask('query ($after: String) { auditTrail(after: $after) { endCursor } }', {
      after,
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: { after: expect.any(String) } });
  });

  test.each(['dealer-a', 'admin'])('%s is told nothing', async account => {
    const { errors } = await (await sanbao.as(account)).ask('{ auditTrail { endCursor } }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

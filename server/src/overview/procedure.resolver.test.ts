import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { planIn, trainingGround } from '../../test/training.ts';
import { afterSales } from '../chapters.ts';

let sanbao: Sanbao;
beforeAll(async () => {
  sanbao = await startSanbao();
  await planIn(sanbao, await trainingGround(sanbao), 'DRAFT');
});
afterAll(() => sanbao.stop());

async function clause(number: string, fields: string, account = 'auditor') {
  const { procedure } = await (await sanbao.as(account)).read(`{ procedure { clauses { number ${fields} } } }`);
  return procedure.clauses.find((each: { number: string }) => each.number === number);
}

test('the procedure is shown whole and in its order', async () => {
  const query =
    '{ procedure { number revision modification zh en headings { number en } forms { number appendix retention } clauses { number } } }';
  const { procedure } = await (await sanbao.as('auditor')).read(query);
  expect(procedure).toMatchObject({ number: 'SH/JR-C-160-01', revision: 'A', modification: 0, zh: '售后服务管理程序' });
  expect(procedure.clauses.map(({ number }: { number: string }) => number)).toEqual(afterSales.clauseNumbers);
  expect(procedure.headings).toContainEqual({ number: '5.1', en: 'Technical training' });
  expect(procedure.forms[0]).toEqual({ number: 'SH/JR-C-160-01-01', appendix: 'A', retention: 'THREE_YEARS' });
});

test('a clause names its steps, its form and what carries it out', async () => {
  const { steps, ...rest } = await clause(
    '5.1.2',
    'served through departments iso evidence { en } steps { name record by from to }',
  );
  expect(rest).toEqual({
    number: '5.1.2',
    served: true,
    through: [],
    departments: ['GENERAL_MANAGER', 'MANAGEMENT'],
    iso: '7.2, 7.5.2',
    evidence: { en: 'Approval, venue, notices' },
  });
  expect(steps).toContainEqual({
    name: 'rejectTrainingPlan',
    record: 'TrainingPlan',
    by: ['GENERAL_MANAGER'],
    from: ['SUBMITTED'],
    to: ['REJECTED'],
  });
  expect(await clause('4.1', 'served through')).toMatchObject({ served: true, through: ['5.1.1'] });
  expect(await clause('7.4', 'served form retention')).toMatchObject({
    served: true,
    form: 'SH/JR-C-160-04-01',
    retention: 'LONG_TERM',
  });
});

test('records are counted by state, as far as the viewer sees them', async () => {
  expect(await clause('5.1.2', 'counts { record state count }')).toMatchObject({
    counts: [{ record: 'TrainingPlan', state: 'DRAFT', count: 1 }],
  });
  expect(await clause('5.1.2', 'counts { count }', 'dealer-a')).toMatchObject({ counts: [] });
  expect(await clause('5.1.2', 'counts { count }', 'admin')).toMatchObject({ counts: [] });
});

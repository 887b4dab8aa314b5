import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { planForm } from '../../test/training.ts';

let sanbao: Sanbao;
beforeAll(async () => {
  sanbao = await startSanbao();
});
afterAll(() => sanbao.stop());

const ground = { family: '1', instructor: '2' };
const draft = 'mutation ($input: TrainingPlanInput!) { draftTrainingPlan(input: $input) { id } }';
const fault = async (input: unknown, headers = {}): Promise<Record<string, unknown>> => {
  const office = await sanbao.as('after-sales');
  const { errors } = await office.ask(draft, { input } as object, headers);
  return { ...errors?.[0]?.extensions, message: errors?.[0]?.message };
};

describe('a variable of the wrong type is told by its field', () => {
  test.each([
    ['a word for a number', { capacity: 'viele; at "input.title"; x' }, 'capacity', 'Not a value of the right kind.'],
    ['an unknown choice', { topics: ['USE', 'SLEEP'] }, 'topics.1', 'Not a value of the right kind.'],
    [
      'a day that is none, in a line',
      { schedule: [{ day: 'soon', topic: 'USE', hours: 1, instructor: '2' }] },
      'schedule.0.day',
      'Not a value of the right kind.',
    ],
    ['nothing where something is needed', { title: null }, 'title', 'Required.'],
    ['a field left out', { title: undefined }, 'title', 'Required.'],
    ['a field that there is not', { colour: 'red' }, 'colour', 'There is no such field.'],
  ])('%s', async (_, change, field, text) => {
    const { code, fields } = await fault(planForm(ground, change));
    expect(code).toBe('BAD_USER_INPUT');
    expect(fields).toEqual({ [field]: text });
  });

  test('in Chinese too', async () => {
    expect(await fault(planForm(ground, { capacity: 'x' }), { 'accept-language': 'zh-CN' })).toMatchObject({
      message: '填写的内容有误，请检查标出的栏目。',
      fields: { capacity: '值的类型不对。' },
    });
  });

  test('whole', async () => {
    expect(await fault('x')).toMatchObject({ code: 'BAD_USER_INPUT', fields: { input: expect.any(String) } });
  });
});

import { expect, test } from '@jest/globals';
import { initialUpon, refusedInForm, startingValues, toInput } from './form.ts';
import { formOf, stepNamed } from './schema.ts';

const revise = stepNamed('reviseTrainingPlan')!;
const plan = {
  id: 'p1',
  title: '立式包装机维修培训',
  productFamily: { id: 'f1', name: '立式包装机' },
  instructors: [{ id: 'i1' }, { id: 'i2' }],
  schedule: [{ id: 'l1', day: '2026-03-02', topic: 'USE', hours: 6, instructor: { id: 'i1' } }],
  inHousePractice: true,
};

test('a form that revises begins with the record, its links as ids', () => {
  expect(startingValues(revise, plan)).toMatchObject({
    title: '立式包装机维修培训',
    productFamily: 'f1',
    instructors: ['i1', 'i2'],
    schedule: [{ day: '2026-03-02', topic: 'USE', hours: 6, instructor: 'i1' }],
    inHousePractice: true,
    otherMatters: null,
  });
});

test('a form that decides begins empty', () => {
  const reject = stepNamed('rejectTrainingPlan')!;
  expect(startingValues(reject, { ...plan, reason: '上次的原因' })).toEqual({ reason: null });
});

test('a creating form begins with what the page it was opened on already says', () => {
  const enrol = stepNamed('enrolTrainee')!;
  expect(startingValues(enrol, undefined, { plan: 'p1' })).toMatchObject({ plan: 'p1', person: null });
});

test('a form opened upon a record begins with that record, and with whom and what it is about', () => {
  const order = { id: 'o1', customer: { id: 'c1', name: '康衡' }, equipment: { id: 'e1' }, task: '安装' };
  expect(initialUpon('ServiceOrder', order, stepNamed('sendSurvey')!)).toEqual({ order: 'o1', customer: 'c1' });
  const summary = { id: 's1' };
  expect(initialUpon('ComplaintSummary', summary, stepNamed('openCorrectiveAction')!)).toEqual({ summary: 's1' });
  expect(initialUpon('ServiceOrder', order, stepNamed('closeServiceOrder')!)).toBeUndefined();
});

test('what is sent holds the fields of the form, with null for what was left empty', () => {
  const input = toInput(formOf(revise), { ...startingValues(revise, plan), otherMatters: '', stray: 1 });
  expect(input).not.toHaveProperty('stray');
  expect(input).toMatchObject({ otherMatters: null, schedule: [{ day: '2026-03-02', instructor: 'i1' }] });
});

test('lines in which nothing was entered are not sent, and what is refused is told at the line it was entered in', () => {
  const fields = formOf(stepNamed('issueParts')!);
  const values = {
    lines: [{ part: 'a' }, { part: 'b', quantity: 2 }, { part: 'c', quantity: '' }, { part: 'd', quantity: 1 }],
  };
  expect(toInput(fields, values)).toEqual({
    lines: [
      { part: 'b', quantity: 2 },
      { part: 'd', quantity: 1 },
    ],
    pieces: null,
  });
  expect(refusedInForm(fields, values, { 'lines.1.quantity': 'too many', lines: 'none' })).toEqual({
    'lines.3.quantity': 'too many',
    lines: 'none',
  });
});

test('what the form does not ask for by a choice is not sent, though it was filled in before', () => {
  const sign = stepNamed('signWorkReport')!;
  const entered = { signature: { name: '王建国', points: null }, signer: '王建国', scan: 'file', place: '苏州' };
  const sent = (kind: string | null) => {
    const { signature, signer, scan } = toInput(formOf(sign), { ...entered, kind });
    return [signature !== null, signer, scan];
  };
  expect(sent('STAMP')).toEqual([false, '王建国', 'file']);
  expect(sent('SIGNATURE')).toEqual([true, null, null]);
  expect(sent(null)).toEqual([true, null, null]);
});

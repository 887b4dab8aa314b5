import { expect, test } from '@jest/globals';
import '../chapters.ts';
import { codeOn, textOf } from '../../test/pdf.ts';
import { Person } from '../organization/person.entity.ts';
import { fact, label } from './bilingual-text.ts';
import { print } from './print.ts';
import { printedForm } from './printed-form.ts';
import { verificationCode } from './verification-code.ts';

const form = printedForm(Person, {
  revision: 'B',
  needs: [],
  draw: ({ name }, { publicUrl }) => ({
    content: [fact(label(Person, 'name'), { text: name }), verificationCode('x'.repeat(43), publicUrl, 100)],
  }),
});
const person = (name: string) =>
  Object.assign(Object.create(Person.prototype) as Person, {
    number: 'P-2026-0001',
    name,
    createdAt: new Date('2026-12-15T02:00:00Z'),
    procedureRevision: 'A',
  });
const printed = (name: string) => print(form, person(name), { publicUrl: 'https://service.example' });

test('the same content is the same bytes, another is not', async () => {
  const first = await printed('区永健');
  expect((await printed('区永健')).equals(first)).toBe(true);
  expect((await printed('何展鹏')).equals(first)).toBe(false);
});

test('a paper says it in both languages, with the rare letters of names, and under which revisions', async () => {
  const [page, ...more] = await textOf(await printed('喆堃㛃𬭎'));
  expect(more).toEqual([]);
  for (const said of ['姓名', 'Name', '喆堃㛃𬭎', 'SH/JR-C-160-01 版次 A', '人员 版次 B', 'Person, revision B'])
    expect(page).toContain(said);
});

test('its code leads to its page', async () => {
  expect(await codeOn(await printed('区永健'))).toBe(`https://service.example/verify/${'x'.repeat(43)}`);
});

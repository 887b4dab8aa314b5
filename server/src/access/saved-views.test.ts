import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { User } from '../organization/user.entity.ts';
import { companyEm } from '../viewer/viewer.ts';
import { SavedViews } from './saved-views.entity.ts';

let sanbao: Sanbao;
let office: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  office = await sanbao.as('after-sales');
});
afterAll(() => sanbao.stop());

const save = (client: Client, resource: string, views: object[]) =>
  client.ask(
    'mutation ($resource: String!, $views: [SavedViewInput!]!) { saveViews(resource: $resource, views: $views) }',
    {
      resource,
      views,
    },
  );
const kept = async (client: Client) =>
  (await client.read('{ savedViews { resource views { label value } } }')).savedViews;
const shared = async (client: Client) =>
  (await client.read('{ savedViews { resource shared { label by pinned } } }')).savedViews.flatMap(
    ({ resource, shared }: { resource: string; shared: { label: string; by: string; pinned: boolean | null }[] }) =>
      shared.map(({ label, by, pinned }) => `${resource} ${label}${pinned ? '*' : ''} (${by})`),
  );
const view = (label: string, value: object = { filter: { q: 'zhj' } }) => ({ label, value: JSON.stringify(value) });

test('views are kept for oneself alone, list by list, and replaced whole', async () => {
  expect(await save(office, 'TrainingPlan', [view('年内'), view('待批')])).toEqual({ data: { saveViews: true } });
  await save(office, 'Person', [view('讲师')]);
  await save(office, 'TrainingPlan', [view('待批')]);
  expect(await kept(office)).toEqual([
    { resource: 'Person', views: [view('讲师')] },
    { resource: 'TrainingPlan', views: [view('待批')] },
  ]);
  expect(await kept(await sanbao.as('gm'))).toEqual([]);
  const dealer = await sanbao.as('dealer-a');
  await save(dealer, 'Person', [view('本店')]);
  expect(await kept(dealer)).toEqual([{ resource: 'Person', views: [view('本店')] }]);
  expect(await kept(office)).toHaveLength(2);
});

test('what is no view, too long or too many is refused, as is a list that one may not read', async () => {
  const refused = async (resource: string, views: object[]) =>
    (await save(office, resource, views)).errors?.[0]?.extensions;
  expect(await refused('Person', [view(' '.repeat(61))])).toMatchObject({
    fields: { 'views.0.label': expect.any(String) },
  });
  expect(await refused('Person', [{ label: '乱', value: '{' }])).toMatchObject({
    fields: { 'views.0.value': expect.any(String) },
  });
  for (const value of ['[]', 'null', '5', '"x"', ''])
    expect(await refused('Person', [{ label: '乱', value }])).toMatchObject({
      fields: { 'views.0.value': expect.any(String) },
    });
  expect(await refused('Person', [view('长', { q: 'x'.repeat(4000) })])).toMatchObject({
    fields: { 'views.0.value': expect.any(String) },
  });
  expect(
    await refused(
      'Person',
      Array.from({ length: 31 }, (_, at) => view(`${at}`)),
    ),
  ).toMatchObject({
    fields: { views: expect.any(String) },
  });
  expect(await refused('Session', [])).toMatchObject({ code: 'FORBIDDEN' });
  expect((await save(await sanbao.as('dealer-a'), 'User', [])).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await save(sanbao.nobody, 'Person', [])).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  expect(await kept(office)).toHaveLength(2);
});

describe('shared with a department', () => {
  const forAfterSales = { ...view('上月'), department: 'AFTER_SALES', pinned: true };

  test('its people see it with the name of whose it is, and nobody else', async () => {
    await save(office, 'Complaint', [forAfterSales, view('自用')]);
    const told = ['Complaint 上月* (沈晓梅)'];
    expect(await shared(await sanbao.as('after-sales-head'))).toEqual(told);
    expect(await shared(await sanbao.as('engineer'))).toEqual(told);
    for (const other of ['management', 'gm', 'admin', 'auditor', 'dealer-a'])
      expect(await shared(await sanbao.as(other))).toEqual([]);
    expect(await shared(office)).toEqual([]);
    expect(
      (await office.read('{ savedViews { resource views { label department pinned } } }')).savedViews,
    ).toContainEqual({
      resource: 'Complaint',
      views: [
        { label: '上月', department: 'AFTER_SALES', pinned: true },
        { label: '自用', department: null, pinned: null },
      ],
    });
  });

  test('another of the department changes their own views, and never a colleague’s', async () => {
    const head = await sanbao.as('after-sales-head');
    await save(head, 'Complaint', []);
    await save(head, 'Complaint', [{ ...view('上月'), department: 'AFTER_SALES' }]);
    expect(await shared(await sanbao.as('engineer'))).toEqual(['Complaint 上月* (沈晓梅)', 'Complaint 上月 (顾建平)']);
    await save(head, 'Complaint', []);
    expect(await shared(head)).toEqual(['Complaint 上月* (沈晓梅)']);
  });

  test('not with another department, dealers not among each other, and few of them in the menu', async () => {
    const fields = async (client: Client, views: object[], list = 'Complaint') =>
      (await save(client, list, views)).errors?.[0]?.extensions.fields;
    const withOther = { ...view('给别人'), department: 'MANAGEMENT' };
    expect(await fields(office, [forAfterSales, withOther])).toEqual({ 'views.1.department': expect.any(String) });
    expect(await fields(await sanbao.as('admin'), [forAfterSales], 'User')).toMatchObject({
      'views.0.department': expect.any(String),
    });
    const dealers = { ...view('同行'), department: 'DEALER' };
    expect(await fields(await sanbao.as('dealer-a'), [dealers], 'Person')).toMatchObject({
      'views.0.department': expect.any(String),
    });
    const many = Array.from({ length: 6 }, (_, at) => ({ ...forAfterSales, label: `${at}` }));
    expect(await fields(office, many)).toEqual({ views: expect.any(String) });
    expect(await shared(await sanbao.as('engineer'))).toEqual(['Complaint 上月* (沈晓梅)']);
  });

  test('only as long as whose it is stays in the department and signs in', async () => {
    const engineer = await sanbao.as('engineer');
    const owner = companyEm(sanbao.orm.em);
    const user = await owner.findOneOrFail(User, { name: '沈晓梅' });
    const { roles } = user;
    user.roles = ['SALES'];
    await owner.flush();
    expect(await shared(engineer)).toEqual([]);
    const own = '{ savedViews { resource views { label department } } }';
    const moved = (await (await sanbao.anew('after-sales')).read(own)).savedViews;
    expect(moved.flatMap(({ views }: { views: object[] }) => views)).toContainEqual({
      label: '上月',
      department: null,
    });
    user.roles = roles;
    user.state = 'INACTIVE';
    await owner.flush();
    expect(await shared(engineer)).toEqual([]);
    user.state = 'ACTIVE';
    await owner.flush();
    expect(await shared(engineer)).toHaveLength(1);
  });

  test('a list that is no more, or that one may not read, shows nothing of it', async () => {
    const em = companyEm(sanbao.orm.em);
    const [kept] = await em.find(SavedViews, { resource: 'Complaint', user: { name: '沈晓梅' } });
    em.create(SavedViews, { user: kept!.user, resource: 'Gone', views: kept!.views, departments: ['AFTER_SALES'] });
    await em.flush();
    expect(await shared(await sanbao.as('engineer'))).toEqual(['Complaint 上月* (沈晓梅)']);
  });
});

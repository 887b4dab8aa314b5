import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';

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

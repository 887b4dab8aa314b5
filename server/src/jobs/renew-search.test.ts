import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { until } from '../../test/until.ts';
import { type Log, silent } from './log-jobs.ts';
import { renewSearch, searchOutdated } from './renew-search.ts';
import { startJobs } from './worker.ts';

let sanbao: Sanbao;
let sales: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  sales = await sanbao.as('sales');
  for (let at = 0; at < 3; at++)
    await sales.step('createCustomer', {
      input: { name: `曾家${at}厂`, industry: '食品', contact: '曾国平', phone: `139 0000 000${at}` },
    });
});
afterAll(() => sanbao.stop());

const rows = <Row = { search: string }>(sql: string) => sanbao.orm.em.fork().execute<Row[]>(sql);
const terms = () => rows('select number, search, version, changed_in from customer order by number');
const found = async (q: string) =>
  (await sales.read(`{ customers(filter: { q: "${q}" }) { totalCount } }`)).customers.totalCount;

let today: unknown;
beforeEach(async () => {
  today ??= await terms();
  await rows("update customer set search = 'cengjia'");
  await rows("update search_renewal set rule = '1 name' where record = 'Customer'");
});

test('a database that begins is written by today’s rule, and one of an earlier rule is found by today’s', async () => {
  expect((await searchOutdated(sanbao.orm)).map(({ record }) => record.name)).toEqual(['Customer']);
  expect(await found('zengjia')).toBe(0);
  const told: [object, string][] = [];
  const log: Log = { ...silent, info: (facts, text) => void told.push([facts, text]) };
  const jobs = await startJobs({ orm: sanbao.orm, config: sanbao.config, url: sanbao.url, log });
  await until(async () => !(await searchOutdated(sanbao.orm)).length || undefined);
  await jobs.stop();
  expect(await found('zengjia')).toBe(3);
  expect(await terms()).toEqual(today);
  const all = (today as object[]).length;
  expect(told).toEqual([[{ record: 'Customer', read: all, renewed: all }, 'search terms renewed']]);
});

test('phone numbers from before they had one form are kept in it, and their history stays as it was', async () => {
  await rows("update customer set phone = '（0510）5555 0101' where number = (select min(number) from customer)");
  const told = () =>
    rows('select e.id, c.content from procedure_event e join procedure_event_content c on c.id = e.id order by 1');
  const history = await told();
  await renewSearch(sanbao.orm, silent);
  expect(await rows('select phone, version from customer order by number limit 1')).toEqual([
    { phone: '0510-55550101', version: 1 },
  ]);
  expect(await told()).toEqual(history);
  await rows("update customer set phone = '13900000000' where number = (select min(number) from customer)");
  await rows("update search_renewal set rule = '1 name' where record = 'Customer'");
  await renewSearch(sanbao.orm, silent);
  today = await terms();
});

test('two at once leave the same, and one that was stopped goes on where it was', async () => {
  await expect(renewSearch(sanbao.orm, silent, AbortSignal.abort())).rejects.toThrow('next start');
  await Promise.all([renewSearch(sanbao.orm, silent), renewSearch(sanbao.orm, silent)]);
  expect(await terms()).toEqual(today);
  const [first] = await rows<{ id: string }>('select id from customer order by id limit 1');
  await rows("update customer set search = 'cengjia'");
  await rows(`update search_renewal set after = '${first?.id}' where record = 'Customer'`);
  await renewSearch(sanbao.orm, silent);
  expect(await rows("select id from customer where search = 'cengjia'")).toEqual([first]);
  expect(await searchOutdated(sanbao.orm)).toEqual([]);
});

test('what a step writes meanwhile stays', async () => {
  const [first] = await rows<{ id: string }>('select id from customer order by id limit 1');
  const em = sanbao.orm.em.fork();
  await em.begin();
  await em.execute(`update customer set version = version + 1, search = 'meanwhile' where id = '${first?.id}'`);
  const renewing = renewSearch(sanbao.orm, silent);
  // Of this database alone: others are tested beside it.
  const waits = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await until(async () => (await rows(waits)).length || undefined);
  await em.commit();
  await renewing;
  expect(await rows("select id from customer where search = 'meanwhile'")).toEqual([first]);
});

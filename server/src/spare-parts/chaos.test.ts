import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { MortalDatabase } from '../../test/mortal-database.ts';
import { repairIn } from '../../test/repair.ts';
import { startSanbao } from '../../test/sanbao.ts';
import { ServerProcess } from '../../test/server-process.ts';
import { inStock, partForm, partsGround, requested } from '../../test/spare-parts.ts';
import { type Outcome, storm, type Wish } from '../../test/storm.ts';
import { ownPassword } from '../../test/users.ts';

const PASSWORD = 'not that of the demo';
const size = (name: string, short: number) => Number(process.env[`CHAOS_${name}`] ?? short);
/** `npm run chaos` makes them larger. */
const CLIENTS = size('CLIENTS', 16);
const ISSUES = size('ISSUES', 240);
const PARTS = size('PARTS', 8);
const SERVER_KILLS = size('SERVER_KILLS', 1);
const DATABASE_KILLS = size('DATABASE_KILLS', 1);

let cluster: MortalDatabase;
let server: ServerProcess;
let database: pg.Pool;
let cookie: string;
let wishes: Wish[];
const opened = new AsyncDisposableStack();
beforeAll(async () => {
  cluster = await MortalDatabase.start();
  opened.defer(() => cluster.stop());
  const sanbao = await startSanbao(undefined, {}, undefined, cluster.url);
  wishes = await prepared(sanbao);
  for (const account of ['after-sales-head', 'auditor']) await ownPassword(sanbao, account, PASSWORD);
  await sanbao.stop('keep the database');
  server = await ServerProcess.start({ DATABASE_URL: sanbao.url, LOG_LEVEL: 'silent' });
  opened.defer(() => server.stop());
  cookie = await signIn('after-sales-head');
  database = new pg.Pool({ connectionString: sanbao.url });
  opened.defer(() => database.end());
  database.on('error', () => {});
}, 600_000);
afterAll(() => opened.disposeAsync());

/** Each client's request wants one piece after the other, every third of the part that all want; nine tenths are there. */
async function prepared(sanbao: Awaited<ReturnType<typeof startSanbao>>): Promise<Wish[]> {
  const ground = await partsGround(sanbao);
  const order = (await repairIn(sanbao, ground, 'PLANNED')).id;
  const office = await sanbao.as('after-sales');
  const parts: string[] = [];
  for (let at = 0; at < PARTS; at++)
    parts.push((await office.step('createPart', { input: partForm(`Z-5${String(at).padStart(2, '0')}`, '轴承') })).id);
  const issues = Array.from({ length: ISSUES }, (_, at) => ({
    client: at % CLIENTS,
    part: parts[at % 3 ? 1 + (Math.floor((at * 2) / 3) % (PARTS - 1)) : 0] as string,
    key: `issue ${at}`,
  }));
  const count = (of: typeof issues, part: string) => of.filter(each => each.part === part).length;
  for (const part of parts) await inStock(sanbao, part, Math.floor(count(issues, part) * 0.9));
  const requests: string[] = [];
  for (let client = 0; client < CLIENTS; client++) {
    const own = issues.filter(each => each.client === client);
    const lines = [...new Set(own.map(({ part }) => part))].map(part => ({ part, quantity: count(own, part) }));
    requests.push((await requested(sanbao, order, lines)).id);
  }
  return issues.map(({ client, part, key }) => ({
    key,
    query: 'mutation ($id: ID!, $input: IssueInput!) { issueParts(id: $id, input: $input) { id version } }',
    variables: { id: requests[client], input: { lines: [{ part, quantity: 1 }] } },
  }));
}

const ask = ({ key, query, variables }: Partial<Wish>) =>
  fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: cookie ?? '', ...(key && { 'idempotency-key': key }) },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(20_000),
  });

async function signIn(account: string) {
  const query = `mutation { signIn(email: "${account}@sanbao.example", password: "${PASSWORD}") { id } }`;
  const [session = ''] = (await ask({ query })).headers.getSetCookie();
  return session.split(';')[0] as string;
}

/** Each part's balance in the ledger, beside its stock and the quantity issued by the requests. */
const ledger = async () =>
  (
    await database.query<Record<'stock' | 'received' | 'issued' | 'issues' | 'least' | 'noted', number>>(`
      select p.stock::float, sum(m.quantity) filter (where m.kind <> 'ISSUE')::float as received,
        -sum(m.quantity) filter (where m.kind = 'ISSUE')::float as issued,
        count(*) filter (where m.kind = 'ISSUE')::int as issues, min(m.balance)::float as least,
        (select sum(l.issued) from parts_request_line l where l.part_id = p.id)::float as noted
      from part p join stock_movement m on m.part_id = p.id group by p.id`)
  ).rows;

test('5.4.3, 5.4.5 nothing is lost, done twice or below nothing, though server and database are killed', async () => {
  const blows = Array.from({ length: SERVER_KILLS + DATABASE_KILLS }, (_, at) => {
    const turn = Math.round((SERVER_KILLS + DATABASE_KILLS) / DATABASE_KILLS);
    return () => (at % turn === turn - 1 ? cluster : server).killAndStart();
  });
  const begun = Date.now();
  const twice = wishes.filter((_, at) => at % 10 === 0);
  const outcomes = await storm(ask, [...wishes, ...twice], CLIENTS, blows);
  const seconds = (Date.now() - begun) / 1000;

  const done = new Set(outcomes.filter(({ refused }) => !refused).map(({ wish }) => wish.key));
  const refusals = new Set(outcomes.flatMap(({ refused }) => refused ?? []));
  expect([...refusals].filter(rule => rule !== 'notInStock' && rule !== 'earlierFirst')).toEqual([]);
  // Who asked first gets all of it.
  const first = outcomes.filter(({ wish }) => Number(wish.key.slice('issue '.length)) % CLIENTS === 0);
  expect(first.filter(({ refused }) => refused)).toEqual([]);
  const parts = await ledger();
  expect(parts).toHaveLength(PARTS);
  for (const { stock, received, issued, issues, least, noted } of parts) {
    expect({ received, noted, issues }).toEqual({ received: stock + issued, noted: issued, issues: issued });
    expect(least).toBeGreaterThanOrEqual(0);
  }
  expect(parts.reduce((sum, { issues }) => sum + issues, 0)).toBe(done.size);

  cookie = await signIn('auditor');
  const { data } = await (await ask({ query: '{ verifyAuditTrail { intact events } }' })).json();
  expect(data.verifyAuditTrail.intact).toBe(true);
  if (process.env.CHAOS_ISSUES) console.table([figures(outcomes, done.size, seconds, data.verifyAuditTrail.events)]);
}, 1_800_000);

const figures = (outcomes: Outcome[], done: number, seconds: number, events: number) => ({
  ...{ clients: CLIENTS, 'server killed': SERVER_KILLS, 'database killed': DATABASE_KILLS },
  asked: outcomes.length,
  done,
  refused: outcomes.filter(({ refused }) => refused).length,
  'without an answer at first': outcomes.reduce((sum, { lost }) => sum + Math.min(lost, 1), 0),
  'per second': Math.round(outcomes.length / seconds),
  'events in the chain': events,
});

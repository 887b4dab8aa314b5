import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { daysLater } from '../../src/fields/business-day.ts';
import { until } from '../until.ts';
import { Clients } from './clients.ts';
import { furnished, newCustomer, server, signedIn } from './house.ts';
import { Keeper } from './keeper.ts';
import { LeaderProxy } from './leader-proxy.ts';
import { PostgresNode } from './postgres-node.ts';
import { type Row, verdict } from './verdict.ts';

// `npm run drill -- failover`: three PostgreSQL 18 on this machine, two of them synchronous standbys (ANY 1), and a server upon
// whoever leads. Under load the leader is killed, and the next one hangs; each time another leads, and the former one does not.
const CLIENTS = 16;
const SECONDS_UNDISTURBED = 5;
const RULE_OF_ROLES = 'ERROR 25006';

const open = new AsyncDisposableStack();
const first = await PostgresNode.first('a');
open.defer(() => first.end());
await first.start();
const sanbao = await furnished(first.urlOf('postgres'));
const input = { label: '演练', scope: 'REPORTING', expiresOn: daysLater(new Date().toISOString().slice(0, 10), 30) };
const { secret } = await (await sanbao.as('admin')).step('createAccessToken', { input }, 'id secret');
const database = new URL(sanbao.url).pathname.slice(1);
await sanbao.stop('keep the database');

const standbys = [await first.copy('b'), await first.copy('c')];
for (const each of standbys) {
  open.defer(() => each.end());
  await each.start();
}
const labelled = await Promise.all(standbys.map(each => each.readLabel()));
const proxy = await LeaderProxy.start();
open.defer(() => proxy.stop());
const keeper = new Keeper(first, standbys, proxy);
open.defer(() => keeper.stop());
await keeper.streaming(2);
await first.acknowledgesWith(standbys);

const sanbaoServer = await server({
  DATABASE_URL: first.urlOf(database, proxy.port),
  DATABASE_REPLICA_URLS: [first, ...standbys].map(each => each.urlOf(database)).join(),
});
open.defer(() => sanbaoServer.stop());
const clients = new Clients(
  sanbaoServer.address,
  await signedIn(sanbaoServer.address, 'sales'),
  CLIENTS,
  newCustomer,
  true,
);

/** How far behind the answers to a reporting tool are that came from a replica. */
async function ages() {
  const found: number[] = [];
  for (let times = 0; times < 20; times++) {
    const { headers } = await fetch(`${sanbaoServer.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query: '{ customers(first: 1) { totalCount } }' }),
    });
    if (headers.get('age')) found.push(Number(headers.get('age')));
    await pause(100);
  }
  return found;
}

/** Whether the node acknowledges what is written into it; one that waits for others does not. */
const acknowledges = (node: PostgresNode, refusals: string[]) =>
  node.ask(`create table drill_${Date.now()} ()`, 5_000).then(
    () => 1,
    (error: Error & { code?: string }) => {
      refusals.push(error.code ? `ERROR ${error.code}` : error.message);
      return 0;
    },
  );

const rows: Row[] = [
  ['standbys that began with the label of their copy', labelled.filter(Boolean).length, 'exactly', 2],
];
await pause(SECONDS_UNDISTURBED * 1000);
const behind = await ages();
rows.push(
  ['of 20 reporting questions answered by a standby', behind.length, 'at least', 15],
  ['the oldest of these answers, seconds', Math.max(...behind), 'at most', 10],
);
for (const [how, signal] of [
  ['killed', 'SIGKILL'],
  ['hung', 'SIGSTOP'],
] as const) {
  const former = keeper.leader;
  const failovers = keeper.failovers + 1;
  const struck = performance.now();
  await former.strike(signal);
  await until(async () => keeper.failovers === failovers || undefined, 600);
  await until(
    async () => clients.answered.some(({ at, milliseconds }) => at - milliseconds > struck + 2_000) || undefined,
    600,
  );
  const after = clients.answered.filter(({ at }) => at > struck).map(({ at }) => at);
  const gaps = after.map((at, index) => (at - (after[index - 1] ?? struck)) / 1000);
  rows.push([`leader ${how}: seconds until steps are taken again`, Math.max(...gaps), 'at most', 30]);

  const refusals: string[] = [];
  await former.start();
  rows.push([
    `leader ${how}, started again by hand: writes acknowledged`,
    await acknowledges(former, refusals),
    'exactly',
    0,
  ]);
  await former.fence();
  await former.neverLeads();
  await former.start();
  rows.push([
    `leader ${how}, fenced and started: writes acknowledged`,
    await acknowledges(former, refusals),
    'exactly',
    0,
  ]);
  rows.push([`… refused as a standby's`, Number(refusals.at(-1) === RULE_OF_ROLES), 'exactly', 1]);
  await former.fence();
  await keeper.join(former);
  await pause(SECONDS_UNDISTURBED * 1000);
}
await clients.end();

const leader = new pg.Client(keeper.leader.urlOf(database));
await leader.connect();
const { rows: kept } = await leader.query<{ name: string; times: number }>(
  "select name, count(*)::int as times from customer where name like '演练客户 %' group by name",
);
await leader.end();
const times = new Map(kept.map(each => [each.name, each.times]));
const made = clients.answered.map(({ data }) => data.createCustomer?.name as string);
const auditor = new Clients(sanbaoServer.address, await signedIn(sanbaoServer.address, 'auditor'), 0, newCustomer);
const { data } = await auditor.ask({ query: '{ verifyAuditTrail { intact events } }' });
rows.push(
  ['steps acknowledged', made.length, 'at least', 500],
  ['acknowledged and lost', made.filter(name => !times.has(name)).length, 'exactly', 0],
  ['done twice', kept.filter(each => each.times > 1).length, 'exactly', 0],
  ['history intact', Number(data?.verifyAuditTrail?.intact), 'exactly', 1],
);
await open.disposeAsync();
verdict(rows);

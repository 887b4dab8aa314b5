import { setTimeout as pause } from 'node:timers/promises';
import startCluster from '../start-cluster.ts';
import { Balancer } from './balancer.ts';
import { type Asked, Clients } from './clients.ts';
import { furnished, newCustomer, server, signedIn } from './house.ts';
import { verdict } from './verdict.ts';

// `npm run drill -- restart`: two servers on one database, restarted one after the other while people work; then one of them
// is killed, and loses no more than what it was answering.
const CLIENTS = 16;
const ROUNDS = 3;
const SECONDS_UNDISTURBED = 2;

const open = new AsyncDisposableStack();
const cluster = globalThis as { stopCluster?: () => Promise<void> };
await startCluster();
open.defer(() => cluster.stopCluster?.());
const sanbao = await furnished();
open.defer(() => sanbao.stop());
const settings = { DATABASE_URL: sanbao.url, DATA_DIR: sanbao.config.dataDir, DRAIN_SECONDS: '2' };
const servers = [await server(settings), await server(settings)];
for (const each of servers) open.defer(() => each.stop());
const balancer = await Balancer.start(servers.map(({ address }) => address));
open.defer(() => balancer.stop());

const list = { query: '{ customers(first: 25) { totalCount nodes { id number name } } }' };
/** Every fourth request takes a step. */
const asks = (client: number, turn: number): Asked => (turn % 4 ? list : newCustomer(client, turn));
const cookie = await signedIn(balancer.address, 'sales');
const clients = new Clients(balancer.address, cookie, CLIENTS, asks);
await pause(SECONDS_UNDISTURBED * 1000);
for (let round = 0; round < ROUNDS; round++)
  for (const each of servers) {
    await each.stop();
    await each.start();
    await pause(SECONDS_UNDISTURBED * 1000);
  }
const lostInRestarts = [...clients.lost];
await servers[0]?.stop('SIGKILL');
await pause(SECONDS_UNDISTURBED * 1000);
await clients.end();

const made = clients.answered.flatMap(({ data }) => (data.createCustomer?.number as string) ?? []);
const [kept] = await sanbao.orm.em
  .fork()
  .execute<{ n: number }[]>('select count(*)::int as n from customer where number in (?)', [made]);
for (const reason of new Set(lostInRestarts.map(each => each.reason))) console.error(reason);
await open.disposeAsync();
verdict([
  ['requests answered', clients.answered.length, 'at least', 1000],
  [`without an answer in ${ROUNDS * servers.length} restarts`, lostInRestarts.length, 'exactly', 0],
  ['longest wait, seconds', Math.max(...clients.answered.map(each => each.milliseconds)) / 1000, 'at most', 5],
  ['without an answer as one is killed', clients.lost.length - lostInRestarts.length, 'at most', CLIENTS],
  ['steps acknowledged and lost', made.length - (kept?.n ?? 0), 'exactly', 0],
]);

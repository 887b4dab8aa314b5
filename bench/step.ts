import pg from 'pg';
import { load, median, percentile, type Question } from './load.ts';
import { stolenSince, used } from './processor.ts';
import { start } from './program.ts';
import { startSanbao } from './sanbao.ts';

const mutation = `mutation ($id: ID!, $input: SupplierInput!) { updateSupplier(id: $id, input: $input) { id number state version } }`;
const form = { name: '宁波轴承', city: '宁波市', contact: '王工', phone: '0574-88000000' };

interface Contestant {
  name: string;
  pid: number;
  question: (client: number) => Question;
}

interface Round {
  rate: number;
  p50: number;
  p99: number;
  server: number;
  database: number;
}

const CLIENTS = 64;
const SECONDS = 2;
const ROUNDS = 10;
const STOLEN = 0.1;

/** A step with its rights, form, lock, event and answer, beside the same statements from bare node + pg; each client on a record of its own. */
export async function step() {
  await using opened = new AsyncDisposableStack();
  const sanbao = await startSanbao('management');
  opened.defer(sanbao.stop);
  const database = new pg.Client(sanbao.databaseUrl);
  await database.connect();
  opened.defer(() => database.end());
  const ids = await suppliers(database);
  opened.defer(async () => void (await database.query(`delete from supplier where number like 'SU-B-%'`)));
  const bare = await start('bench/servers/bare-step.ts', { DATABASE_URL: sanbao.databaseUrl });
  opened.defer(bare.stop);

  let change = 0;
  const contestants: Contestant[] = [
    {
      name: 'Sanbao',
      pid: sanbao.pid,
      question: client => ({
        ...sanbao,
        body: JSON.stringify({
          query: mutation,
          variables: { id: ids[client], input: { ...form, supplies: `轴承 ${++change}` } },
        }),
        headers: { cookie: sanbao.cookie },
      }),
    },
    {
      name: 'node + pg',
      pid: bare.pid,
      question: client => ({ ...bare, body: JSON.stringify({ id: ids[client], supplies: `轴承 ${++change}` }) }),
    },
  ];
  for (const { question } of contestants) await load(question, CLIENTS, { milliseconds: 3000 });

  const rounds: Round[][] = [];
  for (let at = 0; at < ROUNDS; at++) {
    const stolen = stolenSince();
    const round: Round[] = [];
    for (const each of contestants) round.push(await measure(each, sanbao.databasePid));
    if (stolen() <= STOLEN) rounds.push(round);
  }
  report(contestants, rounds);
}

/** Written set-wise: what is measured is how they are changed, not how they came about. */
async function suppliers(database: pg.Client): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `insert into supplier (id, number, version, procedure_revision, created_at, updated_at, state, name, supplies, city, contact, phone, search)
     select uuidv7(), 'SU-B-' || n, 1, 'A', now(), now(), 'ACTIVE', '宁波轴承', '轴承', '宁波市', '王工', '0574-88000000', ''
     from generate_series(1, $1::int) n returning id`,
    [CLIENTS],
  );
  return rows.map(({ id }) => id);
}

async function measure({ pid, question }: Contestant, databasePid: number): Promise<Round> {
  const before = [used(pid), used(databasePid)] as const;
  const begun = performance.now();
  const waits = await load(question, CLIENTS, { milliseconds: SECONDS * 1000 });
  const seconds = (performance.now() - begun) / 1000;
  return {
    rate: waits.length / seconds,
    p50: percentile(waits, 0.5),
    p99: percentile(waits, 0.99),
    server: (used(pid) - before[0]) / waits.length,
    database: (used(databasePid) - before[1]) / waits.length,
  };
}

function report(contestants: Contestant[], rounds: Round[][]) {
  console.log(`${rounds.length} of ${ROUNDS} rounds counted, the others lost too much time to neighbours`);
  console.table(
    contestants.map(({ name }, at) => {
      const own = (part: keyof Round) => median(rounds.map(round => round[at]?.[part] as number));
      return {
        [`a step, ${CLIENTS} clients`]: name,
        'steps/s': Math.round(own('rate')),
        'Sanbao is × as fast': median(
          rounds.map(round => (round[0] as Round).rate / (round[at] as Round).rate),
        ).toFixed(2),
        'p50 ms': own('p50').toFixed(0),
        'p99 ms': own('p99').toFixed(0),
        'server ms CPU': own('server').toFixed(2),
        'database ms CPU': own('database').toFixed(2),
      };
    }),
  );
}

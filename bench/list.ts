import pg from 'pg';
import { assess, fill } from './fill.ts';
import { load, median, type Question } from './load.ts';
import { installPeers } from './peers.ts';
import { stolenSince, used } from './processor.ts';
import { start } from './program.ts';
import { startSanbao } from './sanbao.ts';

const query = `{ enrolments(first: 25) { nodes { id number state updatedAt
  plan { id title startsOn } person { id name phone } assessments { id number state theory practice } } } }`;
const theirs = `{ allEnrolments(first: 25, orderBy: PRIMARY_KEY_DESC) { nodes { id number state updatedAt
  trainingPlanByPlanId { id title startsOn } personByPersonId { id name phone } assessmentsByEnrolmentId(first: 25, orderBy: PRIMARY_KEY_DESC) { nodes { id number state theory practice } } } } }`;

interface Contestant extends Question {
  name: string;
  pid: number;
}

interface Round {
  rate: number;
  server: number;
  database: number;
}

const CLIENTS = 8;
const SECONDS = 1.5;
const ROUNDS = 15;
/** Of a round's time; what neighbours take beyond it makes the round worthless. */
const STOLEN = 0.1;

/** A list of 25 enrolments with plan and person, beside PostGraphile under the same policies and bare node + pg without. */
export async function list() {
  await using opened = new AsyncDisposableStack();
  const folder = installPeers();
  const sanbao = await startSanbao();
  opened.defer(sanbao.stop);
  const database = new pg.Client(sanbao.databaseUrl);
  await database.connect();
  opened.defer(() => database.end());
  await fill(database, 10_000);
  await assess(database);
  const environment = { DATABASE_URL: sanbao.databaseUrl, PEERS: folder };
  const postgraphile = await start('bench/servers/postgraphile.ts', environment);
  opened.defer(postgraphile.stop);
  const bare = await start('bench/servers/bare.ts', environment);
  opened.defer(bare.stop);

  const contestants: Contestant[] = [
    { name: 'Sanbao', ...sanbao, body: JSON.stringify({ query }), headers: { cookie: sanbao.cookie } },
    { name: 'PostGraphile 5', ...postgraphile, body: JSON.stringify({ query: theirs }) },
    { name: 'node + pg', ...bare, body: '{}' },
  ];
  for (const each of contestants) await load(each, CLIENTS, { milliseconds: 3000 });

  const rounds: Round[][] = [];
  for (let at = 0; at < ROUNDS; at++) {
    const stolen = stolenSince();
    const round: Round[] = [];
    for (const each of contestants) round.push(await measure(each, sanbao.databasePid));
    if (stolen() <= STOLEN) rounds.push(round);
  }
  report(contestants, rounds);
}

async function measure(contestant: Contestant, databasePid: number): Promise<Round> {
  const before = [used(contestant.pid), used(databasePid)] as const;
  const begun = performance.now();
  const { length } = await load(contestant, CLIENTS, { milliseconds: SECONDS * 1000 });
  const seconds = (performance.now() - begun) / 1000;
  return {
    rate: length / seconds,
    server: (used(contestant.pid) - before[0]) / length,
    database: (used(databasePid) - before[1]) / length,
  };
}

function report(contestants: Contestant[], rounds: Round[][]) {
  console.log(`${rounds.length} of ${ROUNDS} rounds counted, the others lost too much time to neighbours`);
  console.table(
    contestants.map(({ name }, at) => {
      const own = (part: keyof Round) => median(rounds.map(round => round[at]?.[part] as number));
      return {
        'list of 25': name,
        'requests/s': Math.round(own('rate')),
        'Sanbao is × as fast': median(
          rounds.map(round => (round[0] as Round).rate / (round[at] as Round).rate),
        ).toFixed(2),
        'server ms CPU': own('server').toFixed(2),
        'database ms CPU': own('database').toFixed(2),
      };
    }),
  );
}

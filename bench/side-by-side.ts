import { load, median, percentile, type Question } from './load.ts';
import { stolenSince, used } from './processor.ts';

/** One of those who are measured against each other: what it is asked, by each client its own where that is wanted. */
export interface Contestant {
  name: string;
  pid: number;
  question: Question | ((client: number) => Question);
}

interface Round {
  rate: number;
  p50: number;
  p99: number;
  /** Milliseconds of processor for each request. */
  server: number;
  database: number;
}

interface Course {
  clients: number;
  rounds: number;
  seconds: number;
  databasePid: number;
}

/** Of a round's time; what neighbours take beyond it makes the round worthless. */
const STOLEN = 0.1;

/** Asks the contestants in turns, in short rounds, and prints what is typical of each beside the first. */
export async function sideBySide(what: string, contestants: Contestant[], course: Course) {
  for (const { question } of contestants) await load(question, course.clients, { milliseconds: 3000 });
  const rounds: Round[][] = [];
  for (let at = 0; at < course.rounds; at++) {
    const stolen = stolenSince();
    const round: Round[] = [];
    for (const each of contestants) round.push(await measure(each, course));
    if (stolen() <= STOLEN) rounds.push(round);
  }
  console.log(`${rounds.length} of ${course.rounds} rounds counted, the others lost too much time to neighbours`);
  console.table(contestants.map(({ name }, at) => ({ [what]: name, ...typical(rounds, at) })));
}

async function measure({ pid, question }: Contestant, { clients, seconds, databasePid }: Course): Promise<Round> {
  const before = [used(pid), used(databasePid)] as const;
  const begun = performance.now();
  const waits = await load(question, clients, { milliseconds: seconds * 1000 });
  const spent = (performance.now() - begun) / 1000;
  return {
    rate: waits.length / spent,
    p50: percentile(waits, 0.5),
    p99: percentile(waits, 0.99),
    server: (used(pid) - before[0]) / waits.length,
    database: (used(databasePid) - before[1]) / waits.length,
  };
}

function typical(rounds: Round[][], at: number) {
  const own = (part: keyof Round) => median(rounds.map(round => round[at]?.[part] as number));
  const ratio = median(rounds.map(round => (round[0] as Round).rate / (round[at] as Round).rate));
  return {
    'per second': Math.round(own('rate')),
    'Sanbao is × as fast': ratio.toFixed(2),
    'p50 ms': own('p50').toFixed(1),
    'p99 ms': own('p99').toFixed(1),
    'server ms CPU': own('server').toFixed(2),
    'database ms CPU': own('database').toFixed(2),
  };
}

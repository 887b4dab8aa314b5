import { ask, load, median, percentile, type Question } from './load.ts';
import { inProduction, takenByOthers, used } from './processor.ts';
import { hold, unmeasured } from './targets.ts';

/** One of those who are measured against each other: what it is asked, by each client its own where that is wanted. */
export interface Contestant {
  name: string;
  pid: number;
  question: Question | ((client: number) => Question);
  /** How many times its processor time Sanbao's shall be contained in: 2 where Sanbao shall take half of it. */
  least?: number;
  /** Its answer as Sanbao would give it; where it is given, both must be the same. */
  renamed?: (answer: string) => string;
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

/** Of a round's time; what others take beyond it makes the round worthless. */
const OTHERS = 0.1;
const FEWEST = 5;
/** As long as code that is asked this much is still being compiled: each is measured as it stays. */
const BEFORE = 15_000;

/** Asks the contestants in turns, in short rounds, prints what is typical of each beside the first, and holds the ratios to their targets. */
export async function sideBySide(what: string, contestants: Contestant[], course: Course) {
  for (const { name, pid } of contestants)
    if (!inProduction(pid)) throw new Error(`${name} does not run as in production`);
  for (const { question } of contestants) await load(question, course.clients, { milliseconds: BEFORE });
  await compare(contestants);
  const counted: Round[][] = [];
  const all: Round[][] = [];
  for (let at = 0; at < course.rounds; at++) {
    const others = takenByOthers([process.pid, course.databasePid]);
    const round: Round[] = [];
    for (const each of contestants) round.push(await measure(each, course));
    if (others() <= OTHERS) counted.push(round);
    all.push(round);
  }
  const enough = counted.length >= Math.min(FEWEST, course.rounds);
  console.log(
    `${counted.length} of ${course.rounds} rounds counted, in the others somebody else worked on the machine`,
  );
  if (!enough) unmeasured(what, `${counted.length} quiet rounds are too few; the figures are of all rounds`);
  const rounds = enough ? counted : all;
  console.table(contestants.map(({ name }, at) => ({ [what]: name, ...typical(rounds, at) })));
  for (const [at, { name, least }] of contestants.entries())
    if (least) hold(`${what}, beside ${name}`, ratio(rounds, at), { least, unit: '× CPU', noise: 0.05 });
}

/** The contestants' answers to the first client, in the names of the first contestant. */
async function compare(contestants: readonly Contestant[]) {
  const answers = [];
  for (const { name, question, renamed } of contestants.filter((each, at) => at === 0 || each.renamed)) {
    const answer = await ask(typeof question === 'function' ? question(0) : question);
    answers.push({ name, answer: JSON.stringify(sorted(JSON.parse(renamed?.(answer) ?? answer))) });
  }
  for (const { name, answer } of answers.slice(1))
    if (answer !== answers[0]?.answer)
      throw new Error(`${name} answers otherwise:\n${answer.slice(0, 600)}\n${answers[0]?.answer.slice(0, 600)}`);
}

/** With keys in one order, and times and decimal numbers said in one way. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return new Date(value).toISOString();
  if (typeof value === 'string' && /^-?\d+\.\d+$/.test(value)) return Number(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([key, each]) => [key, sorted(each)]),
  );
}

const processor = (round: Round | undefined) => (round?.server ?? 0) + (round?.database ?? 0);
const ratio = (rounds: Round[][], at: number) =>
  median(rounds.map(round => processor(round[at]) / processor(round[0])));

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
  return {
    'per second': Math.round(own('rate')),
    '× the CPU of Sanbao': ratio(rounds, at).toFixed(2),
    'p50 ms': own('p50').toFixed(1),
    'p99 ms': own('p99').toFixed(1),
    'server ms CPU': own('server').toFixed(2),
    'database ms CPU': own('database').toFixed(2),
  };
}

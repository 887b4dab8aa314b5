import pg from 'pg';
import { assess, fill } from './fill.ts';
import { installPeers } from './peers.ts';
import { start } from './program.ts';
import { type Sanbao, startSanbao, writtenFolder } from './sanbao.ts';
import { type Contestant, sideBySide } from './side-by-side.ts';

const query = `{ enrolments(first: 25) { nodes { id number state updatedAt
  plan { id title startsOn } person { id name phone } assessments { id number state theory practice } } } }`;
const theirs = `{ allEnrolments(first: 25, orderBy: PRIMARY_KEY_DESC) { nodes { id: rowId number state updatedAt
  trainingPlanByPlanId { id: rowId title startsOn } personByPersonId { id: rowId name phone } assessmentsByEnrolmentId(first: 25, orderBy: PRIMARY_KEY_DESC) { nodes { id: rowId number state theory practice } } } } }`;

/** Sanbao with ten thousand enrolments. */
export async function startListed(): Promise<Sanbao> {
  const sanbao = await startSanbao('after-sales', writtenFolder);
  const database = new pg.Client(sanbao.databaseUrl);
  await database.connect();
  await fill(database, 10_000);
  await assess(database);
  await database.end();
  return sanbao;
}

export const ours = (sanbao: Sanbao): Contestant => ({
  name: 'Sanbao',
  pid: sanbao.pid,
  question: { ...sanbao, body: JSON.stringify({ query }), headers: { cookie: sanbao.cookie } },
});

/** A list of 25 enrolments with plan and person, beside PostGraphile under the same policies, and without any a server of the textbooks and bare node + pg. */
export async function list() {
  await using opened = new AsyncDisposableStack();
  const folder = installPeers();
  const sanbao = await startListed();
  opened.defer(sanbao.stop);
  const environment = { DATABASE_URL: sanbao.databaseUrl, PEERS: folder };
  const postgraphile = await start('bench/servers/postgraphile.ts', environment);
  opened.defer(postgraphile.stop);
  const textbook = await start('bench/servers/textbook.ts', environment);
  opened.defer(textbook.stop);
  const bare = await start('bench/servers/bare.ts', environment);
  opened.defer(bare.stop);

  const contestants: Contestant[] = [
    ours(sanbao),
    {
      name: 'PostGraphile 5',
      pid: postgraphile.pid,
      question: { ...postgraphile, body: JSON.stringify({ query: theirs }) },
      least: 2,
      renamed: answer =>
        answer
          .replaceAll('allEnrolments', 'enrolments')
          .replaceAll('trainingPlanByPlanId', 'plan')
          .replaceAll('personByPersonId', 'person')
          .replace(/"assessmentsByEnrolmentId":\{"nodes":(\[[^\]]*\])\}/g, '"assessments":$1'),
    },
    {
      name: 'Apollo + MikroORM + dataloader',
      pid: textbook.pid,
      question: { ...textbook, body: JSON.stringify({ query }) },
      renamed: answer => answer,
    },
    { name: 'node + pg', pid: bare.pid, question: { ...bare, body: '{}' }, least: 0.6, renamed: answer => answer },
  ];
  const { databasePid } = sanbao;
  await sideBySide('list of 25', contestants, { clients: 8, rounds: 15, seconds: 1.5, databasePid });
}

import { randomUUID } from 'node:crypto';
import { ours, startListed } from './list.ts';
import { installPeers } from './peers.ts';
import { start } from './program.ts';
import { sideBySide } from './side-by-side.ts';

const theirs = `{ enrolments: enrolment(limit: 25, sort: ["-id"]) { id number state updatedAt: updated_at
  plan: plan_id { id title startsOn: starts_on } person: person_id { id name phone }
  assessments(limit: 25, sort: ["-id"]) { id number state theory practice } } }`;

/** The list of 25 beside Directus. Apart from `list`: to install it takes minutes and 800 MB. */
export async function directus() {
  await using opened = new AsyncDisposableStack();
  const PEERS = installPeers('directus');
  const sanbao = await startListed();
  opened.defer(sanbao.stop);
  const TOKEN = randomUUID();
  const directus = await start('bench/servers/directus.ts', { DATABASE_URL: sanbao.databaseUrl, PEERS, TOKEN });
  opened.defer(directus.stop);
  const contestants = [
    ours(sanbao),
    {
      name: 'Directus',
      pid: directus.pid,
      question: { ...directus, body: JSON.stringify({ query: theirs }), headers: { authorization: `Bearer ${TOKEN}` } },
      least: 2,
      renamed: (answer: string) => answer.replace(/"enrolments":(\[.*\])/, '"enrolments":{"nodes":$1}'),
    },
  ];
  const { databasePid } = sanbao;
  await sideBySide('list of 25', contestants, { clients: 8, rounds: 15, seconds: 1.5, databasePid });
}

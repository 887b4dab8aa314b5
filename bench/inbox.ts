import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { asked, type Costed, holdCosts } from './cost.ts';
import { startHouse } from './house/house.ts';
import { ask } from './load.ts';
import { root } from './program.ts';
import { folderOf, type Sanbao, startSanbao } from './sanbao.ts';
import { hold } from './targets.ts';

const task =
  'record resource number title state step clause blocked onBehalfOf due overdue since customer customerId machine';
/** As the panel asks it. */
const page = `{ inboxPage(first: 25) { totalCount overdueCount groups { resource step clause total overdue } shares { share total } pageInfo { hasNextPage endCursor } entries { ${task} } } }`;
const orders = (fields: string) =>
  `{ serviceOrders(first: 100, orderBy: [NUMBER_DESC]) { nodes { id availableSteps { ${fields} } } } }`;
const HEAD = 'after-sales-head';

const steps = (where: string): Costed[] => [
  {
    what: `availableSteps on 100 rows, ${where}: names`,
    query: orders('name'),
    target: { most: 10, unit: 'ms CPU' },
  },
  {
    what: `availableSteps on 100 rows, ${where}: and what stands against each`,
    query: orders('name clause blocked onBehalfOf'),
    target: { most: 10, unit: 'ms CPU' },
  },
];
const small: Costed[] = [
  { what: '{ __typename }, signed in', query: '{ __typename }', target: { most: 0.35, unit: 'ms CPU' } },
  { what: 'inbox, demo', query: page, target: { most: 8, unit: 'ms CPU' } },
  ...steps('demo'),
];
const large: Costed[] = [
  { what: 'inbox, 1 M events', query: page, target: { most: 16, unit: 'ms CPU' } },
  ...steps('1 M events'),
];

/** What the head of After-Sales sees first, in the demo and in a company of a million events. */
export async function inbox() {
  for (const [begin, questions, where] of [
    [() => startSanbao(HEAD), small, 'demo'],
    [() => startHouse(HEAD), large, '1 M events'],
  ] as const) {
    const sanbao = await begin();
    try {
      await tellWaiting(sanbao);
      await holdCosts(sanbao, questions);
      await holdWhole(sanbao, where);
    } finally {
      await sanbao.stop();
    }
  }
  await holdText();
}

async function tellWaiting(sanbao: Sanbao) {
  const { data } = JSON.parse(await ask(asked(sanbao, '{ inboxPage(first: 1) { totalCount } }')));
  const database = new pg.Client(sanbao.databaseUrl);
  await database.connect();
  const { rows } = await database.query(
    'select (select count(*) from procedure_event) as events, (select count(*) from service_order) as orders',
  );
  await database.end();
  console.log(`${data.inboxPage.totalCount} wait, ${rows[0].events} events, ${rows[0].orders} orders`);
}

/** Nothing is left out: page by page one sees as many different records as were counted. */
async function holdWhole(sanbao: Sanbao, where: string) {
  const seen = new Set<string>();
  let after: string | null = null;
  let total = 0;
  do {
    const query: string = `{ inboxPage(first: 100${after ? `, after: "${after}"` : ''}) { totalCount entries { record } pageInfo { hasNextPage endCursor } } }`;
    const { inboxPage } = JSON.parse(await ask(asked(sanbao, query))).data;
    for (const { record } of inboxPage.entries) seen.add(record);
    total = inboxPage.totalCount;
    after = inboxPage.pageInfo.hasNextPage ? inboxPage.pageInfo.endCursor : null;
  } while (after);
  hold(`inbox, ${where}: left out`, total - seen.size, { most: 0, unit: 'records' });
}

/** The text of all statements behind one request, once each has been prepared. */
async function holdText() {
  const folder = mkdtempSync(join(tmpdir(), 'sanbao-sent-'));
  const SENT = join(folder, 'sent');
  const sanbao = await startSanbao(HEAD, folderOf(), {
    SENT,
    NODE_OPTIONS: `--import=${join(root, 'bench/servers/sent.ts')}`,
  });
  try {
    const bytes = () =>
      readFileSync(SENT, 'utf8')
        .split('\n')
        .reduce((sum, length) => sum + Number(length), 0);
    const texts: number[] = [];
    for (let at = 0; at < 5; at++) {
      const before = bytes();
      await ask(asked(sanbao, page));
      texts.push(bytes() - before);
    }
    // Background work may send something meanwhile.
    hold('inbox, demo: text of SQL', Math.min(...texts.slice(2)) / 1000, { most: 20, unit: 'kB' });
  } finally {
    await sanbao.stop();
    rmSync(folder, { recursive: true });
  }
}

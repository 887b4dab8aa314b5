import pg from 'pg';
import { asked, type Costed, holdCosts } from './cost.ts';
import { startHouse } from './house/house.ts';
import { ask } from './load.ts';
import { type Sanbao, startSanbao } from './sanbao.ts';

const entries =
  'entries { record resource number title state step clause blocked onBehalfOf due overdue since customer machine }';
const page = `{ inboxPage(first: 25) { totalCount overdueCount groups { step clause total overdue } shares { share total } pageInfo { hasNextPage endCursor } ${entries} } }`;
const HUNDRED = '{ serviceOrders(first: 100) { nodes { id availableSteps { name } } } }';
const HEAD = 'after-sales-head';

const small: Costed[] = [
  { what: '{ __typename }, signed in', query: '{ __typename }', target: { most: 0.35, unit: 'ms CPU' } },
  { what: 'inbox, demo', query: page, target: { most: 8, unit: 'ms CPU' } },
  { what: 'availableSteps on 100 rows', query: HUNDRED, target: { most: 10, unit: 'ms CPU' } },
];
const large: Costed[] = [{ what: 'inbox, 1 M events', query: page, target: { most: 16, unit: 'ms CPU' } }];

/** What the head of After-Sales sees first, in the demo and in a company of a million events. */
export async function inbox() {
  for (const [begin, questions] of [
    [() => startSanbao(HEAD), small],
    [() => startHouse(HEAD), large],
  ] as const) {
    const sanbao = await begin();
    try {
      await tellWaiting(sanbao);
      await holdCosts(sanbao, questions);
    } finally {
      await sanbao.stop();
    }
  }
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

import { asked, type Costed, holdCosts } from './cost.ts';
import { startRows } from './house/rows.ts';
import { ask } from './load.ts';
import { day } from './reports.ts';

const list = (args: string) => `{ serviceOrders(first: 25, ${args}) { nodes { id number state customer { name } } } }`;
/** Each with the number of records that have it. */
const words = {
  'a word of a third of them': '食品',
  'a word of few of them': '海晨',
  'a pair of letters that none has': '无此',
  'an absent word': '无此词',
  'a number': 'SO-B-777777',
  'a common word and an absent one': '食品 无此',
  initials: 'hcsp',
  'two words of one name': '苏州 海晨',
};

const filters = [
  'state: { eq: CANCELLED }',
  'state: { in: [PLANNED, DISPATCHED] }',
  `startsOn: { gte: "${day(180)}" }`,
  `startsOn: { lte: "${day(540)}" }`,
  `startsOn: { gte: "${day(1000)}", lte: "${day(970)}" }`,
  'arrivedLate: { eq: true }',
  'kind: { eq: INSTALLATION }, state: { eq: CANCELLED }',
  'customer: { id: { eq: $customer } }',
  'site: { id: { in: [$customer] } }',
  `arriveBy: { lte: "${day(900)}" }`,
  `arrivalDeadline: { lte: "${day(900)}T00:00:00Z" }`,
  `updatedAt: { gte: "${day(1000)}T00:00:00Z", lte: "${day(993)}T00:00:00Z" }`,
  'number: { eq: "SO-B-12345" }',
  'q: "食品", state: { eq: PLANNED }',
  `q: "食品", startsOn: { gte: "${day(1000)}", lte: "${day(970)}" }`,
  'q: "海晨", state: { eq: CANCELLED }',
];
/** Questions are many, and each is a fraction of its target. */
const ROUNDS = 3;
const sorts = ['NUMBER_DESC', 'STARTS_ON_DESC', 'STATE_ASC', 'UPDATED_AT_DESC'];

/** As the panel asks while one types. */
const everything = (q: string) => `{ search(q: "${q}") { record id number title state matched customer } }`;

/** Words looked for among a million orders, the filters that a list shows, and its sorts. */
export async function search() {
  const sanbao = await startRows();
  const { data } = JSON.parse(await ask(asked(sanbao, '{ customers(first: 1) { nodes { id } } }')));
  const customer = JSON.stringify(data.customers.nodes[0].id);
  const held = (most: number, what: string, args: string): Costed => ({
    what,
    query: list(args.replace('$customer', customer)),
    target: { most, unit: 'ms CPU' },
  });
  try {
    await holdCosts(
      sanbao,
      [
        ...Object.entries(words).map(([what, q]) => held(15, `search: ${what}`, `filter: { q: "${q}" }`)),
        ...Object.entries(words).map(([what, q]) => ({
          what: `search of everything: ${what}`,
          query: everything(q),
          target: { most: 100, unit: 'ms CPU' },
        })),
        ...filters.map(filter => held(30, `filter: ${filter}`, `filter: { ${filter} }`)),
        ...sorts.map(sort => held(30, `sort: ${sort}`, `orderBy: [${sort}]`)),
      ],
      ROUNDS,
    );
  } finally {
    await sanbao.stop();
  }
}

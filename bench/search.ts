import { type Costed, holdCosts } from './cost.ts';
import { startHouse } from './house/house.ts';

const list = (args: string) => `{ serviceOrders(first: 25, ${args}) { nodes { id number state customer { name } } } }`;
const words = {
  'a word of many': '食品',
  'two letters': '果缘',
  'an absent word': '无此词',
  'a number': 'SO-2025-0001',
};

/** Words looked for among 300,000 orders, and the sorts and filters that a list shows. */
export async function search() {
  const sanbao = await startHouse();
  const found = Object.entries(words).map(
    ([what, q]): Costed => ({
      what: `search: ${what}`,
      query: list(`filter: { q: "${q}" }`),
      target: { most: 15, unit: 'ms CPU' },
    }),
  );
  const filters = ['state: { eq: CLOSED }', 'startsOn: { gte: "2026-06-01" }', 'state: { eq: PLANNED }, q: "食品"'].map(
    (filter): Costed => ({
      what: `filter: ${filter}`,
      query: list(`filter: { ${filter} }`),
      target: { most: 30, unit: 'ms CPU' },
    }),
  );
  try {
    await holdCosts(sanbao, [...found, ...filters]);
  } finally {
    await sanbao.stop();
  }
}

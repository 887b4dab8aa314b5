import pg from 'pg';
import { fill } from './fill.ts';
import { ask, median, type Question } from './load.ts';
import { startSanbao } from './sanbao.ts';

const fields = 'nodes { number state plan { title } person { name } } pageInfo { endCursor }';
const lists = {
  'first page': `enrolments(first: 25) { ${fields} }`,
  filter: `enrolments(first: 25, filter: { state: { eq: WITHDRAWN } }) { ${fields} }`,
  search: `enrolments(first: 25, filter: { q: "EN-B-4321" }) { ${fields} }`,
};
const TIMES = 60;

/** The same pages of ever longer lists; what should not slow them down does not. */
export async function scale(...sizes: string[]) {
  const sanbao = await startSanbao();
  const database = new pg.Client(sanbao.databaseUrl);
  await database.connect();
  const table: Record<string, Record<string, string>> = {};
  const note = (page: string, size: string, milliseconds: number) => {
    table[page] = { ...table[page], [`${Number(size).toLocaleString('en')} rows, ms`]: milliseconds.toFixed(1) };
  };
  for (const size of sizes.length ? sizes : ['10000', '1000000', '10000000']) {
    const begun = performance.now();
    await fill(database, Number(size));
    note('making the rows', size, performance.now() - begun);
    const question = (list: string): Question => ({
      ...sanbao,
      body: JSON.stringify({ query: `{ ${list} }` }),
      headers: { cookie: sanbao.cookie },
    });
    for (const [page, list] of Object.entries(lists)) note(page, size, await typical(question(list)));
    note('page 1,000 by cursor', size, await typical(question(await thousandth(question))));
    if (Number(size) > 400_025)
      note('offset 400,000', size, await typical(question(`enrolments(first: 25, offset: 400000) { ${fields} }`), 5));
  }
  console.table(table);
  await database.query(`delete from assessment where number like 'AS-EN-B-%'`);
  await database.query(`delete from enrolment where number like 'EN-B-%'`);
  await database.query('vacuum full enrolment');
  await database.end();
  await sanbao.stop();
}

/** The page that follows 999 others, or as many as there are. */
async function thousandth(question: (list: string) => Question) {
  const at = `enrolments(first: 1, offset: 9900) { pageInfo { endCursor } }`;
  const { data } = JSON.parse(await ask(question(at)));
  return `enrolments(first: 25, after: "${data.enrolments.pageInfo.endCursor}") { ${fields} }`;
}

async function typical(question: Question, times = TIMES) {
  const waits: number[] = [];
  for (let at = 0; at < times; at++) {
    const asked = performance.now();
    const { errors } = JSON.parse(await ask(question));
    if (errors) throw new Error(JSON.stringify(errors));
    waits.push(performance.now() - asked);
  }
  return median(waits);
}

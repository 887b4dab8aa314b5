import pg from 'pg';
import { fill } from './fill.ts';
import { ask, median, type Question } from './load.ts';
import { startSanbao } from './sanbao.ts';

const fields = 'nodes { number state plan { title } person { name } } pageInfo { endCursor }';
const pages: Record<string, string> = {
  'first page': `enrolments(first: 25) { ${fields} }`,
  filter: `enrolments(first: 25, filter: { state: { eq: WITHDRAWN } }) { ${fields} }`,
  search: `enrolments(first: 25, filter: { q: "EN-B-4321" }) { ${fields} }`,
  // The machine is faster at one time than at another: what these take tells by how much.
  'of people, always as few': `persons(first: 25) { nodes { number name dealer { name } } }`,
};
const TIMES = 200;

/** The same pages of ever longer lists; what should not slow them down does not. */
export async function scale(...given: string[]) {
  await using opened = new AsyncDisposableStack();
  const sizes = given.length ? given.map(Number) : [10_000, 1_000_000, 10_000_000];
  const sanbao = await startSanbao();
  opened.defer(sanbao.stop);
  const database = new pg.Client(sanbao.databaseUrl);
  await database.connect();
  opened.defer(() => database.end());
  const question = (page: string): Question => ({
    ...sanbao,
    body: JSON.stringify({ query: `{ ${page} }` }),
    headers: { cookie: sanbao.cookie },
  });

  const table: Record<string, Record<string, number>> = {};
  const note = (page: string, size: number, milliseconds: number) => {
    table[page] = { ...table[page], [`${size.toLocaleString('en')} rows, ms`]: Number(milliseconds.toFixed(1)) };
  };
  for (const size of sizes) {
    const begun = performance.now();
    await fill(database, size);
    note('making the rows', size, performance.now() - begun);
    const asked = { ...pages, 'page 1,000 by cursor': await thousandth(question) };
    for (const [page, milliseconds] of await typical(asked, question, TIMES)) note(page, size, milliseconds);
    if (size > 400_025) {
      const far = { 'offset 400,000': `enrolments(first: 25, offset: 400000) { ${fields} }` };
      for (const [page, milliseconds] of await typical(far, question, 5)) note(page, size, milliseconds);
    }
  }
  console.table(table);
  await database.query(`delete from assessment where number like 'AS-EN-B-%'`);
  await database.query(`delete from enrolment where number like 'EN-B-%'`);
  await database.query('vacuum full enrolment');
}

/** The page that follows so many rows that a thousand pages of ten would have. */
async function thousandth(question: (page: string) => Question) {
  const { data } = await answer(question('enrolments(first: 1, offset: 9900) { pageInfo { endCursor } }'));
  return `enrolments(first: 25, after: "${data.enrolments.pageInfo.endCursor}") { ${fields} }`;
}

/** How long each page typically takes; they are asked for in turns. */
async function typical(asked: Record<string, string>, question: (page: string) => Question, times: number) {
  const waits = new Map(Object.keys(asked).map(page => [page, [] as number[]]));
  for (let at = 0; at < times; at++)
    for (const [page, query] of Object.entries(asked)) {
      const begun = performance.now();
      await answer(question(query));
      waits.get(page)?.push(performance.now() - begun);
    }
  return [...waits].map(([page, each]) => [page, median(each)] as const);
}

async function answer(question: Question) {
  const { data, errors } = JSON.parse(await ask(question));
  if (errors) throw new Error(JSON.stringify(errors));
  return { data };
}

import pg from 'pg';
import { fill } from './fill.ts';
import { ask, median, type Question } from './load.ts';
import { startSanbao } from './sanbao.ts';
import { hold } from './targets.ts';

const fields = 'nodes { number state plan { title } person { name } } pageInfo { endCursor }';
/** What must not slow down. */
const pages: Record<string, string> = {
  'first page': `enrolments(first: 25) { ${fields} }`,
  filter: `enrolments(first: 25, filter: { state: { eq: WITHDRAWN } }) { ${fields} }`,
  search: `enrolments(first: 25, filter: { q: "EN-B-9999" }) { ${fields} }`,
  'search, an absent word': `enrolments(first: 25, filter: { q: "无此词" }) { ${fields} }`,
};
/** The machine is faster at one time than at another: what these take tells by how much. */
const people = 'persons(first: 25) { nodes { number name dealer { name } } }';
/** What goes through all rows before the page; the README says how long that takes. */
const whole: Record<string, string> = {
  total: 'enrolments(first: 25) { totalCount }',
  'offset 400,000': `enrolments(first: 25, offset: 400000) { ${fields} }`,
};
const RATIO = 1.3;
const TIMES = 100;

/** The same pages of a list of ten thousand rows and of one of ten million. */
export async function scale(...given: string[]) {
  await using opened = new AsyncDisposableStack();
  const [few = 10_000, many = 10_000_000] = given.map(Number);
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
  const measured: Map<string, number>[] = [];
  for (const size of [few, many]) {
    const begun = performance.now();
    await fill(database, size);
    console.log(`${size.toLocaleString('en')} rows in ${Math.round((performance.now() - begun) / 1000)} s`);
    const asked = { ...pages, 'page 1,000 by cursor': await thousandth(question), people };
    measured.push(await typical(asked, question, TIMES));
  }
  const [before, after] = measured as [Map<string, number>, Map<string, number>];
  const times = (page: string) => (after.get(page) ?? Number.NaN) / (before.get(page) ?? Number.NaN);
  console.table(
    Object.fromEntries(
      [...before].map(([page, ms]) => [page, { few: ms.toFixed(2), many: after.get(page)?.toFixed(2) }]),
    ),
  );
  for (const page of before.keys())
    if (page !== 'people') hold(`scale: ${page}`, times(page) / times('people'), { most: RATIO, unit: '×', noise: 0 });
  const perMillion = many / 1_000_000;
  for (const [page, ms] of await typical(whole, question, 5))
    hold(`scale: ${page}`, page === 'total' ? ms / perMillion : ms, {
      most: page === 'total' ? 100 : 400,
      unit: page === 'total' ? 'ms a million rows' : 'ms',
    });
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
  return new Map([...waits].map(([page, each]) => [page, median(each)]));
}

async function answer(question: Question) {
  const { data, errors } = JSON.parse(await ask(question));
  if (errors) throw new Error(JSON.stringify(errors));
  return { data };
}

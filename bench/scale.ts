import { join } from 'node:path';
import pg from 'pg';
import { fill } from './fill.ts';
import { madeOnce } from './house/made-once.ts';
import { ask, median, type Question } from './load.ts';
import { root } from './program.ts';
import { type Sanbao, startSanbao } from './sanbao.ts';
import { hold } from './targets.ts';

const fields = 'nodes { number state plan { title } person { name } } pageInfo { endCursor }';
/** What must not slow down. */
const pages: Record<string, string> = {
  'first page': `enrolments(first: 25) { ${fields} }`,
  filter: `enrolments(first: 25, filter: { state: { eq: WITHDRAWN } }) { ${fields} }`,
  search: `enrolments(first: 25, filter: { q: "EN-B-9999" }) { ${fields} }`,
  'search, an absent word': `enrolments(first: 25, filter: { q: "无此词" }) { ${fields} }`,
};
/** What goes through all rows before the page; the README says how long that takes. */
const whole: Record<string, string> = {
  total: 'enrolments(first: 25) { totalCount }',
  'offset 400,000': `enrolments(first: 25, offset: 400000) { ${fields} }`,
};
const RATIO = 1.3;
const TIMES = 100;

/** The same pages of a list of ten thousand rows and of one of ten million, asked for in turns. */
export async function scale(...given: string[]) {
  await using opened = new AsyncDisposableStack();
  const [few = 10_000, many = 10_000_000] = given.map(Number);
  const started: Sanbao[] = [];
  for (const size of [few, many]) {
    const sanbao = await startSanbao(
      undefined,
      await madeOnce(`scale-${size}`, [join(root, 'bench/fill.ts')], filled(size)),
    );
    opened.defer(sanbao.stop);
    started.push(sanbao);
  }
  const [small, large] = started as [Sanbao, Sanbao];
  const asked = new Map<string, [Question, Question]>();
  for (const [page, query] of Object.entries(pages)) asked.set(page, [question(small, query), question(large, query)]);
  asked.set('page 1,000 by cursor', [await thousandth(small), await thousandth(large)]);
  for (const [page, [ofFew, ofMany]] of asked) {
    const [before = Number.NaN, after = Number.NaN] = await typical([ofFew, ofMany], TIMES);
    console.log(`${page}: ${before.toFixed(2)} ms, ${after.toFixed(2)} ms`);
    hold(`scale: ${page}`, after / before, { most: RATIO, unit: '×', noise: 0 });
  }
  for (const [page, query] of Object.entries(whole)) {
    const [ms = Number.NaN] = await typical([question(large, query)], 5);
    const perMillion = page === 'total';
    hold(`scale: ${page}`, perMillion ? (ms * 1_000_000) / many : ms, {
      most: perMillion ? 100 : 400,
      unit: perMillion ? 'ms a million rows' : 'ms',
    });
  }
}

const filled =
  (size: number) =>
  async ({ databaseUrl }: Sanbao) => {
    const database = new pg.Client(databaseUrl);
    await database.connect();
    await fill(database, size).finally(() => database.end());
  };

const question = ({ port, cookie }: Sanbao, page: string): Question => ({
  port,
  body: JSON.stringify({ query: `{ ${page} }` }),
  headers: { cookie },
});

/** The page that follows so many rows that a thousand pages of ten would have. */
async function thousandth(sanbao: Sanbao) {
  const { data } = await answer(question(sanbao, 'enrolments(first: 1, offset: 9900) { pageInfo { endCursor } }'));
  return question(sanbao, `enrolments(first: 25, after: "${data.enrolments.pageInfo.endCursor}") { ${fields} }`);
}

/** How long each typically takes; they are asked for in turns. */
async function typical(questions: readonly Question[], times: number) {
  const waits = questions.map((): number[] => []);
  for (let at = 0; at < times; at++)
    for (const [of, each] of questions.entries()) {
      const begun = performance.now();
      await answer(each);
      waits[of]?.push(performance.now() - begun);
    }
  return waits.map(median);
}

async function answer(asked: Question) {
  const { data, errors } = JSON.parse(await ask(asked));
  if (errors) throw new Error(JSON.stringify(errors));
  return { data };
}

import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { asked } from './cost.ts';
import { ask } from './load.ts';
import { usedByTrees } from './processor.ts';
import { type Sanbao, startSanbao, writtenFolder } from './sanbao.ts';
import { hold } from './targets.ts';

const PEOPLE = 20_000;

/** A sheet of people, none of whom was there before: seconds of processor until it is checked, and until they are entered. */
export async function importing(people = String(PEOPLE)) {
  const count = Number(people);
  const sanbao = await startSanbao('after-sales', writtenFolder);
  const database = new pg.Client(sanbao.databaseUrl);
  await database.connect();
  try {
    const seconds = () => usedByTrees([sanbao.pid, sanbao.databasePid]) / 1000;
    const inDatabase = () => usedByTrees([sanbao.databasePid]) / 1000;
    const before = inDatabase();
    const file = await upload(sanbao, sheetOf(count));
    const begun = seconds();
    const { importPeople: run } = await step(
      sanbao,
      'mutation ($file: ID!) { importPeople(input: { file: $file }) { id } }',
      {
        file,
      },
    );
    const version = await settled(database, run.id, 'CHECKED');
    const checked = seconds();
    const confirm = 'mutation ($id: ID!, $version: Int!) { confirmImport(id: $id, expectedVersion: $version) { id } }';
    await step(sanbao, confirm, { id: run.id, version });
    await settled(database, run.id, 'IMPORTED');
    const entered = seconds();
    const parts = [checked - begun, entered - checked, inDatabase() - before].map(each => each.toFixed(1));
    console.log(`${count} people: checked ${parts[0]} s, entered ${parts[1]} s; ${parts[2]} s of it in the database`);
    hold(`import of ${count} people, check and enter`, entered - begun, { most: (20 * count) / PEOPLE, unit: 's CPU' });
  } finally {
    await database.end();
    await sanbao.stop();
  }
}

function sheetOf(count: number) {
  const run = Date.now() % 1e9;
  const row = (_: unknown, at: number) =>
    `员工${run}-${at},本公司,学员,1${String(3e9 + run * 7 + at).slice(0, 10)},n${run}-${at}@example.com`;
  return ['姓名,所属,身份,电话,邮箱', ...Array.from({ length: count }, row)].join('\n');
}

async function upload({ port, cookie }: Sanbao, content: string): Promise<string> {
  const headers = { cookie, 'content-type': 'application/octet-stream' };
  const name = encodeURIComponent('人员.csv');
  const answer = await fetch(`http://127.0.0.1:${port}/files?name=${name}`, { method: 'POST', headers, body: content });
  if (!answer.ok) throw new Error(await answer.text());
  return ((await answer.json()) as { id: string }).id;
}

async function step(sanbao: Sanbao, query: string, variables: object) {
  const { data, errors } = JSON.parse(await ask(asked(sanbao, query, variables)));
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** The version of the import once it is no longer at work. */
async function settled(database: pg.Client, id: string, wanted: string): Promise<number> {
  for (;;) {
    const { rows } = await database.query('select state, version, faults from import_run where id = $1', [id]);
    const { state, version, faults } = rows[0];
    if (state === wanted) return version;
    if (state === 'REJECTED') throw new Error(JSON.stringify(faults).slice(0, 500));
    await wait(200);
  }
}

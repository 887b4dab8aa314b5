import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { breadth, hold, seed } from '../../server/test/promise.ts';
import { type Client, type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { until } from '../../server/test/until.ts';
import { FileStore, type ListName } from '../typescript/src/index.ts';
import { selectionOf } from '../typescript/src/lists.ts';
import { changesOf } from './changes.ts';

const CHANGES = breadth(60, 2_100);
const KILLS = breadth(4, 100);
const LONGEST = breadth(120_000, 1_800_000);
/** What each program mirrors: a dealer loses sight of people and what hangs on them; the company's tool sees all. */
const lists: Record<'DEALER' | 'REPORTING', ListName[]> = {
  DEALER: ['persons', 'enrolments', 'trainingPlans', 'trainingNotices', 'productFamilies'],
  REPORTING: ['equipments', 'customerSites', 'customers', 'persons', 'productModels'],
};

let sanbao: Sanbao;
let address: string;
const folder = mkdtempSync(join(tmpdir(), 'mirror-'));
const programs: Program[] = [];
beforeAll(async () => {
  sanbao = await startSanbao();
  address = await sanbao.app.listen({ port: 0, host: '127.0.0.1' });
  for (const scope of ['DEALER', 'REPORTING'] as const) {
    const owner = await sanbao.as(scope === 'DEALER' ? 'dealer-a' : 'admin');
    const input = { label: '镜像', scope, expiresOn: '2027-01-01' };
    const { secret } = await owner.step('createAccessToken', { input }, 'secret');
    programs.push(byClient(secret, scope), byReadme(secret, scope));
  }
});
afterAll(async () => {
  for (const program of programs) await kill(program);
  await sanbao.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Rows = Record<string, unknown>;

interface Program {
  token: string;
  scope: keyof typeof lists;
  args: string[];
  kept(list: ListName): Promise<Rows>;
  process?: ChildProcess;
}

const here = (name: string) => join(import.meta.dirname, name);

function byClient(token: string, scope: Program['scope']): Program {
  const at = join(folder, scope);
  const args = [here('mirror-by-client.ts'), address, token, at, ...lists[scope]];
  return { token, scope, args, kept: async list => Object.fromEntries(await new FileStore(at).rows(list)) };
}

function byReadme(token: string, scope: Program['scope']): Program {
  const file = join(folder, `${scope}.json`);
  const fields = Object.fromEntries(lists[scope].map(list => [list, selectionOf(list)]));
  const kept = async (list: ListName) => JSON.parse(readFileSync(file, 'utf8'))[list].rows;
  return { token, scope, args: [here('mirror-by-readme.ts'), address, token, file, JSON.stringify(fields)], kept };
}

function start(program: Program) {
  program.process = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...program.args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function kill({ process: running }: Program) {
  if (!running || running.exitCode !== null || running.signalCode) return;
  const ended = new Promise(done => running.once('exit', done));
  running.kill('SIGKILL');
  await ended;
}

/** Whoever has been killed goes on; they are ended where they have pulled everything once more. */
async function pulledOnce(program: Program) {
  await kill(program);
  start(program);
  await new Promise(done => program.process?.stdout?.once('data', done));
  await kill(program);
}

/** Time passes faster than it does, so that what a token may spend in a minute suffices. */
function pass(seconds: number) {
  sanbao.clock.now = new Date(sanbao.clock.now.getTime() + seconds * 1000);
}

/** What a list has now, page after page, by no pull. */
async function truth({ ask }: Pick<Client, 'ask'>, token: string, list: ListName): Promise<Rows> {
  const rows: Rows = {};
  for (let after: string | null = null, more = true; more; ) {
    const query = `query ($after: String) { page: ${list}(first: 50, after: $after) {
      nodes { ${selectionOf(list)} } pageInfo { hasNextPage endCursor } } }`;
    const { data } = await ask(query, { after }, { authorization: `Bearer ${token}` });
    for (const row of data.page.nodes) rows[row.id] = row;
    after = data.page.pageInfo.endCursor;
    more = data.page.pageInfo.hasNextPage;
  }
  return rows;
}

/** Rows that one has and the other has not, or has otherwise. */
const differences = (kept: Rows, now: Rows) =>
  [...new Set([...Object.keys(kept), ...Object.keys(now)])].filter(
    id => JSON.stringify(kept[id]) !== JSON.stringify(now[id]),
  );

let compared = 0;
async function wrongIn(program: Program): Promise<string[]> {
  const wrong: string[] = [];
  for (const list of lists[program.scope]) {
    const [kept, now] = [await program.kept(list), await truth(sanbao.nobody, program.token, list)];
    wrong.push(...differences(kept, now).map(id => `${program.scope} ${list} ${id}`));
    compared += Object.keys(now).length;
  }
  return wrong;
}

test(
  'a mirror that is killed again and again is what there is, by the client and by README alone',
  async () => {
    let state = seed;
    const draw = (below: number) => {
      state = (state * 48_271 + 11) % 2_147_483_647;
      return state % below;
    };
    const change = await changesOf(sanbao, draw);
    for (const program of programs) start(program);
    let changes = 0;
    let kills = 0;
    while (changes < CHANGES) {
      if (await change()) changes += 1;
      pass(20);
      while (kills < KILLS && kills * CHANGES < changes * KILLS) {
        const program = programs[kills % programs.length] as Program;
        await kill(program);
        start(program);
        kills += 1;
      }
    }
    // Transactions of other tests on the same server of databases may hold back what is final.
    const wrong: string[] = [];
    for (const program of programs) {
      await until(async () => {
        pass(60);
        await pulledOnce(program);
        return (await wrongIn(program)).length ? undefined : true;
      }).catch(async () => wrong.push(...(await wrongIn(program))));
    }
    hold('changes that mirrors went through', 'at least', CHANGES, changes);
    hold('times that their programs were killed', 'at least', KILLS, kills);
    expect(wrong).toEqual([]);
    hold('rows that were compared', 'at least', 100, compared);
    hold('rows of four mirrors that are not what there is', 'exactly', 0, wrong.length);
  },
  LONGEST,
);

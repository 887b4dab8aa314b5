import pg from 'pg';
import { startSanbao, writtenFolder } from './sanbao.ts';
import { startBare } from './sent.ts';
import { type Contestant, sideBySide } from './side-by-side.ts';

const mutation = `mutation ($id: ID!, $input: SupplierInput!) { updateSupplier(id: $id, input: $input) { id number state version } }`;
const form = { name: '宁波轴承', city: '宁波市', contact: '王工', phone: '0574-88000000' };

const CLIENTS = 64;

/** A step with its rights, form, lock, event and answer, beside the same statements from bare node + pg; each client on a record of its own. */
export async function step() {
  await using opened = new AsyncDisposableStack();
  const sanbao = await startSanbao('management', writtenFolder);
  opened.defer(sanbao.stop);
  const database = new pg.Client(sanbao.databaseUrl);
  await database.connect();
  opened.defer(() => database.end());
  const ids = await suppliers(database);
  opened.defer(async () => void (await database.query(`delete from supplier where number like 'SU-B-%'`)));
  let change = 0;
  const question = (client: number) => ({
    ...sanbao,
    body: JSON.stringify({
      query: mutation,
      variables: { id: ids[client], input: { ...form, supplies: `轴承 ${++change}` } },
    }),
    headers: { cookie: sanbao.cookie },
  });
  const bare = await startBare(sanbao, database, question, { id: ids[0] as string });
  opened.defer(bare.stop);
  const contestants: Contestant[] = [
    {
      name: 'Sanbao',
      pid: sanbao.pid,
      question,
    },
    {
      name: 'node + pg',
      pid: bare.pid,
      least: 0.7,
      question: (client: number) => ({
        ...bare,
        body: JSON.stringify({ id: ids[client] }),
      }),
    },
  ];
  const { databasePid } = sanbao;
  await sideBySide('a step, 64 clients', contestants, { clients: CLIENTS, rounds: 10, seconds: 2, databasePid });
}

/** Written set-wise: what is measured is how they are changed, not how they came about. */
async function suppliers(database: pg.Client): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `insert into supplier (id, number, version, procedure_revision, created_at, updated_at, state, name, supplies, city, contact, phone, search)
     select uuidv7(), 'SU-B-' || n, 1, 'A', now(), now(), 'ACTIVE', '宁波轴承', '轴承', '宁波市', '王工', '0574-88000000', ''
     from generate_series(1, $1::int) n returning id`,
    [CLIENTS],
  );
  return rows.map(({ id }) => id);
}

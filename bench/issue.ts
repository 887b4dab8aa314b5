import pg from 'pg';
import { digest } from '../server/src/credentials/secret.ts';
import { ask } from './load.ts';
import { startSanbao, writtenFolder } from './sanbao.ts';
import { startBare } from './sent.ts';
import { type Contestant, sideBySide } from './side-by-side.ts';

const mutation =
  'mutation ($id: ID!, $input: IssueInput!) { issueParts(id: $id, input: $input) { id number state version } }';

const CLIENTS = 64;
const PARTS = 50;

/** What a client issues of, one piece after the other. */
interface Ground {
  request: string;
  line: string;
  part: string;
}

/** Parts issued under a key, with rights, priority, ledger and chained event, beside the same statements from bare node + pg. */
export async function issue() {
  await using opened = new AsyncDisposableStack();
  const sanbao = await startSanbao('after-sales-head', writtenFolder);
  opened.defer(sanbao.stop);
  const database = new pg.Client(sanbao.databaseUrl);
  await database.connect();
  opened.defer(() => database.end());
  const grounds = await prepare(database);
  let key = Date.now();
  const question = (client: number) => {
    const { request: id, part } = grounds[client] as Ground;
    const input = { lines: [{ part, quantity: 1 }] };
    return {
      ...sanbao,
      body: JSON.stringify({ query: mutation, variables: { id, input } }),
      headers: { cookie: sanbao.cookie, 'idempotency-key': String(++key) },
    };
  };
  // A request that was issued of before, as all are while it is measured.
  await ask(question(0));
  const own = { ...(grounds[0] as Ground), key: digest(String(key + 1)) };
  const bare = await startBare(sanbao, database, question, own);
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
      least: 0.65,
      question: client => ({ ...bare, body: JSON.stringify({ ...grounds[client], key: String(++key) }) }),
    },
  ];
  const { databasePid } = sanbao;
  await sideBySide('issueParts, 64 clients', contestants, { clients: CLIENTS, rounds: 10, seconds: 2, databasePid });
}

/**
 * A request for each client and parts that never run out. Set-wise and anew each time: what is issued is measured, not
 * how it came about, and a ledger is never taken back.
 */
async function prepare(database: pg.Client): Promise<Ground[]> {
  const { rows } = await database.query<Ground>(
    `with run as (select to_char(clock_timestamp(), 'YYMMDDHH24MISS') as name),
     parts as (insert into part (id, number, version, procedure_revision, created_at, updated_at, state, part_number, name,
         part_class, unit, unit_price, minimum_stock, stock, movements, search)
       select uuidv7(), 'PT-B-' || name || n, 1, 'A', now(), now(), 'ACTIVE', 'B-' || name || n, '轴承', 'WEAR_PART', 'PIECE', 18, 0, 90000000, 1, ''
       from run, generate_series(1, $1::int) n returning id, number),
     requests as (insert into parts_request (id, number, version, procedure_revision, created_at, updated_at, state,
         customer_id, equipment_id, warranty_class, machine_down, requested_by_id, search)
       select uuidv7(), 'PR-B-' || name || n, 1, 'A', now(), now(), 'REQUESTED', e.customer_id, e.id, 'IN_WARRANTY', false, u.id, ''
       from run, generate_series(1, $2::int) n, (select * from equipment where customer_id is not null order by id limit 1) e,
         (select id from "user" where email = 'after-sales@sanbao.example') u returning id, number),
     numbered as (select p.id as part, r.id as request from
       (select id, row_number() over (order by number) as n from parts) p join
       (select id, row_number() over (order by number) as n from requests) r on (r.n - 1) % $1 + 1 = p.n),
     lines as (insert into parts_request_line (id, position, request_id, part_id, quantity, issued, returned, old, reserved)
       select uuidv7(), 0, request, part, 1000000, 0, 0, 0, 0 from numbered returning id as line, request_id as request)
     select numbered.*, line from numbered join lines using (request)`,
    [PARTS, CLIENTS],
  );
  return rows;
}

import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { waitingLines } from '../../server/src/spare-parts/waiting-lines.ts';
import { named } from './named.ts';
import { serve } from './serve.ts';

// The statements that Sanbao sends for `issueParts`, and nothing else: no rights, no form, no rules, no GraphQL.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const SESSION = 'select * from sanbao_session($1, $2, $3)';
const KEY = `insert into idempotency_key as k (user_id, key, request_digest, results, at) values ($1, $2, $3, '{}', $4)
  on conflict (user_id, key) do update set request_digest = excluded.request_digest, at = excluded.at, results = '{}'
  where k.at < $5 returning key`;
const LOCK = 'select p0.* from parts_request p0 where p0.id = $1 limit 1 for update';
const LINES =
  'select p0.*, p1.* from parts_request_line p0 join part p1 on p0.part_id = p1.id where p0.request_id = $1 order by p0.position';
const OVERRIDES =
  'select o0.* from allocation_override o0 join part p1 on o0.part_id = p1.id where o0.request_id = $1 order by o0.position';
const PART = 'select p0.* from part p0 where p0.id = $1';
const STOCK = 'select id, stock from part where id = $1 order by id for no key update';
const WAITING = `select * from ${waitingLines} w where w.part = $1`;
const MOVE = `update part set stock = stock + $1, movements = movements + 1, changed_in = pg_current_xact_id()
  where id = $2 and stock + $1 >= 0 returning stock, movements`;
const CUSTOMER = 'select c0.* from customer c0 where c0.id = $1';
const EQUIPMENT = 'select e0.* from equipment e0 where e0.id = $1';
const EVENT = `insert into procedure_event (id, dealer_id, record, record_id, version, at, step, clause, department, user_id, person, on_behalf_of,
  "from", "to", revision, content_digest)
  values ($1, null, 'PartsRequest', $2, $3, $4, 'issueParts', '5.4.5', 'AFTER_SALES', $5, '顾建平', null, $6, 'PART_ISSUED', 'A', $7)`;
const CONTENT = 'insert into procedure_event_content (id, salt, content) values ($1, $2, $3)';
const MOVEMENT = `insert into stock_movement (id, search, number, version, procedure_revision, created_at, updated_at, state, part_id, kind,
  quantity, balance, unit_price, voucher, request_id, booked_by_id, waiting, overridden)
  values ($1, $2, $3, 0, 'A', $4, $4, 'BOOKED', $5, 'ISSUE', -1, $6, 18, $7, $8, $9, $10, false) returning changed_in`;
const REQUEST = `update parts_request set changed_in = pg_current_xact_id(), version = $2, state = 'PART_ISSUED', updated_at = $3 where id = $1
  returning changed_in`;
const LINE = 'update parts_request_line set issued = issued + 1 where request_id = $1 and part_id = $2';
const ANSWERED = `update idempotency_key set results = results || jsonb_build_object('bare', $1::text) where user_id = $2 and key = $3`;
const READ =
  'select (select to_json(o) from (select t0.id, t0.number, t0.state, t0.version from parts_request t0 where t0.id = $1) o) as answer';

const user = (await pool.query(`select id from "user" where email = 'after-sales-head@sanbao.example'`)).rows[0].id;
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

async function issue({ request, part, key }: Record<'request' | 'part' | 'key', string>): Promise<string> {
  const now = new Date();
  await named(pool, SESSION, ['nobody', now, now.toISOString().slice(0, 10)]);
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local role "sanbao_house"');
    await named(client, KEY, [user, key, digest(part), now, new Date(now.getTime() - 86_400_000)]);
    const [{ number, version, state, customer_id, equipment_id }] = (await named(client, LOCK, [request])).rows;
    const { rows: lines } = await named(client, LINES, [request]);
    await named(client, OVERRIDES, [request]);
    await named(client, PART, [part]);
    await named(client, STOCK, [part]);
    await named(client, WAITING, [part]);
    await named(client, STOCK, [part]);
    const { rows: waiting } = await named(client, WAITING, [part]);
    const [{ stock, movements }] = (await named(client, MOVE, [-1, part])).rows;
    await named(client, CUSTOMER, [customer_id]);
    await named(client, EQUIPMENT, [equipment_id]);
    const event = uuidv7();
    const salt = randomBytes(16).toString('hex');
    const content = JSON.stringify({
      input: { lines: [{ part, quantity: 1 }] },
      changes: [{ field: 'lines', before: lines }],
    });
    await named(client, EVENT, [event, request, version + 1, now, user, state, digest(salt + content)]);
    await named(client, CONTENT, [event, salt, content]);
    const proof = JSON.stringify(waiting.filter(each => each.request !== request));
    const movement = `${lines[0].number}-${String(movements).padStart(4, '0')}`;
    const search = `sm ${movement} 轴承 zhoucheng zc pr`;
    await named(client, MOVEMENT, [uuidv7(), search, `SM-${movement}`, now, part, stock, number, request, user, proof]);
    await named(client, REQUEST, [request, version + 1, now]);
    await named(client, LINE, [request, part]);
    await named(client, ANSWERED, [request, user, key]);
    await client.query('commit');
    await client.query('begin read only; set local role "sanbao_house"');
    const read = await named(client, READ, [request]);
    await client.query('commit');
    return JSON.stringify({ data: read.rows[0].answer });
  } finally {
    client.release();
  }
}

serve(issue);

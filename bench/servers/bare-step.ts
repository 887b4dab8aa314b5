import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { named } from './named.ts';
import { serve } from './serve.ts';

// The statements that Sanbao sends for `updateSupplier`, and nothing else: no rights, no form, no rules, no GraphQL.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const SESSION = 'select * from sanbao_session($1, $2, $3)';
const LOCK = 'select s0.* from supplier s0 where s0.id = $1 limit 1 for update';
const EVENT = `insert into procedure_event (id, dealer_id, record, record_id, version, at, step, clause, department, user_id, person, on_behalf_of,
  "from", "to", revision, content_digest)
  values ($1, null, 'Supplier', $2, $3, $4, 'updateSupplier', null, 'MANAGEMENT', $2, '徐静怡', null, 'ACTIVE', 'ACTIVE', 'A', $5)`;
const CONTENT = 'insert into procedure_event_content (id, salt, content) values ($1, $2, $3)';
const UPDATE = `update supplier set changed_in = pg_current_xact_id(), search = $2, version = $3, supplies = $4, updated_at = $5 where id = $1 returning changed_in`;
const READ =
  'select (select to_json(o) from (select t0.id, t0.number, t0.state, t0.version from supplier t0 where t0.id = $1) o) as answer';

async function step({ id, supplies }: { id: string; supplies: string }): Promise<string> {
  const now = new Date();
  await named(pool, SESSION, ['nobody', now, now.toISOString().slice(0, 10)]);
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local role "sanbao_house"');
    const { rows } = await named(client, LOCK, [id]);
    const version = rows[0].version + 1;
    const salt = randomBytes(16).toString('hex');
    const content = JSON.stringify({
      input: { supplies },
      changes: [{ field: 'supplies', before: rows[0].supplies, after: supplies }],
    });
    const event = uuidv7();
    const digest = createHash('sha256')
      .update(salt + content)
      .digest('hex');
    await named(client, EVENT, [event, id, version, now, digest]);
    await named(client, CONTENT, [event, salt, content]);
    await named(client, UPDATE, [id, rows[0].search, version, supplies, now]);
    await client.query('commit');
    await client.query('begin read only; set local role "sanbao_house"');
    const read = await named(client, READ, [id]);
    await client.query('commit');
    return JSON.stringify({ data: read.rows[0].answer });
  } finally {
    client.release();
  }
}

serve(step);

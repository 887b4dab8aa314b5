import type pg from 'pg';

/**
 * So many enrolments beside those of the demo, spread over its plans and people. Set-wise and without steps: a list is
 * measured here, not the way its rows came about.
 */
export async function fill(database: pg.Client, count: number) {
  // Nothing of it waits for anybody, and what it names is there.
  await database.query(
    `set maintenance_work_mem = '512MB'; set synchronous_commit = off; set session_replication_role = replica`,
  );
  await withoutIndexes(database, 'enrolment', () => insert(database, count));
  await database.query('vacuum (analyze) enrolment');
}

/** Indexes are made when all rows are there: one by one they would take hours. */
export async function withoutIndexes(database: pg.Client, table: string, fillTable: () => Promise<unknown>) {
  const { rows } = await database.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid = $1::regclass and not indisunique`,
    [table],
  );
  await database.query(rows.map(({ name }) => `drop index ${name}`).join('; '));
  try {
    await fillTable();
  } finally {
    for (const { definition } of rows) await database.query(definition);
  }
}

const insert = (database: pg.Client, count: number) =>
  database.query(
    `insert into enrolment (id, number, version, procedure_revision, created_at, updated_at, state, plan_id, person_id, search)
     select uuidv7(), number, 1, 'A/0', at, at, (array['ENROLLED', 'NOTIFIED', 'NOTIFIED', 'NOTIFIED', 'WITHDRAWN', 'CANCELLED'])[1 + n % 6],
       plans.ids[1 + n % cardinality(plans.ids)], people.ids[1 + (n / 7) % cardinality(people.ids)], concat_ws(' ', 'en b', n, '-en-b-' || n, '-b-' || n, md5((n % 50000)::text))
     from (select array_agg(id order by id) as ids from training_plan) plans, (select array_agg(id order by id) as ids from person) people,
       generate_series((select count(*) from enrolment where number like 'EN-B-%') + 1, $1) n,
       lateral (select 'EN-B-' || n as number, timestamptz '2026-01-01' + n * interval '1 second' as at) each`,
    [count],
  );

/** An assessment for each of these enrolments. */
export async function assess(database: pg.Client) {
  await database.query(
    `insert into assessment (id, number, version, procedure_revision, created_at, updated_at, state, enrolment_id, assessed_on, theory, practice,
       examiner_id, pass_mark, attempt, recorded_by_id, search)
     select uuidv7(), 'AS-' || number, 1, 'A/0', created_at, created_at, 'PASSED', id, created_at::date, 80, 90,
       person_id, 60, 1, (select id from "user" limit 1), lower(number)
     from enrolment e where number like 'EN-B-%' and not exists (select from assessment where enrolment_id = e.id)`,
  );
  await database.query('vacuum (analyze) assessment');
}

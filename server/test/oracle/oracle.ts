import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** What a clause demands of the records, as SQL that gives those that offend against it; none where it holds. */
export interface Invariant {
  chapter: string;
  name: string;
  clause: string;
  sentence: string;
  sql: string;
}

/** What was found to offend, by the invariant's name. */
export type Offences = Record<string, string[]>;

const heading = /^-- (?<name>\S+) · (?<clause>\S+) · (?<sentence>.+)$/;
const chapterOf = (file: string) => file.replace(/\.sql$/, '');
const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');

/** One file a chapter: a heading of name, clause and sentence, and below it one select. */
function invariantsIn(file: string): Invariant[] {
  return read(file)
    .split(/^(?=-- \S+ · )/m)
    .filter(text => text.trim())
    .map(text => {
      const [first = '', ...sql] = text.split('\n');
      const found = heading.exec(first)?.groups as Pick<Invariant, 'name' | 'clause' | 'sentence'> | undefined;
      if (!found) throw new Error(`${file} has no heading above: ${first}`);
      return { chapter: chapterOf(file), ...found, sql: sql.join('\n').trim().replace(/;$/, '') };
    });
}

/** All that is demanded, chapter by chapter. */
export const invariants: readonly Invariant[] = readdirSync(import.meta.dirname)
  .filter(file => file.endsWith('.sql') && file !== 'common.sql')
  .sort()
  .flatMap(invariantsIn);

/** How many offenders of an invariant are told. */
const TOLD = 5;
/** Each step writes these, so that what rests on them alone is looked at at the end only. */
const HISTORY = ['procedure_event', 'procedure_event_content', 'procedure_event_link'];

/**
 * Judges what stands in a database, by the clauses and not by the product: it reads tables and imports nothing of it.
 * Which tables were written, and which of them an invariant reads, it asks PostgreSQL.
 */
export class Oracle {
  private constructor(
    private readonly database: pg.Client,
    /** The invariants that read a table, by its name. */
    private readonly reading: ReadonlyMap<string, readonly string[]>,
  ) {}

  static async upon(url: string): Promise<Oracle> {
    await Oracle.settle(url);
    return Oracle.watching(url);
  }

  /** Puts what it asks into a database, with what notes which tables are written. */
  static async settle(url: string): Promise<void> {
    const database = new pg.Client(url);
    await database.connect();
    const views = invariants.map(({ name, sql }) => `create view "${name}" as ${sql};`);
    await database.query(
      `create schema oracle; set search_path = oracle, public; ${watching} ${read('common.sql')} ${views.join('\n')}`,
    );
    const reading = await readingIn(database);
    // What is told there tells itself.
    for (const table of reading.keys())
      if (table !== 'silent')
        await database.query(
          `create trigger oracle_writes after insert or update or delete on public."${table}" execute function note()`,
        );
    await database.end();
  }

  /** Looks at a database into which it was put. */
  static async watching(url: string): Promise<Oracle> {
    const database = new pg.Client(url);
    await database.connect();
    await database.query('set search_path = oracle, public');
    return new Oracle(database, await readingIn(database));
  }

  /** What offends now among that which what was written since may have broken. */
  async ofWritten(): Promise<Offences> {
    const { rows } = await this.database.query<{ name: string }>('delete from written returning name');
    const touched = rows.flatMap(({ name }) => this.reading.get(name) ?? []);
    return this.ask([...new Set(touched)]);
  }

  /** All that offends now. */
  all(): Promise<Offences> {
    return this.ask(invariants.map(({ name }) => name));
  }

  async ask(names: readonly string[], most = TOLD): Promise<Offences> {
    const found: Offences = {};
    for (const name of names) {
      // Planned once, as nothing in it differs from time to time: to plan it takes longer than to answer it.
      const text = `select * from "${name}" limit ${most}`;
      const { rows } = await this.database.query<{ offender: string }>({ name: `${name} ${most}`, text });
      if (rows.length) found[name] = rows.map(({ offender }) => offender);
    }
    return found;
  }

  /** What would offend if this were written past every rule, which is taken back. */
  async supposing(sql: string, names: readonly string[]): Promise<Offences> {
    await this.database.query('begin; set local session_replication_role = replica');
    try {
      await this.database.query(sql);
      return await this.ask(names, 10_000);
    } finally {
      await this.database.query('rollback');
    }
  }

  stop = () => this.database.end();
}

/** The invariants by each table that they read. */
async function readingIn(database: pg.Client) {
  const { rows } = await database.query<{ table: string; invariants: string[] }>(tablesRead, [HISTORY]);
  return new Map(rows.map(row => [row.table, row.invariants]));
}

/** Notes which tables were written, whoever wrote them. */
const watching = `
  create unlogged table written (name text);
  create function note() returns trigger language plpgsql security definer as $$
    begin insert into oracle.written values (tg_table_name); return null; end $$;`;

/** The tables that a view reads, through other views as well. */
const tablesRead = `
  with recursive direct as (
    select distinct r.ev_class as reader, d.refobjid as read from pg_rewrite r
      join pg_depend d on d.objid = r.oid and d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass
    where d.refobjid <> r.ev_class
  ), reads as (
    select reader, read from direct
    union select reads.reader, direct.read from reads join direct on direct.reader = reads.read
  )
  select t.relname as table, array_agg(v.relname::text) as invariants
  from reads join pg_class v on v.oid = reads.reader join pg_class t on t.oid = reads.read
    join pg_namespace ns on ns.oid = v.relnamespace
  where ns.nspname = 'oracle' and v.relname not in ('act', 'record', 'booking') and t.relkind = 'r' and t.relname <> all ($1)
    and not exists (select from reads via join pg_class r on r.oid = via.read where via.reader = v.oid and r.relname = 'record')
  group by t.relname`;

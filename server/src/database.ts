import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { runMigrations as runJobMigrations } from 'graphile-worker';
import { Client } from 'pg';
import { migrations } from '../migrations/index.ts';
import { grantRights, grantServer } from './access/rights.ts';
import { SavedViews } from './access/saved-views.entity.ts';
import { afterSales } from './chapters.ts';
import { FreshSignIn } from './credentials/fresh-sign-in.entity.ts';
import { ProviderRequest } from './credentials/provider-request.entity.ts';
import { SignInBudget } from './credentials/sign-in-budget.entity.ts';
import { Attachment } from './files/attachment.entity.ts';
import { StoredFile } from './files/stored-file.entity.ts';
import { enact } from './law/enact.ts';
import { routines } from './law/routines.ts';
import { OneTimeLink } from './links/one-time-link.entity.ts';
import { Follow } from './notes/follow.entity.ts';
import { Mention } from './notes/mention.entity.ts';
import { AccountLink } from './organization/account-link.entity.ts';
import { AccountChange, Session } from './organization/session.entity.ts';
import { connections } from './platform/connections.ts';
import { migrationLock } from './platform/migration-lock.ts';
import { NamingDriver } from './platform/naming-driver.ts';
import { StartupProblem } from './platform/startup-problem.ts';
import { DecisionByAnother } from './procedure/decision-by-another.ts';
import { IdempotencyKey } from './procedure/idempotency.ts';
import { FormerRow, KeptFigures, KeptUntil } from './procedure/kept-figures.entity.ts';
import { Lineage } from './procedure/lineage.entity.ts';
import { RecordNumber } from './procedure/number.ts';
import { OwnersOfLines } from './procedure/owners-of-lines.ts';
import type { Procedure } from './procedure/procedure.ts';
import {
  ProcedureChainHead,
  ProcedureEvent,
  ProcedureEventContent,
  ProcedureEventLink,
} from './procedure/procedure-event.entity.ts';
import { keepsRecordsOf } from './procedure/procedure-of.ts';
import { Waiting } from './procedure/waiting.entity.ts';
import { Tables } from './read/tables.ts';
import { countedKinds } from './records/kept/counted-kinds.ts';
import { SearchRenewal } from './steps/search-renewal.entity.ts';
import { searchBegins } from './steps/search-terms.ts';
import { Tombstone } from './steps/tombstone.entity.ts';

export const databaseOptions = (url: string, { records } = afterSales): Options => ({
  driver: NamingDriver,
  clientUrl: url,
  entities: [
    ...records,
    ProcedureEvent,
    ProcedureEventContent,
    ProcedureEventLink,
    DecisionByAnother,
    Tombstone,
    ProcedureChainHead,
    Lineage,
    RecordNumber,
    IdempotencyKey,
    StoredFile,
    Attachment,
    OneTimeLink,
    AccountLink,
    SavedViews,
    Mention,
    Follow,
    Session,
    AccountChange,
    SignInBudget,
    ProviderRequest,
    FreshSignIn,
    SearchRenewal,
    Waiting,
    KeptFigures,
    KeptUntil,
    FormerRow,
  ],
  subscribers: [OwnersOfLines],
  extensions: [Migrator],
  migrations: {
    migrationsList: migrations,
    path: 'server/migrations',
    snapshot: false,
    emit: 'ts',
    dropTables: false,
    silent: true,
  },
  discovery: { inferDefaultValues: false },
  // Functions and triggers are the law in server/sql, and no generated migration may drop them.
  schemaGenerator: { ignoreSchema: ['graphile_worker', 'history'], ignoreTriggers: true, ignoreRoutines: true },
  driverOptions: connections,
  // Many requests share one process: each works on a fork of its own.
  allowGlobalContext: false,
});

/** A database that keeps the records of a procedure. */
export async function connect(url: string, procedure = afterSales, options: Options = {}): Promise<MikroORM> {
  const orm = await MikroORM.init({ ...databaseOptions(url, procedure), ...options });
  keepsRecordsOf(orm, procedure);
  return orm;
}

/** A database as it is worked in, once its owner has brought it up to date: what the entities are is found out once. */
export async function open(url: string, ownerUrl = url): Promise<MikroORM> {
  const orm = await connect(ownerUrl, afterSales, unhurried);
  await bringUpToDate(orm, ownerUrl, afterSales, url);
  await orm.reconnect({ clientUrl: url, driverOptions: connections });
  return orm;
}

export async function migrate(url: string, procedure = afterSales) {
  const orm = await connect(url, procedure, unhurried);
  try {
    await bringUpToDate(orm, url, procedure);
  } finally {
    await orm.close();
  }
}

/** A migration of many rows takes its time. */
const unhurried: Options = { driverOptions: { ...connections, statement_timeout: 0 } };

/** Servers that start at the same time do it one after another. */
async function bringUpToDate(orm: MikroORM, url: string, procedure: Procedure, serverUrl = url) {
  const server = serverUrl === url ? undefined : await userOf(serverUrl);
  const lock = await migrationLock(url);
  try {
    await refuseNewer(orm);
    const migrated = await orm.migrator.up();
    await enact(lock, routines(procedure, orm.getMetadata()), migrated.length > 0);
    await lock.query('select sanbao_partition_events()');
    await grantRights(orm);
    if (migrated.length === migrations.length) await searchBegins(orm.em.fork(), procedure.records);
    await renewChanges(orm, procedure);
    await runJobMigrations({ connectionString: url });
    if (server && server !== (await currentUser(lock))) await grantServer(lock, server);
  } finally {
    await lock.end();
  }
}

/** What a later version of Sanbao has made of the database, this one would write into as if it were not there. */
async function refuseNewer(orm: MikroORM) {
  const known = new Set(migrations.map(({ name }) => name));
  const newer = (await orm.migrator.getExecuted()).map(({ name }) => name).filter(name => !known.has(name));
  if (newer.length)
    throw new StartupProblem(
      `数据库已由更新版本的 Sanbao 升级（${newer.join('、')}）：请运行该版本，或恢复升级前的备份。`,
      `A later version of Sanbao has migrated the database (${newer.join(', ')}): run that version, or restore the backup of before.`,
    );
}

async function userOf(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await currentUser(client);
  } finally {
    await client.end();
  }
}

const currentUser = async (client: Client) =>
  (await client.query<{ name: string }>('select current_user as name')).rows[0]?.name;

/**
 * A dump that was loaded into another cluster names transactions which are still to come there. Figures of kinds that are
 * counted no more would keep all former rows since then.
 */
async function renewChanges(orm: MikroORM, procedure: Procedure) {
  const kinds = countedKinds(procedure, new Tables(orm.getMetadata())).map(({ name }) => name);
  await orm.em.fork().execute(
    `with gone as (
      delete from kept_until where pg_snapshot_xmax(snapshot) > pg_snapshot_xmax(pg_current_snapshot())
        or kind not in (select json_array_elements_text(?)) returning kind
    ) delete from kept_figures where kind in (select kind from gone)`,
    [JSON.stringify(kinds)],
  );
  // Of this transaction no server has seen anything: what was noted before need not be known.
  await orm.em.fork().execute('with noted as (delete from account_change) insert into account_change default values');
  for (const record of procedure.records)
    await orm.em
      .fork()
      .execute(
        `update "${orm.getMetadata().get(record as never).tableName}" set changed_in = pg_current_xact_id() where changed_in > pg_current_xact_id()`,
      );
}

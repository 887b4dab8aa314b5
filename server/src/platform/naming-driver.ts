import {
  type Dictionary,
  type EntityName,
  type EntityProperty,
  isRaw,
  JsonProperty,
  JsonType,
  type Platform,
  ReferenceKind,
  type SessionContext,
  Utils,
} from '@mikro-orm/core';
import { type AbstractSqlPlatform, PostgreSqlConnection, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { escapeIdentifier, escapeLiteral, type Pool, type PoolClient, type QueryResult } from 'pg';
import type { NamingClient } from './naming-client.ts';

type Execute = PostgreSqlConnection['execute'];
type Begin = PostgreSqlConnection['begin'];
type End = PostgreSqlConnection['commit'];
type Context = Awaited<ReturnType<Begin>>;

/** More are written into the text, as the ORM does with all of them: such a statement is hardly sent twice. */
const MAX_VALUES = 100;

/** The role and the settings by which a transaction goes. */
export const settings = ({ role, variables }: SessionContext) => [
  ...(role ? [`set local role ${escapeIdentifier(role)}`] : []),
  ...Object.entries(variables ?? {}).map(([name, value]) => `set local ${name} = ${escapeLiteral(String(value))}`),
];

/**
 * A transaction on a connection of its own. Statements go there without the query builder underneath the ORM, which
 * would send each only once the one before is answered.
 */
export class Transaction {
  constructor(
    readonly client: PoolClient & NamingClient,
    /** Within another one. */
    readonly savepoint = 0,
  ) {}

  readonly #last: Promise<unknown>[] = [];

  /** Sent already, and looked at with the commit: where it fails, so does the commit. */
  endWith(sent: Promise<unknown>) {
    sent.catch(() => {});
    this.#last.push(sent);
  }

  /** What follows is sent together with the commit, on the same connection; it is told only where the commit held. */
  async commit<T>(follow?: (client: NamingClient) => Promise<T>): Promise<T | undefined> {
    const [committed, followed] = await Promise.allSettled([this.client.query('commit'), follow?.(this.client)]);
    this.client.release();
    await Promise.all(this.#last);
    if (committed.status === 'rejected') throw committed.reason;
    // PostgreSQL answers so, and with no error, where a statement had failed before.
    if (committed.value.command === 'ROLLBACK') throw new Error('A statement had failed: nothing was committed');
    if (followed.status === 'rejected') throw followed.reason;
    return followed.value;
  }

  async rollback() {
    try {
      await this.client.query('rollback');
    } finally {
      this.client.release();
    }
  }
}

/** What is not so is a query builder's, of a connection of its own. */
const held = (ctx: unknown) => (ctx instanceof Transaction ? ctx : undefined);

/** Sends values beside the text, so that it is the same whatever they are, and can be named. */
class NamingConnection extends PostgreSqlConnection {
  /** The query builder would end the pool only if it had itself asked something. */
  override async close(force?: boolean) {
    const pool = this.connected ? ((await this.getNativeClient()) as Pool) : undefined;
    await super.close(force);
    if (pool && !pool.ending) await pool.end();
  }

  override begin: Begin = async ({ ctx, isolationLevel, readOnly, sessionContext = {} } = {}) => {
    const outer = held(ctx);
    if (outer) {
      const inner = new Transaction(outer.client, outer.savepoint + 1);
      await inner.client.query(`savepoint nested${inner.savepoint}`);
      return inner as unknown as Context;
    }
    const client = (await ((await this.getNativeClient()) as Pool).connect()) as PoolClient & NamingClient;
    const mode = [isolationLevel && `isolation level ${isolationLevel}`, readOnly && 'read only'].filter(Boolean);
    // It waits for no answer: where it fails, so does what follows.
    client.query([`begin ${mode.join(' ')}`.trim(), ...settings(sessionContext)].join('; ')).catch(() => {});
    return new Transaction(client) as unknown as Context;
  };

  override commit: End = async ctx => {
    const { client, savepoint } = held(ctx) as Transaction;
    if (savepoint) await client.query(`release savepoint nested${savepoint}`);
    else await held(ctx)?.commit();
  };

  override rollback: End = async ctx => {
    const { client, savepoint } = held(ctx) as Transaction;
    if (savepoint) await client.query(`rollback to savepoint nested${savepoint}`);
    else await held(ctx)?.rollback();
  };

  override execute: Execute = async (query, params, method = 'all', ctx, context) => {
    const { sql, params: values = [] } =
      typeof query === 'string' ? { sql: query, params } : 'toRaw' in query ? query.toRaw() : query;
    if (!Array.isArray(values)) return super.execute(query, params, method, ctx, context);
    const beside = values.length
      ? numbered(sql, values, this.platform as AbstractSqlPlatform)
      : { text: sql, values: [] };
    const { text, values: told } = beside.values.length > MAX_VALUES ? written(sql, values, this.platform) : beside;
    const client = held(ctx)?.client ?? ((await this.getNativeClient()) as Pool);
    return this.transformRawResult(affected(await client.query(text, told)) as never, method);
  };
}

const written = (sql: string, params: readonly unknown[], platform: Platform) => ({
  text: platform.formatQuery(sql, params),
  values: [],
});

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

const affected = ({ command, rowCount, rows = [] }: QueryResult) => ({
  rows,
  numAffectedRows: changing.has(command) ? BigInt(rowCount ?? 0) : undefined,
});
/** The ORM's text with `$1` in the place of each `?`, and the values as PostgreSQL reads them. */
function numbered(sql: string, params: readonly unknown[], platform: AbstractSqlPlatform) {
  const values: unknown[] = [];
  const value = (given: unknown): string => {
    if (isRaw(given)) return platform.formatQuery(given.sql, given.params);
    if (Utils.isPlainObject(given) || (given as { [JsonProperty]?: unknown } | null)?.[JsonProperty])
      return value(JSON.stringify(given));
    if (Array.isArray(given)) return given.map(value).join(', ');
    return `$${values.push(given instanceof Date ? given.toISOString() : given)}`;
  };
  let at = 0;
  const text = sql.replace(/\\\?|\?\??/g, mark => {
    if (mark === '\\?') return '?';
    const given = params[at++];
    return mark === '??' ? platform.quoteIdentifier(given as string) : value(given);
  });
  return { text, values };
}

type Update = PostgreSqlDriver['nativeUpdate'];
type Changed<T> = Awaited<ReturnType<typeof PostgreSqlDriver.prototype.nativeUpdate<T & object>>>;
type Values = Record<string, unknown>;

/** A statement with `?` in the place of each value. */
interface Written {
  text: string;
  values: unknown[];
}

const isPlain = (value: unknown) =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date || isRaw(value);

/** PostgreSQL by statements that are planned once. */
export class NamingDriver extends PostgreSqlDriver {
  protected override readonly connection = new NamingConnection(this.config);

  override nativeUpdate: Update = async (entity, where, data, options = {}) => {
    const { id, ...others } = where as Values;
    const byId = typeof id === 'string' && !Reflect.ownKeys(others).length;
    const asKept = options.convertCustomTypes === false && !options.upsert;
    const update = byId && asKept ? this.updating(entity, id, data as Values) : undefined;
    return update ? this.send(update, options.ctx) : super.nativeUpdate(entity, where, data, options);
  };

  /** A row's own columns by its id, as nearly every change is one, without the query builder; nothing, where there is more to it. */
  updating<T extends object>(entity: EntityName<T>, id: string, data: Values): Written | undefined {
    const { tableName, props } = this.metadata.get(entity);
    const columns = this.#columns(entity, data);
    if (!columns?.length) return undefined;
    const made = props
      .filter(({ generated, primary }) => generated && !primary)
      .flatMap(({ fieldNames }) => fieldNames);
    const returning = made.length ? ` returning ${made.map(name => `"${name}"`).join(', ')}` : '';
    const set = columns.map(column => `"${column}" = ?`).join(', ');
    return {
      text: `update "${tableName}" set ${set} where "id" = ?${returning}`,
      values: [...Object.values(data), id],
    };
  }

  /** A new row, in the same way. */
  inserting<T extends object>(entity: EntityName<T>, data: Values): Written | undefined {
    const columns = this.#columns(entity, data);
    if (!columns) return undefined;
    const into = `"${this.metadata.get(entity).tableName}" (${columns.map(column => `"${column}"`).join(', ')})`;
    return { text: `insert into ${into} values (${columns.map(() => '?').join(', ')})`, values: Object.values(data) };
  }

  /** Sent at once, and not only once what was sent before is answered. */
  send = <T>({ text, values }: Written, ctx?: Context) =>
    this.rethrow(this.connection.execute<Changed<T>>(text, values, 'run', ctx));

  /** The columns of these properties, where each has one of its own, into which its value goes as it is. */
  #columns<T extends object>(entity: EntityName<T>, data: Values): string[] | undefined {
    const properties = this.metadata.get(entity).properties as Dictionary<EntityProperty>;
    const columns = Object.entries(data).map(([name, value]) => isPlain(value) && columnOf(properties[name]));
    return columns.every(column => typeof column === 'string') ? columns : undefined;
  }
}

/** Whose column stands in the text as it is; JSON has been written already. */
const columnOf = (property?: EntityProperty) =>
  (property?.kind === ReferenceKind.SCALAR || property?.kind === ReferenceKind.MANY_TO_ONE) &&
  property.fieldNames.length === 1 &&
  (property.customType instanceof JsonType || !property.customType?.convertToDatabaseValueSQL) &&
  property.fieldNames[0];

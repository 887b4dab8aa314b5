import { isRaw, JsonProperty, Utils } from '@mikro-orm/core';
import { type AbstractSqlPlatform, PostgreSqlConnection, PostgreSqlDriver } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';

type Execute = PostgreSqlConnection['execute'];

/** More are written into the text, as the ORM does with all of them: such a statement is hardly sent twice. */
const MOST = 100;

/** Sends values beside the text, so that it is the same whatever they are, and can be named. */
class NamingConnection extends PostgreSqlConnection {
  override execute: Execute = async (query, params, method = 'all', ctx, context) => {
    const { sql, params: values } =
      typeof query === 'string' ? { sql: query, params } : 'toRaw' in query ? query.toRaw() : query;
    const sent =
      Array.isArray(values) && values.length ? numbered(sql, values, this.platform as AbstractSqlPlatform) : undefined;
    if (!sent || sent.values.length > MOST) return super.execute(query, params, method, ctx, context);
    await this.ensureConnection();
    return this.executeQuery(
      sent.text,
      async () => {
        const asked = CompiledQuery.raw(sent.text, sent.values);
        return this.transformRawResult(await (ctx ?? this.getClient()).executeQuery(asked), method);
      },
      { query: sent.text, params: sent.values, ...context },
    );
  };
}

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

/** PostgreSQL by statements that are planned once. */
export class NamingDriver extends PostgreSqlDriver {
  protected override readonly connection = new NamingConnection(this.config);
}

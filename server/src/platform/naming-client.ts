import { hash } from 'node:crypto';
import { Client } from 'pg';
import { Batch, type Sent } from './batch.ts';
import { NamedQuery } from './named-query.ts';

const MAX_STATEMENTS = 200;
/**
 * How far one looks in an order for the first few depends on how many there are of what is looked for; the first one alone
 * is asked for by its key.
 */
const firstOfMany = / order by .* limit (?!1\b)/s;

/**
 * A connection that gives statements names, by which it plans each once. The name holds the role, since a plan that rests
 * on policies is thrown away whenever the role is another.
 */
export class NamingClient extends Client {
  #role = '';
  readonly #names = new Map<string, string>();

  /** Whether it is to be replaced for its many prepared statements, since callers can send any number of different ones. */
  get keepsEnough() {
    return this.#names.size > MAX_STATEMENTS;
  }

  /** The name of a text under a role, in one string of both. */
  nameOf(whole: string): string | undefined {
    const known = this.#names.get(whole);
    if (known || this.keepsEnough) return known;
    const name = hash('sha256', whole, 'base64url');
    this.#names.set(whole, name);
    return name;
  }

  /** The rows of each of these statements, which are sent together and stand in one transaction. */
  together = (statements: readonly Sent[]) => super.query(new Batch(statements)).answered;

  override query(...asked: unknown[]): never {
    const [text, values, ...told] = asked;
    const send = (...query: unknown[]) => Reflect.apply(super.query, this, query) as never;
    if (typeof text !== 'string') return send(...asked);
    if (Array.isArray(values) && values.length) {
      const name = firstOfMany.test(text) ? undefined : this.nameOf(`${this.#role} ${text}`);
      if (!name || told.length) return send({ name, text, values }, ...told);
      const query = new NamedQuery({ name, text, values });
      send(query);
      return query.answered as never;
    }
    const role = /set local role "(\w+)"/.exec(text)?.[1];
    if (role || text === 'commit' || text === 'rollback') this.#role = role ?? '';
    return send(...asked);
  }
}

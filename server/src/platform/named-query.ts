import { type Connection, Query, type QueryResult } from 'pg';
import { prepareValue } from 'pg/lib/utils.js';

/** How the rows of a statement are read: what `pg` makes of their description. */
interface Columns {
  fields: unknown;
  _parsers: unknown;
  _prebuiltEmptyResultObject: unknown;
}

/** What `pg` leaves out of its types. */
interface Parts {
  name: string;
  values: unknown[];
  _result: Columns;
  _accumulateRows: boolean;
  callback(error: Error | null, result?: QueryResult): void;
  prepare(wire: Wire): void;
  handleRowDescription(told: object): void;
  handleCommandComplete(told: object, wire: Wire): void;
}

interface Wire extends Connection {
  bind(bound: object): void;
  execute(executed: object): void;
  sync(): void;
}

const PgQuery = Query as unknown as new (statement: object) => Parts;

/** The columns of a connection's named statements: as long as it has them, they are the same. */
const described = new WeakMap<Wire, Map<string, Columns>>();
const none: Columns = { fields: [], _parsers: undefined, _prebuiltEmptyResultObject: null };

/** A named statement: its columns are described by the database, and understood, once a connection and not each time. */
export class NamedQuery extends PgQuery {
  readonly answered: Promise<QueryResult>;
  #known = new Map<string, Columns>();

  constructor(statement: { name: string; text: string; values: unknown[] }) {
    super(statement);
    this.answered = new Promise<QueryResult>((resolve, reject) => {
      this.callback = (error, result) => (error ? reject(error) : resolve(result as QueryResult));
    }).catch(error => {
      // It is told who asked, not who read the answer.
      Error.captureStackTrace(error);
      throw error;
    });
  }

  override prepare(wire: Wire) {
    this.#known = described.get(wire) ?? this.#known;
    described.set(wire, this.#known);
    const columns = this.#known.get(this.name);
    if (!columns) return super.prepare(wire);
    const { fields, _parsers, _prebuiltEmptyResultObject } = columns;
    Object.assign(this._result, { fields, _parsers, _prebuiltEmptyResultObject });
    this._accumulateRows = true;
    try {
      wire.bind({ statement: this.name, values: this.values, valueMapper: prepareValue });
      wire.execute({});
    } catch (error) {
      // A value that cannot be sent; the answer to what ends the statement is awaited all the same.
      this.callback(error as Error);
    }
    wire.sync();
  }

  override handleRowDescription(told: object) {
    super.handleRowDescription(told);
    const { fields, _parsers, _prebuiltEmptyResultObject } = this._result;
    this.#known.set(this.name, { fields, _parsers, _prebuiltEmptyResultObject });
  }

  override handleCommandComplete(told: object, wire: Wire) {
    super.handleCommandComplete(told, wire);
    if (!this.#known.has(this.name)) this.#known.set(this.name, none);
  }
}

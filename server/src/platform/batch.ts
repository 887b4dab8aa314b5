import type { Connection, CustomTypesConfig, Submittable } from 'pg';
import { prepareValue } from 'pg/lib/utils.js';

/** A statement as it is sent; with a name it is planned once a connection. */
export interface Sent {
  text: string;
  values: unknown[];
  name?: string;
  /** How its cells are read; as the database writes them, where nothing is said. */
  types?: CustomTypesConfig;
}

type Parser = (text: string) => unknown;
type Cell = string | null;

/** What `pg` leaves out of its types. */
interface Wire {
  stream: { writable: boolean; write(part: Uint8Array): boolean };
  parsedStatements: Record<string, string>;
  parse(statement: { name?: string; text: string }): void;
  bind(bound: { statement?: string; values: unknown[]; valueMapper: (value: unknown) => unknown }): void;
  describe(described: { type: 'P'; name: string }): void;
  execute(executed: object): void;
  sync(): void;
}

/** How the cells of a connection's named statements are read, which it is asked for once. */
const told = new WeakMap<Wire, Map<string, Parser[]>>();

/**
 * Statements that are sent in one message and answered in one, in a transaction of their own: one that fails ends it,
 * and none of those behind it is carried out.
 */
export class Batch implements Submittable {
  readonly answered: Promise<unknown[][][]>;
  readonly #answers: unknown[][][] = [];
  #rows: unknown[][] = [];
  #parsers: Parser[] | undefined;
  #known = new Map<string, Parser[]>();
  #resolve!: (answers: unknown[][][]) => void;
  #reject!: (error: unknown) => void;

  constructor(readonly statements: readonly Sent[]) {
    this.answered = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Of the statement that is being answered; `pg` remembers by them what has been parsed. */
  get name() {
    return this.#now?.name;
  }
  get text() {
    return this.#now?.text;
  }

  get #now() {
    return this.statements[this.#answers.length];
  }

  submit(connection: Connection) {
    const wire = connection as unknown as Wire;
    this.#known = told.get(wire) ?? this.#known;
    told.set(wire, this.#known);
    const { stream } = wire;
    const parts: Uint8Array[] = [];
    wire.stream = { writable: stream.writable, write: part => parts.push(part) > 0 };
    try {
      for (const { name, text, values, types } of this.statements) {
        if (!name || !wire.parsedStatements[name]) wire.parse({ name, text });
        wire.bind({ statement: name, values, valueMapper: prepareValue });
        if (types && !(name && this.#known.has(name))) wire.describe({ type: 'P', name: '' });
        wire.execute({});
      }
      wire.sync();
    } finally {
      wire.stream = stream;
    }
    if (parts.length) stream.write(Buffer.concat(parts));
  }

  handleRowDescription({ fields }: { fields: { dataTypeID: number }[] }) {
    const { name, types } = this.#now as Sent;
    this.#parsers = fields.map(({ dataTypeID }) => types?.getTypeParser(dataTypeID, 'text') as Parser);
    if (name) this.#known.set(name, this.#parsers);
  }

  handleDataRow({ fields }: { fields: Cell[] }) {
    const { name, types } = this.#now as Sent;
    if (types) this.#parsers ??= this.#known.get(name as string);
    const parsers = this.#parsers;
    this.#rows.push(parsers ? fields.map((cell, at) => (cell === null ? null : parsers[at]?.(cell))) : fields);
  }

  handleCommandComplete() {
    this.#answers.push(this.#rows);
    this.#rows = [];
    this.#parsers = undefined;
  }

  handleReadyForQuery() {
    this.#resolve(this.#answers);
  }

  handleError(error: unknown) {
    this.#reject(error);
  }
}

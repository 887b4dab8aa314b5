import { once } from 'node:events';
import pg from 'pg';

/** The driver's connection for a query answered by COPY, which its types lack. */
interface CopyConnection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

class CopyOut extends pg.Query {
  readonly chunks: Buffer[] = [];
  handleCopyData({ chunk }: { chunk: Buffer }) {
    this.chunks.push(Buffer.from(chunk));
  }
}

class CopyIn extends pg.Query {
  readonly #rows: Buffer;
  constructor(statement: string, rows: Buffer) {
    super(statement);
    this.#rows = rows;
  }
  handleCopyInResponse(connection: CopyConnection) {
    connection.sendCopyFromChunk(this.#rows);
    connection.endCopyFrom();
  }
}

/** The rows of a table as COPY writes them, below a line with the names of its columns. */
export async function copyOut(client: pg.ClientBase, table: string): Promise<Buffer> {
  const query = client.query(new CopyOut(`copy (table ${pg.escapeIdentifier(table)}) to stdout (format text, header)`));
  await once(query, 'end');
  return Buffer.concat(query.chunks);
}

/** Puts rows back that were written so, whatever order the table has its columns in by now. */
export async function copyIn(client: pg.ClientBase, table: string, rows: Buffer) {
  const columns = rows.subarray(0, rows.indexOf('\n')).toString('utf8').split('\t').map(pg.escapeIdentifier);
  const query = client.query(
    new CopyIn(
      `copy ${pg.escapeIdentifier(table)} (${columns.join(', ')}) from stdin (format text, header match)`,
      rows,
    ),
  );
  await once(query, 'end');
}

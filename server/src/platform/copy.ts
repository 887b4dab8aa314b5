import type { Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';

/** The rows of a table, or what a query finds, as COPY writes them, below a line with the names of the columns. */
export const copyFrom = (client: pg.ClientBase, source: string): Readable =>
  client.query(to(`copy (${source}) to stdout (format text, header)`));

/** Takes rows that were written so into a table; `columns` are theirs, in their order. */
export const copyInto = (client: pg.ClientBase, table: string, columns: string): Writable & { rowCount: number } =>
  client.query(from(`copy ${table} (${columns}) from stdin (format text, header match)`));

/** A small table, whole. */
export const copyOut = (client: pg.ClientBase, table: string): Promise<Buffer> =>
  buffer(copyFrom(client, `table ${pg.escapeIdentifier(table)}`));

/** Puts it back, whatever order the table has its columns in by now. */
export async function copyIn(client: pg.ClientBase, table: string, rows: Buffer) {
  const columns = rows.subarray(0, rows.indexOf('\n')).toString('utf8').split('\t').map(pg.escapeIdentifier);
  await pipeline([rows], copyInto(client, pg.escapeIdentifier(table), columns.join(', ')));
}

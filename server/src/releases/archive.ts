import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { ClientBase } from 'pg';
import { copyIn, copyOut } from '../platform/copy.ts';

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];
const ENDING = '.copy.gz';

/** Of what is kept beside the database, what belongs to it. */
const BESIDE = ['files', 'chain-anchors.jsonl'];

/** Writes every table that has rows, one file each, with the stored files and the anchors of its DATA_DIR. */
export async function writeArchive(client: ClientBase, dataDir: string, folder: string) {
  await mkdir(join(folder, 'tables'), { recursive: true });
  for (const table of await tablesOf(client)) {
    const rows = await copyOut(client, table);
    if (rows.indexOf('\n') < rows.length - 1)
      await writeFile(join(folder, 'tables', `${table}${ENDING}`), await pack(rows, { level: 9 }));
  }
  for (const name of BESIDE) await cp(join(dataDir, name), join(folder, name), { recursive: true });
}

/** Loads it into a database that has the tables of then; what the migrations put into them stands in the archive too. */
export async function readArchive(client: ClientBase, folder: string, dataDir: string) {
  await client.query('begin');
  // Rows are loaded as they were: no trigger touches them, in whatever order the tables come.
  await client.query('set local session_replication_role = replica');
  await client.query(`truncate ${(await tablesOf(client)).map(name => client.escapeIdentifier(name)).join(', ')}`);
  for (const file of await readdir(join(folder, 'tables'))) {
    const rows = await unpack(await readFile(join(folder, 'tables', file)));
    await copyIn(client, file.slice(0, -ENDING.length), rows);
  }
  await client.query('commit');
  for (const name of BESIDE) await cp(join(folder, name), join(dataDir, name), { recursive: true });
}

/** Sanbao's own; the list of migrations is not among them, since it tells of the tables and not of what is in them. */
async function tablesOf(client: ClientBase) {
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'mikro_orm_migrations' order by 1`,
  );
  return rows.map(({ name }) => name);
}

import type { MikroORM } from '@mikro-orm/postgresql';
import { afterSales } from '../src/chapters.ts';
import { StoredFile } from '../src/files/stored-file.entity.ts';

/** Ids of records by the name of their kind: some in each of its states. */
export async function idsByKind(orm: MikroORM, each = 3): Promise<Map<string, string[]>> {
  const em = orm.em.fork();
  const found = new Map<string, string[]>();
  for (const kind of [...afterSales.records, StoredFile]) {
    const table = orm.getMetadata().get(kind as never).tableName;
    const state = (kind as unknown) === StoredFile ? 'null' : 'state';
    const rows = await em.execute<{ id: string }[]>(
      `select id from (select id, row_number() over (partition by ${state} order by id desc) as nth from "${table}") r where nth <= ${each}`,
    );
    found.set(
      kind.name,
      rows.map(({ id }) => id),
    );
  }
  return found;
}

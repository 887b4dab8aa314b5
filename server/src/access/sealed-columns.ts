import type { MikroORM } from '@mikro-orm/postgresql';
import type { Config } from '../config.ts';
import { SecretBox } from '../credentials/secret-box.ts';
import { newKey, readKeys, writeKeys } from '../credentials/secrets-key.ts';
import type { InEach } from '../messages/language.ts';

/** A column of sealed texts; each is sealed for the `id` of its row and the column. */
export interface SealedColumn {
  table: string;
  column: string;
  holds: InEach;
}

/** All of them. */
export const sealedColumns: readonly SealedColumn[] = [];

type Row = { id: string; sealed: string };

/** The losses of a restore without the key: for each column, the number of texts sealed under a missing key. */
export async function lostSecrets(orm: MikroORM, config: Config, columns = sealedColumns) {
  const box = new SecretBox(await readKeys(config));
  const lost: (SealedColumn & { count: number })[] = [];
  for (const each of columns) {
    const count = (await sealedIn(orm.em.fork(), each)).filter(({ sealed }) => !box.knows(sealed)).length;
    if (count) lost.push({ ...each, count });
  }
  return lost;
}

/**
 * Seals everything under another key: a new one in the file, or where SECRETS_KEY is set the first one of it. The file
 * holds the former too until all is done. Gives how many were sealed anew.
 */
export async function rotateSecrets(orm: MikroORM, config: Config, columns = sealedColumns): Promise<number> {
  const previous = await readKeys(config);
  const keys = config.secretsKey ?? [newKey(), ...previous];
  if (!config.secretsKey) await writeKeys(config, keys);
  const count = await sealAnew(orm, new SecretBox(keys), columns);
  if (!config.secretsKey) await writeKeys(config, keys.slice(0, 1));
  return count;
}

/** All of them or none: what cannot be opened is not left behind under a key that is given up. */
const sealAnew = (orm: MikroORM, box: SecretBox, columns: readonly SealedColumn[]) =>
  orm.em.fork().transactional(async em => {
    let count = 0;
    for (const each of columns)
      for (const { id, sealed } of await sealedIn(em, each, 'for update')) {
        if (box.isCurrent(sealed)) continue;
        const place = { record: id, field: each.column };
        const anew = box.seal(box.open(sealed, place), place);
        await em.execute(`update "${each.table}" set "${each.column}" = ? where id = ?`, [anew, id], 'run');
        count += 1;
      }
    return count;
  });

const sealedIn = (em: MikroORM['em'], { table, column }: SealedColumn, lock = '') =>
  em.execute<Row[]>(
    `select id, "${column}" as sealed from "${table}" where "${column}" is not null order by id ${lock}`,
  );

import type { MikroORM } from '@mikro-orm/postgresql';
import type { Config } from '../config.ts';
import { type Anchor, readAnchors } from '../overview/anchors.ts';
import { Lineage } from '../procedure/lineage.entity.ts';
import { systemContext } from '../procedure/system-context.ts';
import { takeNamed } from '../steps/take-step.ts';
import { companyEm } from '../viewer/viewer.ts';
import { Restore } from './restore.entity.ts';

/**
 * Each restore of the database waits in the administrator's inbox until it is recorded. Ours leaves a mark; a database
 * that was put back in another way is known by its history, which ends before the last anchor. Before anything is added
 * to it: from then on nothing tells the two apart. Of several servers that start at once one finds it. Gives those that
 * wait.
 */
export async function findRestores(
  orm: MikroORM,
  config: Pick<Config, 'dataDir'>,
  now = new Date(),
): Promise<Restore[]> {
  const { anchors } = await readAnchors(config);
  await companyEm(orm.em).transactional(async lock => {
    await lock.execute(`select pg_advisory_xact_lock(hashtext('lineage'))`);
    const recorded = await companyEm(orm.em).find(Restore, {});
    const told = new Set(recorded.flatMap(({ lostAnchors }) => lostAnchors.map(({ hash }) => hash)));
    const untold = anchors.filter(({ hash }) => !told.has(hash));
    await beginLineage(orm, untold);
    for (const lineage of await companyEm(orm.em).find(Lineage, { position: { $ne: null } }))
      if (!recorded.some(restore => restore.lineage === lineage.id))
        await takeNamed('findRestore', { input: found(lineage, untold) }, systemContext(orm, now));
  });
  return companyEm(orm.em).find(Restore, { state: 'FOUND' });
}

function found({ id: lineage, position, restoredTo }: Lineage, anchors: readonly Anchor[]) {
  const lost = anchors.filter(anchor => anchor.position > Number(position));
  const lostAnchors = lost.map(({ at, position, hash }) => ({ at, position, hash }));
  return { lineage, position, restoredTo, lostUntil: lost.at(-1)?.position ?? null, lostAnchors };
}

/** Where the history ends before its last anchor and nothing tells why. */
async function beginLineage(orm: MikroORM, anchors: readonly Anchor[]) {
  const last = Math.max(0, ...anchors.map(({ position }) => position));
  await companyEm(orm.em).execute(
    `insert into lineage (id, position) select uuidv7(), h.position from procedure_chain_head h
     where h.id = 1 and h.position < ? and not exists (select from lineage l where l.position >= h.position)`,
    [last],
  );
}

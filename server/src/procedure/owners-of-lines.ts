import type { EntityMetadata, EventSubscriber, FlushEventArgs } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { BaseLine, type BaseRecord, ownerColumn, type RecordClass } from './record.ts';

/**
 * A record whose lines or lists change, while no column of its own does, counts as changed all the same, whichever step
 * brings that about: who pulls it gets its lines with it. Of its own columns the law sees to it (`told-change.sql`).
 */
export class OwnersOfLines implements EventSubscriber {
  async onFlush({ em, uow }: FlushEventArgs) {
    const changeSets = uow.getChangeSets();
    const owners = new Set<BaseRecord>();
    for (const { entity, meta } of changeSets) if (entity instanceof BaseLine) add(owners, ownerOf(entity, meta));
    for (const { owner } of uow.getCollectionUpdates()) add(owners, owner as BaseRecord);
    if (!owners.size) return;
    for (const { entity } of changeSets) owners.delete(entity as BaseRecord);
    for (const [kind, records] of Map.groupBy(owners, owner => owner.constructor as RecordClass))
      await (em as SqlEntityManager).execute(
        `update "${em.getMetadata().get(kind).tableName}" set changed_in = pg_current_xact_id() where id in (?)`,
        [records.map(({ id }) => id)],
      );
  }
}

/** None where the line was taken out of its record's list, which tells of it itself. */
const add = (owners: Set<BaseRecord>, owner: BaseRecord | null | undefined) => owner && owners.add(owner);

export function ownerOf(line: BaseLine, { props }: EntityMetadata) {
  const column = ownerColumn(line.constructor);
  const owner = props.find(({ fieldNames }) => fieldNames?.[0] === column);
  return owner && (line as unknown as Record<string, BaseRecord | null | undefined>)[owner.name];
}

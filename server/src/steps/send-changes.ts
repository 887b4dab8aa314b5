import { type ChangeSet, ChangeSetType } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { NamingDriver } from '../platform/naming-driver.ts';
import { ownerOf } from '../procedure/owners-of-lines.ts';
import { BaseLine, type BaseRecord } from '../procedure/record.ts';
import { FEW } from './write-event.ts';

type Changed = ChangeSet<BaseRecord | BaseLine>;

/**
 * Sends all that has changed at once, where it is rows of plain columns, and empties the unit of work, which would send
 * one after the other is answered; nothing, where there is more to it.
 */
export function sendChanges(em: SqlEntityManager): Promise<unknown> | undefined {
  const work = em.getUnitOfWork();
  work.computeChangeSets();
  const all = work.getChangeSets() as unknown as Changed[];
  const further = work.getCollectionUpdates().length + work.getExtraUpdates().size;
  if (further || all.length > FEW || !areApart(all)) return undefined;
  const driver = em.getDriver() as NamingDriver;
  const made = all.filter(({ type }) => type === ChangeSetType.CREATE);
  const statements = [...made, ...all.filter(each => !made.includes(each))].map(({ type, meta, entity, payload }) =>
    type === ChangeSetType.CREATE
      ? driver.inserting(meta.class, payload)
      : driver.updating(meta.class, entity.id, payload),
  );
  if (!statements.every(each => each !== undefined)) return undefined;
  const sent = statements.map(each => driver.send(each, em.getTransactionContext()));
  em.clear();
  return Promise.all(sent);
}

/** New rows and changed ones, in any order: none of them names a new one, and no line has an owner that has to be told. */
function areApart(all: readonly Changed[]) {
  const entities = new Set<object>(all.map(({ entity }) => entity));
  const made = new Set<unknown>(all.flatMap(({ type, entity }) => (type === ChangeSetType.CREATE ? entity.id : [])));
  return all.every(({ type, entity, payload, meta }) => {
    if (entity instanceof BaseLine && !entities.has(ownerOf(entity, meta) ?? entity)) return false;
    if (type === ChangeSetType.UPDATE) return typeof entity.id === 'string';
    const { id, ...others } = payload;
    return type === ChangeSetType.CREATE && !Object.values(others).some(each => made.has(each));
  });
}

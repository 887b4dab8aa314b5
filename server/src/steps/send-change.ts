import { ChangeSetType } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { NamingDriver } from '../platform/naming-driver.ts';
import type { BaseRecord } from '../procedure/record.ts';

/** Sends what has changed, where that is one row's own columns; nothing, where there is more to write. */
export function sendChange(em: SqlEntityManager): Promise<unknown> | undefined {
  const work = em.getUnitOfWork();
  work.computeChangeSets();
  const [change, ...others] = work.getChangeSets();
  const further = others.length + work.getCollectionUpdates().length + work.getExtraUpdates().size;
  if (change?.type !== ChangeSetType.UPDATE || further) return undefined;
  const { id } = change.entity as BaseRecord;
  return (em.getDriver() as NamingDriver).change(change.meta.class, id, change.payload, em.getTransactionContext());
}

import type { MetadataStorage } from '@mikro-orm/core';
import type { Procedure } from './procedure.ts';

/** Anything that reads or writes a database: the ORM, or a unit of work. */
export interface Connected {
  getMetadata(): MetadataStorage;
}

const procedures = new WeakMap<MetadataStorage, Procedure>();

/** The database is one of this procedure's records. */
export const keepsRecordsOf = (database: Connected, procedure: Procedure) =>
  procedures.set(database.getMetadata(), procedure);

/** The procedure whose records the database keeps. */
export function procedureOf(database: Connected): Procedure {
  const procedure = procedures.get(database.getMetadata());
  if (!procedure) throw new Error('The database was connected to for no procedure');
  return procedure;
}

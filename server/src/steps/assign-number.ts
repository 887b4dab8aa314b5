import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { nextNumber } from '../procedure/number.ts';
import { type BaseRecord, descriptionOf, type RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { revisionInForce } from '../procedure/revision-in-force.ts';

/** A new record gets the next number of its kind, and the revision of the procedure under which it stays. */
export async function assignNumber(record: BaseRecord, em: SqlEntityManager, context: RequestContext) {
  const { prefix } = descriptionOf(record.constructor as RecordClass);
  record.number = await nextNumber(em, prefix, context);
  record.procedureRevision = await revisionInForce(em, context);
}

import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { validate as isUuid } from 'uuid';
import { notFound } from '../messages/errors.ts';
import { ProcedureEvent } from '../procedure/procedure-event.entity.ts';
import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { companyEm } from '../viewer/viewer.ts';
import { mayRead } from './allow.ts';

/**
 * The kind of a record that is named by nothing but its id: its history knows it; of what is only ever added to there is none,
 * and its tables are looked into. Kinds that the viewer may not read count as missing.
 */
export async function kindOfRecord(id: string, context: RequestContext): Promise<RecordClass> {
  const { procedure, viewer, language } = context;
  const em = companyEm(context);
  const event = isUuid(id) ? await em.findOne(ProcedureEvent, { recordId: id }) : null;
  const record = event ? procedure.recordNamed(event.record) : isUuid(id) && (await ledgerOf(id, context, em));
  if (!record || !viewer || !mayRead(viewer, record)) throw notFound(language);
  return record;
}

async function ledgerOf(id: string, { procedure }: RequestContext, em: SqlEntityManager) {
  for (const ledger of procedure.records.filter(record => descriptionOf(record).appendOnly))
    if (await em.count(ledger, { id } as never)) return ledger;
}

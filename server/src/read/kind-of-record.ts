import { validate as isUuid } from 'uuid';
import { notFound } from '../messages/errors.ts';
import { ProcedureEvent } from '../procedure/procedure-event.entity.ts';
import type { RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { companyEm } from '../viewer/viewer.ts';
import { mayRead } from './allow.ts';

/** The kind of a record that is named by nothing but its id: its history knows it. Kinds that the viewer may not read count as missing. */
export async function kindOfRecord(id: string, context: RequestContext): Promise<RecordClass> {
  const { procedure, viewer, language } = context;
  const event = isUuid(id) ? await companyEm(context).findOne(ProcedureEvent, { recordId: id }) : null;
  const record = event && procedure.recordNamed(event.record);
  if (!record || !viewer || !mayRead(viewer, record)) throw notFound(language);
  return record;
}

import { createHash, randomBytes } from 'node:crypto';
import { Collection, raw } from '@mikro-orm/core';
import { fieldsOf } from '../fields/field.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { ProcedureEvent, ProcedureEventContent } from '../procedure/procedure-event.entity.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import { changes, type FieldChange, type Snapshot, snapshot } from '../procedure/snapshot.ts';
import type { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { departmentOf, type Role } from '../viewer/roles.ts';
import { dealerOf } from './dealer-view.ts';
import { searchTerms } from './search-terms.ts';

export interface RecordChange {
  record: BaseRecord;
  from: string | null;
  input: unknown;
  /** As it was before the step; nothing of one that the step makes. */
  before: Snapshot;
  /** Changes outside its own fields. */
  extraChanges?: readonly FieldChange[];
}

/** Counts the record's version up and writes what happened to it into its history, in the step's transaction. */
export function writeEvent(step: Step, role: Role | undefined, context: StepContext, recordChange: RecordChange) {
  const { record, from, input, before, extraChanges = [] } = recordChange;
  const kind = record.constructor as RecordClass;
  record.version += 1;
  record.updatedAt = context.now;
  record.changedIn = raw('pg_current_xact_id()') as never;
  record.search = searchTerms(record, context.viewer);

  const changed = [...changes(before, snapshot(record, context.viewer)), ...extraChanges];
  const content = { input, changes: changed, ...(step.parameters && { parameters: context.parameters }) };
  const { id, version, procedureRevision, state: to } = record;
  const of = { record: kind.name, id, version, procedureRevision, from, to, dealerId: dealerOf(record) };
  context.em.persist([record, ...eventOf(step, role, context, of, content)]);
}

/** The record of an event as it stands behind it. */
interface EventSubject extends Pick<ProcedureEvent, 'record' | 'version' | 'from' | 'to' | 'dealerId'> {
  id: string;
  procedureRevision: string;
}

/** An event with its content, of a record that need not be loaded. */
export function eventOf(
  { name, clause }: Pick<Step, 'name' | 'clause'>,
  role: Role | undefined,
  { now, viewer }: Pick<StepContext, 'now' | 'viewer'>,
  { record, id, version, from, to, procedureRevision, dealerId }: EventSubject,
  said: object,
) {
  const content = new ProcedureEventContent();
  content.salt = randomBytes(16).toString('hex');
  content.content = JSON.stringify(said);
  content.event = Object.assign(new ProcedureEvent(), {
    ...{ record, recordId: id, version, at: now, step: name, clause: clause ?? null },
    department: role ? departmentOf(role) : null,
    userId: viewer.userId,
    person: viewer.name,
    onBehalfOf: viewer.onBehalfOf?.name ?? null,
    ...{ from, to, revision: procedureRevision, dealerId },
    contentDigest: createHash('sha256')
      .update(content.salt + content.content)
      .digest('hex'),
  });
  return [content.event, content] as const;
}

/** From now on the files that a record and its lines hold belong to it; dealers see those of fields they see. */
export function takeFiles(record: BaseRecord, holder: object = record) {
  for (const field of fieldsOf(holder.constructor)) {
    const value = (holder as Record<string, unknown>)[field.name];
    if (field.kind === 'lines' && value instanceof Collection && value.isInitialized())
      for (const line of value.getItems()) takeFiles(record, line as object);
    // One that was there before is not loaded, or belongs to the record already.
    const file = field.kind === 'file' ? (value as StoredFile | null | undefined) : null;
    if (file?.uploadedBy && !file.recordId)
      Object.assign(file, { record: record.constructor.name, recordId: record.id, shared: !field.internal });
  }
}

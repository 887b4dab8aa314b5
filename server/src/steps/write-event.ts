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
  const content = new ProcedureEventContent();
  content.salt = randomBytes(16).toString('hex');
  content.content = JSON.stringify({
    input,
    changes: changed,
    ...(step.parameters && { parameters: context.parameters }),
  });

  const event = Object.assign(new ProcedureEvent(), {
    record: kind.name,
    recordId: record.id,
    version: record.version,
    at: context.now,
    step: step.name,
    clause: step.clause ?? null,
    department: role ? departmentOf(role) : null,
    userId: context.viewer.userId,
    person: context.viewer.name,
    onBehalfOf: context.viewer.onBehalfOf?.name ?? null,
    from,
    to: record.state,
    revision: record.procedureRevision,
    contentDigest: createHash('sha256')
      .update(content.salt + content.content)
      .digest('hex'),
    dealerId: dealerOf(record),
  });
  content.event = event;
  context.em.persist([record, event, content]);
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

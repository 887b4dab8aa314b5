import { hash, randomUUID } from 'node:crypto';
import { Collection, raw } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { fieldsOf } from '../fields/field.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { rowsOf } from '../platform/connections.ts';
import type { ProcedureEvent } from '../procedure/procedure-event.entity.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import { changes, type FieldChange, type Snapshot, snapshot } from '../procedure/snapshot.ts';
import type { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { departmentOf, type Role } from '../viewer/roles.ts';
import { dealerOf } from './dealer-view.ts';
import { searchTerms } from './search-terms.ts';
import type { StepRun } from './step-run.ts';

export interface RecordChange {
  record: BaseRecord;
  from: string | null;
  input: unknown;
  /** As it was before the step; nothing of one that the step makes. */
  before: Snapshot;
  /** Changes outside its own fields. */
  extraChanges?: readonly FieldChange[];
}

/** Counts the record's version up; gives what happened to it for its history. */
export function eventOfChange(run: StepRun, { record, from, input, before, extraChanges = [] }: RecordChange) {
  const { step, role, em, viewer } = run;
  const kind = record.constructor as RecordClass;
  record.version += 1;
  record.updatedAt = run.now;
  record.changedIn = raw('pg_current_xact_id()') as never;
  record.search = searchTerms(record, viewer);

  const changed = [...changes(before, snapshot(record, viewer)), ...extraChanges];
  const content = { input, changes: changed, ...(step.parameters && { parameters: run.parameters }) };
  const { id, version, procedureRevision, state: to } = record;
  const of = { record: kind.name, id, version, procedureRevision, from, to, dealerId: dealerOf(record) };
  em.persist(record);
  return eventOf(step, role, run, of, content);
}

/** The record of an event as it stands behind it. */
interface EventSubject extends Pick<ProcedureEvent, 'record' | 'version' | 'from' | 'to' | 'dealerId'> {
  id: string;
  procedureRevision: string;
}

/** What is written of an event: its row in the history, and with the salt that of its content. */
const columns = {
  ...{ id: 'uuid', dealer_id: 'uuid', record: 'text', record_id: 'uuid', version: 'int', at: 'timestamptz' },
  ...{ step: 'text', clause: 'text', department: 'text', user_id: 'uuid', person: 'text', on_behalf_of: 'text' },
  ...{ from: 'text', to: 'text', revision: 'text', content_digest: 'text', salt: 'text', content: 'text' },
} as const;
type Column = keyof typeof columns;

export type Event = Readonly<Record<Column, unknown>>;

/** An event with its content, of a record that need not be loaded. */
export function eventOf(
  { name, clause }: Pick<Step, 'name' | 'clause'>,
  role: Role | undefined,
  { now, viewer }: Pick<StepContext, 'now' | 'viewer'>,
  { record, id, version, from, to, procedureRevision, dealerId }: EventSubject,
  said: object,
): Event {
  // Asking the system for a few bytes takes longer than all else here; these are of a stock that it fills.
  const salt = randomUUID().replaceAll('-', '');
  const content = JSON.stringify(said);
  return {
    ...{ id: uuidv7(), dealer_id: dealerId, record, record_id: id, version, at: now.toISOString() },
    ...{ step: name, clause: clause ?? null, department: role ? departmentOf(role) : null },
    ...{ user_id: viewer.userId, person: viewer.name, on_behalf_of: viewer.onBehalfOf?.name ?? null },
    ...{ from, to, revision: procedureRevision, content_digest: hash('sha256', salt + content), salt, content },
  };
}

const names = Object.keys(columns) as Column[];
const ofContent: readonly Column[] = ['id', 'salt', 'content'];
const ofEvent = names.filter(name => name === 'id' || !ofContent.includes(name));
const listed = (of: readonly Column[]) => of.map(name => `"${name}"`).join(', ');
const params = (of: readonly Column[]) => of.map(name => `$${names.indexOf(name) + 1}`).join(', ');

/** An event and its content by one statement. */
const WRITE = `with event as (insert into procedure_event (${listed(ofEvent)}) values (${params(ofEvent)}))
  insert into procedure_event_content (${listed(ofContent)}) values (${params(ofContent)})`;

/** The same of many, column by column. */
const WRITE_ALL = `with written as materialized (
    select * from unnest(${names.map((name, at) => `$${at + 1}::${columns[name]}[]`)}) with ordinality written(${listed(names)}, place)),
  event as (insert into procedure_event (${listed(ofEvent)}) select ${listed(ofEvent)} from written order by place)
  insert into procedure_event_content (${listed(ofContent)}) select ${listed(ofContent)} from written`;

/** So few are sent one by one without waiting for each other. */
export const FEW = 8;

/** Writes them into the history, in the step's transaction and in this order. */
export const writeEvents = (em: SqlEntityManager, events: readonly Event[]): Promise<unknown> =>
  events.length > FEW
    ? rowsOf(
        em,
        WRITE_ALL,
        names.map(name => events.map(event => event[name])),
      )
    : Promise.all(
        events.map(event =>
          rowsOf(
            em,
            WRITE,
            names.map(name => event[name]),
          ),
        ),
      );

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

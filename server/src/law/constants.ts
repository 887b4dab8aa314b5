import type { MetadataStorage } from '@mikro-orm/core';
import { type Class, type Field, type FieldKind, fieldsOf, ownFields } from '../fields/field.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { type BaseRecord, descriptionOf } from '../procedure/record.ts';
import { Tables } from '../read/tables.ts';
import { archivedForms } from '../records/archived-forms.ts';
import { formerRows } from '../records/kept/changed.ts';
import { countedKinds } from '../records/kept/counted-kinds.ts';

/** Columns that the kernel keeps of every record. */
const kernels: readonly (keyof BaseRecord)[] = ['state', 'version', 'updatedAt', 'changedIn', 'search'];

const elsewhere: readonly FieldKind[] = ['lines', 'links', 'related'];
const hasColumn = ({ name, kind, notStored }: Field) => !notStored && !elsewhere.includes(kind) && name !== 'state';

/** The constants of the declarations, by the names under which the law asks for them. */
export function constants(procedure: Procedure, metadata: MetadataStorage): Record<string, object> {
  const { records, steps, document } = procedure;
  const tables = new Tables(metadata);
  const columnsOf = (owner: Class, names: readonly string[]) => names.map(name => tables.columnName(owner, name));

  /** The years for which each form is kept; none for what has no end. */
  const retention = Object.fromEntries(
    Object.values(document.forms).flatMap(({ appendix, retention: years }) =>
      typeof years === 'number' ? [[appendix, years]] : [],
    ),
  );

  /** Columns of a ledger's lines that never change: all their own fields. */
  const ledgers = records
    .filter(record => descriptionOf(record).appendOnly)
    .map(record => ({
      table: tables.of(record).tableName,
      columns: columnsOf(
        record,
        ownFields(record)
          .filter(hasColumn)
          .map(({ name }) => name),
      ),
    }));

  /** Columns that are read of each record: it counts as changed where one of them does. */
  const told = records.map(record => ({
    table: tables.of(record).tableName,
    columns: columnsOf(record, [
      'state',
      ...fieldsOf(record)
        .filter(field => hasColumn(field) && !field.secret && field.name !== 'id')
        .map(({ name }) => name),
    ]),
  }));

  for (const { record, finished } of archivedForms)
    for (const { name, whenArchived = [] } of fieldsOf(record))
      if (whenArchived.some(state => !finished[state]))
        throw new Error(`${record.name}.${name} may be written in a state in which none is archived: ${whenArchived}`);

  const archived = archivedForms.map(({ record, finished }) => ({
    table: tables.of(record).tableName,
    finished: Object.fromEntries(
      Object.entries(finished).map(([state, reached]) => {
        const moving = fieldsOf(record).filter(({ whenArchived = [] }) => whenArchived.includes(state));
        const columns = columnsOf(record, [...kernels, ...moving.map(({ name }) => name)]);
        return [state, { states: [state, ...reached], columns }];
      }),
    ),
    lines: fieldsOf(record)
      .filter(({ kind }) => kind === 'lines')
      .map(({ target, mappedBy }) => {
        const line = target?.() as Class;
        return { table: tables.of(line).tableName, form: tables.columnName(line, mappedBy as string) };
      }),
  }));

  /** The states in which records wait for somebody, each with the column of its day. */
  const waiting = records.flatMap(record => {
    const { due, dueIn = {}, noticeDays } = descriptionOf(record);
    const states = steps.waitingStates(record).map(state => {
      const day = dueIn[state] ?? due;
      return [state, { due: day ? tables.columnName(record, day) : null, dated: noticeDays !== undefined }];
    });
    const table = tables.of(record).tableName;
    return states.length ? [{ table, record: record.name, states: Object.fromEntries(states) }] : [];
  });

  return {
    retention,
    ledgers,
    archived_forms: archived,
    waiting,
    told_columns: told,
    former_rows: formerRows(countedKinds(procedure, tables), tables),
  };
}

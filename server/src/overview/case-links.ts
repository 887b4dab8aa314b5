import { type Class, fieldsOf } from '../fields/field.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { type Chapter, descriptionOf, type RecordClass } from '../procedure/record.ts';
import type { Tables } from '../read/tables.ts';

const chapters: readonly Chapter[] = ['IMPROVEMENT', 'CUSTOMER_SERVICE', 'REPAIR', 'SPARE_PARTS'];

/** Whether records of this class belong to a customer's case. Master data does not, nor does what many cases rest on. */
export function isOfCases(record: RecordClass): boolean {
  const { chapter, sharedByCases } = descriptionOf(record);
  return chapters.includes(chapter) && !sharedByCases;
}

/** From one record to others: the column in which a table names it, and the column of what is reached. */
export interface CaseLink {
  from: RecordClass;
  to: RecordClass;
  table: string;
  start: string;
  reached: string;
}

/**
 * The ways from a record to others of its case: along every link between them, in both directions. What gathers many in
 * its lines, such as a summary of complaints, is reached from each of them and leads to none of the others.
 */
export const caseLinks = ({ records }: Procedure, tables: Tables): CaseLink[] =>
  records.filter(isOfCases).flatMap(record => [
    ...linksOf(records, record).flatMap(([name, target]): CaseLink[] => {
      const table = tables.table(record);
      const column = tables.column(record, name);
      return [
        { from: target, to: record, table, start: column, reached: 'id' },
        { from: record, to: target, table, start: 'id', reached: column },
      ];
    }),
    ...fieldsOf(record).flatMap(({ kind, target, mappedBy = '' }) => {
      if (kind !== 'lines') return [];
      const line = target?.() as Class;
      return linksOf(records, line).map(([name, gathered]): CaseLink => {
        const [start, reached] = [tables.column(line, name), tables.column(line, mappedBy)];
        return { from: gathered, to: record, table: tables.table(line), start, reached };
      });
    }),
  ]);

/** The links of a class that lead to a record of the same case, with the records. */
const linksOf = (records: readonly RecordClass[], owner: Class): [name: string, target: RecordClass][] =>
  fieldsOf(owner).flatMap(({ name, kind, notStored, crossCase, target }) => {
    const record = target?.() as RecordClass;
    const joins = kind === 'link' && !notStored && !crossCase && records.includes(record) && isOfCases(record);
    return joins ? [[name, record] as [string, RecordClass]] : [];
  });

import { fieldsOf } from '../fields/field.ts';
import type { RecordClass } from '../procedure/record.ts';
import { seesWhole } from '../viewer/visibility.ts';
import { mayRead } from './allow.ts';
import { all } from './conditions.ts';
import type { Statement } from './statement.ts';

const linksTo = (record: RecordClass, target: RecordClass) =>
  fieldsOf(record).filter(field => ['link', 'links'].includes(field.kind) && !field.sql && field.target?.() === target);

/**
 * How many records of each kind name a row in the one link that they have to such records, as JSON; kinds of which none
 * does are left out. Each is counted by the index of its link.
 */
export function relatedCounts(statement: Statement, target: RecordClass, row: string): string {
  const { procedure, tables, viewer } = statement;
  const counts = procedure.records.flatMap(record => {
    const [link, another] = linksTo(record, target);
    if (!link || another || !mayRead(viewer, record) || (link.internal && !seesWhole(viewer))) return [];
    const other = statement.alias();
    const { table, here, there } = link.kind === 'links' ? tables.pivot(record, link) : {};
    const names = table
      ? `${other}.id in (select p.${here} from ${table} p where p.${there} = ${row}.id)`
      : `${other}.${tables.column(record, link.name)} = ${row}.id`;
    const where = all([names, statement.visible(record, other)]);
    return `('${record.name}', (select count(*) from ${tables.table(record)} ${other} where ${where}))`;
  });
  return counts.length
    ? `(select coalesce(json_agg(o), '[]') from (values ${counts}) o(resource, count) where o.count > 0)`
    : `'[]'::json`;
}

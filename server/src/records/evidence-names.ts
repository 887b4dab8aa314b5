import { aboutOf, calledSql } from '../overview/what-about.ts';
import type { RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { run } from '../read/run.ts';
import { unionOf } from '../read/statement.ts';
import type { Found } from './evidence-records.ts';

/** So many are asked for at once. */
const AT_ONCE = 1_000;

/** What records are called, with the customer and the machine that they are about, by their ids. */
export async function namesOf(found: readonly Found[], context: RequestContext): Promise<Map<string, string[]>> {
  const byId = new Map<string, string[]>();
  for (let at = 0; at < found.length; at += AT_ONCE)
    for (const { id, names } of await namesAtOnce(found.slice(at, at + AT_ONCE), context))
      byId.set(id, distinct(names.filter(name => name !== null)));
  return byId;
}

/** A machine is named by its model and serial number: its number alone says nothing beside that. */
const distinct = (names: readonly string[]) =>
  [...new Set(names)].filter(name => !names.some(other => other !== name && other.includes(name)));

const namesAtOnce = (
  found: readonly Found[],
  context: RequestContext,
): Promise<{ id: string; names: (string | null)[] }[]> =>
  run(context, statement => {
    const parts = [...Map.groupBy(found, ({ record }) => record)].map(([name, of]) => {
      const record = context.procedure.recordNamed(name) as RecordClass;
      const ids = statement.param(
        of.map(({ id }) => id),
        '::uuid[]',
      );
      const about = (['Equipment', 'Customer'] as const).map(kind =>
        calledSql(kind, aboutOf(kind, record, 'r', statement), statement),
      );
      return `select r.id, array[${[statement.title(record, 'r'), ...about].join(', ')}]::text[] as names
        from ${statement.tables.table(record)} r where r.id = any(${ids})`;
    });
    return unionOf(parts, 'o.id');
  });

import { all } from '../read/conditions.ts';
import { run } from '../read/run.ts';
import { unionOf } from '../read/statement.ts';
import { type Asking, kindsToldOf } from './reader.ts';

interface Named {
  record: string;
  /** The kind of record. */
  resource: string;
}

export interface Called {
  record: string;
  number: string;
  title: string;
  state: string;
}

/** What these records are called, by their ids, as the viewer reads them. */
export async function calledOf(records: readonly Named[], context: Asking): Promise<ReadonlyMap<string, Called>> {
  const ofKinds = Map.groupBy(records, ({ resource }) => resource);
  if (!ofKinds.size) return new Map();
  const found = await run<Called[]>(context, statement => {
    const parts = kindsToldOf(context).flatMap(kind => {
      const ids = ofKinds.get(kind.name)?.map(({ record }) => record);
      if (!ids) return [];
      const row = statement.alias();
      const where = all([`${row}.id = any(${statement.param(ids, '::uuid[]')})`, statement.visible(kind, row)]);
      return `select ${row}.id as record, ${row}.number, ${statement.title(kind, row)} as title, ${row}.state
        from ${statement.tables.table(kind)} ${row} where ${where}`;
    });
    return unionOf(parts, 'record');
  });
  return new Map(found.map(each => [each.record, each]));
}

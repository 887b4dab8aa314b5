import { type Class, fieldOf, fieldsOf, findField } from '../fields/field.ts';
import { descriptionOf, isMasterData, type RecordClass } from '../procedure/record.ts';
import { mayRead } from '../read/allow.ts';
import { all } from '../read/conditions.ts';
import type { Statement } from '../read/statement.ts';
import type { Place } from './whose-turn.ts';

/** Of what kind a record may be about. */
type Kind = 'Customer' | 'Equipment';

/** The links by which a record tells whom or what it is about: one of its own, or one of a record that it belongs to. */
function waysTo(kind: Kind, record: RecordClass): { via?: { name: string; owner: RecordClass }; name: string }[] {
  const own = linkTo(kind, record);
  if (own) return [{ name: own }];
  return fieldsOf(record).flatMap(({ name, kind: of, target }) => {
    const owner = of === 'link' ? (target?.() as RecordClass) : undefined;
    const link = owner && findField(owner, 'state') && !isMasterData(owner) && linkTo(kind, owner);
    return owner && link ? [{ via: { name, owner }, name: link }] : [];
  });
}

const linkTo = (kind: Kind, record: Class) =>
  fieldsOf(record).find(({ kind: of, target }) => of === 'link' && (target as () => Class)().name === kind)?.name;

/** SQL: the id of the customer or machine that a row is about; null where it is about none. */
export function aboutOf(kind: Kind, record: RecordClass, row: string, { tables }: Statement): string {
  if (record.name === kind) return `${row}.id`;
  const ids = waysTo(kind, record).map(({ via, name }) =>
    via
      ? `(select v.${tables.column(via.owner, name)} from ${tables.table(via.owner)} v where v.id = ${row}.${tables.column(record, via.name)})`
      : `${row}.${tables.column(record, name)}`,
  );
  return ids.length > 1 ? `coalesce(${ids.join(', ')})` : (ids[0] ?? 'null::uuid');
}

/** SQL: whether a record at one of these places is about the customer or machine of that id. */
export function aboutSql(
  kind: Kind,
  wanted: string,
  places: ReadonlyMap<string, { place: Place }>,
  statement: Statement,
) {
  const { tables } = statement;
  const records = new Set([...places.values()].map(({ place }) => place.record));
  const found = [...records].flatMap(record =>
    waysTo(kind, record).map(({ via, name }) =>
      via
        ? `select r.id from ${tables.table(record)} r where r.${tables.column(record, via.name)} in
            (select v.id from ${tables.table(via.owner)} v where v.${tables.column(via.owner, name)} = ${wanted})`
        : `select r.id from ${tables.table(record)} r where r.${tables.column(record, name)} = ${wanted}`,
    ),
  );
  return found.length ? `w.record in (${found.join(' union all ')})` : 'false';
}

/** SQL: what people call the customer or machine of that id, where the viewer may read such records. */
export function calledSql(kind: Kind, id: string, statement: Statement): string {
  const { procedure, tables, viewer } = statement;
  const record = procedure.records.find(({ name }) => name === kind);
  if (!record || id === 'null::uuid' || !mayRead(viewer, record)) return 'null::text';
  const row = statement.alias();
  const called = `concat_ws(' ', ${instanceSql(record, row, statement)}, ${statement.title(record, row)})`;
  return `(select ${called} from ${tables.table(record)} ${row} where ${all([`${row}.id = ${id}`, statement.visible(record, row)])})`;
}

/** SQL: what a row is one of, named beside its title, such as the model of a machine, or of the machine by which an order is called. */
export function instanceSql(record: RecordClass, row: string, statement: Statement): string {
  const { title, instanceOf } = descriptionOf(record);
  const { name, kind, target } = fieldOf(record, instanceOf ?? title);
  if (kind !== 'link') return 'null::text';
  const [linked, other] = [target?.() as RecordClass, statement.alias()];
  const named = instanceOf ? statement.title(linked, other) : instanceSql(linked, other, statement);
  if (named === 'null::text') return named;
  const where = all([
    `${other}.id = ${row}.${statement.tables.column(record, name)}`,
    statement.visible(linked, other),
  ]);
  return `(select ${named} from ${statement.tables.table(linked)} ${other} where ${where})`;
}

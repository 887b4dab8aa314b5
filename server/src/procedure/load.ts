import {
  type Collection,
  type EntityMetadata,
  type EntityProperty,
  type QueryOrderMap,
  ReferenceKind,
  Utils,
  wrap,
} from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Class } from '../fields/field.ts';
import { rowsOf } from '../platform/connections.ts';
import { amongIds } from '../platform/one-of.ts';

type Properties = Readonly<Record<string, EntityProperty>>;
type Values = Record<string, unknown>;

/**
 * Loads what these paths lead to, and leaves what is loaded as it is. The statements of all paths of one length are sent
 * together and are written at once: the ORM would send each once the one before is answered, and take longer over it
 * than the database.
 */
export async function load(em: SqlEntityManager, records: readonly object[], paths: readonly string[]): Promise<void> {
  const [kind] = records.map(record => record.constructor as Class);
  if (!kind) return;
  const properties = em.getMetadata().get(kind).properties as Properties;
  const onward = Map.groupBy(paths, path => path.split('.', 1)[0] as string);
  await Promise.all(
    [...onward].map(async ([name, through]) => {
      const ends = await endsOf(em, records as readonly Values[], properties[name] as EntityProperty);
      const further = through.flatMap(path => path.slice(name.length + 1) || []);
      if (ends && further.length) await load(em, ends, further);
      else if (!ends) await em.populate(records as object[], through as never);
    }),
  );
}

/** What one property of these records leads to, loaded; nothing where only the ORM can load it. */
async function endsOf(em: SqlEntityManager, records: readonly Values[], property: EntityProperty) {
  const { kind, name, targetMeta, fieldNames } = property;
  if (!targetMeta || !isPlain(targetMeta.props)) return;
  if (kind === ReferenceKind.MANY_TO_ONE && fieldNames.length === 1) {
    const ids = new Set(records.flatMap(record => (record[name] as { id: string } | null)?.id ?? []));
    return loadByIds(em, targetMeta.class as Class<object>, [...ids]);
  }
  if (kind !== ReferenceKind.ONE_TO_MANY) return;
  const collections = records.map(record => record[name] as Collection<object>);
  const missing = collections.filter(each => !each.isInitialized());
  if (missing.some(each => each.isDirty())) return;
  await fill(em, property, missing);
  return collections.flatMap(each => each.getItems());
}

/** The records of these ids that there are; those are asked for that were not loaded yet. */
export async function loadByIds<R extends object>(em: SqlEntityManager, kind: Class<R>, ids: readonly string[]) {
  const meta = em.getMetadata().get(kind);
  if (!isPlain(meta.props)) return em.find(kind, { id: { $in: ids } } as never);
  const missing = ids.filter(id => !loaded(em, kind, id));
  const rows = missing.length ? await rowsAmong(em, meta, 'id', missing) : [];
  for (const row of rows) entityOf(em, kind, row);
  return ids.flatMap(id => loaded(em, kind, id) ?? []);
}

/** Whether a row as it is tells all of an entity that is loaded at first. */
export const isPlain = (props: readonly EntityProperty[]) => !props.some(({ lazy, formula }) => lazy || formula);

async function fill(em: SqlEntityManager, property: EntityProperty, collections: readonly Collection<object>[]) {
  const { mappedBy, targetMeta, orderBy } = property;
  if (!collections.length || !targetMeta) return;
  const [column = ''] = (targetMeta.properties as Properties)[mappedBy as string]?.fieldNames ?? [];
  const [order = 'id'] = Utils.asArray(orderBy as QueryOrderMap<object>).flatMap(by => Object.keys(by));
  const owners = collections.map(({ owner }) => (owner as { id: string }).id);
  const rows = await rowsAmong(em, targetMeta, column, owners, ` order by ${order}`);
  const items = Map.groupBy(rows, row => row[column]);
  for (const each of collections) {
    const own = items.get((each.owner as { id: string }).id) ?? [];
    each.hydrate(own.map(row => entityOf(em, targetMeta.class as Class<object>, row)));
  }
}

function rowsAmong(
  em: SqlEntityManager,
  { tableName }: Pick<EntityMetadata, 'tableName'>,
  column: string,
  ids: readonly string[],
  order = '',
) {
  const [among, values] = amongIds(ids);
  return rowsOf<Values>(em, `select * from "${tableName}" where "${column}" ${among}${order}`, values);
}

/** The entity of a row. One that is loaded stays as it is: the step may have changed it. */
const entityOf = (em: SqlEntityManager, kind: Class<object>, row: Values): object =>
  loaded(em, kind, row.id as string) ?? em.map(kind, row as never);

function loaded<R extends object>(em: SqlEntityManager, kind: Class<R>, id: string): R | undefined {
  const known = em.getUnitOfWork().getById(kind, id as never) as R | undefined;
  return known && wrap(known).isInitialized() ? known : undefined;
}

import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Field, fieldsOf } from '../fields/field.ts';
import { type BaseRecord, descriptionOf, type RecordClass } from '../procedure/record.ts';

type Content = Record<string, unknown>;

/**
 * The ids of a kind that are named by the changed record, or by an open record that it or the form links to. What went
 * out of use since stays valid there.
 */
export async function namedAlready(
  em: SqlEntityManager,
  changed: BaseRecord | null,
  entered: readonly BaseRecord[],
  kind: RecordClass,
) {
  const links = changed ? linksOf(changed).map(({ name }) => name) : [];
  if (changed) await em.populate(changed, links as never);
  const upon = links.map(name => (changed as unknown as Content)[name] as BaseRecord | null);
  const named = new Set<string>();
  for (const record of new Set([changed, ...upon, ...entered])) {
    if (!record || !(record === changed || isOpen(record))) continue;
    for (const id of await namedBy(em, record, kind)) named.add(id);
  }
  return named;
}

const isOpen = (record: BaseRecord) => !descriptionOf(record.constructor as RecordClass).final?.includes(record.state);

const linksOf = (owner: object, kind?: RecordClass) =>
  fieldsOf(owner.constructor).filter(
    field => field.kind === 'link' && !field.notStored && (!kind || field.target?.() === kind),
  );

async function namedBy(em: SqlEntityManager, record: BaseRecord, kind: RecordClass): Promise<string[]> {
  const lists = fieldsOf(record.constructor).filter(
    field => (field.kind === 'links' && field.target?.() === kind) || (field.kind === 'lines' && names(field, kind)),
  );
  await em.populate(record, lists.map(({ name }) => name) as never);
  const listed = lists.flatMap(({ name, kind: each }) => {
    const items = [...((record as unknown as Content)[name] as Iterable<BaseRecord>)];
    return each === 'links' ? items.map(({ id }) => id) : items.flatMap(line => idsIn(line, kind));
  });
  return [...idsIn(record, kind), ...listed];
}

const names = (lines: Field, kind: RecordClass) =>
  fieldsOf(lines.target?.() as object).some(field => field.kind === 'link' && field.target?.() === kind);

const idsIn = (owner: object, kind: RecordClass) =>
  linksOf(owner, kind).flatMap(({ name }) => ((owner as Content)[name] as BaseRecord | null)?.id ?? []);

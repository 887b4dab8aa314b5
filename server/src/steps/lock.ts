import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { validate as isUuid } from 'uuid';
import { fieldsOf } from '../fields/field.ts';
import { notFound, staleRecord } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';
import { rowsOf } from '../platform/connections.ts';
import { amongIds } from '../platform/one-of.ts';
import { isPlain, load } from '../procedure/load.ts';
import { hold, isHeld, lockInOrder } from '../procedure/lock-records.ts';
import { ask } from '../procedure/question.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import type { Step } from '../procedure/step.ts';
import { nameable } from '../read/allow.ts';
import { OvertakenStep } from './overtaken-step.ts';
import { searchLinks } from './search-terms.ts';
import type { Arguments } from './take.ts';
import type { RecordChange } from './write-event.ts';

/** The record of the step, locked. A record that the viewer may not name counts as missing. */
export async function locked(
  step: Step,
  { id = '' }: Arguments,
  em: SqlEntityManager,
  { viewer, language }: RequestContext,
): Promise<BaseRecord> {
  const record = isUuid(id) ? await found(step.record, id, em, nameable(viewer, step.record)) : null;
  if (!record) throw notFound(language);
  return hold(record);
}

/** The row as it is, where that is all that the ORM would ask for: it would take longer to say so than the database to answer. */
async function found(kind: RecordClass, id: string, em: SqlEntityManager, visible: object): Promise<BaseRecord | null> {
  const { tableName, props } = em.getMetadata().get(kind);
  // A condition in SQL has a symbol for its key.
  const plain = !Reflect.ownKeys(visible).length && isPlain(props);
  if (!plain) return em.findOne(kind, { $and: [{ id }, visible] }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const [row] = await rowsOf(em, `select * from "${tableName}" where id = $1 for update`, [id]);
  return row ? (em.map(kind, row) as BaseRecord) : null;
}

/** Refuses a version other than the expected one, then loads the paths that the rules read and the record is found by. */
export async function assertCurrent(
  step: Step,
  { expectedVersion }: Arguments,
  em: SqlEntityManager,
  record: BaseRecord,
  language: Language,
) {
  if (expectedVersion != null && expectedVersion !== record.version)
    throw staleRecord(language, { version: record.version, clause: step.clause });
  await load(em, [record], [...pathsOf(step), ...searchLinks(step.record)]);
}

/** The paths to load: those of the rules, and the lists and links that the form replaces. */
function pathsOf(step: Step): string[] {
  const entered = new Set(step.input ? fieldsOf(step.input).map(field => field.name) : []);
  const replaced = fieldsOf(step.record).filter(
    field => entered.has(field.name) && ['link', 'links', 'lines', 'file'].includes(field.kind),
  );
  return [...new Set([...step.load, ...replaced.map(field => field.name)])];
}

/** Locks the linked records that have a say in the step. True where there were any. */
export async function lockLinks(step: Step, from: object, em: SqlEntityManager) {
  const links = Object.entries(step.on).flatMap(([name, { load, guards }]) => {
    const record = (from as Record<string, BaseRecord | null | undefined>)[name];
    return record ? [{ record, load, guards }] : [];
  });
  await lockInOrder(em, links);
  for (const { record, guards } of links) await ask(em, record, guards, { locking: true });
  return links.length > 0;
}

/**
 * Locks what a step moves along without having locked it before, such as the open orders of an engineer who loses a
 * licence. Where another step was there since it was read, all is taken again.
 */
export async function lockMoved(
  em: SqlEntityManager,
  changes: readonly RecordChange[],
  { clause }: Step,
  language: Language,
) {
  const moved = changes.filter(({ record, from }) => from && !isHeld(record)).map(({ record }) => record);
  for (const [kind, records] of [...Map.groupBy(moved, record => record.constructor as RecordClass)].sort(byName)) {
    const { tableName } = em.getMetadata().get(kind);
    const [among, values] = amongIds(records.map(({ id }) => id));
    const rows = await rowsOf<{ id: string; version: number }>(
      em,
      `select id, version from "${tableName}" where id ${among} order by id for no key update`,
      values,
    );
    const versions = new Map(rows.map(({ id, version }) => [id, version]));
    const overtaken = records.find(({ id, version }) => versions.get(id) !== version);
    if (overtaken) throw new OvertakenStep(staleRecord(language, { version: versions.get(overtaken.id), clause }));
  }
}

/** Kinds are locked in one order, by whichever step. */
const byName = ([one]: [RecordClass, unknown], [other]: [RecordClass, unknown]) => (one.name < other.name ? -1 : 1);

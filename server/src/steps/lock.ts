import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { validate as isUuid } from 'uuid';
import { fieldsOf } from '../fields/field.ts';
import { notFound, staleRecord } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';
import { lockInOrder } from '../procedure/lock-records.ts';
import { ask } from '../procedure/question.ts';
import type { BaseRecord } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import type { Step } from '../procedure/step.ts';
import { nameable } from '../read/allow.ts';
import type { Arguments } from './take.ts';

/** The record of the step, locked. A record that the viewer may not name counts as missing. */
export async function locked(
  step: Step,
  { id = '' }: Arguments,
  em: SqlEntityManager,
  { viewer, language }: RequestContext,
): Promise<BaseRecord> {
  const visible = nameable(viewer, step.record);
  const record = isUuid(id)
    ? await em.findOne(step.record, { $and: [{ id }, visible] }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (!record) throw notFound(language);
  return record;
}

/** Refuses a version other than the expected one, then loads the paths that the rules read. */
export async function assertCurrent(
  step: Step,
  { expectedVersion }: Arguments,
  em: SqlEntityManager,
  record: BaseRecord,
  language: Language,
) {
  if (expectedVersion != null && expectedVersion !== record.version)
    throw staleRecord(language, { version: record.version, clause: step.clause });
  await em.populate(record, pathsOf(step) as never);
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

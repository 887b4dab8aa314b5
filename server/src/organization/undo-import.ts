import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { fieldsOf } from '../fields/field.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts } from '../procedure/facts.ts';
import { lockRecords } from '../procedure/lock-records.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { companyEm } from '../viewer/viewer.ts';
import type { ImportRun } from './import-run.entity.ts';
import { endSessions } from './sessions.ts';
import { listed, namedBy, TOLD_AT_MOST } from './still-open.ts';

interface Entered {
  kind: RecordClass;
  state: string;
  versions: ReadonlyMap<string, number>;
}

/** What an import has entered: by the events that were written with its end, in one transaction and at one moment. */
async function enteredBy(run: Facts<ImportRun>, em: SqlEntityManager): Promise<Entered[]> {
  const procedure = procedureOf(em);
  const { rows = [], undone = {} } = procedure.importNamed(run.step) ?? {};
  const events = await em.execute<{ record: string; record_id: string; version: number }[]>(
    `select e.record, e.record_id, max(e.version)::int as version from procedure_event e
      where e.user_id = ? and e.step in (${rows.map(() => '?').join(', ')}) and e.at =
        (select max(f.at) from procedure_event f where f.record_id = ? and f.step = 'finishImport')
      group by 1, 2 having bool_or(e."from" is null)`,
    [run.userId, ...rows.map(({ step }) => step), run.id],
  );
  return Object.entries(undone).map(([name, state]) => ({
    kind: procedure.records.find(kind => kind.name === name) as RecordClass,
    state,
    versions: new Map(events.filter(({ record }) => record === name).map(each => [each.record_id, each.version])),
  }));
}

/** Nobody has gone on from what was entered, nor names it: else an undoing would take away what others rely on. */
export async function nothingRestsOnIt(run: Facts<ImportRun>, { em }: StepContext): Promise<Refusal | undefined> {
  const all = await enteredBy(run, em);
  const records = all.flatMap(({ versions }) => [...versions.keys()]);
  const { booked } = procedureOf(em).importNamed(run.step) ?? {};
  const bookings = (await booked?.ids(em, records)) ?? [];
  const changed: string[] = [];
  for (const { kind, versions } of all)
    for (const { id, number, version } of await locked(em, kind, versions))
      if (version !== versions.get(id)) changed.push(number);
  if (changed.length) return refuse('importedRowsChanged', { numbers: listed(changed) });
  // Also by what whoever undoes it does not see.
  const company = companyEm(em, { clear: true });
  const own = [...records, ...bookings];
  const naming = await Promise.all(
    all.map(({ kind, versions }) => namedBy(company, kind, [...versions.keys()], own, TOLD_AT_MOST + 1)),
  );
  const resting = (await booked?.restingOn(company, records)) ?? [];
  const numbers = [...new Set([...naming.flat(), ...resting])];
  if (numbers.length) return refuse('importedRowsNamed', { numbers: listed(numbers) });
}

const locked = (em: SqlEntityManager, kind: RecordClass, versions: ReadonlyMap<string, number>) =>
  lockRecords(
    em,
    kind,
    [...versions.keys()].map(id => ({ id })),
  ) as Promise<unknown> as Promise<BaseRecord[]>;

/**
 * Takes what was entered out of use. What is theirs alone, such as a part number, says so from then on, and is free to
 * be entered anew.
 */
export async function undo(run: Facts<ImportRun>, context: StepContext) {
  const { em, move } = context;
  const all = await enteredBy(run, em);
  const records = all.flatMap(({ versions }) => [...versions.keys()]);
  await procedureOf(em).importNamed(run.step)?.booked?.takeBack(context, records);
  for (const { kind, state, versions } of all) {
    const own = fieldsOf(kind).filter(
      each =>
        each.kind === 'text' &&
        each.widget !== 'EMAIL' &&
        // The record's own number is nobody else's: it stays, since histories and papers name it.
        each.name !== 'number' &&
        (each.unique || each.name === 'serialNumber'),
    );
    for (const record of await locked(em, kind, versions)) {
      move(record, state);
      for (const { name } of own) {
        const fields = record as unknown as Record<string, unknown>;
        if (fields[name] != null) fields[name] = `${fields[name]} [${run.number}]`;
      }
    }
    if (kind.name === 'User') await endSessions(em, [...versions.keys()]);
  }
}

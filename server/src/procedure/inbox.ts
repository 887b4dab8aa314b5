import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { run } from '../read/run.ts';
import { type Statement, together } from '../read/statement.ts';
import { businessDay } from './business-day.ts';
import type { InboxEntry } from './inbox-entry.ts';
import { capacityFor } from './obstacle.ts';
import { type BaseRecord, descriptionOf, type RecordClass, recordClasses } from './record.ts';
import { isOpenTo, stepsOf } from './step.ts';

interface Row extends Omit<InboxEntry, 'step' | 'clause' | 'onBehalfOf' | 'overdue'> {
  facts: BaseRecord;
}

/** What waits for the viewer: the earliest deadline first, then what has waited longest. */
export async function inbox(first: number, context: Context): Promise<InboxEntry[]> {
  const rows = await run<Row[]>(context, statement =>
    together(
      recordClasses().flatMap(record => waitingRows(record, statement)),
      'o.due, o.since, o.record',
    ),
  );
  return rows.flatMap(row => entry(row, context) ?? []).slice(0, first);
}

/** So many of each kind are looked at; the rules then strike out those that cannot go on yet. */
const REACH = 200;

/** The rows of one kind in states that wait for the viewer, with what the rules look at. */
function waitingRows(record: RecordClass, statement: Statement): string[] {
  const steps = stepsOf(record).filter(step => step.waits.some(state => isOpenTo(step, state, statement.viewer)));
  if (!steps.length) return [];
  const { due } = descriptionOf(record);
  const row = statement.alias();
  const states = steps.flatMap(step => step.waits.filter(state => isOpenTo(step, state, statement.viewer)));
  const deadline = due ? `${row}.${statement.tables.column(record, due)}` : 'null::date';
  return [
    `(select ${row}.id as record, '${record.name}' as resource, ${row}.number, ${statement.title(record, row)} as title, ${row}.state,
      ${deadline} as due, ${row}.updated_at as since, ${statement.facts(record, row, steps)} as facts
      from ${statement.tables.table(record)} ${row}
      where ${row}.state = any(${statement.param([...new Set(states)], '::text[]')}) and (${statement.visible(record, row)})
      order by due, since limit ${REACH})`,
  ];
}

/** The first step that waits there and that no rule refuses the viewer. */
function entry({ facts, ...row }: Row, { viewer, now, language }: Context): InboxEntry | undefined {
  if (!viewer) return;
  const today = businessDay(now);
  const record = recordClasses().find(({ name }) => name === row.resource) as RecordClass;
  for (const step of stepsOf(record)) {
    if (!step.waits.includes(row.state) || !isOpenTo(step, row.state, viewer)) continue;
    const capacity = capacityFor(step, facts, { today, viewer }, language);
    if (capacity instanceof GraphQLError) continue;
    const overdue = row.due !== null && row.due < today;
    return {
      ...row,
      step: step.name,
      clause: step.clause ?? null,
      onBehalfOf: capacity.onBehalfOf?.name ?? null,
      overdue,
    };
  }
}

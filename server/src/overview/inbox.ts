import { GraphQLError } from 'graphql';
import { businessDay, daysLater } from '../fields/business-day.ts';
import { Day, Flag, Identifier, Moment, Text } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { firstActingAsOn, firstActingAsUpon, isForbidden } from '../procedure/obstacle.ts';
import { type BaseRecord, descriptionOf, type RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import type { Step } from '../procedure/step.ts';
import type { Steps } from '../procedure/steps.ts';
import { isOpenTo } from '../procedure/who-may-take.ts';
import { factsOfRow } from '../read/facts.ts';
import { run } from '../read/run.ts';
import { type Statement, unionOf } from '../read/statement.ts';
import type { Viewer } from '../viewer/viewer.ts';

@ValueType('A record that waits for a step which the viewer can take.')
export class InboxEntry {
  @Identifier() record!: string;
  @Text() resource!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Text() state!: string;
  @Text() step!: string;
  @Text({ optional: true }) clause!: string | null;
  @Text({
    optional: true,
  })
  blocked!: string | null;
  @Text({ optional: true }) onBehalfOf!: string | null;
  @Day({ optional: true }) due!: string | null;
  @Flag() overdue!: boolean;
  @Moment() since!: string;
}

interface Row extends Omit<InboxEntry, 'step' | 'clause' | 'blocked' | 'onBehalfOf' | 'overdue'> {
  facts: BaseRecord;
}

/** Tasks that wait for the viewer: the earliest deadline first, then those that have waited longest. */
export async function inbox(first: number, context: RequestContext): Promise<InboxEntry[]> {
  const waits = waitingFor(context);
  const rows = await run<Row[]>(context, statement =>
    unionOf(
      [...waits.values()].flatMap(kind => waitingRows(kind, statement, businessDay(context.now))),
      'o.due, o.since, o.record',
    ),
  );
  return rows.flatMap(row => entry(row, waits.get(row.resource) as Waiting, context) ?? []).slice(0, first);
}

/** The most rows of a kind that are read; rules then drop those that are blocked. */
const INBOX_LIMIT = 200;

/** Tasks on a kind of record, and the states in which it waits for them. */
interface Waiting {
  record: RecordClass;
  /** Those that make another record upon it come with the link by which that is done. */
  steps: { step: Step; link: string | undefined; states: string[] }[];
}

/** The steps of each kind of record, and those that make another upon it, for which the procedure waits of the viewer. */
const waitingFor = ({ procedure: { records, steps }, viewer }: RequestContext) =>
  new Map(records.map(record => [record.name, { record, steps: viewer ? waitingSteps(steps, record, viewer) : [] }]));

const waitingSteps = (all: Steps, record: RecordClass, viewer: Viewer): Waiting['steps'] =>
  [...all.of(record).map(step => ({ step, link: undefined, states: step.inbox.states })), ...all.awaitedUpon(record)]
    .map(({ step, link, states }) => ({
      step,
      link,
      states: states.filter(state => isOpenTo(step, step.from && state, viewer)),
    }))
    .filter(({ states }) => states.length);

/** The rows of one kind in states that wait for the viewer, with what the rules look at. */
function waitingRows({ record, steps: waiting }: Waiting, statement: Statement, today: string): string[] {
  if (!waiting.length) return [];
  const row = statement.alias();
  const steps = waiting.map(({ step }) => step).filter(step => step.record === record);
  const states = waiting.flatMap(each => each.states);
  const { noticeDays } = descriptionOf(record);
  const due = deadline(record, row, statement);
  const near =
    noticeDays === undefined ? 'true' : `${due} <= ${statement.param(daysLater(today, noticeDays), '::date')}`;
  return [
    `(select ${row}.id as record, '${record.name}' as resource, ${row}.number, ${statement.title(record, row)} as title, ${row}.state,
      ${due} as due, ${row}.updated_at as since, ${statement.facts(record, row, steps)} as facts
      from ${statement.tables.table(record)} ${row}
      where ${row}.state = any(${statement.param([...new Set(states)], '::text[]')}) and ${near} and (${statement.visible(record, row)})
      order by due, since limit ${INBOX_LIMIT})`,
  ];
}

/** The day by which the next step is wanted, as the record's state has it. */
function deadline(record: RecordClass, row: string, { tables }: Statement) {
  const { due, dueIn = {} } = descriptionOf(record);
  const column = (name: string | undefined) => (name ? `${row}.${tables.column(record, name)}` : 'null::date');
  const cases = Object.entries(dueIn).map(([state, name]) => `when '${state}' then ${column(name)}`);
  return cases.length ? `case ${row}.state ${cases.join(' ')} else ${column(due)} end` : column(due);
}

const isWith = (step: Step, facts: BaseRecord, acting: Viewer | GraphQLError, viewer: Viewer) =>
  step.inbox.for?.(facts, acting instanceof GraphQLError ? viewer : acting) ?? true;

/**
 * The first step that waits there and that no rule refuses the viewer. When its day has passed, one that is refused
 * waits too, with what has to be done before it.
 */
function entry(
  { facts: read, ...row }: Row,
  { record, steps }: Waiting,
  { viewer, now, language }: RequestContext,
): InboxEntry | undefined {
  if (!viewer) return;
  const facts = factsOfRow(record, read);
  const today = businessDay(now);
  const overdue = row.due !== null && row.due < today;
  const waiting = steps
    .filter(({ states }) => states.includes(row.state))
    .map(({ step, link }) => ({
      step,
      acting: link
        ? firstActingAsUpon(step, link, facts, { today, viewer }, language)
        : firstActingAsOn(step, facts, { today, viewer }, language),
    }))
    .filter(({ step, acting }) => !isForbidden(acting) && isWith(step, facts, acting, viewer));
  const first =
    waiting.find(({ acting }) => !(acting instanceof GraphQLError)) ??
    waiting.find(({ acting }) => overdue && (acting as GraphQLError).extensions.rule !== 'notByTheSamePerson');
  if (!first) return;
  const { step, acting } = first;
  const refused = acting instanceof GraphQLError;
  return {
    ...row,
    step: step.name,
    clause: step.clause ?? null,
    blocked: refused ? acting.message : null,
    onBehalfOf: refused ? null : (acting.onBehalfOf?.name ?? null),
    overdue,
  };
}

import { businessDay } from '../fields/business-day.ts';
import { sentenceOf } from '../messages/errors.ts';
import { standingOn, standingUpon } from '../procedure/obstacle.ts';
import type { RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { all } from '../read/conditions.ts';
import { demandOf, isRuled, type Looks, Unread } from '../read/facts.ts';
import { type Facts, factsLookedAt } from '../read/facts-sql.ts';
import { type Given, runPrepared } from '../read/prepared.ts';
import type { Statement } from '../read/statement.ts';
import type { InboxEntry } from './inbox-types.ts';
import type { Waiting, WaitingRow } from './waiting-rows.ts';
import { aboutOf, calledSql } from './what-about.ts';
import type { Place, Task } from './whose-turn.ts';

interface Read {
  record: string;
  number: string;
  title: string;
  state: string;
  customer: string | null;
  customerId: string | null;
  machine: string | null;
  machineId: string | null;
  facts: readonly unknown[] | null;
}

/** What the rules of what waits have looked at, by the kind of record. */
const looks = new WeakMap<RecordClass, Looks>();

function looksOf(record: RecordClass): Looks {
  const known = looks.get(record) ?? new Set();
  looks.set(record, known);
  return known;
}

/** The entries of a page, with what the rules say of each; where one looks at what none has before, once more. */
export async function entriesOf(rows: readonly WaitingRow[], waiting: Waiting, context: RequestContext) {
  if (!rows.length) return [];
  return answeredOf(rows, waiting, context, false).catch(error => {
    if (!(error instanceof Unread)) throw error;
    return answeredOf(rows, waiting, context, true);
  });
}

async function answeredOf(
  rows: readonly WaitingRow[],
  { tasks }: Waiting,
  context: RequestContext,
  noted: boolean,
): Promise<InboxEntry[]> {
  // A kind is read for all its places, wherever its rows stand, so that the statement is planned once.
  const kinds = Map.groupBy(tasks.values(), ({ place }) => place.record);
  const shown = [...kinds.keys()].filter(record => rows.some(({ place }) => tasks.get(place)?.place.record === record));
  const asking = { ids: rows.map(({ record }) => record) };
  const what = shown.map(record => [record.name, noted || looksOf(record).size]);
  const { found, plan: facts } = await runPrepared<Read[], ReadonlyMap<RecordClass, Facts>, typeof asking>(
    context,
    ['of the page', what],
    asking,
    statement => {
      const ids = statement.param(((each: typeof asking) => each.ids) satisfies Given<typeof asking>, '::uuid[]');
      const plan = new Map(shown.map(record => [record, factsAt(kinds.get(record) ?? [], statement, noted)]));
      const parts = [...plan].map(([record, of]) => rowsSql(record, of, ids, statement));
      const called = (['Customer', 'Equipment'] as const).map(kind => calledSql(kind, aboutWhom[kind], statement));
      return {
        sql: `(select coalesce(json_agg(o), '[]') from (
          select o.*, ${called[0]} as customer, ${called[1]} as machine from (${parts.join(' union all ')}) o) o)`,
        plan,
      };
    },
  );
  const byId = new Map(found.map(row => [row.record, row]));
  return rows.flatMap(row => {
    const at = tasks.get(row.place);
    const read = byId.get(row.record);
    return at && read ? (entryOf(row, read, facts.get(at.place.record) as Facts, at, context) ?? []) : [];
  });
}

/** The columns of the rows that tell whom and what they are about. */
const aboutWhom = { Customer: 'o."customerId"', Equipment: 'o."machineId"' };

interface At {
  place: Place;
  tasks: Task[];
}

/** What the rules of what waits at these places of one kind look at. */
function factsAt(at: readonly At[], { viewer }: Statement, noted: boolean): Facts {
  const [{ place }] = at as [At];
  return factsLookedAt(
    place.record,
    at.flatMap(({ place: { state, awaited } }) =>
      awaited.flatMap(({ step, link }) => {
        if (!link) return isRuled(step) ? [demandOf(step, [state], viewer)] : [];
        const { ownedBy, guards = [], load = [] } = step.on[link] ?? {};
        return ownedBy || guards.length ? [{ states: [state], paths: load, guards }] : [];
      }),
    ),
    looksOf(place.record),
    noted,
  );
}

/** The rows of one kind, with these facts. */
function rowsSql(record: RecordClass, facts: Facts, ids: string, statement: Statement): string {
  const row = statement.alias();
  return `select ${row}.id as record, ${row}.number, ${statement.title(record, row)} as title, ${row}.state, ${aboutOf('Customer', record, row, statement)} as "customerId",
    ${aboutOf('Equipment', record, row, statement)} as "machineId", ${facts.sql(statement, row)} as facts
    from ${statement.tables.table(record)} ${row} where ${all([`${row}.id = any(${ids})`, statement.visible(record, row)])}`;
}

/** The first task that no rule refuses the viewer; where there is none, the first of them with what stands against it. */
function entryOf(
  row: WaitingRow,
  { facts: read, ...about }: Read,
  kind: Facts,
  { place, tasks }: At,
  context: RequestContext,
): InboxEntry | undefined {
  const { viewer, now, language } = context;
  if (!viewer || about.state !== place.state) return;
  const facts = kind.read(read, { id: row.record, state: about.state });
  const today = businessDay(now);
  const situation = { today, viewer };
  const answers = place.awaited.flatMap(({ step, link }) => {
    const standing = link ? standingUpon(step, link, facts, situation) : standingOn(step, facts, situation);
    if (!standing) return [];
    const [acting, refusal] = 'rule' in standing ? [undefined, standing] : [standing[0]];
    return (step.inbox.for?.(facts, acting ?? viewer) ?? true) ? [{ step, link, acting, refusal }] : [];
  });
  const first =
    answers.find(({ acting }) => acting) ?? answers.find(({ refusal }) => refusal?.rule !== 'notByTheSamePerson');
  if (!first) return;
  const { step, link, acting, refusal } = first;
  const chosen = tasks[row.task];
  const task =
    chosen?.step === step && chosen.link === link
      ? chosen
      : tasks.find(each => each.step === step && each.link === link);
  return {
    ...about,
    resource: place.record.name,
    record: row.record,
    step: step.name,
    clause: step.clause ?? null,
    blocked: refusal ? sentenceOf(language, step.clause, refusal) : null,
    onBehalfOf: acting?.onBehalfOf?.name ?? null,
    due: row.due,
    overdue: row.due !== null && row.due < today,
    since: row.since,
    day: row.day,
    share: task?.share ?? 'DEPARTMENT',
    wanted: step.labels.of(step.name)[language],
  };
}

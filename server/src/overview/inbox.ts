import { GraphQLError } from 'graphql';
import { businessDay } from '../fields/business-day.ts';
import { firstActingAsOn, firstActingAsUpon, isForbidden } from '../procedure/obstacle.ts';
import { looksBack, pastStepsOf } from '../procedure/past-steps.ts';
import { answersSql } from '../procedure/question.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { factsOfRow } from '../read/facts.ts';
import { pageOf } from '../read/page.ts';
import { run } from '../read/run.ts';
import { type Statement, unionOf } from '../read/statement.ts';
import type { InboxArguments, InboxEntry, InboxGroup, InboxPage } from './inbox-types.ts';
import { cursorOf, isChosen, type Waiting, type WaitingRow, waitingRows } from './waiting-rows.ts';
import { aboutOf, calledSql } from './what-about.ts';
import type { Place, Task } from './whose-turn.ts';

/** A page of all that waits for the viewer, with true totals; what a rule still refuses says so. */
export async function inboxPage(asked: InboxArguments, context: RequestContext): Promise<InboxPage> {
  const { first } = pageOf(asked, context.language);
  const today = businessDay(context.now);
  const waiting = await waitingRows({ ...asked, rows: first + 1 }, today, context);
  const rows = waiting.rows.slice(0, first);
  const entries = await entriesOf(rows, waiting, context);
  const counts = waiting.counts.map(count => ({
    ...count,
    of: waiting.tasks.get(count.place)?.tasks[count.task] as Task,
  }));
  const shown = counts.filter(({ of }) => isChosen(of, asked));
  return {
    entries,
    totalCount: sum(shown, 'total'),
    overdueCount: sum(shown, 'overdue'),
    groups: groupsOf(
      counts.filter(({ of }) => !asked.share || of.share === asked.share),
      waiting,
    ),
    shares: (['MINE', 'DEPARTMENT', 'DEPUTISED'] as const).map(share => ({
      share,
      total: sum(
        counts.filter(({ of }) => of.share === share && isChosen(of, { ...asked, share: null })),
        'total',
      ),
    })),
    pageInfo: {
      hasNextPage: waiting.rows.length > first,
      hasPreviousPage: Boolean(asked.after),
      startCursor: rows[0] ? cursorOf(rows[0]) : null,
      endCursor: rows.length ? cursorOf(rows.at(-1) as WaitingRow) : null,
    },
  };
}

const sum = (counts: Waiting['counts'], what: 'total' | 'overdue') =>
  counts.reduce((all, count) => all + count[what], 0);

/** By step, those first of which the most should be over by now. */
function groupsOf(counts: readonly (Waiting['counts'][number] & { of: Task })[], { tasks }: Waiting): InboxGroup[] {
  const groups = Map.groupBy(counts, ({ place, of }) => `${tasks.get(place)?.place.record.name} ${of.step.name}`);
  return [...groups.values()]
    .map(among => {
      const [{ place, of }] = among as [(typeof among)[number]];
      return {
        step: of.step.name,
        clause: of.step.clause ?? null,
        resource: tasks.get(place)?.place.record.name as string,
        total: sum(among, 'total'),
        overdue: sum(among, 'overdue'),
      };
    })
    .sort((one, other) => other.overdue - one.overdue || other.total - one.total || one.step.localeCompare(other.step));
}

/** Tasks that can be taken now, the earliest day first; of what no step can be taken, only what should be over by now. */
export async function inbox(first: number, context: RequestContext): Promise<InboxEntry[]> {
  const today = businessDay(context.now);
  const found: InboxEntry[] = [];
  let after: string | undefined;
  do {
    const rows = Math.min(100, first - found.length + SPARE);
    const waiting = await waitingRows({ rows, after }, today, context);
    const entries = await entriesOf(waiting.rows, waiting, context);
    found.push(...entries.filter(({ blocked, overdue }) => !blocked || overdue));
    const last = waiting.rows.at(-1);
    after = waiting.rows.length === rows && last ? cursorOf(last) : undefined;
  } while (after && found.length < first);
  return found.slice(0, first);
}

/** So many more are read at once than are wanted, since rules refuse some. */
const SPARE = 15;

interface Read {
  record: string;
  number: string;
  title: string;
  state: string;
  customer: string | null;
  customerId: string | null;
  machine: string | null;
  machineId: string | null;
  facts: BaseRecord | null;
}

/** The entries of a page, with what the rules say of each. */
async function entriesOf(
  rows: readonly WaitingRow[],
  { tasks }: Waiting,
  context: RequestContext,
): Promise<InboxEntry[]> {
  if (!rows.length) return [];
  // A kind is read for all its places, wherever its rows stand, so that the statement is planned once.
  const kinds = Map.groupBy(tasks.values(), ({ place }) => place.record);
  const shown = new Set(rows.map(({ place }) => tasks.get(place)?.place.record));
  const read = await run<Read[]>(context, statement => {
    statement.keepsPlan = true;
    const ids = statement.param(
      rows.map(({ record }) => record),
      '::uuid[]',
    );
    const parts = [...kinds].filter(([record]) => shown.has(record));
    return unionOf(
      parts.map(([record, at]) => rowsSql(record, at, ids, statement)),
      'o.record',
    );
  });
  const byId = new Map(read.map(row => [row.record, row]));
  return rows.flatMap(row => {
    const at = tasks.get(row.place);
    const facts = byId.get(row.record);
    return at && facts ? (entryOf(row, facts, at, context) ?? []) : [];
  });
}

interface At {
  place: Place;
  tasks: Task[];
}

/** The rows of one kind, with the facts that the rules of what waits in their states look at. */
function rowsSql(record: RecordClass, at: readonly At[], ids: string, statement: Statement): string {
  const row = statement.alias();
  const asked = at.flatMap(({ place }) => place.awaited.map(each => ({ ...each, state: place.state })));
  const ruled = asked.filter(({ step, link }) => isRuled(step, link));
  const paths = [...new Set(ruled.flatMap(({ step, link }) => (link ? (step.on[link]?.load ?? []) : step.load)))];
  const guarded = ruled.map(({ step, link, state }) => ({
    guards: (link ? step.on[link]?.guards : step.guards) ?? [],
    states: [state],
  }));
  const past = ruled.some(({ step, link }) => !link && looksBack(step, statement.viewer));
  const facts = ruled.length
    ? `(${statement.along(record, row, paths)}::jsonb || jsonb_build_object('answers', ${answersSql(row, guarded) ?? 'null'}${past ? `, 'pastSteps', ${pastStepsOf(`${row}.id`)}` : ''}))::json`
    : 'null::json';
  const customer = aboutOf('Customer', record, row, statement);
  const machine = aboutOf('Equipment', record, row, statement);
  return `select ${row}.id as record, ${row}.number, ${statement.title(record, row)} as title, ${row}.state,
    ${calledSql('Customer', customer, statement)} as customer, ${customer} as "customerId",
    ${calledSql('Equipment', machine, statement)} as machine, ${machine} as "machineId", ${facts} as facts
    from ${statement.tables.table(record)} ${row} where ${row}.id = any(${ids}) and (${statement.visible(record, row)})`;
}

const isRuled = (step: Task['step'], link: string | undefined) =>
  link
    ? Boolean(step.on[link]?.ownedBy || step.on[link]?.guards.length)
    : Boolean(step.ownedBy || step.notBy || step.guards.length || step.inbox.for || step.decides || step.signs);

/** The first task that no rule refuses the viewer; where there is none, the first of them with what stands against it. */
function entryOf(
  row: WaitingRow,
  { facts: read, ...about }: Read,
  { place, tasks }: At,
  context: RequestContext,
): InboxEntry | undefined {
  const { viewer, now, language } = context;
  if (!viewer || about.state !== place.state) return;
  const facts = read ? factsOfRow(place.record, read) : ({ id: row.record, state: about.state } as BaseRecord);
  const today = businessDay(now);
  const answers = place.awaited
    .map(({ step, link }) => ({
      step,
      link,
      acting: link
        ? firstActingAsUpon(step, link, facts, { today, viewer }, language)
        : firstActingAsOn(step, facts, { today, viewer }, language),
    }))
    .filter(
      ({ step, acting }) =>
        !isForbidden(acting) && (step.inbox.for?.(facts, acting instanceof GraphQLError ? viewer : acting) ?? true),
    );
  const first =
    answers.find(({ acting }) => !(acting instanceof GraphQLError)) ??
    answers.find(({ acting }) => (acting as GraphQLError).extensions.rule !== 'notByTheSamePerson');
  if (!first) return;
  const { step, link, acting } = first;
  const refused = acting instanceof GraphQLError;
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
    blocked: refused ? acting.message : null,
    onBehalfOf: refused ? null : (acting.onBehalfOf?.name ?? null),
    due: row.due,
    overdue: row.due !== null && row.due < today,
    since: row.since,
    day: row.day,
    share: task?.share ?? 'DEPARTMENT',
    wanted: step.labels.of(step.name)[language],
  };
}

import { businessDay } from '../fields/business-day.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { pageOf } from '../read/page.ts';
import { entriesOf } from './inbox-entries.ts';
import type { InboxArguments, InboxEntry, InboxGroup, InboxPage } from './inbox-types.ts';
import { cursorOfRow, isChosen, type Waiting, type WaitingRow, waitingRows } from './waiting-rows.ts';
import type { Task } from './whose-turn.ts';

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
    terms: { late: sum(shown, 'late'), today: sum(shown, 'today'), week: sum(shown, 'week') },
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
      startCursor: rows[0] ? cursorOfRow(rows[0]) : null,
      endCursor: rows.length ? cursorOfRow(rows.at(-1) as WaitingRow) : null,
    },
  };
}

const sum = (counts: Waiting['counts'], what: 'total' | 'overdue' | keyof InboxPage['terms']) =>
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
    after = waiting.rows.length === rows && last ? cursorOfRow(last) : undefined;
  } while (after && found.length < first);
  return found.slice(0, first);
}

/** So many more are read at once than are wanted, since rules refuse some. */
const SPARE = 15;

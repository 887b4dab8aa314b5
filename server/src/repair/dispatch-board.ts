import { businessDay } from '../fields/business-day.ts';
import type { HolidayDay } from '../organization/holiday-year.ts';
import { WorkingDays } from '../organization/working-days.ts';
import { assertPeriod } from '../overview/calendar.ts';
import { type Approval, approvals } from '../procedure/parameters-in-force.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { run } from '../read/run.ts';
import type { Statement } from '../read/statement.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { clockParameters } from './arrival-clock.ts';
import {
  gated,
  type HeldLicence,
  licencesSql,
  MAX_DAYS_PER_KIND,
  type Period,
  type PersonDays,
  personDaysSql,
  techniciansSql,
} from './dispatch-days.ts';
import type { DispatchBoard, DispatchItem, DispatchPerson } from './dispatch-types.ts';
import { type WaitingRow, waitingSql, waitingWork } from './dispatch-waiting.ts';
import { licenceGaps } from './licence-gate.ts';
import { takesUp } from './taken-up.ts';

interface Read {
  people: (Pick<DispatchPerson, 'person' | 'name' | 'employer'> & { licences: HeldLicence[] })[];
  days: PersonDays[];
  holidays: HolidayDay[];
  waiting: WaitingRow[];
  approvals: Approval[];
}

/** 5.3.3: who may be sent, what takes them up, and what waits for them; an engineer sees their own row. By one statement. */
export async function dispatchBoard(period: Period, context: RequestContext): Promise<DispatchBoard> {
  assertPeriod(period, context);
  const { now, viewer } = context;
  const today = businessDay(now);
  const read = await run<Read>(context, statement => boardSql(statement, period, today, isOwn(viewer)));
  const workingDays = new WorkingDays(read.holidays);
  const items = itemsOf(read, today);
  return {
    people: read.people.map(({ licences, ...person }) => ({
      ...person,
      licences: licences.map(({ family, name, issuedOn, validUntil }) => ({
        ...{ family, name, from: issuedOn, until: validUntil },
      })),
    })),
    items,
    holidays: read.holidays.filter(({ day }) => period.from <= day && day <= period.until),
    waiting: read.waiting
      .map(row => waitingWork(row, { now, today, approvals: read.approvals, workingDays }))
      .sort((one, other) => byDay(one.arriveBy ?? one.due, other.arriveBy ?? other.due)),
    complete: isComplete(read.days),
  };
}

/** An engineer who is not of the office plans nobody. */
export const isOwn = (viewer: Viewer | null) =>
  Boolean(viewer?.roles.includes('ENGINEER')) && !viewer?.roles.includes('AFTER_SALES');

const NEVER = '9999';
const byDay = (one: string | null, other: string | null) => (one ?? NEVER).localeCompare(other ?? NEVER);

const isComplete = (days: readonly PersonDays[]) =>
  [...Map.groupBy(days, ({ resource }) => resource).values()].every(({ length }) => length <= MAX_DAYS_PER_KIND);

function boardSql(statement: Statement, period: Period, today: string, own: boolean): string {
  const day = statement.param(today, '::date');
  const days = [statement.param(period.from, '::date'), statement.param(period.until, '::date')];
  const people = own ? `select ${statement.param(statement.viewer.personId, '::uuid')}` : techniciansSql;
  // Working days are known of a year once all of its holidays are there.
  const years = `make_date(extract(year from least(${days[0]}, ${day}))::int - 1, 1, 1)`;
  return `(select json_build_object(
    'people', (select coalesce(json_agg(json_build_object('person', p.id, 'name', p.name, 'employer', p.employer,
        'licences', ${licencesSql('p.id')}) order by
          not exists (select from technician_licence l where l.person_id = p.id and l.state = 'VALID'), p.employer <> 'HOUSE', p.name, p.id), '[]')
      from person p where p.id in (${people})),
    'days', (select coalesce(json_agg(d order by d.from, d.number), '[]') from (${personDaysSql(statement, days, people)}) d),
    'holidays', (select coalesce(json_agg(json_build_object('day', h.day, 'kind', h.kind, 'name', h.name) order by h.day), '[]')
      from holiday h where h.state = 'ACTIVE' and h.day >= ${years}),
    'waiting', ${own ? `'[]'::json` : `(select coalesce(json_agg(w), '[]') from (${waitingSql(day)}) w)`},
    'approvals', ${approvals(clockParameters)}))`;
}

const movable = ['PLANNED', 'DISPATCHED', 'ON_HOLD'];

/** What stands on the board, with what is the matter with each. */
function itemsOf({ days, people }: Pick<Read, 'days' | 'people'>, today: string): DispatchItem[] {
  const ofPerson = Map.groupBy(days, ({ person }) => person);
  return days.map(each => {
    const { order, ...item } = each;
    const beside = (ofPerson.get(item.person) ?? []).filter(other => collide(each, other));
    const technician = people.find(({ person }) => person === item.person);
    return {
      ...item,
      customer: order?.customer ?? null,
      city: order?.city ?? null,
      arriveBy: order?.arriveBy ?? null,
      beside: beside.map(({ number }) => number),
      besideAnswered: beside.every(other => isAnswered(each, other) || isAnswered(other, each)),
      unlicensed: technician ? unlicensedOn(each, technician, today) : [],
      step: order && movable.includes(item.state) ? 'replanServiceOrder' : null,
      engineers: order?.engineers ?? [],
    };
  });
}

const isAnswered = ({ order }: PersonDays, { number }: PersonDays) => Boolean(order?.bookedBeside.includes(number));

/** The days ahead of an order for which somebody on it has no licence. */
function unlicensedOn(each: PersonDays, technician: Read['people'][number], today: string): string[] {
  const { order, until } = each;
  if (!order || until < today || !takesUp(each)) return [];
  return licenceGaps(gated(technician, each, order.family, order.approved), today).map(({ day }) => day);
}

/** Whether two things take up one person on one day: two sites of one trip do not, nor a lesson of the same course. */
function collide(one: PersonDays, other: PersonDays): boolean {
  if (one.record === other.record || !takesUp(one) || !takesUp(other)) return false;
  if (one.order && one.order.trip === other.order?.trip) return false;
  const isWork = one.order || other.order;
  return Boolean(isWork) && one.from <= other.until && other.from <= one.until;
}

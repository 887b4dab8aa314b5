import { businessDay, daysLater } from '../fields/business-day.ts';
import { notFound } from '../messages/errors.ts';
import { cityOf } from '../organization/city.ts';
import { assertPeriod } from '../overview/calendar.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { run } from '../read/run.ts';
import type { Statement } from '../read/statement.ts';
import { isOwn } from './dispatch-board.ts';
import {
  gated,
  type HeldLicence,
  licencesSql,
  type Period,
  type PersonDays,
  personDaysSql,
  techniciansSql,
} from './dispatch-days.ts';
import type { DispatchCandidate, DispatchReason } from './dispatch-types.ts';
import { daysOf, licenceGaps } from './licence-gate.ts';
import { takesUp } from './taken-up.ts';

/** The work for which somebody is sought, planned already or still waiting. */
interface Work {
  id: string;
  family: string | null;
  city: string | null;
  trip: string | null;
  /** The days that are asked for; the order's own, or a week from today on, where none are. */
  from: string;
  until: string;
  approved: { day: string; person: string }[];
}

interface Person {
  person: string;
  name: string;
  licences: HeldLicence[];
  /** The last day on which they were at this machine. */
  lastHere: string | null;
}

interface Read {
  work: Work | null;
  people: Person[];
  days: PersonDays[];
}

/** SQL: an order, or what an order is made upon, with its machine and where that stands. */
const workSql = (
  id: string,
) => `select w.id, w.machine, m.family_id as family, s.city, w.trip, w.starts_on, w.ends_on, (select coalesce(json_agg(json_build_object('day', v.day, 'person', v.person_id)), '[]')
      from licence_deviation v where v.order_id = w.id and v.approved) as approved
  from (
    select o.id, o.equipment_id as machine, coalesce(o.first_of_trip_id, o.id) as trip, o.starts_on, o.ends_on
      from service_order o where o.id = ${id}
    union all select f.id, f.equipment_id, null, null, null from fault_report f where f.id = ${id}
    union all select n.id, n.equipment_id, null, null, null from goods_arrival_notice n where n.id = ${id}
    union all select c.id, c.equipment_id, null, null, null from contract_obligation c where c.id = ${id}) w
  left join equipment e on e.id = w.machine left join product_model m on m.id = e.model_id
  left join customer_site s on s.id = e.site_id`;

/** 5.3.1, 5.3.3: who can go for an order, or for what waits for one, and why; by one statement. */
export async function dispatchCandidates(
  id: string,
  asked: Partial<Period>,
  context: RequestContext,
): Promise<DispatchCandidate[]> {
  const today = businessDay(context.now);
  const { work, people, days } = await run<Read>(context, statement => candidatesSql(statement, id, asked, today));
  if (!work) throw notFound(context.language);
  const period = { from: work.from, until: work.until };
  assertPeriod(period, context);
  const ofPerson = Map.groupBy(days, ({ person }) => person);
  return people
    .map(person => standingOf(person, ofPerson.get(person.person) ?? [], work, today))
    .sort(inOrder)
    .map(({ candidate }) => candidate);
}

function candidatesSql(statement: Statement, id: string, { from, until }: Partial<Period>, today: string): string {
  const people = isOwn(statement.viewer)
    ? `select ${statement.param(statement.viewer.personId, '::uuid')}`
    : techniciansSql;
  const first = `coalesce(${statement.param(from ?? null, '::date')}, w.starts_on, ${statement.param(today, '::date')})`;
  const last = `coalesce(${statement.param(until ?? null, '::date')}, w.ends_on, ${first} + 6)`;
  // The week of the first day tells how much somebody has to do, the day before where they come from.
  const around = [
    `(select least(date_trunc('week', w.first)::date, w.first - 1) from work w)`,
    `(select greatest(date_trunc('week', w.first)::date + 6, w.last) from work w)`,
  ];
  return `(with work as materialized (select w.*, ${first} as first, ${last} as last from (${workSql(statement.param(id, '::uuid'))}) w)
    select json_build_object(
    'work', (select json_build_object('id', w.id, 'family', w.family, 'city', w.city, 'trip', w.trip, 'approved', w.approved,
      'from', w.first, 'until', w.last) from work w),
    'people', (select coalesce(json_agg(json_build_object('person', p.id, 'name', p.name, 'licences', ${licencesSql('p.id')},
        'lastHere', (select max(o.ends_on) from service_order o join service_order_engineers e on e.service_order_id = o.id
          where o.equipment_id = w.machine and e.person_id = p.id and o.state in ('WORK_DONE', 'CLOSED')))), '[]')
      from work w, person p where p.id in (${people})),
    'days', (select coalesce(json_agg(d), '[]') from (${personDaysSql(statement, around, people)}) d)))`;
}

interface Standing {
  candidate: DispatchCandidate;
  rank: readonly (number | string)[];
}

/** Where somebody stands: whether they may go at all, what else they have to do, how near they are, and whether they know the machine. */
function standingOf(person: Person, all: readonly PersonDays[], work: Work, today: string): Standing {
  const { id, family, city, trip, approved } = work;
  const own = all.filter(({ record, order }) => record !== id && !(trip && order?.trip === trip));
  const days = daysOf({ startsOn: work.from, endsOn: work.until });
  const on = (day: string) => own.filter(({ from, until }) => from <= day && day <= until);
  const unlicensed = family ? licenceGaps(gated(person, work, family, approved), today).map(({ day }) => day) : [];
  const licensed = person.licences.find(each => each.family === family);
  const absent = days.filter(day => on(day).some(({ resource }) => resource === 'Absence'));
  const taken = days.filter(day => on(day).some(takesUp));
  const booked = taken.filter(day => !absent.includes(day));
  const near = isNear(city, on(daysLater(work.from, -1)));
  const load = new Set(own.filter(({ order }) => order).map(({ record }) => record)).size;
  const reasons = [
    unlicensed.length && reason('NO_LICENCE', { days: unlicensed }),
    licensed && !unlicensed.length && reason('LICENSED_UNTIL', { days: [licensed.validUntil] }),
    absent.length && reason('ABSENT', { days: absent }),
    booked.length && reason('BOOKED', { days: booked }),
    reason('FREE', { count: days.length - taken.length }),
    near && reason('NEAR', { city }),
    person.lastHere && reason('KNOWS_MACHINE', { days: [person.lastHere] }),
    reason('LOAD', { count: load }),
  ].filter((each): each is DispatchReason => typeof each === 'object' && each !== null);
  return {
    candidate: { person: person.person, name: person.name, mayGo: !unlicensed.length, unlicensed, taken, reasons },
    rank: [unlicensed.length, absent.length, booked.length, near ? 0 : 1, person.lastHere ? 0 : 1, load, person.name],
  };
}

const reason = (kind: DispatchReason['reason'], values: Partial<DispatchReason>): DispatchReason => ({
  reason: kind,
  ...{ days: [], count: null, city: null },
  ...values,
});

/** Whether they are in the same city the day before. */
const isNear = (city: string | null, dayBefore: readonly PersonDays[]) =>
  city !== null &&
  dayBefore.some(({ order }) => order && (cityOf(order.city) ?? order.city) === (cityOf(city) ?? city));

/** Column by column, as lists are sorted. */
function inOrder({ rank: one }: Standing, { rank: other }: Standing): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  if (at < 0) return 0;
  return (one[at] as number) < (other[at] as number) ? -1 : 1;
}

import { daysOfPeople } from '../overview/calendar.ts';
import type { Statement } from '../read/statement.ts';
import type { Gated } from './licence-gate.ts';
import type { ServiceOrderKind } from './service-order.entity.ts';

/** So many days of one kind of record are read at once. */
export const MAX_DAYS_PER_KIND = 2000;

export interface Period {
  from: string;
  until: string;
}

/** A day, or several, that take somebody up, and what is known of the order where it is one. */
export interface PersonDays extends Period {
  person: string;
  record: string;
  resource: string;
  number: string;
  title: string;
  state: string;
  order: {
    kind: ServiceOrderKind;
    family: string;
    customer: string;
    city: string;
    arriveBy: string;
    trip: string;
    bookedBeside: string[];
    engineers: string[];
    approved: { day: string; person: string }[];
  } | null;
}

/** SQL: the days of a period that take these people up, with the order behind each; of each kind no more than its limit. */
export const personDaysSql = (statement: Statement, period: readonly string[], people: string) =>
  `select d.person, d.record, d.resource, d.number, d.title, d.state, d.from, d.until, (
      select json_build_object('kind', r.kind, 'family', m.family_id, 'customer', c.name, 'city', s.city,
        'arriveBy', r.arrive_by, 'trip', coalesce(r.first_of_trip_id, r.id), 'bookedBeside', r.booked_beside,
        'engineers', (select json_agg(e.person_id) from service_order_engineers e where e.service_order_id = r.id),
        'approved', (select coalesce(json_agg(json_build_object('day', v.day, 'person', v.person_id)), '[]')
          from licence_deviation v where v.order_id = r.id and v.approved))
      from service_order r join equipment q on q.id = r.equipment_id join product_model m on m.id = q.model_id
        join customer c on c.id = r.customer_id join customer_site s on s.id = r.site_id
      where d.resource = 'ServiceOrder' and r.id = d.record) as "order"
    from (${daysOfPeople(statement, period, MAX_DAYS_PER_KIND)}) d where d.person in (${people})`;

/** A licence of a person, valid or suspended, as the gate looks at it. */
export interface HeldLicence {
  family: string;
  name: string;
  state: 'VALID';
  issuedOn: string;
  validUntil: string;
}

/** SQL: the licences that a person holds. */
export const licencesSql = (person: string) =>
  `(select coalesce(json_agg(json_build_object('family', l.product_family_id, 'name', f.name, 'state', l.state,
      'issuedOn', l.issued_on, 'validUntil', l.valid_until) order by f.name), '[]')
    from technician_licence l join product_family f on f.id = l.product_family_id
    where l.person_id = ${person} and l.state = 'VALID')`;

/** SQL: the active technicians who may come into question: the company's own, and whoever else holds a licence. */
export const techniciansSql = `select p.id from person p where p.state = 'ACTIVE' and 'TECHNICIAN' = any(p.roles)
  and (p.employer = 'HOUSE' or p.id in (select l.person_id from technician_licence l where l.state = 'VALID'))`;

interface Technician {
  person: string;
  name: string;
  licences: readonly HeldLicence[];
}

/** One person on an order, as the gate is asked of it. */
export const gated = (
  { person, name, licences }: Technician,
  { from, until }: Period,
  family: string,
  approved: readonly { day: string; person: string }[],
): Gated => ({
  startsOn: from,
  endsOn: until,
  equipment: { model: { family: { id: family } } },
  engineers: [{ id: person, name, licences: licences.map(each => ({ ...each, productFamily: { id: each.family } })) }],
  deviations: approved.map(each => ({ approved: true, day: each.day, person: { id: each.person } })),
});

import type { Reference } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { type ServiceOrder, workNotDone } from './service-order.entity.ts';

/** In which states something takes up its people, so that another plan for them has to be answered. */
const takingUp: Readonly<Record<string, readonly string[]>> = {
  ServiceOrder: workNotDone,
  Absence: ['RECORDED'],
  TrainingPlan: ['APPROVED', 'ARRANGED', 'NOTIFIED', 'IN_PROGRESS'],
  InHousePractice: ['SCHEDULED', 'CONFIRMED'],
};

export const takesUp = ({ resource, state }: { resource: string; state: string }) =>
  Boolean(takingUp[resource]?.includes(state));

/** What takes people up on some days: an order, an absence, lessons that they give or practice that they guide. */
export interface TakenUp {
  record: string;
  resource: string;
  number: string;
  startsOn: string;
  endsOn: string;
  people: string[];
  /** Of an order: the first of its trip, and what it has an answer to. */
  trip: string | null;
  bookedBeside: string[];
}

const inStates = (resource: string) => `state in (${takingUp[resource]?.map(state => `'${state}'`).join(', ')})`;

const takenUp = `select t.record, t.resource, t.number, min(t.starts_on)::text as "startsOn", max(t.ends_on)::text as "endsOn",
    json_agg(distinct t.person) as people, t.trip, t.beside as "bookedBeside"
  from (
    select o.id as record, 'ServiceOrder' as resource, o.number, o.starts_on, o.ends_on, e.person_id as person,
        coalesce(o.first_of_trip_id, o.id) as trip, o.booked_beside as beside
      from service_order o join service_order_engineers e on e.service_order_id = o.id where o.${inStates('ServiceOrder')}
    union all select a.id, 'Absence', a.number, a.starts_on, a.ends_on, a.person_id, null, '{}'
      from absence a where a.${inStates('Absence')}
    union all select p.id, 'TrainingPlan', p.number, l.day, l.day, l.instructor_id, null, '{}'
      from scheduled_lesson l join training_plan p on p.id = l.plan_id where p.${inStates('TrainingPlan')}
    union all select p.id, 'InHousePractice', p.number, p.starts_on, p.ends_on, d.guide_id, null, '{}'
      from practice_day d join in_house_practice p on p.id = d.practice_id where p.${inStates('InHousePractice')}
  ) t where t.person = any(?::uuid[]) and t.starts_on <= ? and t.ends_on >= ?
  group by t.record, t.resource, t.number, t.trip, t.beside order by t.number`;

/** What takes these people up on days of a period, by one statement. */
export const takenUpOn = (
  people: readonly Reference[],
  { startsOn, endsOn }: Pick<ServiceOrder, 'startsOn' | 'endsOn'>,
  em: StepContext['em'],
) => em.execute<TakenUp[]>(takenUp, [`{${people.map(({ id }) => id).join(',')}}`, endsOn, startsOn]);

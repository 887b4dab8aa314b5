import { daysLater } from '../fields/business-day.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Person } from '../organization/person.entity.ts';
import type { Facts } from '../procedure/facts.ts';
import { validOn } from '../training/licence-rules.ts';
import type { TechnicianLicence } from '../training/technician-licence.entity.ts';
import type { LicenceDeviation, ServiceOrder } from './service-order.entity.ts';

type Period = Pick<ServiceOrder, 'startsOn' | 'endsOn'>;
type Licence = Pick<Facts<TechnicianLicence>, 'person' | 'state' | 'issuedOn' | 'validUntil'>;

/** An engineer without a licence for the product family on a planned day. */
export interface Gap {
  person: Pick<Person, 'id' | 'name'>;
  day: string;
}

/**
 * 5.3.1: the engineers without a licence, with the planned days concerned. The licences passed in are those for the
 * order's product family.
 */
export const licenceGaps = (
  people: readonly Pick<Person, 'id' | 'name'>[],
  period: Period,
  licences: readonly Licence[],
  deviations: readonly Pick<Facts<LicenceDeviation>, 'person' | 'day' | 'approved'>[],
): Gap[] =>
  people.flatMap(person =>
    daysOf(period)
      .filter(day => !licences.some(licence => licence.person.id === person.id && validOn(licence, day)))
      .filter(day => !deviations.some(each => each.approved && each.person.id === person.id && each.day === day))
      .map(day => ({ person, day })),
  );

/** 5.3.1: nobody is sent out without a valid licence on every planned day; refused by name and day. */
export function everyoneLicensed(gaps: readonly Gap[]): Refusal | undefined {
  if (!gaps.length) return;
  const names = [...new Set(gaps.map(({ person }) => person.name))];
  const without = names.map(name => {
    const days = gaps.filter(({ person }) => person.name === name).map(({ day }) => day);
    return `${name} ${days.join('、')}`;
  });
  return refuse('engineersUnlicensed', {
    names: without.join('；'),
    gaps: gaps.map(({ person, day }) => ({ person: person.name, day })),
  });
}

/** Every day from the first to the last. */
export const daysOf = ({ startsOn, endsOn }: Period): string[] => {
  const days: string[] = [];
  for (let day = startsOn; day <= endsOn; day = daysLater(day, 1)) days.push(day);
  return days;
};

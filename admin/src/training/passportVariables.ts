import { daysAfter } from '../calendar/days.ts';
import type { PassportQueryVariables, PersonFilter, TechnicianLicenceFilter } from '../generated/operations.ts';
import type { useAudience } from './useAudience.ts';

const LICENSED: TechnicianLicenceFilter['state'] = { in: ['VALID', 'SUSPENDED'] };

/** The filters by which the passport is read: of whom, and which licences run out in how many days. */
export function passportVariables(
  { employer, dealer }: Pick<ReturnType<typeof useAudience>, 'employer' | 'dealer'>,
  day: string,
) {
  const person: PersonFilter = {
    ...(employer && { employer: { in: [employer] } }),
    ...(dealer && { dealer: { id: { eq: dealer } } }),
  };
  const of = Object.keys(person).length ? { person } : {};
  const endingIn = (days: number) => ({ ...of, state: LICENSED, validUntil: { gte: day, lte: daysAfter(day, days) } });
  return {
    people: { ...person, state: { in: ['ACTIVE'] }, roles: { contains: 'TECHNICIAN' } },
    results: of.person ? { enrolment: of } : {},
    within30: endingIn(30),
    within60: endingIn(60),
    within90: endingIn(90),
    expired: { ...of, state: LICENSED, validUntil: { lte: daysAfter(day, -1) } },
  } satisfies PassportQueryVariables;
}

import type { Facts } from '../procedure/facts.ts';
import type { Person } from './person.entity.ts';

/** Whom forms offer, as filters of the API. */
const ACTIVE = { state: { eq: 'ACTIVE' } };
export const STAFF = { ...ACTIVE, employer: { eq: 'HOUSE' } };
export const TECHNICIANS = { ...ACTIVE, roles: { contains: 'TECHNICIAN' } };
export const INSTRUCTORS = { ...ACTIVE, roles: { contains: 'INSTRUCTOR' } };
const PLANNED_ROLES = { or: [{ roles: { contains: 'TECHNICIAN' } }, { roles: { contains: 'INSTRUCTOR' } }] };
/** Those who are planned on days, whoever employs them, and the company's own among them. */
export const PLANNED_PEOPLE = { ...ACTIVE, ...PLANNED_ROLES };
export const ENGINEERS = { ...STAFF, ...PLANNED_ROLES };

/** The engineers of the company: its people who repair or teach. */
export const isEngineer = ({ employer, roles }: Pick<Person, 'employer' | 'roles'>) =>
  employer === 'HOUSE' && roles.some(role => role === 'TECHNICIAN' || role === 'INSTRUCTOR');

export const engineersOf = ({ engineers }: { engineers: Iterable<Pick<Person, 'id'>> }) =>
  [...engineers].map(({ id }) => id);

/** Whether this person is one of those who are sent. */
export const isEngineerOf = (order: Parameters<typeof engineersOf>[0], personId: string) =>
  engineersOf(order).includes(personId);

const normalName = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}·.]/gu, '')
    .toLowerCase();

/** Whether two texts are the same name, however it is spaced and in whichever width. */
export const isSameName = (one: string | null | undefined, other: string) =>
  Boolean(one) && normalName(String(one)) === normalName(other);

/** For whom somebody works, as it is printed. */
export const employerName = (
  { dealer, customer }: Pick<Facts<Person, 'customer' | 'dealer'>, 'dealer' | 'customer'>,
  company: string,
) => dealer?.name ?? customer?.name ?? company;

import type { Person } from './person.entity.ts';

/** The engineers of the house: its people who repair or teach. */
export const isEngineer = ({ employer, roles }: Pick<Person, 'employer' | 'roles'>) =>
  employer === 'HOUSE' && roles.some(role => role === 'TECHNICIAN' || role === 'INSTRUCTOR');

/** Whether this person is one of those who are sent. */
export const isEngineerOf = ({ engineers }: { engineers: Iterable<Pick<Person, 'id'>> }, personId: string) =>
  [...engineers].some(({ id }) => id === personId);

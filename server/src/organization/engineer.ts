import type { Person } from './person.entity.ts';

/** The engineers of the house: its people who repair or teach. */
export const isEngineer = ({ employer, roles }: Pick<Person, 'employer' | 'roles'>) =>
  employer === 'HOUSE' && roles.some(role => role === 'TECHNICIAN' || role === 'INSTRUCTOR');

import { Role } from '../viewer/roles.ts';

/** The company's own people, who read what is not marked otherwise; neither dealers nor customers nor who administers. */
export const staff: readonly Role[] = Object.values(Role).filter(
  role => !['DEALER', 'CUSTOMER', 'ADMINISTRATOR'].includes(role),
);

/** Whom the words of the table mean: roles, and `staff`. */
export const rolesMeant = (words: readonly string[]): readonly string[] =>
  words.flatMap<string>(word => (word === 'staff' ? staff : [word]));

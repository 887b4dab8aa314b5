import { type Refusal, refuse } from '../messages/errors.ts';
import type { Viewer } from './viewer.ts';

/** One person, with all the accounts that they ever had. */
export interface PersonWithAccounts {
  name: string;
  personId: string;
  accounts: readonly string[];
}

type Acting = PersonWithAccounts & Pick<Viewer, 'onBehalfOf'>;

/** The acting person, and the one they stand in for: a deputy decides nothing that either of them may not. */
const acting = (viewer: Acting): PersonWithAccounts[] => [viewer, ...(viewer.onBehalfOf ? [viewer.onBehalfOf] : [])];

/** The acting person with one of these accounts, or the person they stand in for. */
export const withAccountAmong = (viewer: Acting, accounts: readonly (string | null | undefined)[]) =>
  acting(viewer).find(person => person.accounts.some(id => accounts.includes(id)));

/** The acting person who is one of these people. */
export const isAmong = (viewer: Acting, persons: readonly string[]) =>
  acting(viewer).find(({ personId }) => persons.includes(personId));

/** The refusal of a second decision by the same person, whichever account they use. */
export const notBy = (person: PersonWithAccounts | undefined): Refusal | undefined =>
  person && refuse('notByTheSamePerson', { person: person.name });

import { type Refusal, refuse } from '../procedure/errors.ts';
import type { Viewer } from './viewer.ts';

/** One person, with all the accounts that they ever had. */
export interface PersonWithAccounts {
  name: string;
  personId: string;
  accounts: readonly string[];
}

type Acting = PersonWithAccounts & Pick<Viewer, 'onBehalfOf'>;

/** Whoever acts, and in whose place: a deputy decides nothing that they, or whom they stand in for, may not. */
const acting = (viewer: Acting): PersonWithAccounts[] => [viewer, ...(viewer.onBehalfOf ? [viewer.onBehalfOf] : [])];

/** Who of those acting has one of these accounts, whichever they use now. */
export const withAccountAmong = (viewer: Acting, accounts: readonly (string | null | undefined)[]) =>
  acting(viewer).find(person => person.accounts.some(id => accounts.includes(id)));

/** Who of those acting is one of these people. */
export const isAmong = (viewer: Acting, persons: readonly string[]) =>
  acting(viewer).find(({ personId }) => persons.includes(personId));

/** Four eyes are two people's, not two accounts'. */
export const notBy = (person: PersonWithAccounts | undefined): Refusal | undefined =>
  person && refuse('notByTheSamePerson', { person: person.name });

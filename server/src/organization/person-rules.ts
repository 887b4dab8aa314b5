import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { Person } from './person.entity.ts';

type Employment = Partial<Entered<Person, 'employer' | 'dealer' | 'customer'>>;

/** Exactly the company named by the employer is given: a dealer, a customer, or none for the company's own people. */
export function employerMatches(
  { employer, dealer, customer }: Input<Employment>,
  person: Facts<Person>,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  if (viewer.visibility === 'DEALER') return undefined;
  if (!named('DEALER', employer, dealer, person.dealer)) return refuse('employerNamesCompany', {}, 'dealer');
  if (!named('CUSTOMER', employer, customer, person.customer)) return refuse('employerNamesCompany', {}, 'customer');
}

/** Fields left out of the form stay as they are, except the company of a former employer, which goes. */
const named = (kind: string, employer: unknown, entered: object | null | undefined, kept: object | null | undefined) =>
  employer === kind ? Boolean(entered === undefined ? kept : entered) : !entered;

/** An administrator enters the company's own people, whom they then let in; all others are for those who deal with them. */
export function administratorEntersStaff(
  { employer }: Input<Employment>,
  _: unknown,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  if (viewer.visibility === 'ADMINISTRATION' && employer !== 'HOUSE')
    return refuse('administratorEntersStaff', {}, 'employer');
}

export const staffForAdministrator = (
  { employer }: Facts<Person>,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined =>
  viewer.visibility === 'ADMINISTRATION' && employer !== 'HOUSE' ? refuse('administratorEntersStaff') : undefined;

import type { ForkOptions, SessionContext } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { LinkGrant } from './link-grant.ts';
import type { PersonWithAccounts } from './people.ts';
import type { Department, Role } from './roles.ts';
import { ADMINISTRATION_ROLE, COMPANY_ROLE, CUSTOMER_ROLE, DEALER_ROLE } from './row-rules.ts';
import type { SignInWay } from './sign-in-way.ts';
import type { Visibility } from './visibility.ts';

/**
 * Who is asking: a signed-in person, a program by its access token, or a customer by a one-time link. Dealers see only
 * what belongs to their own people; a customer sees no record at all.
 */
export interface Viewer extends PersonWithAccounts {
  kind: 'PERSON' | 'TOKEN' | 'LINK';
  userId: string;
  /** One of several accounts of a person, who decides nothing until one of them is kept. */
  isDuplicate: boolean;
  /** Signed in by a password that others have seen: nothing is done before it is another. */
  passwordChangeDue?: boolean;
  /** How the person signed in; a program and a customer did not. */
  signedInBy?: SignInWay;
  roles: readonly Role[];
  departments: readonly Department[];
  visibility: Visibility;
  /** The dealer whose people are seen, where the visibility is a dealer's. */
  dealerId: string | null;
  /** The delegations under which the viewer is a deputy today. */
  delegations: readonly DelegatedAuthority[];
  /** In whose place the viewer is acting, where not in their own right. */
  onBehalfOf?: DelegatedAuthority;
  /** Of a customer: the only thing that may be done. */
  link?: LinkGrant;
}

/** The authority of a deputy: to take these steps with the roles of the person they stand in for. */
export interface DelegatedAuthority extends PersonWithAccounts {
  userId: string;
  roles: readonly Role[];
  steps: readonly string[];
}

/** The ORM, a unit of work or a request: whatever begins another unit of work. */
export interface Forkable {
  fork(options?: ForkOptions): unknown;
}

/**
 * A unit of work that sees every row, as the company does: for what the system does without a person behind it, such as
 * signing in, and for rules that count what the viewer may not see.
 */
export const companyEm = (from: Forkable, options?: ForkOptions) =>
  from.fork({ session: { role: COMPANY_ROLE }, ...options }) as SqlEntityManager;

const roleFor: Record<Visibility, string> = {
  STAFF: COMPANY_ROLE,
  ADMINISTRATION: ADMINISTRATION_ROLE,
  DEALER: DEALER_ROLE,
  NONE: CUSTOMER_ROLE,
};

/** The role and the dealer that row-level security goes by. Without a role of ours no row is seen at all. */
export const databaseSession = ({ visibility, dealerId }: Viewer): SessionContext => ({
  role: roleFor[visibility],
  ...(visibility === 'DEALER' && dealerId && { variables: { 'sanbao.dealer': dealerId } }),
});

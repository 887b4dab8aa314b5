import type { SessionContext } from '@mikro-orm/core';
import { DEALER, HOUSE } from '../read/row-rules.ts';
import type { Department, Role } from './roles.ts';

/** Who is asking: a signed-in person, or a program by its access token. Dealers see only what belongs to their own people. */
export interface Viewer {
  kind: 'PERSON' | 'TOKEN';
  userId: string;
  personId: string;
  name: string;
  roles: readonly Role[];
  departments: readonly Department[];
  dealerId: string | null;
  /** The delegations under which the viewer is a deputy today. */
  mandates: readonly Mandate[];
  /** In whose place the viewer is acting, where not in their own right. */
  onBehalfOf?: Mandate;
}

/** What a delegation lets a deputy do: take these steps with the roles of whom they stand in for. */
export interface Mandate {
  userId: string;
  name: string;
  roles: readonly Role[];
  steps: readonly string[];
}

/** The house sees every row; its own work without a person behind it, signing in for instance, does too. */
export const houseSession: SessionContext = { role: HOUSE };

/** The role and the dealer that row-level security goes by. Without a role of ours no row is seen at all. */
export const databaseSession = (viewer: Viewer): SessionContext =>
  viewer.dealerId ? { role: DEALER, variables: { 'sanbao.dealer': viewer.dealerId } } : houseSession;

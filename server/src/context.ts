import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { GraphQLError } from 'graphql';
import type { Viewer } from './access/viewer.ts';
import type { Visit } from './access/visit.ts';
import type { FileParts } from './files/receive.ts';
import type { Language } from './messages/language.ts';
import type { Procedure } from './procedure/procedure.ts';

/** What a step needs of its surroundings: who takes it, when, in which language, and the way to the database. */
export interface RequestContext {
  procedure: Procedure;
  viewer: Viewer | null;
  now: Date;
  language: Language;
  /** The `Idempotency-Key` header. */
  idempotencyKey: string | null;
  /** Gives the numbers where many records are made together. */
  numbers?: { next(em: SqlEntityManager, prefix: string, now: Date): Promise<string> };
  /** Secrets that steps of this request made, by the ids of their records: told in its answer, kept nowhere. */
  revealed: Map<string, string>;
  /** Where files are kept, for the steps that make papers or look at them. */
  files?: FileParts;
  /** A fresh unit of work under the viewer's row-level security. */
  fork(): SqlEntityManager;
}

/** What every resolver gets. */
export interface Context extends RequestContext {
  requestId: string;
  /** Whether an access token came with the request, good or bad. */
  bearer: boolean;
  /** The secret of a one-time link that came with the request, good or bad; only the API makes a viewer of it. */
  link: string | null;
  /** Why that link opens nothing. */
  refusal?: GraphQLError;
  /** Whoever is signed in and has to change their password first: to all else, nobody. */
  due: Viewer | null;
  /** From where the request came. */
  address: string;
  /** The session of the browser that asks. */
  visit: Visit;
}

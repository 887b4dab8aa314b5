import type { DocumentNode, GraphQLError } from 'graphql';
import type { Visit } from './access/visit.ts';
import type { Visitor } from './organization/sessions.ts';
import type { Replicas } from './platform/replicas.ts';
import type { RequestContext } from './procedure/request-context.ts';
import type { Viewer } from './viewer/viewer.ts';

/** The context of every resolver. */
export interface Context extends RequestContext {
  requestId: string;
  /** Whether an access token came with the request, good or bad. */
  bearer: boolean;
  /** The secret of a one-time link that came with the request, good or bad; only the API makes a viewer of it. */
  link: string | null;
  /** Why nothing is answered: that link opens nothing, or its statements took too long. */
  refusal?: GraphQLError;
  /** The person signed in who has to change their password first; for everything else, nobody. */
  due: Viewer | null;
  /** From where the request came. */
  address: string;
  /** The session of the browser that asks. */
  visit: Visit;
  /** Who asks by it. */
  visitor?: Visitor | null;
  /** How old the answer may be, in seconds; 0 where it is of now. */
  mayBeStale: number;
  /** Where such answers come from. */
  replicas: Replicas | undefined;
  /** Tells how old the answer is. */
  tellAge(seconds: number): void;
  /** Keeps how the question was answered, where all its fields noted how they were. */
  planned?(document: DocumentNode, data: Record<string, unknown>): void;
}

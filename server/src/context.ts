import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from './access/viewer.ts';
import type { Language } from './messages/language.ts';

/** What a step needs of its surroundings: who takes it, when, in which language, and the way to the database. */
export interface StepContext {
  viewer: Viewer | null;
  now: Date;
  language: Language;
  /** The `Idempotency-Key` header. */
  idempotencyKey: string | null;
  /** A fresh unit of work under the viewer's row-level security. */
  fork(): SqlEntityManager;
}

/** What every resolver gets. */
export interface Context extends StepContext {
  requestId: string;
  /** Begins a session and sets its cookie; null when the two do not match. */
  signIn(email: string, password: string): Promise<Viewer | null>;
  signOut(): Promise<void>;
}

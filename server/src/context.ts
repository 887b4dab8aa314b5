import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from './access/viewer.ts';
import type { Language } from './messages/language.ts';

/** What every resolver gets: who asks, when, in which language, and the way to the database. */
export interface Context {
  viewer: Viewer | null;
  now: Date;
  language: Language;
  requestId: string;
  /** The `Idempotency-Key` header. */
  idempotencyKey: string | null;
  /** A fresh unit of work under the viewer's row-level security. */
  fork(): SqlEntityManager;
  /** Begins a session and sets its cookie; null when the two do not match. */
  signIn(email: string, password: string): Promise<Viewer | null>;
  signOut(): Promise<void>;
}

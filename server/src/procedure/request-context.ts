import type { ForkOptions } from '@mikro-orm/core';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { Language } from '../messages/language.ts';
import type { FileParts } from '../platform/file-store.ts';
import type { NamingClient } from '../platform/naming-client.ts';
import type { Viewer } from '../viewer/viewer.ts';
import type { Procedure } from './procedure.ts';

/** The surroundings of a step: who takes it, when, in which language, and the way to the database. */
export interface RequestContext {
  procedure: Procedure;
  /** What is not a unit of work's own: names of tables, and connections. */
  orm: MikroORM;
  viewer: Viewer | null;
  now: Date;
  /** From where the request came, if it is one. */
  address?: string;
  language: Language;
  /** The `Idempotency-Key` header. */
  idempotencyKey: string | null;
  /** Gives the numbers where many records are made together. */
  numbers?: { next(em: SqlEntityManager, prefix: string, now: Date): Promise<string> };
  /** Whatever is done is undone. */
  rehearsed?: boolean;
  /** The input comes from a sheet. */
  imported?: boolean;
  /** Secrets that steps of this request made, by the ids of their records: told in its answer, kept nowhere. */
  revealed: Map<string, string>;
  /** Where files are kept, for the steps that make papers or look at them. */
  files?: FileParts;
  /** Papers are made once somebody asks for them: steps of years are taken one after another. */
  papersOnRequest?: boolean;
  /** The most rows of a page, where the server itself asks for them. */
  pageLimit?: number;
  /** The connection on which it reads, if not on any: what a step answers is read on its own. */
  client?: NamingClient;
  /** Another database that it reads from, as it was a while ago. */
  replica?: Pool;
  /** How the fields of a question are answered again, noted where that may be kept. */
  plans?: Map<string, unknown>;
  /** A fresh unit of work under the viewer's row-level security, if nothing else is said. */
  fork(options?: ForkOptions): SqlEntityManager;
}

import type { MikroORM } from '@mikro-orm/postgresql';
import { NIL } from 'uuid';
import { companyLanguage } from '../messages/language.ts';
import type { FileParts } from '../platform/file-store.ts';
import type { Role } from '../viewer/roles.ts';
import { companyEm, type Viewer } from '../viewer/viewer.ts';
import { procedureOf } from './procedure-of.ts';
import type { RequestContext } from './request-context.ts';

/** The system itself, where no person takes the step: background work, and the first records of an empty system. */
export const systemViewer = (roles: readonly Role[] = []): Viewer => ({
  kind: 'PERSON',
  userId: NIL,
  personId: NIL,
  accounts: [],
  isDuplicate: false,
  name: 'Sanbao',
  roles,
  departments: [],
  visibility: 'STAFF',
  dealerId: null,
  delegations: [],
});

/** A step's surroundings without a request; with the files where papers are made. */
export const systemContext = (
  orm: MikroORM,
  now: Date,
  viewer = systemViewer(),
  files?: FileParts,
): RequestContext => ({
  procedure: procedureOf(orm),
  orm,
  viewer,
  now,
  language: companyLanguage,
  idempotencyKey: null,
  revealed: new Map(),
  files,
  fork: options => companyEm(orm.em, options),
});

import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Role } from '../access/roles.ts';
import { houseSession, type Viewer } from '../access/viewer.ts';
import type { RequestContext } from '../context.ts';
import type { FileParts } from '../files/receive.ts';
import { houseLanguage } from '../messages/language.ts';
import { procedureOf } from './procedure-of.ts';

/** The house itself, where no person takes the step: background work, and the first records of an empty house. */
export const houseViewer = (roles: readonly Role[] = []): Viewer => ({
  kind: 'PERSON',
  userId: '00000000-0000-0000-0000-000000000000',
  personId: '00000000-0000-0000-0000-000000000000',
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
export const houseContext = (orm: MikroORM, now: Date, viewer = houseViewer(), files?: FileParts): RequestContext => ({
  procedure: procedureOf(orm),
  viewer,
  now,
  language: houseLanguage,
  idempotencyKey: null,
  revealed: new Map(),
  files,
  fork: () => orm.em.fork({ session: houseSession }) as SqlEntityManager,
});

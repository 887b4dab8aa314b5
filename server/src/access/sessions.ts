import { createHash, randomBytes } from 'node:crypto';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { User } from '../organization/user.entity.ts';
import { departmentOf, effectiveRoles } from './roles.ts';
import { Session } from './session.entity.ts';
import { houseSession, type Viewer } from './viewer.ts';

const hash = (token: string) => createHash('sha256').update(token).digest('base64url');
const DAY = 24 * 60 * 60 * 1000;

/** Begins a session and gives its token, 32 random bytes, which is kept nowhere. */
export async function beginSession(em: SqlEntityManager, user: User, now: Date, days: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await em.insert(Session, { tokenHash: hash(token), user: user.id, createdAt: now, expiresAt: new Date(now.getTime() + days * DAY) });
  return token;
}

export const endSession = (em: SqlEntityManager, token: string) => em.nativeUpdate(Session, { tokenHash: hash(token) }, { expiresAt: new Date(0) });

/** Whose session it is: nobody's once it has ended, or the password was set anew, or the user was deactivated. */
export async function viewerOf(orm: MikroORM, token: string | undefined, now: Date): Promise<Viewer | null> {
  if (!token) return null;
  const em = orm.em.fork({ session: houseSession }) as SqlEntityManager;
  const session = await em.findOne(
    Session,
    { tokenHash: hash(token), expiresAt: { $gt: now }, user: { state: 'ACTIVE' } },
    { populate: ['user.person'] },
  );
  if (!session || session.createdAt < session.user.passwordSetAt || session.user.person.state !== 'ACTIVE') return null;
  return viewerFrom(session.user);
}

export function viewerFrom(user: User): Viewer {
  const roles = effectiveRoles(user.roles);
  return {
    userId: user.id,
    personId: user.person.id,
    name: user.name,
    roles,
    departments: [...new Set(roles.map(departmentOf))],
    dealerId: roles.includes('DEALER') ? (user.person.dealer?.id ?? null) : null,
  };
}

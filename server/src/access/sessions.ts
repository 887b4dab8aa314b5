import { randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { User } from '../organization/user.entity.ts';
import { digest } from './digest.ts';
import { departmentOf, effectiveRoles } from './roles.ts';
import { Session } from './session.entity.ts';
import type { Viewer } from './viewer.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Begins a session and gives its token, 32 random bytes, which is kept nowhere. */
export async function beginSession(em: SqlEntityManager, user: User, now: Date, days: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await em.insert(Session, {
    tokenHash: digest(token),
    user: user.id,
    passwordDigest: digest(user.passwordHash),
    createdAt: now,
    expiresAt: new Date(now.getTime() + days * DAY),
  });
  return token;
}

export const endSession = (em: SqlEntityManager, token: string) => em.nativeDelete(Session, { tokenHash: digest(token) });

export const forgetSessions = (em: SqlEntityManager, now: Date) => em.nativeDelete(Session, { expiresAt: { $lte: now } });

/** Whose session it is: nobody's once it has ended, the password is another, or the user or person is deactivated. */
export async function viewerOf(em: SqlEntityManager, token: string | undefined, now: Date): Promise<Viewer | null> {
  if (!token) return null;
  const session = await em.findOne(
    Session,
    { tokenHash: digest(token), expiresAt: { $gt: now }, user: { state: 'ACTIVE', person: { state: 'ACTIVE' } } },
    { populate: ['user.person'] },
  );
  return session && session.passwordDigest === digest(session.user.passwordHash) ? viewerFrom(session.user) : null;
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

import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { type Pool, types } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { digest, newSecret } from '../credentials/secret.ts';
import { businessDay } from '../fields/business-day.ts';
import type { Sent } from '../platform/batch.ts';
import { poolOf, queryTogether } from '../platform/connections.ts';
import { Recent } from '../platform/recent.ts';
import { departmentsOf, effectiveRoles, type Role, standsAlone } from '../viewer/roles.ts';
import type { SignInWay } from '../viewer/sign-in-way.ts';
import { companyEm, type DelegatedAuthority, type Viewer } from '../viewer/viewer.ts';
import { visibilityOf } from '../viewer/visibility.ts';
import { AccountLink } from './account-link.entity.ts';
import { Session } from './session.entity.ts';
import type { User } from './user.entity.ts';

const DAY = 24 * 60 * 60 * 1000;

/** From where somebody signs in, and how. */
export interface Origin {
  signedInBy?: SignInWay;
  device: string;
  network: string;
}

/** Begins a session and gives its token, 32 random bytes, which is kept nowhere. */
export async function beginSession(
  em: SqlEntityManager,
  user: User,
  origin: Origin,
  now: Date,
  days: number,
): Promise<string> {
  const token = newSecret();
  await em.insert(Session, {
    signedInBy: 'PASSWORD',
    ...origin,
    tokenHash: digest(token),
    id: uuidv7(),
    user: user.id,
    passwordDigest: digest(user.passwordHash),
    createdAt: now,
    expiresAt: new Date(now.getTime() + days * DAY),
  });
  return token;
}

export const endSession = (em: SqlEntityManager, token: string) =>
  em.nativeDelete(Session, { tokenHash: digest(token) });

/** Ends every session of these accounts and every link that could begin another, with what they have just been changed by. */
export async function endSessions(em: SqlEntityManager, users: readonly string[]) {
  const whose = { user: { $in: [...users] } };
  await em.nativeDelete(Session, whose);
  await em.nativeDelete(AccountLink, whose);
}

/** Where passwords are switched off, nobody goes on by one. */
export const endPasswordSessions = (orm: MikroORM) =>
  companyEm(orm.em).nativeDelete(Session, { signedInBy: 'PASSWORD' });

export const forgetSessions = (em: SqlEntityManager, now: Date) =>
  em.nativeDelete(Session, { expiresAt: { $lte: now } });

interface AccountRow {
  user_id: string;
  person_id: string;
  name: string;
  roles: Role[];
  dealer_id: string | null;
  accounts: string[];
  is_duplicate: boolean;
  mandates: DelegatedAuthority[];
  /** Of a session. */
  password_change_due?: boolean;
  signed_in_by?: SignInWay;
}

/** Who asks by a session, when that was seen, and for which day. */
export interface Visitor {
  viewer: Viewer;
  snapshot: string;
  day: string;
}

const MOST = 1000;
/** Of each database the sessions that were seen last. */
const visitors = new WeakMap<Pool, Recent<Visitor>>();

/** For whom a session stood the last time that it was asked for, which is to be seen again before it counts. */
export function lastVisitor(pool: Pool, session: string, now: Date): Visitor | undefined {
  const visitor = visitors.get(pool)?.get(session);
  return visitor?.day === businessDay(now) ? visitor : undefined;
}

/** Asks whether a session stands for the same as it did; it says so by one cell. */
export const askingWhether = (session: string, { snapshot }: Visitor, now: Date): Sent => ({
  name: 'sanbao_session_stands',
  text: 'select sanbao_session_stands($1, $2, $3)',
  values: [session, now.toISOString(), snapshot],
});
export const stands = ([cells]: unknown[][]) => cells?.[0] === 't';

/**
 * Whose session it is, and in whose place they may act today: nobody's once it has ended, the password is another, the
 * user, the person or the person's dealer is deactivated, or the roles are not those of the person's employer. As long as
 * nothing happened to any account since it was seen, that is all that is asked.
 */
export async function visitorOf(em: SqlEntityManager, session: string | undefined, now: Date): Promise<Visitor | null> {
  if (!session) return null;
  const pool = await poolOf(em);
  const ask = (asked: Sent) => queryTogether<string[]>(pool, { ...asked, rowMode: 'array', types: asWritten });
  const last = lastVisitor(pool, session, now);
  if (last && stands(await ask(askingWhether(session, last, now)))) return last;
  const day = businessDay(now);
  const [cells] = await ask({
    name: 'sanbao_session',
    text: 'select pg_current_snapshot(), s.* from sanbao_session($1, $2, $3) s',
    values: [session, now.toISOString(), day],
  });
  const known = visitors.get(pool) ?? new Recent(MOST);
  visitors.set(pool, known);
  known.delete(session);
  if (!cells) return null;
  const [snapshot, ...told] = cells as [string, ...string[]];
  const visitor = { viewer: viewer(account(told)), snapshot, day };
  known.set(session, visitor);
  return visitor;
}

/** PostgreSQL's number for `text[]`. */
const TEXTS = 1009 as number;
const asWritten = { getTypeParser: () => String };
const texts = types.getTypeParser(TEXTS, 'text') as (written: string) => string[];

const account = ([user_id, person_id, name, roles, dealer_id, accounts, duplicate, mandates, due, way]: string[]) =>
  ({
    user_id,
    person_id,
    name,
    roles: texts(roles as string),
    dealer_id,
    accounts: texts(accounts as string),
    is_duplicate: duplicate === 't',
    mandates: JSON.parse(mandates as string),
    password_change_due: due === 't',
    signed_in_by: way,
  }) as AccountRow;

/** The same of an account whose work goes on without its session; nobody where it may not sign in. */
export async function viewerOfAccount(em: SqlEntityManager, user: string, now: Date): Promise<Viewer | null> {
  const [row] = await em.execute<AccountRow[]>('select * from sanbao_account(?, ?)', [user, businessDay(now)]);
  return row ? viewer(row) : null;
}

function viewer({
  user_id,
  person_id,
  name,
  roles: grantedRoles,
  dealer_id,
  accounts,
  is_duplicate,
  mandates,
  password_change_due,
  signed_in_by,
}: AccountRow): Viewer {
  const roles = effectiveRoles(grantedRoles);
  const visibility = visibilityOf(roles, dealer_id);
  return {
    kind: 'PERSON',
    userId: user_id,
    personId: person_id,
    accounts,
    isDuplicate: is_duplicate,
    passwordChangeDue: password_change_due ?? false,
    signedInBy: signed_in_by,
    name,
    roles,
    departments: departmentsOf(roles),
    visibility,
    dealerId: visibility === 'DEALER' ? dealer_id : null,
    delegations: standsAlone(roles) ? [] : mandates.map(each => ({ ...each, roles: effectiveRoles(each.roles) })),
  };
}

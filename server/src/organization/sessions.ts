import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { types } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { digest, newSecret } from '../credentials/secret.ts';
import { businessDay } from '../fields/business-day.ts';
import type { Sent } from '../platform/batch.ts';
import { poolOf, queryTogether } from '../platform/connections.ts';
import { departmentsOf, effectiveRoles, type Role, standsAlone } from '../viewer/roles.ts';
import type { DelegatedAuthority, Viewer } from '../viewer/viewer.ts';
import { visibilityOf } from '../viewer/visibility.ts';
import { AccountLink } from './account-link.entity.ts';
import { Session } from './session.entity.ts';
import type { User } from './user.entity.ts';

const DAY = 24 * 60 * 60 * 1000;

/** From where somebody signs in. */
export interface Origin {
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
}

/** Who asks by a session, and what the database told of them: as long as it tells the same, they are the same. */
export interface Visitor {
  viewer: Viewer;
  told: string;
}

/**
 * Asks whose session it is, and in whose place they may act today: nobody's once it has ended, the password is another, the
 * user, the person or the person's dealer is deactivated, or the roles are not those of the person's employer.
 */
export const askingWhose = (session: string, now: Date): Sent => ({
  name: 'sanbao_session',
  text: 'select * from sanbao_session($1, $2, $3)',
  values: [session, now.toISOString(), businessDay(now)],
});

/** The cells as they were told, by which it is seen whether they are still the same. */
export const toldBy = (cells: unknown[] | undefined) => cells && JSON.stringify(cells);

export async function visitorOf(em: SqlEntityManager, session: string | undefined, now: Date): Promise<Visitor | null> {
  if (!session) return null;
  const asked = { ...askingWhose(session, now), rowMode: 'array', types: asWritten };
  const [cells] = await queryTogether<string[]>(await poolOf(em), asked);
  return cells ? { viewer: viewer(account(cells)), told: toldBy(cells) as string } : null;
}

/** PostgreSQL's number for `text[]`. */
const TEXTS = 1009 as number;
const asWritten = { getTypeParser: () => String };
const texts = types.getTypeParser(TEXTS, 'text') as (written: string) => string[];

const account = ([user_id, person_id, name, roles, dealer_id, accounts, duplicate, mandates, due]: string[]) =>
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
    name,
    roles,
    departments: departmentsOf(roles),
    visibility,
    dealerId: visibility === 'DEALER' ? dealer_id : null,
    delegations: standsAlone(roles) ? [] : mandates.map(each => ({ ...each, roles: effectiveRoles(each.roles) })),
  };
}

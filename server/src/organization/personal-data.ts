import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ownFields } from '../fields/field.ts';
import { Letter } from '../letters/letter.entity.ts';
import { snapshot } from '../procedure/snapshot.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { knownAddresses } from './known-addresses.ts';
import { whatNames } from './named-by-kind.ts';
import { Person } from './person.entity.ts';
import type { PersonDataRequest } from './person-data-request.entity.ts';
import { Session } from './session.entity.ts';
import { User } from './user.entity.ts';

/** So many of the latest letters are told one by one. */
const LETTERS_AT_MOST = 200;

/** What is kept of a person, as it stands: their own fields, accounts and devices, letters, and what else names them. */
export async function personalData(em: SqlEntityManager, request: PersonDataRequest, viewer: Viewer, now: Date) {
  const person = await em.findOneOrFail(Person, request.person.id, { populate: ['dealer', 'customer'] });
  const accounts = await em.find(User, { person: person.id } as never);
  const users = accounts.map(({ id }) => id);
  const recipient = { $in: await knownAddresses(em, [person], accounts) };
  const [letters, count] = await em.findAndCount(
    Letter,
    { recipient },
    { orderBy: { id: 'desc' }, limit: LETTERS_AT_MOST },
  );
  const sessions = await em.find(Session, { user: { $in: users } } as never, { orderBy: { createdAt: 'desc' } });
  const { named, stepsTaken } = await whatNames(em, { persons: [person.id], users }, users);
  const own = new Set(ownFields(Person).map(({ name }) => name));
  const values = Object.entries(snapshot(person, viewer)).filter(([name]) => own.has(name));
  return {
    request: request.number,
    at: now.toISOString(),
    person: { number: person.number, ...Object.fromEntries(values) },
    accounts: accounts.map(({ number, email, roles, state }) => ({ number, email, roles, state })),
    sessions: sessions.map(({ device, network, createdAt, expiresAt }) => ({ device, network, createdAt, expiresAt })),
    letters: {
      count,
      latest: letters.map(({ number, kind, recipient: to, subjectLine, state, sentAt }) => ({
        ...{ number, kind, to, subject: subjectLine, state, sentAt },
      })),
    },
    namedIn: named,
    stepsTaken,
  };
}

export type PersonalData = Awaited<ReturnType<typeof personalData>>;

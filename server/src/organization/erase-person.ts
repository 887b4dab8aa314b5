import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Letter } from '../letters/letter.entity.ts';
import { sentence } from '../messages/kept-sentence.ts';
import type { Loaded } from '../procedure/facts.ts';
import { lockRecords } from '../procedure/lock-records.ts';
import type { BaseRecord } from '../procedure/record.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { knownAddresses } from './known-addresses.ts';
import { namesKept } from './names-kept.ts';
import { Person } from './person.entity.ts';
import { PersonDataRequest } from './person-data-request.entity.ts';
import { RoleChange } from './role-change.entity.ts';
import { endSessions } from './sessions.ts';
import { User } from './user.entity.ts';

/** The `moves` of `erasePerson`. */
export const erasesPerson = {
  Person: ['INACTIVE', 'MERGED'],
  User: ['INACTIVE'],
  Letter: ['SENT', 'DISCARDED'],
  RoleChange: ['APPROVED', 'REJECTED', 'WITHDRAWN'],
  PersonDataRequest: ['GIVEN', 'REFUSED'],
} as const;

/** An address that reaches nobody, now or ever (RFC 2606). */
const nobodyAt = ({ number }: BaseRecord) => `${number.toLowerCase()}@erased.invalid`;

/**
 * Takes out of the records what is kept of a person; gives where their name must stay. The contents of all these
 * histories, the files, and the views and marks of the accounts are erased by the database (`server/sql/erase-person.sql`).
 */
export async function erasePerson(person: Loaded<Person>, request: BaseRecord, context: StepContext) {
  const { em, now, move, job } = context;
  const people = [person, ...(await mergedInto(em, person))];
  const accounts = await lockRecords(em, User, await em.find(User, { person: { $in: people } } as never));
  const requests = await em.find(PersonDataRequest, { person: { $in: people }, id: { $ne: request.id } } as never);
  const changes = await em.find(RoleChange, { user: { $in: accounts }, email: { $ne: null } } as never);
  const letters = await lettersTo(em, people, accounts);
  const kept = await namesKept(em, { people, accounts, others: [request, ...requests, ...letters] });

  for (const each of people) {
    const name = kept.keptRecords || kept.keptSteps ? each.name : each.number;
    Object.assign(each, { name, phone: null, email: null, erasedAt: now });
    move(each, each.state === 'MERGED' ? 'MERGED' : 'INACTIVE');
  }
  for (const account of accounts) {
    const { name } = people.find(({ id }) => id === account.person.id) ?? person;
    Object.assign(account, { name, email: nobodyAt(account), passwordHash: '' });
    move(account, 'INACTIVE');
  }
  for (const change of changes) {
    change.email = null;
    move(change, change.state);
  }
  for (const letter of letters) eraseLetter(letter, nobodyAt(person), move);
  for (const each of requests) move(each, each.state);
  await endSessions(
    em,
    accounts.map(({ id }) => id),
  );
  job('erase-files', { records: people.map(({ id }) => id) });
  return kept;
}

/** What was sent stays as having been sent, to nobody known; what was not, is not sent any more. */
function eraseLetter(letter: Loaded<Letter>, recipient: string, move: StepContext['move']) {
  Object.assign(letter, { recipient, subjectLine: '', facts: {}, response: null, nextTryAt: null });
  if (letter.state === 'SENT') return move(letter, 'SENT');
  if (letter.state !== 'DISCARDED') letter.reason = sentence('letterNotAwaited');
  move(letter, 'DISCARDED');
}

async function lettersTo(em: SqlEntityManager, people: readonly Loaded<Person>[], accounts: readonly Loaded<User>[]) {
  const addresses = await knownAddresses(em, people, accounts);
  return lockRecords(em, Letter, await em.find(Letter, { recipient: { $in: addresses } }));
}

/** The entries that were one and the same person all along. */
async function mergedInto(em: SqlEntityManager, person: Loaded<Person>): Promise<Loaded<Person>[]> {
  const merged = await em.find(Person, { mergedInto: person.id } as never);
  const before = await Promise.all(merged.map(each => mergedInto(em, each)));
  return [...merged, ...before.flat()];
}

import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import { Links, Text } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import { forbidden, notFound, refuse, ruleViolated } from '../messages/errors.ts';
import { viewerOfAccount } from '../organization/sessions.ts';
import { User } from '../organization/user.entity.ts';
import { takeKey } from '../procedure/idempotency.ts';
import { NOTED } from '../procedure/note.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { named } from '../procedure/snapshot.ts';
import { nameable } from '../read/allow.ts';
import { enter } from '../steps/enter.ts';
import { inOneTransaction } from '../steps/take-step.ts';
import { eventOf, writeEvents } from '../steps/write-event.ts';
import { type Asking, isReader } from './reader.ts';
import { seen } from './seen.ts';

@Form('What is noted on a record, and for whom.')
export class NoteInput {
  @Text({ widget: 'LONG_TEXT', max: 2000 }) text!: string;
  @Links(() => User, {
    min: 0,
    max: 20,
    description: 'The accounts of the people whom it is for: each is told, until they have seen it.',
  })
  mentions!: User[];
}

/**
 * Writes a note into the history of a record, in whatever state it is. It is no step on it: the record stays at its
 * version, so that nobody who is about to decide on it has to begin anew, and no dealer's pull tells that it was noted.
 */
export const addNote = (
  record: RecordClass,
  id: string,
  raw: object,
  context: Asking,
  asked: GraphQLResolveInfo,
): Promise<string> =>
  inOneTransaction(context, async em => {
    const { viewer, now, language } = context;
    if (!isReader(viewer, record)) throw forbidden(language);
    const earlier = await takeKey(em, context, asked, { id });
    if (earlier) return earlier;
    const subject = await em.findOne(record, { $and: [{ id }, nameable(viewer, record)] });
    if (!subject) throw notFound(language);
    const { text, mentions } = (await enter(em, NoteInput, { ...raw }, context, subject)) as unknown as NoteInput;
    await assertReaders(mentions, record, em, context);
    const said = { text, mentions: mentions.map(({ name }) => name) };
    const event = eventOf({ name: NOTED }, viewer.roles[0], context, subjectOf(subject), {
      input: { mentions: mentions.map(user => named(user, viewer)) },
      changes: [{ field: 'notes', before: null, after: said }],
    });
    await writeEvents(em, [event]);
    await seen(em, viewer.userId, [event.id as string], now);
    await tell(
      mentions.filter(({ id: user }) => user !== viewer.userId),
      event.id as string,
      subject,
      em,
    );
    return id;
  });

const subjectOf = (subject: BaseRecord) => {
  const { id, version, procedureRevision, state } = subject;
  // No dealer is told of it, whosever record it is.
  return { record: subject.constructor.name, id, version, procedureRevision, from: state, to: state, dealerId: null };
};

/** Refuses to tell somebody who could not read what they are told of: who does not sign in any more, or does not see such records. */
async function assertReaders(
  people: readonly User[],
  record: RecordClass,
  em: SqlEntityManager,
  { now, language }: RequestContext,
) {
  for (const [at, { id, name }] of people.entries()) {
    const reader = await viewerOfAccount(em, id, now);
    if (!reader || !isReader(reader, record))
      throw ruleViolated(language, undefined, refuse('mentionedDoesNotRead', { name }, `mentions.${at}`));
  }
}

/** It waits for each of them. */
const tell = (people: readonly User[], note: string, subject: BaseRecord, em: SqlEntityManager) =>
  em.execute(
    `insert into mention (user_id, note, record, record_id) select unnest(?::uuid[]), ?, ?, ?`,
    [`{${people.map(({ id }) => id).join(',')}}`, note, subject.constructor.name, subject.id],
    'run',
  );

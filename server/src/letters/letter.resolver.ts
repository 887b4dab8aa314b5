import { Resolver } from 'type-graphql';
import { Choice, Identifier, Json, Moment, Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { sentence } from '../messages/kept-sentence.ts';
import type { Language } from '../messages/language.ts';
import { Planned } from '../procedure/day-origin.ts';
import { LetterKindName } from '../procedure/letter-kind.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Personal } from '../procedure/step-marks.ts';
import { inSql } from '../procedure/turn.ts';
import type { Role } from '../viewer/roles.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { Letter } from './letter.entity.ts';
import { sendLetterJob } from './send-letter-job.ts';
import { writeLetter } from './write-letter.ts';

@Form()
export class LetterInput {
  @Choice(() => LetterKindName) kind!: LetterKindName;
  @Text() recipient!: string;
  @Identifier({ optional: true }) record?: string | null;
  @Text({ optional: true }) language?: Language | null;
  @Json({ optional: true }) facts?: object | null;
}

/** How a try ended, in the mail server's words. */
@Form()
export class LetterTriedInput extends pick(Letter, 'response', 'messageId') {}

@Form()
export class LetterDeferredInput extends LetterTriedInput {
  @Planned() @Moment() nextTryAt!: Date;
}

@Form()
export class LetterDiscardInput {
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
}

/** Roles that may have sent a letter: those of the company whose steps do, and the administrator. */
const senders: readonly Role[] = [
  'ADMINISTRATOR',
  'AFTER_SALES',
  'ENGINEER',
  'MANAGEMENT',
  'SALES',
  'MANUFACTURING',
  'GENERAL_MANAGER',
];

/** A letter that failed is the business of who sent it, and of the administrator. */
const senderOrAdministrator = inSql(
  ({ senderId }: Letter, { personId, roles }: Viewer) => senderId === personId || roles.includes('ADMINISTRATOR'),
  (row, { person, roles }) => ({
    byName: `${row}.sender_id = ${person}`,
    byOffice: roles.includes('ADMINISTRATOR') ? 'true' : 'false',
  }),
);

@Resolver()
export class LetterSteps {
  @Step(Letter, {
    description: 'Work that no step of a record began writes a letter.',
    by: [],
    to: 'QUEUED',
    input: LetterInput,
  })
  async queueLetter(
    letter: Letter,
    { kind: name, recipient: to, record, language, facts }: LetterInput,
    context: StepContext,
  ) {
    const kind = procedureOf(context.em).letterNamed(name);
    const about = kind.about && (await context.em.findOneOrFail(kind.about, { id: record as string }));
    await writeLetter(letter, kind, { about, to, language, facts: facts ?? {} }, context);
    sendLetterJob(letter, context);
  }

  @Step(Letter, {
    description: 'The mail server has taken it.',
    by: [],
    from: ['QUEUED'],
    to: 'SENT',
    input: LetterTriedInput,
  })
  deliverLetter(letter: Letter, { response, messageId }: LetterTriedInput, { now }: StepContext) {
    Object.assign(letter, { tries: letter.tries + 1, response, messageId, sentAt: now, nextTryAt: null });
  }

  @Step(Letter, {
    description: 'The mail server refused it or was not there; it is tried again later.',
    by: [],
    from: ['QUEUED'],
    input: LetterDeferredInput,
  })
  deferLetter(letter: Letter, { response, messageId, nextTryAt }: LetterDeferredInput, context: StepContext) {
    Object.assign(letter, { tries: letter.tries + 1, response, messageId, nextTryAt });
    sendLetterJob(letter, context);
  }

  @Step(Letter, {
    description: 'Tried often enough: it waits for who sent it, or for the administrator.',
    by: [],
    from: ['QUEUED'],
    to: 'FAILED',
    input: LetterTriedInput,
    tone: 'DANGER',
  })
  failLetter(letter: Letter, { response, messageId }: LetterTriedInput) {
    Object.assign(letter, { tries: letter.tries + 1, response, messageId, nextTryAt: null });
  }

  @Step(Letter, {
    description: 'What it asks for has been answered, or it says what no longer holds.',
    by: [],
    from: ['QUEUED'],
    to: 'DISCARDED',
  })
  withdrawLetter(letter: Letter) {
    Object.assign(letter, { reason: sentence('letterNotAwaited'), nextTryAt: null });
  }

  @Step(Letter, {
    description: 'It is tried anew, for instance once the mail server works again.',
    by: { roles: senders, ownedBy: senderOrAdministrator },
    from: ['FAILED'],
    to: 'QUEUED',
    tone: 'PRIMARY',
  })
  @Personal()
  retryLetter(letter: Letter, _: object, context: StepContext) {
    letter.tries = 0;
    sendLetterJob(letter, context);
  }

  @Step(Letter, {
    description: 'It is not sent after all.',
    by: { roles: senders, ownedBy: senderOrAdministrator },
    from: ['FAILED'],
    to: 'DISCARDED',
    input: LetterDiscardInput,
    tone: 'DANGER',
  })
  @Personal()
  discardLetter(letter: Letter, { reason }: LetterDiscardInput) {
    letter.reason = reason;
  }
}

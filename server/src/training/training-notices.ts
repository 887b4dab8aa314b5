import { writesLetter } from '../letters/send-letter-job.ts';
import { message } from '../messages/catalogue.ts';
import { companyLanguage } from '../messages/language.ts';
import type { Facts } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { Enrolment } from './enrolment.entity.ts';
import type { NoticeChannel, NoticeKind } from './training-notice.entity.ts';
import { TrainingNotice } from './training-notice.entity.ts';
import { trainingNoticeLetter } from './training-notice.letter.ts';
import { enrolled } from './training-places.ts';
import type { TrainingPlan } from './training-plan.entity.ts';

/** The `moves` of a step that sends notices. */
export const notices = { TrainingNotice: ['QUEUED', 'SENT'], ...writesLetter };

const wording = {
  INVITATION: ['noticeInvitationSubject', 'noticeInvitationText'],
  AMENDMENT: ['noticeAmendmentSubject', 'noticeAmendmentText'],
  CANCELLATION: ['noticeCancellationSubject', 'noticeCancellationText'],
} as const;

/** Everyone who holds a place is told: by mail where there is an address, else it is noted as told by phone. */
export async function tellEnrolled(
  plan: Facts<TrainingPlan, 'enrolments.person'>,
  kind: NoticeKind,
  reason: string,
  context: StepContext,
) {
  for (const enrolment of enrolled(plan))
    await notify(plan, enrolment, kind, enrolment.person.email ? 'MAIL' : 'PHONE', context, reason);
}

/** One notice to one trainee; mail goes out after the step is committed, the other ways are recorded as done. */
export async function notify(
  plan: Facts<TrainingPlan>,
  enrolment: Facts<Enrolment, 'person'>,
  kind: NoticeKind,
  channel: NoticeChannel,
  context: StepContext,
  reason = '',
) {
  const { person } = enrolment;
  const notice = new TrainingNotice();
  const mail = channel === 'MAIL';
  await context.open(notice, mail ? 'QUEUED' : 'SENT');
  const facts = { ...plan, ...plan.venue, name: person.name, number: notice.number, reason };
  const [subject, text] = wording[kind];
  Object.assign(notice, {
    kind,
    channel,
    enrolment,
    recipient: (mail ? person.email : person.phone) ?? person.name,
    // A notice is a letter: its words are those that were sent, whatever the catalogue says later.
    subject: message(companyLanguage, subject, facts),
    text: message(companyLanguage, text, facts),
    sentAt: mail ? null : context.now,
  });
  if (mail) context.letter(trainingNoticeLetter, { about: notice, to: notice.recipient, language: companyLanguage });
}

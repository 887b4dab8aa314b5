import { Resolver } from 'type-graphql';
import { Letter, LetterOutcomeInput } from '../letters/letter.entity.ts';
import { replacesLetter } from '../letters/send-letter-job.ts';
import { dismissLetters } from '../letters/write-letter.ts';
import { companyLanguage } from '../messages/language.ts';
import { extendStep } from '../procedure/extension.ts';
import type { Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { TrainingNotice } from './training-notice.entity.ts';
import { trainingNoticeLetter } from './training-notice.letter.ts';

const withTrainee = ['enrolment.person'] as const;

@Resolver()
export class TrainingNoticeSteps {
  @Step(TrainingNotice, {
    description: 'The mail server has taken the notice.',
    clause: clause.trainingApproval,
    by: [],
    from: ['QUEUED', 'FAILED'],
    to: 'SENT',
    input: LetterOutcomeInput,
    load: withTrainee,
  })
  deliverTrainingNotice(notice: Loaded<TrainingNotice>, { tries }: LetterOutcomeInput, { now }: StepContext) {
    Object.assign(notice, { attempts: notice.attempts + tries, sentAt: now, failure: null });
  }

  @Step(TrainingNotice, {
    description: 'Its letter was given up.',
    clause: clause.trainingApproval,
    by: [],
    from: ['QUEUED', 'FAILED'],
    to: 'FAILED',
    input: LetterOutcomeInput,
    load: withTrainee,
    tone: 'DANGER',
  })
  failTrainingNotice(notice: Loaded<TrainingNotice>, { tries, failure }: LetterOutcomeInput) {
    Object.assign(notice, { attempts: notice.attempts + tries, failure });
  }

  @Step(TrainingNotice, {
    description:
      'A notice that failed is sent once more, for instance after the address was put right; its former letter is not.',
    clause: clause.trainingApproval,
    by: ['MANAGEMENT'],
    from: ['FAILED'],
    to: 'QUEUED',
    load: withTrainee,
    moves: replacesLetter,
    tone: 'PRIMARY',
  })
  async resendTrainingNotice(notice: Loaded<TrainingNotice, 'enrolment.person'>, _: object, context: StepContext) {
    notice.recipient = notice.enrolment.person.email ?? notice.recipient;
    await dismissLetters(notice, context);
    context.letter(trainingNoticeLetter, { about: notice, to: notice.recipient, language: companyLanguage });
  }
}

/** A notice waits again while its letter is tried anew. */
export const noticeWaitsAgain = extendStep(Letter, 'retryLetter', {
  moves: { TrainingNotice: ['QUEUED'] },
  async after({ record }, _, { em, move }) {
    const notice = await em.findOne(
      TrainingNotice,
      { id: record, state: 'FAILED' },
      { populate: withTrainee as never },
    );
    if (notice) move(notice, 'QUEUED');
  },
});

import { Resolver } from 'type-graphql';
import { Text } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import type { Act } from '../procedure/act.ts';
import { Step } from '../procedure/step.ts';
import { TrainingNotice } from './training-notice.entity.ts';

@Form()
export class DeliveryFailureInput {
  @Text('失败原因', { widget: 'LONG_TEXT', en: 'Why it failed' }) failure!: string;
}

const withTrainee = ['enrolment.person'];

@Resolver()
export class TrainingNoticeSteps {
  /** The mail server has taken the notice. */
  @Step(TrainingNotice, {
    clause: '5.1.2',
    zh: '送达',
    by: [],
    from: ['QUEUED', 'FAILED'],
    to: 'SENT',
    needs: withTrainee,
  })
  deliverTrainingNotice(notice: TrainingNotice, _: object, { now }: Act) {
    Object.assign(notice, { attempts: notice.attempts + 1, sentAt: now, failure: null });
  }

  /** The mail server refused the notice or was not there; it is tried again later. */
  @Step(TrainingNotice, {
    clause: '5.1.2',
    zh: '发送失败',
    by: [],
    from: ['QUEUED', 'FAILED'],
    to: 'FAILED',
    input: DeliveryFailureInput,
    needs: withTrainee,
    tone: 'DANGER',
  })
  failTrainingNotice(notice: TrainingNotice, { failure }: DeliveryFailureInput) {
    Object.assign(notice, { attempts: notice.attempts + 1, failure });
  }

  /** A notice that failed is sent once more, for instance after the address was put right. */
  @Step(TrainingNotice, {
    clause: '5.1.2',
    zh: '重新发送',
    by: ['MANAGEMENT'],
    from: ['FAILED'],
    to: 'QUEUED',
    needs: withTrainee,
    tone: 'PRIMARY',
  })
  resendTrainingNotice(notice: TrainingNotice, _: object, { job }: Act) {
    notice.recipient = notice.enrolment.person.email ?? notice.recipient;
    job('send-training-notice', { id: notice.id });
  }
}

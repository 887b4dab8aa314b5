import { Resolver } from 'type-graphql';
import { Identifier, Json, Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { assign } from '../procedure/assign.ts';
import type { Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Personal } from '../procedure/step-marks.ts';
import { BackgroundJob, nameOf } from './background-job.entity.ts';
import { ReasonInput } from './master-data.ts';

@Form()
export class JobGivenUpInput extends pick(BackgroundJob, 'task', 'resource', 'recordNumber', 'tries', 'failure') {
  @Identifier({ optional: true }) record?: string | null;
  @Text() job!: string;
  @Text({ optional: true }) jobKey?: string | null;
  @Json() payload!: object;
}

@Resolver()
export class BackgroundJobSteps {
  @Step(BackgroundJob, {
    description: 'It failed at each of its tries: it waits for the administrator.',
    by: [],
    to: 'FAILED',
    input: JobGivenUpInput,
    tone: 'DANGER',
  })
  giveUpJob(job: BackgroundJob, input: JobGivenUpInput) {
    Object.assign(job, input);
  }

  @Step(BackgroundJob, {
    description: 'It is done anew, for instance once the disk has room or the file store answers.',
    by: ['ADMINISTRATOR'],
    from: ['FAILED'],
    to: 'RETRIED',
    tone: 'PRIMARY',
  })
  @Personal()
  retryJob({ task, payload, jobKey }: Loaded<BackgroundJob>, _: object, { job }: StepContext) {
    job(nameOf(task), payload, jobKey ? { key: jobKey } : undefined);
  }

  @Step(BackgroundJob, {
    description: 'It is not done after all.',
    by: ['ADMINISTRATOR'],
    from: ['FAILED'],
    to: 'DISCARDED',
    input: ReasonInput,
    tone: 'DANGER',
  })
  @Personal()
  discardJob(job: Loaded<BackgroundJob>, { reason }: ReasonInput) {
    assign(job, { reason });
  }
}

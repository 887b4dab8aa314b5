import { Resolver } from 'type-graphql';
import { Form, pickRequired } from '../fields/form.ts';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import type { Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Personal } from '../procedure/step-marks.ts';
import { EvidencePackFailedInput } from './evidence-pack.resolver.ts';
import { TrailVerification } from './trail-verification.entity.ts';

@Form()
export class TrailVerifiedInput extends pickRequired(TrailVerification, ['events', 'faultCount', 'faults']) {}

@Resolver()
export class TrailVerificationSteps {
  @Step(TrailVerification, {
    description: 'It changes nothing of what it is about, so that the auditor may ask for it as well.',
    by: ['AUDITOR', 'GENERAL_MANAGER'],
    to: 'VERIFYING',
    tone: 'PRIMARY',
  })
  @Personal()
  verifyWholeTrail(verification: TrailVerification, _: object, { em, viewer, job }: StepContext) {
    assign(verification, { askedBy: me({ em, viewer }) });
    job('verify-trail', { id: verification.id });
  }

  @Step(TrailVerification, {
    description:
      'So that from the first day on what was verified is known, and alterations before that are found: nobody has to think of it.',
    by: [],
    to: 'VERIFYING',
  })
  verifyTrailInTurn(verification: TrailVerification, _: object, { job }: StepContext) {
    assign(verification, { askedBy: null });
    job('verify-trail', { id: verification.id });
  }

  @Step(TrailVerification, {
    description: 'Nothing is wrong; up to there nothing needs to be recomputed from then on.',
    by: [],
    from: ['VERIFYING'],
    to: 'INTACT',
    input: TrailVerifiedInput,
  })
  confirmTrail(verification: Loaded<TrailVerification>, input: TrailVerifiedInput) {
    assign(verification, { ...input, done: input.events });
  }

  @Step(TrailVerification, {
    description: 'Something is wrong, and all of it is named.',
    by: [],
    from: ['VERIFYING'],
    to: 'BROKEN',
    input: TrailVerifiedInput,
    tone: 'DANGER',
  })
  reportTrailFaults(verification: Loaded<TrailVerification>, input: TrailVerifiedInput) {
    assign(verification, { ...input, done: input.events });
  }

  @Step(TrailVerification, {
    description: 'It could not be verified, after several tries.',
    by: [],
    from: ['VERIFYING'],
    to: 'FAILED',
    input: EvidencePackFailedInput,
    tone: 'DANGER',
  })
  failTrailVerification(verification: Loaded<TrailVerification>, { failure }: EvidencePackFailedInput) {
    verification.failure = failure;
  }
}

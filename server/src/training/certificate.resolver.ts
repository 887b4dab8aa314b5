import { Resolver } from 'type-graphql';
import { Link } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { me } from '../organization/me.ts';
import { employerName } from '../organization/person.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { namesOnPaper } from './as-issued.ts';
import { Assessment } from './assessment.entity.ts';
import { Certificate } from './certificate.entity.ts';
import { certifiedOnce } from './certificate-rules.ts';
import { whatWasTaught } from './enrolment.ts';

@Form()
export class CertificateInput {
  @Link(() => Assessment) assessment!: Assessment;
}

@Resolver()
export class CertificateSteps {
  @Step(Certificate, {
    description: 'Management gives whoever has passed the completion certificate, once.',
    clause: clause.trainingAssessment,
    by: ['MANAGEMENT'],
    to: 'VALID',
    input: CertificateInput,
    on: {
      assessment: {
        states: ['PASSED'],
        load: [
          'certificates',
          'enrolment.person.dealer',
          'enrolment.person.customer',
          'enrolment.plan.sessions.attendance',
          'enrolment.plan.productFamily',
        ],
      },
    },
    parameters: ['COMPANY_NAME'],
    rules: [certifiedOnce],
    tone: 'PRIMARY',
  })
  issueCertificate(
    certificate: Certificate,
    {
      assessment,
    }: Input<
      CertificateInput,
      | 'assessment.enrolment.person.customer'
      | 'assessment.enrolment.person.dealer'
      | 'assessment.enrolment.plan.productFamily'
      | 'assessment.enrolment.plan.sessions.attendance'
    >,
    context: StepContext<'COMPANY_NAME'>,
  ) {
    const { person, plan } = assessment.enrolment;
    const issuer = context.parameters.COMPANY_NAME;
    Object.assign(certificate, {
      assessment,
      person,
      holder: person.name,
      employer: employerName(person, issuer),
      productFamily: plan.productFamily,
      course: plan.title,
      ...whatWasTaught(assessment.enrolment, plan.sessions),
      startsOn: plan.startsOn,
      endsOn: plan.endsOn,
      issuer,
      issuedOn: context.today,
      issuedBy: me(context),
      ...namesOnPaper(plan.productFamily, context.viewer),
    });
  }

  @Step(Certificate, {
    description: 'The certificate is taken back; the licences that rest on it are suspended with it.',
    clause: clause.trainingAssessment,
    by: ['MANAGEMENT'],
    from: ['VALID'],
    to: 'REVOKED',
    input: ReasonInput,
    load: ['person', 'licences'],
    moves: { TechnicianLicence: ['SUSPENDED'] },
    tone: 'DANGER',
  })
  revokeCertificate(certificate: Loaded<Certificate, 'licences'>, { reason }: ReasonInput, { move }: StepContext) {
    certificate.revocationReason = reason;
    for (const licence of certificate.licences)
      if (licence.state === 'VALID') {
        licence.suspensionReason = reason;
        move(licence, 'SUSPENDED');
      }
  }
}

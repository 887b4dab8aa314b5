import { Resolver } from 'type-graphql';
import { Code } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { me } from '../organization/me.ts';
import { employerName } from '../organization/person.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { namesOnPaper } from './as-issued.ts';
import { Certificate } from './certificate.entity.ts';
import { issuedInThePast, registeredOnce, scanMissing } from './certificate-rules.ts';

const said = ['person', 'productFamily', 'course', 'topics', 'hours', 'issuer', 'issuedOn'] as const;

@Form()
export class EarlierCertificateInput extends pick(Certificate, ...said, 'earlierNumber') {
  @File({ accept: ['application/pdf', 'image/png', 'image/jpeg'] }) scan!: StoredFile;
}

@Form()
export class RegisteredCertificateInput extends pick(Certificate, ...said) {
  /** A sheet has no scan: the paper is known by its number. */
  @Code({ max: 60 }) earlierNumber!: string;
}

@Form()
export class CertificateScanInput {
  @File({ accept: ['application/pdf', 'image/png', 'image/jpeg'] }) scan!: StoredFile;
}

type Earlier = Input<Pick<EarlierCertificateInput, (typeof said)[number]>, 'person.customer' | 'person.dealer'>;

const register = {
  clause: clause.trainingAssessment,
  to: 'VALID',
  on: { person: { load: ['dealer', 'customer', 'certificates'] }, productFamily: {} },
  parameters: ['COMPANY_NAME'],
  rules: [issuedInThePast, registeredOnce],
} as const;

function enter(certificate: Certificate, input: Earlier, context: StepContext<'COMPANY_NAME'>) {
  assign(certificate, input);
  certificate.holder = input.person.name;
  certificate.employer = employerName(input.person, context.parameters.COMPANY_NAME);
  certificate.issuedBy = me(context);
  Object.assign(certificate, namesOnPaper(input.productFamily, context.viewer));
}

@Resolver()
export class EarlierCertificateSteps {
  @Step(Certificate, {
    description: 'A certificate from before Sanbao is taken into the register, with its scan.',
    ...register,
    by: ['MANAGEMENT'],
    input: EarlierCertificateInput,
  })
  recordEarlierCertificate(
    certificate: Certificate,
    input: Input<EarlierCertificateInput, 'person.customer' | 'person.dealer' | 'productFamily'>,
    context: StepContext<'COMPANY_NAME'>,
  ) {
    enter(certificate, input, context);
  }

  @Step(Certificate, {
    description:
      "A line of the company's own register from before Sanbao: only an import enters it, and its scan follows.",
    ...register,
    by: [],
    input: RegisteredCertificateInput,
  })
  enterEarlierCertificate(
    certificate: Certificate,
    input: Input<RegisteredCertificateInput, 'person.customer' | 'person.dealer' | 'productFamily'>,
    context: StepContext<'COMPANY_NAME'>,
  ) {
    enter(certificate, input, context);
  }

  @Step(Certificate, {
    description: 'The paper of a certificate that came from the register is scanned.',
    clause: clause.trainingAssessment,
    by: ['MANAGEMENT'],
    from: ['VALID'],
    input: CertificateScanInput,
    guards: [scanMissing],
  })
  addCertificateScan(certificate: Loaded<Certificate>, { scan }: Input<CertificateScanInput>) {
    certificate.scan = scan;
  }
}

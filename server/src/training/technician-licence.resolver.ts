import { Resolver } from 'type-graphql';
import { monthsLater } from '../fields/business-day.ts';
import { Day } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { me } from '../organization/me.ts';
import { employerName } from '../organization/person.ts';
import { assign } from '../procedure/assign.ts';
import { Planned } from '../procedure/day-origin.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { namesOnPaper } from './as-issued.ts';
import {
  certificateStands,
  examinationDay,
  examinedBySomeoneElse,
  isTechnician,
  notExpired,
  oneLicenceEach,
  renewsOwn,
  taughtToRepair,
  validityAllowed,
} from './licence-rules.ts';
import { TechnicianLicence } from './technician-licence.entity.ts';

@Form()
export class LicenceInput extends pick(
  TechnicianLicence,
  'certificate',
  'examinedOn',
  'examiner',
  'examination',
  'renews',
) {
  /** The longest that the procedure allows when absent. */
  @Planned() @Day({ optional: true }) validUntil?: string | null;
}

@Resolver()
export class TechnicianLicenceSteps {
  @Step(TechnicianLicence, {
    description:
      'Who holds the certificate and was examined in practice may repair, for a time; a renewal takes the place of the former licence at once.',
    clause: clause.licence,
    by: ['AFTER_SALES_HEAD'],
    to: 'VALID',
    input: LicenceInput,
    on: {
      certificate: {
        states: ['VALID'],
        load: ['productFamily', 'person.dealer', 'person.customer', 'person.licences'],
      },
      renews: { states: ['VALID'] },
    },
    parameters: ['LICENCE_MONTHS', 'LICENCE_TRAINING_HOURS', 'COMPANY_NAME'],
    rules: [
      isTechnician,
      taughtToRepair,
      examinedBySomeoneElse,
      examinationDay,
      validityAllowed,
      renewsOwn,
      oneLicenceEach,
    ],
    moves: { TechnicianLicence: ['RENEWED'] },
    tone: 'PRIMARY',
  })
  async issueLicence(
    licence: TechnicianLicence,
    input: Input<
      LicenceInput,
      'certificate.person.customer' | 'certificate.person.dealer' | 'certificate.productFamily'
    >,
    context: StepContext<'LICENCE_MONTHS' | 'LICENCE_TRAINING_HOURS' | 'COMPANY_NAME'>,
  ) {
    if (input.renews) {
      context.move(input.renews, 'RENEWED');
      // The former one ends before the new one is written, since there is only ever one of them.
      await context.em.flush();
    }
    assign(licence, input);
    const { person, productFamily } = input.certificate;
    const issuer = context.parameters.COMPANY_NAME;
    Object.assign(licence, {
      person,
      holder: person.name,
      employer: employerName(person, issuer),
      productFamily,
      issuedOn: context.today,
      validUntil: input.validUntil ?? monthsLater(context.today, context.parameters.LICENCE_MONTHS),
      issuer,
      issuedBy: me(context),
      ...namesOnPaper(productFamily, context.viewer),
    });
  }

  @Step(TechnicianLicence, {
    description: 'Until further notice its holder does not repair.',
    clause: clause.licence,
    by: ['AFTER_SALES_HEAD'],
    from: ['VALID'],
    to: 'SUSPENDED',
    input: ReasonInput,
    on: { certificate: {} },
    tone: 'DANGER',
  })
  suspendLicence(licence: Loaded<TechnicianLicence>, { reason }: ReasonInput) {
    licence.suspensionReason = reason;
  }

  @Step(TechnicianLicence, {
    description: 'What it was suspended for is over.',
    clause: clause.licence,
    by: ['AFTER_SALES_HEAD'],
    from: ['SUSPENDED'],
    to: 'VALID',
    load: ['certificate'],
    on: { certificate: {} },
    guards: [certificateStands, notExpired],
    // It waits for the decision until there is one: where it cannot be given back, it says why, and is revoked.
    inbox: { states: ['SUSPENDED'] },
  })
  reinstateLicence(licence: Loaded<TechnicianLicence>) {
    licence.suspensionReason = null;
  }

  @Step(TechnicianLicence, {
    description: 'The licence is taken away for good.',
    clause: clause.licence,
    by: ['AFTER_SALES_HEAD'],
    from: ['VALID', 'SUSPENDED'],
    to: 'REVOKED',
    input: ReasonInput,
    on: { certificate: {} },
    tone: 'DANGER',
  })
  revokeLicence(licence: Loaded<TechnicianLicence>, { reason }: ReasonInput) {
    licence.revocationReason = reason;
  }
}

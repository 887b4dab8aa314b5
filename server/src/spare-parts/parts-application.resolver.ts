import { Resolver } from 'type-graphql';
import { lineAmounts, totalOf } from '../customer-service/quote-amounts.ts';
import { Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import type { Facts, Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Signs } from '../procedure/step-marks.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { PartsApplication } from './parts-application.entity.ts';
import {
  contentDigest,
  eachItemDecided,
  eachPartOnce,
  nothingDependsOnIt,
  nothingStillToCome,
  remittanceOfCustomer,
  signatureHolds,
  signedByWhoMay,
} from './parts-application-rules.ts';
import { wholeNumbers } from './quantity.ts';

@Form()
export class PartsApplicationInput extends pick(PartsApplication) {}

@Form()
export class SignatureByPasswordInput {
  @Text({ widget: 'LONG_TEXT', optional: true }) opinion?: string | null;
  @Text({ widget: 'PASSWORD', max: 200 })
  password!: string;
}

@Form()
export class ConfirmationInput extends pick(PartsApplication, 'confirmation') {}

const whatIsSigned = ['lines.part'] as const;

@Resolver()
export class PartsApplicationSteps {
  @Step(PartsApplication, {
    description: 'After-Sales applies for the parts that service needs.',
    clause: clause.partsApplication,
    by: ['AFTER_SALES'],
    to: 'DRAFT',
    input: PartsApplicationInput,
    rules: [eachPartOnce, wholeNumbers('lines', 'quantity'), remittanceOfCustomer],
    tone: 'PRIMARY',
  })
  draftPartsApplication(application: PartsApplication, input: Input<PartsApplicationInput>, context: StepContext) {
    assign(application, input);
    Object.assign(application, { department: 'AFTER_SALES', ...appliedBy(application, context) });
  }

  @Step(PartsApplication, {
    description: 'It is changed before it is handed in, or after it came back; whoever does so applies.',
    clause: clause.partsApplication,
    by: ['AFTER_SALES'],
    from: ['DRAFT', 'SENT_BACK'],
    to: 'DRAFT',
    input: PartsApplicationInput,
    rules: [eachPartOnce, wholeNumbers('lines', 'quantity'), remittanceOfCustomer],
    inbox: { states: ['SENT_BACK'] },
  })
  revisePartsApplication(
    application: Loaded<PartsApplication>,
    input: Input<PartsApplicationInput>,
    context: StepContext,
  ) {
    assign(application, input);
    Object.assign(application, appliedBy(application, context), { sentBackReason: null });
    if (application.signature) application.formerSignatures = [...application.formerSignatures, application.signature];
    application.signature = null;
  }

  @Step(PartsApplication, {
    description: 'The application goes to the head.',
    clause: clause.partsApplication,
    by: ['AFTER_SALES'],
    from: ['DRAFT'],
    to: 'SUBMITTED',
    tone: 'PRIMARY',
  })
  submitPartsApplication(application: Loaded<PartsApplication>, _: object, { em, viewer, today }: StepContext) {
    application.byTheHead ||= viewer.roles.includes('AFTER_SALES_HEAD');
    Object.assign(application, { submittedBy: me({ em, viewer }), appliedOn: today });
  }

  @Step(PartsApplication, {
    description: 'The head signs what stands there, with the password again.',
    clause: clause.partsApplication,
    by: { roles: ['AFTER_SALES_HEAD', 'GENERAL_MANAGER'], notBy: 'AUTHORS_IN_PERSON' },
    from: ['SUBMITTED'],
    to: 'SIGNED',
    input: SignatureByPasswordInput,
    decides: true,
    load: whatIsSigned,
    guards: [signedByWhoMay],
    tone: 'PRIMARY',
  })
  @Signs('password')
  signPartsApplication(
    application: Loaded<PartsApplication, 'lines'>,
    { opinion }: SignatureByPasswordInput,
    { viewer, now }: StepContext,
  ) {
    application.signature = {
      name: viewer.name,
      onBehalfOf: viewer.onBehalfOf?.name ?? null,
      at: now.toISOString(),
      opinion: opinion ?? null,
      digest: contentDigest(application),
    };
  }

  @Step(PartsApplication, {
    description: 'The head or Management sends it back to be changed.',
    clause: clause.partsApplication,
    by: ['AFTER_SALES_HEAD', 'MANAGEMENT'],
    from: ['SUBMITTED', 'SIGNED'],
    to: 'SENT_BACK',
    input: ReasonInput,
    decides: true,
    tone: 'DANGER',
  })
  sendBackPartsApplication(application: Loaded<PartsApplication>, { reason }: ReasonInput) {
    application.sentBackReason = reason;
  }

  @Step(PartsApplication, {
    description: 'Management gives the final word on each item: so many, another part in its place, or none.',
    clause: clause.partsApplication,
    by: { roles: ['MANAGEMENT'], notBy: 'AUTHORS' },
    from: ['SIGNED'],
    to: ['CONFIRMED', 'REFUSED'],
    input: ConfirmationInput,
    decides: true,
    load: whatIsSigned,
    rules: [signatureHolds, eachItemDecided],
    parameters: ['PARTS_TAX_PERCENT'],
    tone: 'PRIMARY',
  })
  confirmPartsApplication(
    application: Loaded<PartsApplication, 'confirmation'>,
    input: Input<ConfirmationInput>,
    { em, viewer, parameters }: StepContext<'PARTS_TAX_PERCENT'>,
  ) {
    assign(application, input);
    const taxRate = parameters.PARTS_TAX_PERCENT;
    const amounts = input.confirmation
      .filter(({ decision }) => decision !== 'STRUCK')
      .map(({ part, substitute, quantity }) => {
        const { unitPrice } = substitute ?? part;
        for (const item of application.confirmation) if (item.part === part) item.unitPrice = unitPrice;
        return lineAmounts(Number(quantity), unitPrice, taxRate);
      });
    Object.assign(application, { taxRate, ...totalOf(amounts) });
    application.confirmedBy = me({ em, viewer });
    const struck = input.confirmation.every(({ decision }) => decision === 'STRUCK');
    application.state = struck ? 'REFUSED' : 'CONFIRMED';
  }

  @Step(PartsApplication, {
    description: 'The parts are not wanted any more.',
    clause: clause.partsApplication,
    by: ['AFTER_SALES'],
    from: ['DRAFT', 'SENT_BACK', 'SUBMITTED', 'SIGNED', 'CONFIRMED'],
    to: 'CANCELLED',
    input: ReasonInput,
    load: ['requests'],
    guards: [nothingDependsOnIt],
    tone: 'DANGER',
  })
  cancelPartsApplication(application: Loaded<PartsApplication>, { reason }: ReasonInput) {
    application.cancellationReason = reason;
  }

  @Step(PartsApplication, {
    description: 'The rest of it will not be delivered: what has come is all there will be.',
    clause: clause.partsOrder,
    by: ['MANAGEMENT'],
    from: ['CONFIRMED'],
    to: 'CLOSED_SHORT',
    input: ReasonInput,
    guards: [nothingStillToCome],
    tone: 'DANGER',
  })
  closePartsApplicationShort(application: Loaded<PartsApplication>, { reason }: ReasonInput) {
    application.shortReason = reason;
  }
}

const appliedBy = ({ byTheHead }: Facts<PartsApplication>, { em, viewer, today }: StepContext) => ({
  applicant: me({ em, viewer }),
  byTheHead: byTheHead || viewer.roles.includes('AFTER_SALES_HEAD'),
  appliedOn: today,
  submittedBy: null,
});

import { Resolver } from 'type-graphql';
import { businessDay } from '../fields/business-day.ts';
import { writesLetter } from '../letters/send-letter-job.ts';
import { me } from '../organization/me.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Defaults, Offline } from '../procedure/step-marks.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ofOrder, takesSignature, turnOfEngineer, turnOfEngineerOrOffice } from './own-order.ts';
import {
  linkToCustomer,
  notOfOwnOrder,
  paperIntact,
  signatureOrStamp,
  signedAfterPaper,
  signedByCustomer,
  wayOf,
} from './signing-rules.ts';
import { WorkReport } from './work-report.entity.ts';
import { signatureLetter } from './work-report.link.ts';
import { whatThePaperNeeds } from './work-report.print.ts';
import { accept } from './work-report.ts';
import {
  RefusalInput,
  RefusalReviewInput,
  SignatureLinkInput,
  SignWorkReportInput,
  WorkReportInput,
} from './work-report-forms.ts';
import { CustomerSignature } from './work-report-lines.entity.ts';

const unsigned = ['FILED', 'REFUSED', 'REFUSAL_REVIEWED'] as const;

@Resolver()
export class ReportSignatureSteps {
  @Step(WorkReport, {
    description: 'The customer is asked to sign by a link, which is mailed to them or told to whoever passes it on.',
    clause: clause.workReport,
    by: { roles: ['AFTER_SALES', 'ENGINEER'], ownedBy: ofOrder(turnOfEngineerOrOffice) },
    from: [...unsigned],
    input: SignatureLinkInput,
    load: ['order.engineers'],
    rules: [linkToCustomer],
    moves: writesLetter,
  })
  async sendSignatureLink(report: Loaded<WorkReport>, { email: to }: SignatureLinkInput, context: StepContext) {
    if (to) context.letter(signatureLetter, { about: report, to });
    else context.reveal(await context.link(report));
  }

  @Step(WorkReport, {
    description: 'The customer confirms the report as its paper has it, perhaps with reservations.',
    clause: clause.workReport,
    by: { roles: ['ENGINEER', 'CUSTOMER', 'AFTER_SALES'], ownedBy: takesSignature },
    from: [...unsigned],
    to: 'SIGNED',
    decides: true,
    input: SignWorkReportInput,
    load: ['order.engineers', 'signatures', ...whatThePaperNeeds],
    on: { order: { load: ['engineers'] }, equipment: { load: ['model'] } },
    rules: [signatureOrStamp, signedByCustomer, signedAfterPaper, (_, report, context) => paperIntact(report, context)],
    moves: { Equipment: ['INSTALLED'] },
    tone: 'PRIMARY',
    inbox: { states: ['FILED'] },
  })
  @Offline({ upon: 'order', content: () => WorkReportInput })
  @Defaults(async ({ doneAt }) => ({ kind: 'SIGNATURE' as const, signedOn: businessDay(doneAt) }))
  async signWorkReport(
    report: Loaded<WorkReport, 'equipment' | 'order.engineers' | 'paper' | 'signatures'>,
    input: Input<SignWorkReportInput>,
    context: StepContext,
  ) {
    const { revision, paper, signatures } = report;
    const signature = Object.assign(new CustomerSignature(), input, {
      signer: input.signature?.name ?? input.signer,
      revision,
      sha256: paper.sha256,
      way: wayOf(report, context),
      recordedAt: context.now,
      position: signatures.length,
    });
    signatures.add(signature);
    report.signedPaper = await context.paper(report);
    // A signature that follows the closing upon a refusal still counts as the acceptance.
    if (report.order.state === 'CLOSED') accept(report, context);
  }

  @Step(WorkReport, {
    description: 'The customer does not sign: why, and who saw it.',
    clause: clause.workReport,
    by: { roles: ['ENGINEER'], ownedBy: ofOrder(turnOfEngineer) },
    from: ['FILED'],
    to: 'REFUSED',
    input: RefusalInput,
    load: ['order.engineers'],
    tone: 'DANGER',
  })
  recordSignatureRefusal(report: Loaded<WorkReport>, { reason, witness }: RefusalInput) {
    Object.assign(report, { refusalReason: reason, refusalWitness: witness });
  }

  @Step(WorkReport, {
    description: 'The head looks into it, and the customer is owed a survey.',
    clause: clause.workReport,
    by: ['AFTER_SALES_HEAD'],
    from: ['REFUSED'],
    to: 'REFUSAL_REVIEWED',
    input: RefusalReviewInput,
    decides: true,
    load: ['order.engineers'],
    guards: [notOfOwnOrder],
    tone: 'PRIMARY',
  })
  reviewSignatureRefusal(report: Loaded<WorkReport>, { finding }: RefusalReviewInput, { em, viewer }: StepContext) {
    const refusalReviewedBy = me({ em, viewer });
    Object.assign(report, { refusalFinding: finding, refusalReviewedBy });
  }
}

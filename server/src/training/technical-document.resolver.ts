import { Resolver } from 'type-graphql';
import { Form, pick } from '../fields/form.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { inForce, laterThanInForce, revisionLetter, stillLater } from './document-revisions.ts';
import { TechnicalDocument } from './technical-document.entity.ts';

@Form()
export class TechnicalDocumentInput extends pick(TechnicalDocument) {}

@Resolver()
export class TechnicalDocumentSteps {
  @Step(TechnicalDocument, {
    description: 'After-Sales writes a document, or a new revision of one.',
    clause: clause.technicalDocuments,
    by: ['AFTER_SALES'],
    to: 'DRAFT',
    input: TechnicalDocumentInput,
    rules: [revisionLetter, laterThanInForce],
    tone: 'PRIMARY',
  })
  draftTechnicalDocument(
    document: TechnicalDocument,
    input: Input<TechnicalDocumentInput>,
    { viewer, em }: StepContext,
  ) {
    assign(document, input);
    document.author = me({ em, viewer });
  }

  @Step(TechnicalDocument, {
    description: 'A draft is written anew; whoever does so is its author from then on.',
    clause: clause.technicalDocuments,
    by: ['AFTER_SALES'],
    from: ['DRAFT'],
    to: 'DRAFT',
    input: TechnicalDocumentInput,
    rules: [revisionLetter, laterThanInForce],
  })
  reviseTechnicalDocument(
    document: Loaded<TechnicalDocument>,
    input: Input<TechnicalDocumentInput>,
    { viewer, em }: StepContext,
  ) {
    assign(document, input);
    document.author = me({ em, viewer });
  }

  @Step(TechnicalDocument, {
    description: 'A finished document goes to the head of After-Sales.',
    clause: clause.technicalDocuments,
    by: ['AFTER_SALES'],
    from: ['DRAFT'],
    to: 'SUBMITTED',
    tone: 'PRIMARY',
  })
  submitTechnicalDocument(document: Loaded<TechnicalDocument>) {
    document.sentBackReason = null;
  }

  @Step(TechnicalDocument, {
    description: 'The head sends it back to be mended.',
    clause: clause.technicalDocuments,
    by: ['AFTER_SALES_HEAD'],
    from: ['SUBMITTED'],
    to: 'DRAFT',
    input: ReasonInput,
    tone: 'DANGER',
  })
  sendBackTechnicalDocument(document: Loaded<TechnicalDocument>, { reason }: ReasonInput) {
    document.sentBackReason = reason;
  }

  @Step(TechnicalDocument, {
    description: 'It comes into force, and the former revision goes out of it.',
    clause: clause.technicalDocuments,
    by: { roles: ['AFTER_SALES_HEAD'], notBy: 'AUTHORS' },
    from: ['SUBMITTED'],
    to: 'RELEASED',
    decides: true,
    on: { model: {} },
    guards: [stillLater],
    moves: { TechnicalDocument: ['SUPERSEDED'] },
    tone: 'PRIMARY',
  })
  async releaseTechnicalDocument(document: Loaded<TechnicalDocument>, _: object, context: StepContext) {
    const previous = await inForce(document, context);
    if (previous && previous.id !== document.id) context.move(previous, 'SUPERSEDED');
    document.releasedBy = me(context);
    document.releasedOn = context.today;
  }

  @Step(TechnicalDocument, {
    description: 'What turned out to be wrong is no longer in force.',
    clause: clause.technicalDocuments,
    by: ['AFTER_SALES_HEAD'],
    from: ['RELEASED'],
    to: 'WITHDRAWN',
    input: ReasonInput,
    tone: 'DANGER',
  })
  withdrawTechnicalDocument(document: Loaded<TechnicalDocument>, { reason }: ReasonInput) {
    document.withdrawalReason = reason;
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import { notFound } from '../messages/errors.ts';
import { ProcedureEvent } from '../procedure/procedure-event.entity.ts';
import { BaseRecord, type RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import type { Step } from '../procedure/step.ts';
import type { Steps } from '../procedure/steps.ts';
import { Allow, mayRead } from '../read/allow.ts';
import { readOne } from '../read/record-queries.ts';
import { takeStep } from '../steps/take-step.ts';
import { companyEm } from '../viewer/viewer.ts';
import { AttachFileInput, attachFile, RemoveAttachmentInput, removeAttachment } from './attachment-steps.ts';

/** Attachments of records of all types. */
@Resolver()
export class AttachmentSteps {
  @Allow('signedIn')
  @Mutation(() => BaseRecord, {
    nullable: true,
    description: 'A file joins the record, in any state: for whoever takes steps on such records.',
  })
  attachFile(
    @Arg('id', () => ID) id: string,
    @Arg('input', () => AttachFileInput) input: AttachFileInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return take(attachFile, id, input, context, info);
  }

  @Allow('signedIn')
  @Mutation(() => BaseRecord, {
    nullable: true,
    description: 'A file is no longer shown with the record, but kept: for whoever takes steps on such records.',
  })
  removeAttachment(
    @Arg('id', () => ID) id: string,
    @Arg('input', () => RemoveAttachmentInput) input: RemoveAttachmentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return take(removeAttachment, id, input, context, info);
  }
}

async function take(
  step: (steps: Steps, record: RecordClass) => Step,
  id: string,
  input: object,
  context: RequestContext,
  info: GraphQLResolveInfo,
) {
  const record = await typeOfRecord(id, context);
  await takeStep(step(context.procedure.steps, record), { id, input: { ...input } }, context, info);
  const row = await readOne(record, id, context, info);
  return row && { ...row, __typename: record.name };
}

/** Every record has a history, which knows its type. */
async function typeOfRecord(id: string, context: RequestContext): Promise<RecordClass> {
  const { procedure, viewer, language } = context;
  const event = isUuid(id) ? await companyEm(context).findOne(ProcedureEvent, { recordId: id }) : null;
  const record = event && procedure.recordNamed(event.record);
  if (!record || !viewer || !mayRead(viewer, record)) throw notFound(language);
  return record;
}

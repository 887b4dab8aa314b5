import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Resolver } from 'type-graphql';
import { forbidden } from '../messages/errors.ts';
import { BaseRecord, type RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import type { Step } from '../procedure/step.ts';
import type { Steps } from '../procedure/steps.ts';
import { isAutomatic } from '../procedure/who-may-take.ts';
import { Allow } from '../read/allow.ts';
import { kindOfRecord } from '../read/kind-of-record.ts';
import { readOne } from '../read/record-queries.ts';
import { takeStep } from '../steps/take-step.ts';
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
  const record = await kindOfRecord(id, context);
  const attaching = step(context.procedure.steps, record);
  // What nobody takes is otherwise taken by the system, whoever asks.
  if (isAutomatic(attaching)) throw forbidden(context.language, { clause: attaching.clause });
  await takeStep(attaching, { id, input: { ...input } }, context, info);
  const row = await readOne(record, id, context, info);
  return row && { ...row, __typename: record.name };
}

import { validate as isUuid } from 'uuid';
import { Flag, Identifier, Text } from '../fields/declarations.ts';
import { fieldsOf } from '../fields/field.ts';
import { Form, pick } from '../fields/form.ts';
import { Attachment } from '../files/attachment.entity.ts';
import { refuse } from '../messages/errors.ts';
import { type BaseRecord, descriptionOf, type RecordClass } from '../procedure/record.ts';
import { fileFacts } from '../procedure/snapshot.ts';
import { movesOf, statesOf } from '../procedure/states.ts';
import { type Rule, type Step, stepOf } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { Steps } from '../procedure/steps.ts';
import { rolesFor } from '../procedure/who-may-take.ts';
import { seesWhole } from '../viewer/visibility.ts';

@Form('The file that joins a record, and who sees it.')
export class AttachFileInput extends pick(Attachment, 'file', 'caption') {
  @Flag() shared!: boolean;
}

@Form('Which file of a record is no longer shown, and why.')
export class RemoveAttachmentInput {
  @Identifier() attachment!: string;
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
}

/**
 * Whoever has a part in such records: takes a step on them, or one that opens them or moves them along. A customer's
 * part is the one step that the link is for.
 */
export const participants = (steps: Steps, record: RecordClass) => {
  // What is only ever added to stays as it was entered: its papers join the record by which it came.
  if (descriptionOf(record).appendOnly) return [];
  const takers = [...steps.of(record), ...movesOf(steps, record).map(({ step }) => step)];
  return [...new Set(takers.flatMap(step => rolesFor(step, undefined)).filter(role => role !== 'CUSTOMER'))];
};

/** Links by whose names the record is found. */
const searchedLinks = (record: RecordClass) =>
  fieldsOf(record).flatMap(({ kind, search, name }) => (kind === 'link' && search ? [name] : []));

/** A step that every record has alike, under its own clause; also when it has come to its end, since papers come late. */
const everywhere =
  <Form extends object>(
    step: Pick<Step, 'name' | 'description'> & {
      input: new () => Form;
      rules?: readonly Rule<Form, BaseRecord>[];
      method: (record: BaseRecord, input: Form, context: StepContext) => void | Promise<void>;
    },
  ) =>
  (steps: Steps, record: RecordClass): Step => {
    const { name, method, ...options } = step;
    const load = [...steps.of(record).flatMap(({ from, load }) => (from ? load : [])), ...searchedLinks(record)];
    const everyone = { clause: descriptionOf(record).clause, by: participants(steps, record), from: statesOf(record) };
    return stepOf(record, { ...options, ...everyone, load: [...new Set(load)] } as never, name, method as never, name);
  };

const facts = ({ id, file, caption }: Attachment) => ({ id, file: fileFacts(file), caption });

/** A dealer sees its own attachments, and those of the company only where it says so. */
export const attachFile = everywhere<AttachFileInput>({
  name: 'attachFile',
  description: 'A file joins the record: whoever takes steps on such records may add one.',
  input: AttachFileInput,
  method: (record, input, context) =>
    attach(record, { ...input, shared: input.shared || !seesWhole(context.viewer) }, context),
});

/** Attaches a file that whoever takes the step has sent. */
export function attach(record: BaseRecord, { file, caption, shared }: AttachFileInput, context: StepContext) {
  Object.assign(file, { record: record.constructor.name, recordId: record.id, shared });
  const attachment = Object.assign(new Attachment(), {
    recordId: record.id,
    file,
    caption: caption ?? null,
    attachedBy: context.viewer.name,
    attachedAt: context.now,
  });
  context.em.persist(attachment);
  context.changed('attachments', null, facts(attachment));
}

export const removeAttachment = everywhere<RemoveAttachmentInput>({
  name: 'removeAttachment',
  description: 'A file is no longer shown with the record, but kept.',
  input: RemoveAttachmentInput,
  rules: [
    async (input, record, context) =>
      (await find(record, input, context)) ? undefined : refuse('noSuchAttachment', {}, 'attachment'),
  ],
  method: async (record, input, context) => {
    const attachment = (await find(record, input, context)) as Attachment;
    attachment.removedAt = context.now;
    attachment.file.shared = false;
    context.changed('attachments', facts(attachment), null);
  },
});

async function find(record: BaseRecord, { attachment: id }: RemoveAttachmentInput, { em, viewer }: StepContext) {
  const where = { id, recordId: record.id, removedAt: null, ...(!seesWhole(viewer) && { file: { shared: true } }) };
  return isUuid(id) ? em.findOne(Attachment, where, { populate: ['file'] }) : null;
}

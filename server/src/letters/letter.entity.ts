import { Index, Property } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Identifier, Moment, Text, Whole } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import type { Words } from '../messages/kept-sentence.ts';
import type { Language } from '../messages/language.ts';
import { LetterKindName } from '../procedure/letter-kind.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { addQueryField } from '../read/query-field.ts';
import { isStaff } from '../viewer/visibility.ts';

export const LetterState = choice('LetterState', ['QUEUED', 'SENT', 'FAILED', 'DISCARDED']);
export type LetterState = ChoiceOf<typeof LetterState>;

@ProcedureRecord({
  description:
    "A mail that a step has written, from its queueing to the mail server's word. Its text is composed for each try and never kept: it may hold a one-time link. Administrators see to whom and about which number, not what it says.",
  prefix: 'LT',
  chapter: 'ORGANIZATION',
  title: 'recipient',
  final: ['SENT', 'DISCARDED'],
})
@Index({ properties: ['record', 'id'] })
export class Letter extends BaseRecord {
  @State(() => LetterState) state!: LetterState;
  @Choice(() => LetterKindName, { list: true, serverSet: true }) kind!: LetterKindName;
  @Text({ list: true, search: true, serverSet: true }) recipient!: string;
  /** The record that it is about: its type, id and number. */
  @Text({ optional: true, serverSet: true, widget: 'RESOURCE' }) resource!: string | null;
  @Identifier({ optional: true }) record!: string | null;
  @Text({ optional: true, serverSet: true, widget: 'NUMBER', list: true, search: true })
  recordNumber!: string | null;
  @Text({ list: true, search: true, serverSet: true }) sender!: string;
  @Identifier() senderId!: string;
  /** Since it was last queued. */
  @Whole({ serverSet: true }) tries = 0;
  @Moment({ optional: true, serverSet: true }) nextTryAt!: Date | null;
  @Moment({ optional: true, serverSet: true, list: true }) sentAt!: Date | null;
  @Text({ optional: true, serverSet: true, widget: 'LONG_TEXT' })
  response!: string | null;
  @Text({
    optional: true,
    serverSet: true,
    widget: 'LONG_TEXT',
    sentences: ['letterNotAwaited', 'letterReplaced'],
  })
  reason!: Words<'letterNotAwaited' | 'letterReplaced'> | null;
  /** Under which mail servers know it: the same at each try. */
  @Text({ optional: true, serverSet: true }) messageId!: string | null;

  /** In which it is written; in both where that is not known. */
  @Property({ type: 'text', hidden: true, nullable: true }) language!: Language | null;
  @Property({ type: 'text', hidden: true }) subjectLine!: string;
  /** Its facts beyond the record that it is about; never a secret. */
  @Property({ type: 'json', hidden: true }) facts: object = {};
}

addQueryField<string>(Letter, 'subject', {
  type: () => String,
  internal: true,
  sql: row => `to_json(${row}.subject_line)`,
  answer: (subject, _, { viewer }) => (viewer && isStaff(viewer) ? subject : null),
});

/** The outcome of a letter for its record: after how many tries it was taken, or why it was given up. */
@Form()
export class LetterOutcomeInput {
  @Whole({ min: 1 }) tries!: number;
  @Text({ optional: true, widget: 'LONG_TEXT' }) failure?: string | null;
}

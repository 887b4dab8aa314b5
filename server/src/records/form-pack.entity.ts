import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Link, Text, Texts, Whole } from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { EvidencePackState } from './evidence-pack.entity.ts';

export const PrintedRecord = choice(
  'PrintedRecord',
  [
    'PARTS_APPLICATION',
    'SURVEY',
    'ADJUSTMENT_RECORD',
    'WORK_REPORT',
    'CERTIFICATE',
    'TECHNICIAN_LICENCE',
    'TRAINING_NOTICE',
    'COMPLAINT_SUMMARY',
  ],
  'What is printed on a form, by the names of the records.',
);
export type PrintedRecord = ChoiceOf<typeof PrintedRecord>;

@ProcedureRecord({
  description: 'The forms of several records in one file, to be handed out or kept elsewhere.',
  prefix: 'FP',
  chapter: 'RECORDS',
  title: 'number',
  final: ['READY', 'FAILED'],
  working: { in: ['MAKING'], done: 'done', of: 'records' },
})
export class FormPack extends BaseRecord {
  @State(() => EvidencePackState) state!: EvidencePackState;
  @Choice(() => PrintedRecord, { list: true }) form!: PrintedRecord;
  @Texts({
    min: 1,
    max: 500,
  })
  numbers!: string[];
  @Whole({ serverSet: true, list: true }) records = 0;
  /** Counted on while it is made, outside its history. */
  @Whole({ serverSet: true }) done = 0;
  @File({ serverSet: true, optional: true }) file!: StoredFile | null;
  @Text({ serverSet: true, optional: true, widget: 'DIGEST' }) manifestDigest!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) failure!: string | null;
  @Link(() => User, { serverSet: true, list: true }) askedBy!: User;
}

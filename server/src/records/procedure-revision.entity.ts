import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Computed, Day, Link, Text, Values } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { forms } from '../procedures/sh-jr-c-160/forms.ts';

export const ProcedureRevisionState = choice('ProcedureRevisionState', { IN_FORCE: '现行', SUPERSEDED: '已作废' });
export type ProcedureRevisionState = ChoiceOf<typeof ProcedureRevisionState>;

const appendices = Object.values(forms).map(({ appendix, zh, en }) => [
  appendix,
  [`附录 ${appendix} ${zh}`, `App. ${appendix} ${en}`],
]);
export const Appendix = choice(
  'Appendix',
  Object.fromEntries(appendices) as Record<'A' | 'B' | 'C' | 'D', [string, string]>,
);
export type Appendix = ChoiceOf<typeof Appendix>;

/** The revision of a form that a revision of the procedure brings. */
@ValueType()
export class FormRevision {
  @Choice('表单', () => Appendix) form!: Appendix;
  @Text('版次', { max: 2, en: 'Revision' }) revision!: string;
}

const today = "(now() at time zone 'Asia/Shanghai')::date";

const inForceToday = (row: string) => `(${row}.effective_from <= ${today} and not exists (
  select from procedure_revision later where later.effective_from > ${row}.effective_from and later.effective_from <= ${today}))`;

@ProcedureRecord({
  says: `A revision of the procedure itself (${clause.forms}): what is made while it is in force stays under it.`,
  prefix: 'PV',
  zh: '程序文件版次',
  en: 'Procedure revision',
  chapter: 'RECORDS',
  clause: clause.forms,
  title: 'letter',
  final: ['SUPERSEDED'],
})
export class ProcedureRevision extends BaseRecord {
  @State(() => ProcedureRevisionState) state!: ProcedureRevisionState;
  @Text('版次', { list: true, search: true, unique: true, max: 2, en: 'Revision' }) letter!: string;
  @Day('生效日期', { list: true, en: 'In force from' }) effectiveFrom!: string;
  /** It may be published ahead: until its day the former one is in force. */
  @Computed('今日执行', 'flag', inForceToday, { en: 'In force today' }) inForce!: boolean;
  @Text('修改内容', { widget: 'LONG_TEXT', en: 'What changes' }) changes!: string;
  @Values('表单版次', () => FormRevision, { max: 4, min: 0, en: 'Revisions of the forms' }) forms!: FormRevision[];
  @File('文件', { optional: true, accept: ['application/pdf'], en: 'Document' }) file!: StoredFile | null;
  @Link('批准人', () => User, { derived: true, en: 'Approved by' }) approvedBy!: User;
}

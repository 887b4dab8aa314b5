import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Computed, Day, Link, Text, Values } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { User } from '../organization/user.entity.ts';
import { Planned } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { forms } from '../procedures/sh-jr-c-160/forms.ts';

export const ProcedureRevisionState = choice('ProcedureRevisionState', ['IN_FORCE', 'SUPERSEDED']);
export type ProcedureRevisionState = ChoiceOf<typeof ProcedureRevisionState>;

export const Appendix = choice(
  'Appendix',
  Object.values(forms).map(({ appendix }) => appendix),
);
export type Appendix = ChoiceOf<typeof Appendix>;

/** The revision of a form that a revision of the procedure brings. */
@ValueType()
export class FormRevision {
  @Choice(() => Appendix) form!: Appendix;
  @Text({ max: 2 }) revision!: string;
}

const today = "(now() at time zone 'Asia/Shanghai')::date";

const inForceToday = (row: string) => `(${row}.effective_from <= ${today} and not exists (
  select from procedure_revision later where later.effective_from > ${row}.effective_from and later.effective_from <= ${today}))`;

@ProcedureRecord({
  description: `A revision of the procedure itself (${clause.forms}): what is made while it is in force stays under it.`,
  prefix: 'PV',
  chapter: 'RECORDS',
  clause: clause.forms,
  title: 'letter',
  final: ['SUPERSEDED'],
})
export class ProcedureRevision extends BaseRecord {
  @State(() => ProcedureRevisionState) state!: ProcedureRevisionState;
  @Text({ list: true, search: true, unique: true, max: 2 }) letter!: string;
  @Planned() @Day({ list: true }) effectiveFrom!: string;
  /** It may be published ahead: until its day the former one is in force. */
  @Computed('flag', inForceToday) inForce!: boolean;
  @Text({ widget: 'LONG_TEXT' }) changes!: string;
  @Values(() => FormRevision, { max: 4, min: 0 }) forms!: FormRevision[];
  @File({ optional: true, accept: ['application/pdf'] }) file!: StoredFile | null;
  @Link(() => User, { serverSet: true }) approvedBy!: User;
}

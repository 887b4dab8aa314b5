import { Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Computed, Day, Link, Text, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { Person } from '../organization/person.entity.ts';
import { User } from '../organization/user.entity.ts';
import { Planned } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { forms } from '../procedures/sh-jr-c-160/forms.ts';
import { Department } from '../viewer/roles.ts';
import { Acknowledgement } from './service-notice.entity.ts';

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

/** A numbered copy that a department holds. */
@ValueType()
export class ControlledCopy {
  @Choice(() => Department, { except: ['DEALER', 'CUSTOMER', 'AUDIT', 'ADMINISTRATION'] }) department!: Department;
  @Text({ max: 20 }) copyNumber!: string;
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
@Unique({ properties: ['letter', 'modification'] })
export class ProcedureRevision extends BaseRecord {
  @State(() => ProcedureRevisionState) state!: ProcedureRevisionState;
  @Text({ list: true, search: true, max: 2 }) letter!: string;
  /** How often it was amended under its letter: A/0, A/1 and so on. */
  @Whole({ optional: true, list: true, min: 0, max: 99 }) modification!: number | null;
  @Planned() @Day({ list: true }) effectiveFrom!: string;
  /** It may be published ahead: until its day the former one is in force. */
  @Computed('flag', inForceToday) inForce!: boolean;
  @Text({ widget: 'LONG_TEXT' }) changes!: string;
  @Values(() => FormRevision, { max: 4, min: 0 }) forms!: FormRevision[];
  @File({ optional: true, accept: ['application/pdf'] }) file!: StoredFile | null;
  @Link(() => Person, { optional: true }) preparedBy!: Person | null;
  @Link(() => Person, { optional: true }) checkedBy!: Person | null;
  @Link(() => User, { serverSet: true }) approvedBy!: User;
  /** To whom it was given out, by the numbers on the copies. */
  @Values(() => ControlledCopy, { optional: true, max: 20 }) copies!: ControlledCopy[] | null;
  @Values(() => Acknowledgement, { serverSet: true }) acknowledgements: Acknowledgement[] = [];
}

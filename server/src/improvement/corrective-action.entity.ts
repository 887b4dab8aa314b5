import { Collection, type Rel } from '@mikro-orm/core';
import { ManyToOne } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Lines, Link, Text, Texts, Whole } from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { Person } from '../organization/person.entity.ts';
import { User } from '../organization/user.entity.ts';
import { Planned } from '../procedure/day-origin.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Department, departmentsWithoutHead } from '../viewer/roles.ts';
import { Complaint } from './complaint.entity.ts';
import { ComplaintSummary } from './complaint-summary.entity.ts';
import { Nonconformity } from './nonconformity.entity.ts';

export const CorrectiveActionState = choice('CorrectiveActionState', [
  'OPEN',
  'ANALYSED',
  'PLANNED',
  'IMPLEMENTED',
  'CLOSED',
  'CANCELLED',
]);
export type CorrectiveActionState = ChoiceOf<typeof CorrectiveActionState>;

export const CorrectiveActionKind = choice('CorrectiveActionKind', ['CORRECTIVE', 'PREVENTIVE', 'IMPROVEMENT']);
export type CorrectiveActionKind = ChoiceOf<typeof CorrectiveActionKind>;

/** A task: by whom and by when. */
@RecordLine('corrective_action', 'action_id')
export class PlannedMeasure extends BaseLine {
  @ManyToOne(() => CorrectiveAction, { deleteRule: 'cascade', index: true }) action!: Rel<CorrectiveAction>;
  @Text() what!: string;
  @Link(() => Person) responsible!: Person;
  @Planned() @Day() dueOn!: string;
}

/** An earlier round, in which what was done turned out not to be effective. */
@RecordLine('corrective_action', 'action_id')
export class FormerRound extends BaseLine {
  @ManyToOne(() => CorrectiveAction, { deleteRule: 'cascade', index: true }) action!: Rel<CorrectiveAction>;
  @Text({ widget: 'LONG_TEXT' }) rootCause!: string;
  @Texts() measures!: string[];
  @Text({ widget: 'LONG_TEXT' }) evidence!: string;
  @File({ optional: true }) evidenceFile!: StoredFile | null;
  @Text({ widget: 'LONG_TEXT' }) finding!: string;
  @Day() verifiedOn!: string;
}

@ProcedureRecord({
  description: `What a department does so that it does not happen again, or not at all (${clause.complaints}).`,
  prefix: 'CA',
  chapter: 'IMPROVEMENT',
  clause: clause.complaints,
  title: 'subject',
  final: ['CLOSED', 'CANCELLED'],
  due: 'due',
})
export class CorrectiveAction extends BaseRecord {
  @State(() => CorrectiveActionState) state!: CorrectiveActionState;
  @Text({ list: true, search: true, max: 120 }) subject!: string;
  @Choice(() => CorrectiveActionKind, { list: true }) kind!: CorrectiveActionKind;
  @Link(() => ComplaintSummary, { optional: true })
  summary!: Rel<ComplaintSummary> | null;
  @Link(() => Complaint, { optional: true }) complaint!: Rel<Complaint> | null;
  @Link(() => Nonconformity, { optional: true })
  nonconformity!: Rel<Nonconformity> | null;
  @Choice(() => Department, {
    list: true,
    except: departmentsWithoutHead,
  })
  department!: Department;
  @Planned() @Day({ list: true }) due!: string;
  @Text({ widget: 'LONG_TEXT', optional: true }) expectation!: string | null;

  @Whole({ serverSet: true }) round = 1;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) rootCause!: string | null;
  @Lines(() => PlannedMeasure, 'action', { serverSet: true }) measures = new Collection<PlannedMeasure>(this);
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) evidence!: string | null;
  @File({ serverSet: true, optional: true }) evidenceFile!: StoredFile | null;
  @Link(() => User, { serverSet: true, optional: true }) implementedBy!: User | null;
  @Day({ serverSet: true, optional: true }) implementedOn!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) finding!: string | null;
  @Link(() => User, { serverSet: true, optional: true }) verifiedBy!: User | null;
  @Day({ serverSet: true, optional: true }) verifiedOn!: string | null;
  @Lines(() => FormerRound, 'action', { serverSet: true })
  formerRounds = new Collection<FormerRound>(this);
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
}

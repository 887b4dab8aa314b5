import { Collection, type Rel } from '@mikro-orm/core';
import { ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { newSecret } from '../credentials/secret.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Flag, Lines, Link, Text, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { User } from '../organization/user.entity.ts';
import { Planned } from '../procedure/day-origin.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Complaint } from './complaint.entity.ts';
import { ComplaintGrade, ComplaintState, ComplaintTheme } from './complaint-choices.ts';

export const ComplaintSummaryState = choice('ComplaintSummaryState', ['DRAFT', 'SENT', 'ACKNOWLEDGED']);
export type ComplaintSummaryState = ChoiceOf<typeof ComplaintSummaryState>;

/** A complaint as it stood when it was summed up. */
@RecordLine('complaint_summary', 'summary_id')
export class SummarizedComplaint extends BaseLine {
  @ManyToOne(() => ComplaintSummary, { deleteRule: 'cascade', index: true }) summary!: Rel<ComplaintSummary>;
  @Link(() => Complaint) complaint!: Rel<Complaint>;
  @Choice(() => ComplaintGrade) grade!: ComplaintGrade;
  @Choice(() => ComplaintState) state!: ComplaintState;
  @Choice(() => ComplaintTheme, { optional: true }) theme!: ComplaintTheme | null;
  @Flag({ optional: true }) content!: boolean | null;
}

@ValueType()
export class ComplaintsInState {
  @Choice(() => ComplaintState) state!: ComplaintState;
  @Whole() count!: number;
}

@ValueType()
export class ComplaintsOfGrade {
  @Choice(() => ComplaintGrade) grade!: ComplaintGrade;
  @Whole() count!: number;
}

/** Without a theme where no answer has yet found out what the complaint is about. */
@ValueType()
export class ComplaintsOfTheme {
  @Choice(() => ComplaintTheme, { optional: true }) theme!: ComplaintTheme | null;
  @Whole() count!: number;
}

@ProcedureRecord({
  description: `What the complaints of a period come to (${clause.complaints}), from the head of After-Sales to Management.`,
  prefix: 'CM',
  chapter: 'IMPROVEMENT',
  clause: clause.complaints,
  title: 'period',
  final: ['ACKNOWLEDGED'],
})
@Unique({ properties: ['from', 'until'] })
export class ComplaintSummary extends BaseRecord {
  @State(() => ComplaintSummaryState) state!: ComplaintSummaryState;
  @Text({ serverSet: true, list: true, search: true }) period!: string;
  @Planned() @Day({ list: true }) from!: string;
  @Planned() @Day({ list: true }) until!: string;
  @Text({
    optional: true,
    widget: 'LONG_TEXT',
  })
  text!: string | null;
  @Whole({ serverSet: true, list: true }) total!: number;
  @Whole({ serverSet: true, list: true }) discontent!: number;
  /** Of an earlier period, whose summary had been sent when they were registered. */
  @Whole({ serverSet: true }) late = 0;
  @Values(() => ComplaintsInState, { serverSet: true }) byState!: ComplaintsInState[];
  @Values(() => ComplaintsOfGrade, { serverSet: true }) byGrade!: ComplaintsOfGrade[];
  @Values(() => ComplaintsOfTheme, { serverSet: true }) byTheme!: ComplaintsOfTheme[];
  @Lines(() => SummarizedComplaint, 'summary', { serverSet: true }) complaints = new Collection<SummarizedComplaint>(
    this,
  );
  @Link(() => User, { serverSet: true }) compiledBy!: User;
  @Day({ serverSet: true, optional: true, list: true }) sentOn!: string | null;
  @Link(() => User, { serverSet: true, optional: true }) acknowledgedBy!: User | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  opinion!: string | null;

  /** The code printed on the paper, by which its holder can verify it. It is no part of the schema. */
  @Property({ type: 'text', hidden: true, unique: true }) verificationToken = newSecret();
}

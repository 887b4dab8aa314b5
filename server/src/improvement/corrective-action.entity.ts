import { Collection, type Rel } from '@mikro-orm/core';
import { ManyToOne } from '@mikro-orm/decorators/legacy';
import { Department, departmentsWithoutHead } from '../access/roles.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Lines, Link, Text, Texts, Whole } from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { Person } from '../organization/person.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Complaint } from './complaint.entity.ts';
import { ComplaintSummary } from './complaint-summary.entity.ts';
import { Nonconformity } from './nonconformity.entity.ts';

export const CorrectiveActionState = choice('CorrectiveActionState', {
  OPEN: '待分析原因',
  ANALYSED: '已查明原因',
  PLANNED: '已定措施',
  IMPLEMENTED: '待验证',
  CLOSED: '已关闭',
  CANCELLED: '已取消',
});
export type CorrectiveActionState = ChoiceOf<typeof CorrectiveActionState>;

export const CorrectiveActionKind = choice('CorrectiveActionKind', {
  CORRECTIVE: '纠正措施',
  PREVENTIVE: '预防措施',
  IMPROVEMENT: '质量改进',
});
export type CorrectiveActionKind = ChoiceOf<typeof CorrectiveActionKind>;

/** What is to be done, by whom and by when. */
@RecordLine('corrective_action', 'action_id')
export class PlannedMeasure extends BaseLine {
  @ManyToOne(() => CorrectiveAction, { deleteRule: 'cascade', index: true }) action!: Rel<CorrectiveAction>;
  @Text('措施') what!: string;
  @Link('责任人', () => Person, { en: 'Person responsible' }) responsible!: Person;
  @Day('完成日期', { en: 'To be done by' }) dueOn!: string;
}

/** An earlier round, in which what was done turned out not to be effective. */
@RecordLine('corrective_action', 'action_id')
export class FormerRound extends BaseLine {
  @ManyToOne(() => CorrectiveAction, { deleteRule: 'cascade', index: true }) action!: Rel<CorrectiveAction>;
  @Text('原因', { widget: 'LONG_TEXT', en: 'Root cause' }) rootCause!: string;
  @Texts('措施') measures!: string[];
  @Text('实施证据', { widget: 'LONG_TEXT' }) evidence!: string;
  @File('证据文件', { optional: true }) evidenceFile!: StoredFile | null;
  @Text('验证结论', { widget: 'LONG_TEXT' }) finding!: string;
  @Day('验证日期', { en: 'Verified on' }) verifiedOn!: string;
}

@ProcedureRecord({
  says: `What a department does so that it does not happen again, or not at all (${clause.complaints}).`,
  prefix: 'CA',
  zh: '纠正和预防措施',
  en: 'Corrective action',
  chapter: 'IMPROVEMENT',
  clause: clause.complaints,
  title: 'subject',
  final: ['CLOSED', 'CANCELLED'],
  due: 'due',
})
export class CorrectiveAction extends BaseRecord {
  @State(() => CorrectiveActionState) state!: CorrectiveActionState;
  @Text('题目', { list: true, search: true, max: 120 }) subject!: string;
  @Choice('性质', () => CorrectiveActionKind, { list: true }) kind!: CorrectiveActionKind;
  @Link('来源：投诉汇总', () => ComplaintSummary, { optional: true, en: 'From the complaint summary' })
  summary!: Rel<ComplaintSummary> | null;
  @Link('来源：投诉', () => Complaint, { optional: true, en: 'From the complaint' }) complaint!: Rel<Complaint> | null;
  @Link('来源：不合格品', () => Nonconformity, { optional: true, en: 'From the nonconformity' })
  nonconformity!: Rel<Nonconformity> | null;
  @Choice('责任部门', () => Department, {
    list: true,
    en: 'Owner department',
    except: departmentsWithoutHead,
  })
  department!: Department;
  @Day('完成期限', { list: true }) due!: string;
  @Text('要求', { widget: 'LONG_TEXT', optional: true, en: 'What is expected' }) expectation!: string | null;

  @Whole('轮次', { derived: true }) round = 1;
  @Text('原因', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Root cause' }) rootCause!: string | null;
  @Lines('措施', () => PlannedMeasure, 'action', { derived: true }) measures = new Collection<PlannedMeasure>(this);
  @Text('实施证据', { derived: true, optional: true, widget: 'LONG_TEXT' }) evidence!: string | null;
  @File('证据文件', { derived: true, optional: true }) evidenceFile!: StoredFile | null;
  @Link('实施人', () => User, { derived: true, optional: true }) implementedBy!: User | null;
  @Day('实施日期', { derived: true, optional: true }) implementedOn!: string | null;
  @Text('验证结论', { derived: true, optional: true, widget: 'LONG_TEXT' }) finding!: string | null;
  @Link('验证人', () => User, { derived: true, optional: true }) verifiedBy!: User | null;
  @Day('验证日期', { derived: true, optional: true }) verifiedOn!: string | null;
  @Lines('以往轮次', () => FormerRound, 'action', { derived: true, en: 'Former rounds' })
  formerRounds = new Collection<FormerRound>(this);
  @Text('取消原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
}

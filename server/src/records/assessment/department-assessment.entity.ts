import { Unique } from '@mikro-orm/decorators/legacy';
import { Department, departmentsWithoutHead } from '../../access/roles.ts';
import { type ChoiceOf, choice } from '../../fields/choice.ts';
import { Choice, Day, Link, Text, Values, Whole } from '../../fields/declarations.ts';
import { User } from '../../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../../procedure/record.ts';
import { clause } from '../../procedures/sh-jr-c-160/clauses.ts';
import { StepFigures } from './execution-types.ts';

export const DepartmentAssessmentState = choice('DepartmentAssessmentState', {
  DRAFT: '草稿',
  PUBLISHED: '已下发',
  ACKNOWLEDGED: '部门已接收',
});
export type DepartmentAssessmentState = ChoiceOf<typeof DepartmentAssessmentState>;

export const ExecutionGrade = choice('ExecutionGrade', {
  EXCELLENT: '优秀',
  GOOD: '良好',
  ADEQUATE: '合格',
  INADEQUATE: '不合格',
});
export type ExecutionGrade = ChoiceOf<typeof ExecutionGrade>;

@ProcedureRecord({
  says: `How a department carried out the procedure in a period, and what the General Manager says of it (${clause.coordination}).`,
  prefix: 'DA',
  zh: '部门执行考核',
  en: 'Department assessment',
  chapter: 'RECORDS',
  clause: clause.coordination,
  title: 'period',
  final: ['ACKNOWLEDGED'],
})
@Unique({ properties: ['department', 'from', 'until'] })
export class DepartmentAssessment extends BaseRecord {
  @State(() => DepartmentAssessmentState) state!: DepartmentAssessmentState;
  @Choice('部门', () => Department, {
    list: true,
    except: departmentsWithoutHead,
  })
  department!: Department;
  @Text('期间', { derived: true, list: true, search: true }) period!: string;
  @Day('起始日期') from!: string;
  @Day('截止日期') until!: string;
  @Choice('评定', () => ExecutionGrade, { derived: true, optional: true, list: true, en: 'Grade' })
  grade!: ExecutionGrade | null;
  @Text('总经理意见', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Opinion of the General Manager' })
  opinion!: string | null;
  @Whole('办理次数', { derived: true, list: true, en: 'Steps taken' }) volume!: number;
  @Whole('按期', { derived: true, en: 'In time' }) inTime!: number;
  @Whole('逾期', { derived: true, list: true }) late!: number;
  @Whole('偏离', { derived: true }) deviating!: number;
  @Whole('例外批准', { derived: true, en: 'By exception' }) excepted!: number;
  @Values('各步骤', () => StepFigures, { derived: true, en: 'Step by step' }) figures!: StepFigures[];
  @Link('考核人', () => User, { derived: true, en: 'Assessed by' }) assessedBy!: User;
  @Day('下发日期', { derived: true, optional: true, list: true }) publishedOn!: string | null;
  @Link('接收人', () => User, { derived: true, optional: true }) acknowledgedBy!: User | null;
  @Text('部门说明', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'What the department says' })
  reply!: string | null;
}

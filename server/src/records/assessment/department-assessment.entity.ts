import { Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../../fields/choice.ts';
import { Choice, Day, Link, Text, Values, Whole } from '../../fields/declarations.ts';
import { User } from '../../organization/user.entity.ts';
import { Planned } from '../../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../../procedure/record.ts';
import { clause } from '../../procedures/sh-jr-c-160/clauses.ts';
import { Department, departmentsWithoutHead } from '../../viewer/roles.ts';
import { StepFigures } from './execution-types.ts';

export const DepartmentAssessmentState = choice('DepartmentAssessmentState', ['DRAFT', 'PUBLISHED', 'ACKNOWLEDGED']);
export type DepartmentAssessmentState = ChoiceOf<typeof DepartmentAssessmentState>;

export const ExecutionGrade = choice('ExecutionGrade', ['EXCELLENT', 'GOOD', 'ADEQUATE', 'INADEQUATE']);
export type ExecutionGrade = ChoiceOf<typeof ExecutionGrade>;

@ProcedureRecord({
  description: `How a department carried out the procedure in a period, and what the General Manager says of it (${clause.coordination}).`,
  prefix: 'DA',
  chapter: 'RECORDS',
  clause: clause.coordination,
  title: 'period',
  final: ['ACKNOWLEDGED'],
})
@Unique({ properties: ['department', 'from', 'until'] })
export class DepartmentAssessment extends BaseRecord {
  @State(() => DepartmentAssessmentState) state!: DepartmentAssessmentState;
  @Choice(() => Department, {
    list: true,
    except: departmentsWithoutHead,
  })
  department!: Department;
  @Text({ serverSet: true, list: true, search: true }) period!: string;
  @Planned() @Day() from!: string;
  @Planned() @Day() until!: string;
  @Choice(() => ExecutionGrade, { serverSet: true, optional: true, list: true })
  grade!: ExecutionGrade | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  opinion!: string | null;
  @Whole({ serverSet: true, list: true }) volume!: number;
  @Whole({ serverSet: true }) inTime!: number;
  @Whole({ serverSet: true, list: true }) late!: number;
  @Whole({ serverSet: true }) deviating!: number;
  @Whole({ serverSet: true }) excepted!: number;
  @Values(() => StepFigures, { serverSet: true }) figures!: StepFigures[];
  @Link(() => User, { serverSet: true }) assessedBy!: User;
  @Day({ serverSet: true, optional: true, list: true }) publishedOn!: string | null;
  @Link(() => User, { serverSet: true, optional: true }) acknowledgedBy!: User | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  reply!: string | null;
}

import { Resolver } from 'type-graphql';
import { Text } from '../../fields/declarations.ts';
import { Form, pick, pickRequired } from '../../fields/form.ts';
import { me } from '../../organization/me.ts';
import { assign } from '../../procedure/assign.ts';
import type { Facts, Loaded } from '../../procedure/facts.ts';
import { Step } from '../../procedure/step.ts';
import type { StepContext } from '../../procedure/step-context.ts';
import { inSql, ofDepartments } from '../../procedure/turn.ts';
import { clause } from '../../procedures/sh-jr-c-160/clauses.ts';
import { headedDepartments } from '../../viewer/roles.ts';
import type { Viewer } from '../../viewer/viewer.ts';
import { assessedPeriod } from './assessment-rules.ts';
import { DepartmentAssessment } from './department-assessment.entity.ts';
import { figuresOfDepartment, totalsOf } from './figures-of-department.ts';

@Form()
export class DepartmentAssessmentInput extends pick(DepartmentAssessment, 'department', 'from', 'until') {}

@Form()
export class PublishAssessmentInput extends pickRequired(DepartmentAssessment, ['grade', 'opinion']) {}

@Form()
export class AcknowledgeAssessmentInput {
  @Text({ widget: 'LONG_TEXT', optional: true }) reply!: string | null;
}

/** The department that was assessed. */
const turnOfDepartment = inSql(
  ({ department }: Facts<DepartmentAssessment>, { departments }: Viewer) => departments.includes(department),
  (row, { departments }) => ({ byOffice: ofDepartments(`${row}.department`, departments) }),
);

@Resolver()
export class DepartmentAssessmentSteps {
  @Step(DepartmentAssessment, {
    description: 'What a department did in a period is put together from the events of the procedure.',
    clause: clause.coordination,
    by: ['GENERAL_MANAGER'],
    to: 'DRAFT',
    input: DepartmentAssessmentInput,
    rules: [assessedPeriod],
    tone: 'PRIMARY',
  })
  compileDepartmentAssessment(
    assessment: DepartmentAssessment,
    input: DepartmentAssessmentInput,
    context: StepContext,
  ) {
    return compile(assessment, input, context);
  }

  @Step(DepartmentAssessment, {
    description: 'As the records stand now, or of another period.',
    clause: clause.coordination,
    by: ['GENERAL_MANAGER'],
    from: ['DRAFT'],
    to: 'DRAFT',
    input: DepartmentAssessmentInput,
    rules: [assessedPeriod],
  })
  recompileDepartmentAssessment(
    assessment: Loaded<DepartmentAssessment>,
    input: DepartmentAssessmentInput,
    context: StepContext,
  ) {
    return compile(assessment, input, context);
  }

  @Step(DepartmentAssessment, {
    description: "The General Manager's word, to the department.",
    clause: clause.coordination,
    by: ['GENERAL_MANAGER'],
    from: ['DRAFT'],
    to: 'PUBLISHED',
    input: PublishAssessmentInput,
    decides: true,
    tone: 'PRIMARY',
  })
  publishDepartmentAssessment(
    assessment: Loaded<DepartmentAssessment>,
    input: PublishAssessmentInput,
    context: StepContext,
  ) {
    assign(assessment, { ...input, assessedBy: me(context), publishedOn: context.today });
  }

  @Step(DepartmentAssessment, {
    description: 'The department has it, and may say something to it.',
    clause: clause.coordination,
    by: {
      roles: headedDepartments,
      ownedBy: turnOfDepartment,
      notBy: ({ assessedBy }) => [assessedBy.id],
    },
    from: ['PUBLISHED'],
    to: 'ACKNOWLEDGED',
    input: AcknowledgeAssessmentInput,
    decides: true,
    tone: 'PRIMARY',
  })
  acknowledgeDepartmentAssessment(
    assessment: Loaded<DepartmentAssessment>,
    { reply }: AcknowledgeAssessmentInput,
    context: StepContext,
  ) {
    assign(assessment, { reply: reply ?? null, acknowledgedBy: me(context) });
  }
}

async function compile(
  assessment: Facts<DepartmentAssessment>,
  input: DepartmentAssessmentInput,
  context: StepContext,
) {
  const figures = await figuresOfDepartment(input, context);
  assign(assessment, {
    ...input,
    period: `${input.from} – ${input.until}`,
    figures,
    ...totalsOf(figures),
    assessedBy: me(context),
  });
}

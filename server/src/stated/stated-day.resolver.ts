import { Resolver } from 'type-graphql';
import { Text } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import { knowing, type Question } from '../procedure/question.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { inSql, ofDepartments } from '../procedure/turn.ts';
import { departmentOf, type Role } from '../viewer/roles.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { StatedDay } from './stated-day.entity.ts';

@Form()
export class StatedDayInput {
  @Text({ optional: true, widget: 'LONG_TEXT' }) finding?: string | null;
}

@Form()
export class StatedDayDisputeInput {
  @Text({ widget: 'LONG_TEXT' }) finding!: string;
}

const others: readonly Role[] = ['AFTER_SALES_HEAD', 'MANAGEMENT', 'SALES', 'MANUFACTURING', 'GENERAL_MANAGER'];

/** Somebody of the department whose step it was; of After-Sales the head. */
const ofDepartment = ({ department }: Facts<StatedDay>, { departments, roles }: Viewer) =>
  department === 'AFTER_SALES' ? roles.includes('AFTER_SALES_HEAD') : departments.includes(department);

/** Whether anybody else is there who may confirm it for the department. */
const colleague: Question<boolean> = {
  name: 'colleague',
  sql: row => `exists (select from "user" u join "user" s on s.id = ${row}.stated_by_id
    where u.state = 'ACTIVE' and u.person_id <> s.person_id and (case ${row}.department ${confirming} end) = any (u.roles))`,
};
const confirming = others.map(role => `when '${departmentOf(role)}' then '${role}'`).join(' ');

/** A day stated by the only person of a department is confirmed by the General Manager, so that it does not wait for ever. */
const departmentFirst = knowing(
  [colleague],
  function departmentFirst(stated: Facts<StatedDay>, [hasColleague], { viewer }): Refusal | undefined {
    if (hasColleague && !ofDepartment(stated, viewer)) return refuse('departmentConfirmsFirst');
  },
);

const by = {
  roles: others,
  ownedBy: inSql(
    (stated: Facts<StatedDay>, viewer: Viewer) =>
      ofDepartment(stated, viewer) || viewer.roles.includes('GENERAL_MANAGER'),
    // The General Manager confirms what nobody of the department can.
    (row, { departments, roles }) => ({
      byOffice: `(${ofDepartments(
        `${row}.department`,
        departments.filter(each => each !== 'AFTER_SALES' || roles.includes('AFTER_SALES_HEAD')),
      )} or ${roles.includes('GENERAL_MANAGER')} and not ${colleague.sql(row)})`,
    }),
  ),
  notBy: ({ statedById }: Facts<StatedDay>) => [statedById],
};

@Resolver()
export class StatedDaySteps {
  @Step(StatedDay, {
    description: 'Somebody else of the department answers for the day as well.',
    by,
    from: ['WAITING'],
    to: 'CONFIRMED',
    guards: [departmentFirst],
    input: StatedDayInput,
    decides: true,
    tone: 'PRIMARY',
  })
  confirmStatedDay(stated: Loaded<StatedDay>, { finding }: StatedDayInput, { viewer }: StepContext) {
    Object.assign(stated, { confirmedBy: viewer.name, finding: finding ?? null });
  }

  @Step(StatedDay, {
    description: 'It was not on that day, or nobody can say so: the mark says it for ever.',
    by,
    from: ['WAITING'],
    to: 'DISPUTED',
    guards: [departmentFirst],
    input: StatedDayDisputeInput,
    decides: true,
    tone: 'DANGER',
  })
  disputeStatedDay(stated: Loaded<StatedDay>, { finding }: StatedDayDisputeInput, { viewer }: StepContext) {
    Object.assign(stated, { confirmedBy: viewer.name, finding });
  }
}

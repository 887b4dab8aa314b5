import { Resolver } from 'type-graphql';
import { Text } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { Role } from '../viewer/roles.ts';
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

const by = { roles: others, ownedBy: ofDepartment, notBy: ({ statedById }: Facts<StatedDay>) => [statedById] };

@Resolver()
export class StatedDaySteps {
  @Step(StatedDay, {
    description: 'Somebody else of the department answers for the day as well.',
    by,
    from: ['WAITING'],
    to: 'CONFIRMED',
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
    input: StatedDayDisputeInput,
    decides: true,
    tone: 'DANGER',
  })
  disputeStatedDay(stated: Loaded<StatedDay>, { finding }: StatedDayDisputeInput, { viewer }: StepContext) {
    Object.assign(stated, { confirmedBy: viewer.name, finding });
  }
}

import { Resolver } from 'type-graphql';
import { Day, Flag, Lines, Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import { Planned } from '../procedure/day-origin.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { headedDepartments } from '../viewer/roles.ts';
import { beginAnew } from './begin-anew.ts';
import { CorrectiveAction, PlannedMeasure } from './corrective-action.entity.ts';
import {
  anewWithNewDay,
  causeSaid,
  completeToVerify,
  drawnFromSomething,
  dueAhead,
  effectShown,
  evidenceSaid,
  findingSaid,
  measuresAnsweredFor,
  measuresSaid,
  onlyOpened,
  turnOfOwner,
} from './corrective-action-rules.ts';

@Form()
export class CorrectiveActionInput extends pick(CorrectiveAction) {}

@Form()
export class RootCauseInput {
  @Text({
    widget: 'LONG_TEXT',
  })
  rootCause!: string;
}

@Form()
export class MeasuresInput {
  @Lines(() => PlannedMeasure, 'action', { max: 30 }) measures!: PlannedMeasure[];
}

@Form()
export class ImplementationInput {
  @Text({ widget: 'LONG_TEXT' }) evidence!: string;
  @File({ optional: true }) evidenceFile!: StoredFile | null;
}

@Form()
export class VerificationInput {
  @Flag() effective!: boolean;
  @Text({ widget: 'LONG_TEXT' }) finding!: string;
  @Planned()
  @Day({ optional: true })
  nextDue!: string | null;
}

@Resolver()
export class CorrectiveActionSteps {
  @Step(CorrectiveAction, {
    description:
      'Management draws from complaints and nonconformities what has to be corrected, prevented or improved.',
    clause: clause.complaints,
    by: ['MANAGEMENT'],
    to: 'OPEN',
    input: CorrectiveActionInput,
    rules: [drawnFromSomething, dueAhead],
    on: { summary: { states: ['SENT', 'ACKNOWLEDGED'] }, complaint: { states: ['OPEN', 'ANSWERED', 'CLOSED'] } },
    tone: 'PRIMARY',
  })
  openCorrectiveAction(action: CorrectiveAction, input: Input<CorrectiveActionInput>) {
    assign(action, input);
  }

  @Step(CorrectiveAction, {
    description: 'The department that owns it finds out why it happened.',
    clause: clause.complaints,
    by: { roles: headedDepartments, ownedBy: turnOfOwner },
    from: ['OPEN'],
    to: 'ANALYSED',
    input: RootCauseInput,
    rules: [causeSaid],
    tone: 'PRIMARY',
  })
  recordRootCause(action: Loaded<CorrectiveAction>, { rootCause }: RootCauseInput) {
    action.rootCause = rootCause;
  }

  @Step(CorrectiveAction, {
    description: 'It plans what to do against the cause, who answers for it and by when.',
    clause: clause.complaints,
    by: { roles: headedDepartments, ownedBy: turnOfOwner },
    from: ['ANALYSED'],
    to: 'PLANNED',
    input: MeasuresInput,
    rules: [measuresSaid, measuresAnsweredFor],
    tone: 'PRIMARY',
  })
  planCorrectiveAction(action: Loaded<CorrectiveAction>, input: Input<MeasuresInput>) {
    assign(action, input);
  }

  @Step(CorrectiveAction, {
    description: 'It has done so, and here is the evidence.',
    clause: clause.complaints,
    by: { roles: headedDepartments, ownedBy: turnOfOwner },
    from: ['PLANNED'],
    to: 'IMPLEMENTED',
    input: ImplementationInput,
    rules: [evidenceSaid],
    tone: 'PRIMARY',
  })
  implementCorrectiveAction(
    action: Loaded<CorrectiveAction>,
    input: Input<ImplementationInput>,
    { viewer, em, today }: StepContext,
  ) {
    assign(action, input);
    action.implementedBy = me({ em, viewer });
    action.implementedOn = today;
  }

  @Step(CorrectiveAction, {
    description:
      'Management verifies whether it was effective. If it was not, the action begins anew, and the former round stays visible.',
    clause: clause.complaints,
    by: { roles: ['MANAGEMENT'], notBy: action => [action.implementedBy?.id] },
    from: ['IMPLEMENTED'],
    to: ['CLOSED', 'OPEN'],
    input: VerificationInput,
    decides: true,
    guards: [completeToVerify],
    rules: [findingSaid, effectShown, anewWithNewDay],
    parameters: ['EFFECT_VERIFIED_AFTER_DAYS'],
    load: ['measures.responsible', 'formerRounds', 'implementedBy'],
    tone: 'PRIMARY',
  })
  verifyCorrectiveAction(
    action: Loaded<CorrectiveAction, 'formerRounds' | 'measures.responsible'>,
    { effective, finding, nextDue }: VerificationInput,
    context: StepContext,
  ) {
    Object.assign(action, {
      state: effective ? 'CLOSED' : 'OPEN',
      finding,
      verifiedBy: me(context),
      verifiedOn: context.today,
    });
    if (nextDue && !effective) beginAnew(action, nextDue);
  }

  @Step(CorrectiveAction, {
    description: 'It turns out not to be needed before anybody has worked on it.',
    clause: clause.complaints,
    by: ['MANAGEMENT'],
    from: ['OPEN'],
    to: 'CANCELLED',
    input: ReasonInput,
    guards: [onlyOpened],
    tone: 'DANGER',
  })
  cancelCorrectiveAction(action: Loaded<CorrectiveAction>, { reason }: ReasonInput) {
    action.cancellationReason = reason;
  }
}

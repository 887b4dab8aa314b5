import { Resolver } from 'type-graphql';
import { Form, pick } from '../fields/form.ts';
import { assign } from '../procedure/assign.ts';
import type { Facts, Input, Loaded } from '../procedure/facts.ts';
import { readParameter } from '../procedure/parameters-in-force.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { parameterField } from '../procedures/sh-jr-c-160/parameters.ts';
import { homeCityKnown } from './city.ts';
import { ReasonInput } from './master-data.ts';
import { me } from './me.ts';
import { effectiveInFuture, stillAhead, valueFitsParameter } from './parameter-rules.ts';
import { ProcedureParameter } from './procedure-parameter.entity.ts';

@Form()
export class ProcedureParameterInput extends pick(ProcedureParameter) {}

const decide = (parameter: Loaded<ProcedureParameter>, { viewer, em, now }: StepContext) =>
  Object.assign(parameter, { decidedBy: me({ em, viewer }), decidedAt: now });

const byAnother = ({ proposedBy }: Facts<ProcedureParameter>) => [proposedBy.id];

@Resolver()
export class ProcedureParameterSteps {
  @Step(ProcedureParameter, {
    description: 'Management proposes a value for what the procedure leaves open.',
    clause: clause.coordination,
    by: ['MANAGEMENT'],
    to: 'PROPOSED',
    input: ProcedureParameterInput,
    rules: [valueFitsParameter, homeCityKnown, effectiveInFuture],
    tone: 'PRIMARY',
  })
  proposeParameter(parameter: ProcedureParameter, input: Input<ProcedureParameterInput>, { viewer, em }: StepContext) {
    assign(parameter, { ...input, value: String(readParameter(parameterField(input.name), input.value)) });
    parameter.proposedBy = me({ em, viewer });
  }

  @Step(ProcedureParameter, {
    description: 'From its day on the value holds, until a later one does.',
    clause: clause.coordination,
    by: { roles: ['GENERAL_MANAGER'], notBy: byAnother },
    from: ['PROPOSED'],
    to: 'APPROVED',
    decides: true,
    guards: [stillAhead],
    tone: 'PRIMARY',
  })
  approveParameter(parameter: Loaded<ProcedureParameter>, _: object, context: StepContext) {
    decide(parameter, context);
  }

  @Step(ProcedureParameter, {
    description: 'The former value stays in force.',
    clause: clause.coordination,
    by: { roles: ['GENERAL_MANAGER'], notBy: byAnother },
    from: ['PROPOSED'],
    to: 'REJECTED',
    input: ReasonInput,
    decides: true,
    tone: 'DANGER',
  })
  rejectParameter(parameter: Loaded<ProcedureParameter>, { reason }: ReasonInput, context: StepContext) {
    decide(parameter, context);
    parameter.rejectionReason = reason;
  }
}

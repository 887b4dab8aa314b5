import { Choice, Day, Identifier, Text, Values } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { ParameterName } from '../procedures/sh-jr-c-160/parameters.ts';
import { ProcedureParameterState } from './procedure-parameter.entity.ts';

@ValueType('A value that a parameter may take on: proposed, or approved from a later day on.')
export class ComingParameterValue {
  @Identifier() record!: string;
  @Choice(() => ProcedureParameterState) state!: ProcedureParameterState;
  @Text() value!: string;
  @Day() from!: string;
  @Text({ description: 'Who proposed it.' }) by!: string;
}

@ValueType('The value of a parameter of the procedure on a day.')
export class ParameterInForce {
  @Choice(() => ParameterName) name!: ParameterName;
  @Text({ shapedBy: 'name' }) value!: string;
  @Day({ optional: true })
  since!: string | null;
  @Identifier({ optional: true }) record!: string | null;
  @Text({ optional: true, description: 'Who approved it; nobody, of what Sanbao came with.' }) by!: string | null;
  @Text({ shapedBy: 'name', description: 'What Sanbao came with.' }) default!: string;
  @Text({ description: 'The clause that leaves it open.' }) clause!: string;
  @Values(() => ComingParameterValue) coming!: ComingParameterValue[];
}

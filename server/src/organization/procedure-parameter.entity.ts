import { Index } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Link, Moment, Text } from '../fields/declarations.ts';
import { Planned } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ParameterName } from '../procedures/sh-jr-c-160/parameters.ts';
import { User } from './user.entity.ts';

export const ProcedureParameterState = choice('ProcedureParameterState', ['PROPOSED', 'APPROVED', 'REJECTED']);
export type ProcedureParameterState = ChoiceOf<typeof ProcedureParameterState>;

@Index({ properties: ['name', 'effectiveFrom'] })
@ProcedureRecord({
  description: `A value for what the text of the procedure leaves open, in force from a day on (${clause.coordination}).`,
  prefix: 'PP',
  chapter: 'ORGANIZATION',
  clause: clause.coordination,
  title: 'name',
  final: ['APPROVED', 'REJECTED'],
  due: 'effectiveFrom',
})
export class ProcedureParameter extends BaseRecord {
  @State(() => ProcedureParameterState) state!: ProcedureParameterState;
  @Choice(() => ParameterName, { list: true }) name!: ParameterName;
  @Text({ list: true, search: true, shapedBy: 'name' }) value!: string;
  @Planned() @Day({ list: true }) effectiveFrom!: string;
  @Text({ optional: true, widget: 'LONG_TEXT' }) grounds!: string | null;
  @Link(() => User, { serverSet: true }) proposedBy!: User;
  @Link(() => User, { serverSet: true, optional: true }) decidedBy!: User | null;
  @Moment({ serverSet: true, optional: true }) decidedAt!: Date | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) rejectionReason!: string | null;
}

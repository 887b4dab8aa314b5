import { ArgsType, Field, ID, Int } from 'type-graphql';
import { choice } from '../fields/choice.ts';
import { Choice, Day, Flag, Identifier, Moment, Text, Value, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { DayScalar } from '../fields/scalars.ts';
import { PageInfo } from '../read/page.ts';
import type { Share } from './whose-turn.ts';

export const InboxShare = choice(
  'InboxShare',
  ['MINE', 'DEPARTMENT', 'DEPUTISED'],
  'On whom a task lies: on the viewer by name, on their department, or on somebody whose deputy they are.',
);

@ValueType('A record that waits for a step which the viewer can take.')
export class InboxEntry {
  @Identifier() record!: string;
  @Text() resource!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Text() state!: string;
  @Text() step!: string;
  @Text({ optional: true }) clause!: string | null;
  @Text({ optional: true }) blocked!: string | null;
  @Text({ optional: true }) onBehalfOf!: string | null;
  @Day({ optional: true }) due!: string | null;
  @Flag() overdue!: boolean;
  @Moment() since!: string;
  @Day({
    description: 'The day by which it stands: its own, or where it has none, by rule some days after it began to wait.',
  })
  day!: string;
  @Choice(() => InboxShare) share!: Share;
  @Text({ description: 'What is wanted, in words.' }) wanted!: string;
  @Text({ optional: true }) customer!: string | null;
  @Identifier({ optional: true }) customerId!: string | null;
  @Text({ optional: true, description: 'The model and serial number of the machine.' }) machine!: string | null;
  @Identifier({ optional: true }) machineId!: string | null;
}

@ValueType('How many records wait for one step.')
export class InboxGroup {
  @Text() step!: string;
  @Text({ optional: true }) clause!: string | null;
  @Text() resource!: string;
  @Whole() total!: number;
  @Whole({ description: 'How many of them should be over by now.' }) overdue!: number;
}

@ValueType('How many records wait for the viewer by name, as one of their department, or as a deputy.')
export class InboxShareTotal {
  @Choice(() => InboxShare) share!: Share;
  @Whole() total!: number;
}

@ValueType('How much of what waits stands by which day.')
export class InboxTerms {
  @Whole({ description: 'By a day that is over.' }) late!: number;
  @Whole() today!: number;
  @Whole({ description: 'By one of the seven days from today on.' }) week!: number;
}

@ValueType('A page of what waits for the viewer, and how much there is of it.')
export class InboxPage {
  @Values(() => InboxEntry) entries!: InboxEntry[];
  @Whole({ description: 'How many there are in all, on whatever page.' }) totalCount!: number;
  @Whole({ description: 'How many of them should be over by now.' }) overdueCount!: number;
  @Value(() => InboxTerms) terms!: InboxTerms;
  @Values(() => InboxGroup, { description: 'By step, those of the chosen share.' }) groups!: InboxGroup[];
  @Values(() => InboxShareTotal, { description: 'By share, those of all steps.' }) shares!: InboxShareTotal[];
  @Value(() => PageInfo) pageInfo!: PageInfo;
}

@ArgsType()
export class InboxArguments {
  @Field(() => Int, { defaultValue: 25, description: 'At most 100.' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The cursor behind which the page begins.' }) after?:
    | string
    | null;
  @Field(() => InboxShare, { nullable: true, description: 'Only what lies on the viewer in this way.' })
  share?: Share | null;
  @Field(() => String, { nullable: true, description: 'Only what waits for this step.' }) step?: string | null;
  @Field(() => String, { nullable: true, description: 'Only what waits under this clause.' }) clause?: string | null;
  @Field(() => ID, { nullable: true }) customer?: string | null;
  @Field(() => DayScalar, { nullable: true, description: 'Only what stands by this day or a later one.' }) from?:
    | string
    | null;
  @Field(() => DayScalar, { nullable: true, description: 'Only what stands by this day or an earlier one.' })
  until?: string | null;
}

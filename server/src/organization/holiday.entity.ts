import { Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Text } from '../fields/declarations.ts';
import { Planned } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { MasterDataState } from './master-data.ts';

export const HolidayKind = choice('HolidayKind', ['HOLIDAY', 'MADE_UP']);
export type HolidayKind = ChoiceOf<typeof HolidayKind>;

@ProcedureRecord({
  description:
    "A day on which the State Council's notice departs from the week: free, or worked at a weekend to make up.",
  prefix: 'H',
  chapter: 'ORGANIZATION',
  title: 'name',
})
@Unique({ properties: ['day'], where: "state = 'ACTIVE'" })
export class Holiday extends BaseRecord {
  @State(() => MasterDataState) state!: MasterDataState;
  @Planned() @Day({ list: true }) day!: string;
  @Choice(() => HolidayKind, { list: true }) kind!: HolidayKind;
  @Text({ list: true, search: true, max: 40 }) name!: string;
}

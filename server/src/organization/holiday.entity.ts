import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Text } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { MasterDataState } from './master-data.ts';

export const HolidayKind = choice('HolidayKind', {
  HOLIDAY: ['放假', 'Holiday'],
  MADE_UP: ['调休上班', 'Working day made up'],
});
export type HolidayKind = ChoiceOf<typeof HolidayKind>;

@ProcedureRecord({
  says: "A day on which the State Council's notice departs from the week: free, or worked at a weekend to make up.",
  prefix: 'H',
  zh: '节假日',
  en: 'Holiday',
  chapter: 'ORGANIZATION',
  title: 'name',
})
export class Holiday extends BaseRecord {
  @State(() => MasterDataState) state!: MasterDataState;
  @Day('日期', { list: true, unique: true }) day!: string;
  @Choice('种类', () => HolidayKind, { list: true }) kind!: HolidayKind;
  @Text('名称', { list: true, search: true, max: 40 }) name!: string;
}

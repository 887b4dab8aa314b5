import { Day, Flag, Identifier, Text, Values } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';

@ValueType('A record on its day, or on the days from its first to its last.')
export class CalendarEntry {
  @Identifier('记录', { en: 'Record' }) record!: string;
  @Text('记录类型', { en: 'Type of the record' }) resource!: string;
  @Text('编号') number!: string;
  @Text('名称') title!: string;
  @Text('状态') state!: string;
  @Day('日期', { en: 'From' }) from!: string;
  @Day('至', { en: 'Until' }) until!: string;
  @Text('内容', { optional: true, en: 'Detail' }) detail!: string | null;
}

@ValueType('The days of the records in a period.')
export class Calendar {
  @Values('各日', () => CalendarEntry, { en: 'Entries' }) entries!: CalendarEntry[];
  @Flag('齐全', { en: 'Whether these are all; of each kind of record the first 500 are given' }) complete!: boolean;
}

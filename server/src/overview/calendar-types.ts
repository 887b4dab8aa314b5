import { Day, Flag, Identifier, Text, Values } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';

@ValueType('A record on its day, or on the days from its first to its last.')
export class CalendarEntry {
  @Identifier() record!: string;
  @Text() resource!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Text() state!: string;
  @Day() from!: string;
  @Day() until!: string;
  @Text({ optional: true }) detail!: string | null;
}

@ValueType('The days of the records in a period.')
export class Calendar {
  @Values(() => CalendarEntry) entries!: CalendarEntry[];
  @Flag() complete!: boolean;
}

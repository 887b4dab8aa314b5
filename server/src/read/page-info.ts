import { Flag, Text } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';

@ValueType('What lies around a page of a list.')
export class PageInfo {
  @Flag('有下一页', { en: 'Has next page' }) hasNextPage!: boolean;
  @Flag('有上一页', { en: 'Has previous page' }) hasPreviousPage!: boolean;
  @Text('首行游标', { en: 'Start cursor', optional: true }) startCursor!: string | null;
  @Text('末行游标', { en: 'End cursor', optional: true }) endCursor!: string | null;
}

import { Flag, Text } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';

@ValueType('What lies around a page of a list.')
export class PageInfo {
  @Flag('有下一页', { en: 'Has next page', says: 'Whether more rows follow this page.' }) hasNextPage!: boolean;
  @Flag('有上一页', { en: 'Has previous page', says: 'Whether rows come before this page.' }) hasPreviousPage!: boolean;
  @Text('首行游标', { en: 'Start cursor', says: 'The cursor of the first row; null on an empty page.', optional: true })
  startCursor!: string | null;
  @Text('末行游标', {
    en: 'End cursor',
    says: 'The cursor of the last row, for `after` or `changedSince`; null where there is none.',
    optional: true,
  })
  endCursor!: string | null;
}

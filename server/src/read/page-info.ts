import { Flag, Text } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';

@ValueType('What lies around a page of a list.')
export class PageInfo {
  @Flag({ description: 'Whether more rows follow this page.' }) hasNextPage!: boolean;
  @Flag({ description: 'Whether rows come before this page.' }) hasPreviousPage!: boolean;
  @Text({ description: 'The cursor of the first row; null on an empty page.', optional: true })
  startCursor!: string | null;
  @Text({
    description: 'The cursor of the last row, for `after` or `changedSince`; null where there is none.',
    optional: true,
  })
  endCursor!: string | null;
}

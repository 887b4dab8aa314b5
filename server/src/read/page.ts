import { Flag, Text } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { message } from '../messages/catalogue.ts';
import { badInput } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';

export interface PageArguments {
  first?: number | null;
  after?: string | null;
  offset?: number | null;
}

export const PAGE_LIMIT = 100;
/** The most rows of a pull: who takes over a hundred thousand records asks as rarely as can be. */
export const PULL_LIMIT = 500;

/** How many rows, and after how many others; a page that is too large is refused, not cut short in silence. */
export function pageOf({ first, offset, after }: PageArguments, language: Language, most = PAGE_LIMIT) {
  const fields: Record<string, string> = {};
  if (first != null && first < 0) fields.first = message(language, 'tooSmall', { min: 0 });
  if (first != null && first > most) fields.first = message(language, 'tooLarge', { max: most });
  if (offset != null && offset < 0) fields.offset = message(language, 'tooSmall', { min: 0 });
  if (after && offset) fields.offset = message(language, 'eitherCursorOrOffset');
  if (Object.keys(fields).length) throw badInput(language, { fields });
  return { first: first ?? 25, offset: offset ?? 0 };
}

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

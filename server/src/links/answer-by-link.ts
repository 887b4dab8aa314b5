import type { GraphQLResolveInfo } from 'graphql';
import type { Language } from '../messages/language.ts';
import { linksOnlyAct } from '../procedure/errors.ts';
import type { BaseRecord } from '../procedure/record.ts';
import { type Selection, selectionOf } from '../read/selection.ts';
import { columnName } from '../read/statement.ts';

/** All that the answer of a customer's step tells of its record. */
const exposedFields = new Set(['__typename', 'id', 'number', 'state', 'version']);

/** What was asked of the answer, refused before the step is taken where it is more than a customer is told. */
export function askedByLink(info: GraphQLResolveInfo, type: string, language: Language): Selection {
  const selection = selectionOf(info, type);
  if (!selection.every(({ name }) => exposedFields.has(name))) throw linksOnlyAct(language);
  return selection;
}

export const answerByLink = (record: BaseRecord, selection: Selection) =>
  Object.fromEntries(
    selection.map(({ key, name }) => [columnName(key), (record as unknown as Record<string, unknown>)[name]]),
  );

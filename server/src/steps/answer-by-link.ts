import type { GraphQLResolveInfo } from 'graphql';
import { linksOnlyAct } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';
import type { BaseRecord } from '../procedure/record.ts';
import { type Selection, selectionOf } from '../read/selection.ts';
import { columnName } from '../read/statement.ts';

/** The fields of a record that the answer to a customer's step may have. */
const exposedFields = new Set(['__typename', 'id', 'number', 'state', 'version']);

/** The selected fields. A selection beyond the exposed fields is refused before the step is taken. */
export function askedByLink(info: GraphQLResolveInfo, type: string, language: Language): Selection {
  const selection = selectionOf(info, type);
  if (!selection.every(({ name }) => exposedFields.has(name))) throw linksOnlyAct(language);
  return selection;
}

export const answerByLink = (record: BaseRecord, selection: Selection) =>
  Object.fromEntries(
    selection.map(({ key, name }) => [columnName(key), (record as unknown as Record<string, unknown>)[name]]),
  );

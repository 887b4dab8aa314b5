import { useGetOne, useLocale } from 'react-admin';
import { recordType } from '../schema/schema.ts';
import { selectPage } from '../schema/selection.ts';

/** A record with all that its page has: forms begin with what it says, and the server tells which steps are open. */
export function useWholeRecord(type: string, id: string) {
  const meta = { select: selectPage(recordType(type)), locale: useLocale() };
  return useGetOne(type, { id, meta }).data;
}

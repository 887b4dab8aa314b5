import { useCallback } from 'react';
import { useRefresh } from 'react-admin';
import { noteAsOf } from '../field/asOf.ts';

/** Asks anew for all that is shown; what still gets no answer says so again. */
export function useReadAgain() {
  const refresh = useRefresh();
  return useCallback(() => {
    noteAsOf(undefined);
    refresh();
  }, [refresh]);
}

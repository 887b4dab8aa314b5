import { useEffect, useState } from 'react';
import { useMay } from '../layout/permissions.ts';
import { ahead } from './ahead.ts';
import type { Entry } from './entry.ts';
import { kept } from './field.ts';
import { useWaitingHere } from './waiting.ts';

/** A record as it will be once what waits on this device is received. */
export const useAhead = <R extends Parameters<typeof ahead>[1]>(type: string, record: R): R =>
  ahead(type, record, useEntries(), useMay());

/** What waits here, read anew whenever another number does; where nothing waits, nothing is opened. */
export function useEntries(): Entry[] {
  const count = useWaitingHere();
  const [entries, setEntries] = useState<Entry[]>([]);
  useEffect(() => {
    if (count === 0) setEntries([]);
    else
      void kept()
        .all()
        .then(setEntries, () => {});
  }, [count]);
  return entries;
}

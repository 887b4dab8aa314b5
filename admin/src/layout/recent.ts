import { useEffect } from 'react';
import { type Identifier, useStore } from 'react-admin';

/** A record that the reader opened. */
export interface Opened {
  record: string;
  id: Identifier;
  number: string;
  title: string;
}

const MAX_OPENED = 20;

/** The records that the reader opened last, the latest first; kept on the device until they sign out. */
export const useRecent = () => useStore<Opened[]>('recent', []);

/** Keeps a record among those that were opened last, once it is there. */
export function useOpened(opened: Opened | undefined) {
  const [, setRecent] = useRecent();
  const { record, id, number, title } = opened ?? {};
  useEffect(() => {
    if (!record || !id || !number || !title) return;
    setRecent(recent => [{ record, id, number, title }, ...recent.filter(each => each.id !== id)].slice(0, MAX_OPENED));
  }, [record, id, number, title, setRecent]);
}

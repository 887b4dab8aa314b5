import { useMemo } from 'react';
import { useStore } from 'react-admin';
import { columnsOf, hiddenByDefault } from '../schema/columns.ts';
import type { Field, RecordType } from '../schema/metadata.ts';

/** Under which react-admin keeps the columns that the reader has hidden, and beside it their order. */
export const storeKeyOf = ({ name }: RecordType) => `${name}.datatable`;

/** The columns that a list may have, and those that the reader sees, in the order that the reader gave them. */
export function useColumns(record: RecordType): { all: Field[]; shown: Field[] } {
  const all = useMemo(() => columnsOf(record), [record]);
  const byDefault = useMemo(() => hiddenByDefault(record), [record]);
  const [hidden] = useStore<string[]>(storeKeyOf(record), byDefault);
  const [ranks] = useStore<number[]>(`${storeKeyOf(record)}_columnRanks`);
  const shown = useMemo(() => {
    const ranked = (ranks ?? []).flatMap(at => all[at] ?? []);
    return [...new Set([...ranked, ...all])].filter(({ name }) => !hidden.includes(name));
  }, [all, hidden, ranks]);
  return { all, shown };
}

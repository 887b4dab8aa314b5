import { useMemo } from 'react';
import { useStore } from 'react-admin';
import { columnsOf, hiddenByDefault } from '../schema/columns.ts';
import type { Field, RecordType } from '../schema/metadata.ts';

interface Columns {
  /** The columns that a list may have. */
  all: Field[];
  /** Those that the reader sees, in the order that the reader gave them. */
  shown: Field[];
  /** By name, so that they stay the same when fields come or go; nothing for those that everybody sees. */
  choose: (names: string[] | undefined) => void;
}

export function useColumns(record: RecordType): Columns {
  const [chosen, choose] = useStore<string[] | undefined>(`${record.name}.columns`);
  const all = useMemo(() => columnsOf(record), [record]);
  const shown = useMemo(() => {
    const hidden = hiddenByDefault(record);
    const named = (chosen ?? []).flatMap(name => all.find(each => each.name === name) ?? []);
    return named.length ? named : all.filter(({ name }) => !hidden.includes(name));
  }, [record, all, chosen]);
  return { all, shown, choose };
}

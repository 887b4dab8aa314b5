import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { SanbaoDataProvider } from './dataProvider.ts';

/** Rows that are known, and page by page those behind them, once somebody wants to see them. */
export function useFollowing<Row extends { cursor: string }>(
  known: readonly Row[],
  ask: (dataProvider: SanbaoDataProvider, after: string) => Promise<readonly Row[]>,
) {
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const [further, setFurther] = useState<readonly Row[]>([]);
  const [ended, setEnded] = useState(false);
  const rows = [...known, ...further];
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => ask(dataProvider, rows.at(-1)?.cursor ?? ''),
    onSuccess: page => {
      setFurther([...further, ...page]);
      setEnded(!page.length);
    },
  });
  return { rows, ended, follow: () => mutate(), isPending, error };
}

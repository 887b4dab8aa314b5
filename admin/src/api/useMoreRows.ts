import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { SanbaoDataProvider } from './dataProvider.ts';

/** The first rows, and page by page those behind them, once somebody wants to see them. */
export function useMoreRows<Row extends { cursor: string }>(
  first: readonly Row[],
  read: (dataProvider: SanbaoDataProvider, after: string) => Promise<readonly Row[]>,
) {
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const [further, setFurther] = useState<readonly Row[]>([]);
  const [ended, setEnded] = useState(false);
  const rows = [...first, ...further];
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => read(dataProvider, rows.at(-1)?.cursor ?? ''),
    onSuccess: page => {
      setFurther([...further, ...page]);
      setEnded(!page.length);
    },
  });
  return { rows, ended, readMore: () => mutate(), isPending, error };
}

import { Alert, Box, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { Heading } from '../layout/Heading.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import { Audience } from './Audience.tsx';
import type { useAudience } from './useAudience.ts';

interface Props<T> {
  /** Its name among the pages; what it is about stands beside it in the catalogue. */
  name: 'coverage' | 'passport';
  audience: ReturnType<typeof useAudience>;
  query: string;
  variables: Record<string, unknown>;
  children: (data: T) => React.ReactNode;
}

/** A page of the training about certain people: chooses whose, reads, and shows what was read. */
export const TrainingPage = <T,>({ name, audience, query, variables, children }: Props<T>) => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const { data, error, isFetching } = useQuery<T, Error>({
    queryKey: [name, variables],
    queryFn: () => dataProvider.read(query, variables),
    placeholderData: keepPreviousData,
  });
  return (
    <Box sx={{ maxWidth: 1100 }}>
      <Heading title={translate(`sanbao.training.${name}`)} />
      <Typography sx={{ color: 'text.secondary', mt: 0.5 }}>{translate(`sanbao.training.${name}Intro`)}</Typography>
      <Audience {...audience} />
      {error && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {translate(error.message)}
        </Alert>
      )}
      {!data && !error && <Waiting />}
      {data && (
        <Box aria-busy={isFetching} sx={{ display: 'grid', gap: 2, mt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {children(data)}
        </Box>
      )}
    </Box>
  );
};

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { ReadPage } from '../layout/ReadPage.tsx';
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
  const answer = useQuery<T, Error>({
    queryKey: [name, variables],
    queryFn: () => dataProvider.read(query, variables),
    placeholderData: keepPreviousData,
  });
  return (
    <ReadPage
      title={translate(`sanbao.training.${name}`)}
      intro={translate(`sanbao.training.${name}Intro`)}
      answer={answer}
      controls={<Audience {...audience} />}
    >
      {children}
    </ReadPage>
  );
};

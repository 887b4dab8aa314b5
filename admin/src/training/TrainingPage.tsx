import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { ReadPage } from '../layout/ReadPage.tsx';
import { Audience } from './Audience.tsx';
import type { useAudience } from './useAudience.ts';

interface Props<T> {
  /** Its name among the pages; what it is about stands beside it in the catalogue. */
  name: 'coverage' | 'passport';
  audience: ReturnType<typeof useAudience>;
  answer: UseQueryResult<T>;
  children: (data: T) => React.ReactNode;
}

/** A page of the training about certain people: chooses whose, and shows what was read of them. */
export const TrainingPage = <T,>({ name, audience, answer, children }: Props<T>) => {
  const translate = useTranslate();
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

import { Box, LinearProgress } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useRead } from '../api/useRead.ts';
import { setUpQuery } from '../generated/operations.ts';
import { ReadPage } from '../layout/ReadPage.tsx';
import { Section } from '../record/Section.tsx';
import { SetUpRow } from './SetUpRow.tsx';

/** What the company enters before it can work: in which order, by whom, and how far it is. */
const SetUpPage = () => {
  const translate = useTranslate();
  const answer = useRead(setUpQuery, []);
  const title = translate('sanbao.setUp.title');
  return (
    <ReadPage title={title} intro={translate('sanbao.setUp.intro')} answer={answer}>
      {({ setUp }) => {
        const done = setUp.filter(({ complete }) => complete).length;
        const progress = translate('sanbao.setUp.progress', { done, all: setUp.length });
        return (
          <Section title={progress}>
            <LinearProgress variant="determinate" value={(100 * done) / setUp.length} aria-label={progress} />
            <Box component="ol" aria-label={title} sx={{ listStyle: 'none', p: 0, m: 0, mt: 1 }}>
              {setUp.map((matter, at) => (
                <SetUpRow key={matter.subject} matter={matter} at={at + 1} />
              ))}
            </Box>
          </Section>
        );
      }}
    </ReadPage>
  );
};

export default SetUpPage;

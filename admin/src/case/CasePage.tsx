import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router';
import { useRead } from '../api/useRead.ts';
import { caseQuery } from '../generated/operations.ts';
import { ReadPage } from '../layout/ReadPage.tsx';
import { Section } from '../record/Section.tsx';
import { Course } from './Course.tsx';
import { Lanes } from './Lanes.tsx';

/** A case on one page: its records on a line of time, and all that was done, from the first call on. */
const CasePage = () => {
  const translate = useTranslate();
  const { resource = '', record = '' } = useParams();
  const answer = useRead(caseQuery, [{ resource, record }]);
  const first = answer.data?.caseThread.records[0];
  return (
    <ReadPage
      title={first ? translate('sanbao.case.title', { title: first.title }) : translate('sanbao.case.name')}
      answer={answer}
    >
      {({ caseThread }) =>
        first ? (
          <>
            <Section title={translate('sanbao.case.records', { smart_count: caseThread.records.length })}>
              <Lanes thread={caseThread} />
            </Section>
            <Section title={translate('sanbao.case.course')}>
              <Course thread={caseThread} />
            </Section>
          </>
        ) : (
          <Typography>{translate('sanbao.case.nothing')}</Typography>
        )
      }
    </ReadPage>
  );
};

export default CasePage;

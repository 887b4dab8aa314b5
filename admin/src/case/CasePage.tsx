import { Alert, Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import { useParams } from 'react-router';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { caseQuery } from '../api/queries.ts';
import { Heading } from '../layout/Heading.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import { Section } from '../record/Section.tsx';
import { Course } from './Course.tsx';
import { Lanes } from './Lanes.tsx';
import type { Case } from './types.ts';

/** A case on one page: its records on a line of time, and all that was done, from the first call on. */
const CasePage = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const { resource, record } = useParams();
  const { data, error } = useQuery<{ caseThread: Case }, Error>({
    queryKey: ['case', resource, record],
    queryFn: () => dataProvider.read(caseQuery, { resource, record }),
  });
  const thread = data?.caseThread;
  const first = thread?.records[0];
  return (
    <Box sx={{ maxWidth: 1100 }}>
      <Heading title={first ? translate('sanbao.case.title', { title: first.title }) : translate('sanbao.case.name')} />
      {error && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {translate(error.message)}
        </Alert>
      )}
      {!thread && !error && <Waiting />}
      {thread && !first && <Typography sx={{ mt: 2 }}>{translate('sanbao.case.nothing')}</Typography>}
      {thread && first && (
        <Box sx={{ display: 'grid', gap: 2, mt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Section title={translate('sanbao.case.records', { smart_count: thread.records.length })}>
            <Lanes thread={thread} />
          </Section>
          <Section title={translate('sanbao.case.course')}>
            <Course thread={thread} />
          </Section>
        </Box>
      )}
    </Box>
  );
};

export default CasePage;

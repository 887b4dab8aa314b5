import { Box, Button, Card, Typography } from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { auditTrailQuery } from '../generated/operations.ts';
import { ReadPage } from '../layout/ReadPage.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { Entry } from './Entry.tsx';
import { useAuditFilters } from './useAuditFilters.ts';
import { Verification } from './Verification.tsx';

/** The history of the procedure, the latest first, and whether it is whole. */
const AuditPage = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const { filters, choose } = useAuditFilters();
  const { data, error, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['auditTrail', filters],
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      dataProvider.read(auditTrailQuery, { ...filters, after: pageParam }),
    initialPageParam: null,
    getNextPageParam: ({ auditTrail: { hasNextPage: more, endCursor } }) => (more ? endCursor : undefined),
  });
  const entries = data?.pages.flatMap(({ auditTrail }) => auditTrail.entries);
  return (
    <ReadPage
      title={translate('sanbao.audit.title')}
      intro={translate('sanbao.audit.intro')}
      answer={{ data: entries, error, isFetching }}
      controls={
        <>
          <Verification />
          <AuditFilters filters={filters} choose={choose} />
        </>
      }
    >
      {found => (
        <>
          {found.length === 0 && <Typography>{translate('sanbao.audit.nothing')}</Typography>}
          {found.length > 0 && (
            <Card>
              <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
                {found.map(entry => (
                  <Entry key={entry.id} entry={entry} />
                ))}
              </Box>
            </Card>
          )}
          {hasNextPage && (
            <Box>
              <Button onClick={() => fetchNextPage()} disabled={isFetching}>
                {translate('sanbao.audit.more')}
              </Button>
            </Box>
          )}
        </>
      )}
    </ReadPage>
  );
};

export default AuditPage;

import { Alert, Box, Button, Card, Typography } from '@mui/material';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { auditTrailQuery } from '../api/queries.ts';
import { Heading } from '../layout/Heading.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { type AuditEntry, Entry } from './Entry.tsx';
import { useAuditFilters } from './useAuditFilters.ts';
import { Verification } from './Verification.tsx';

interface Page {
  auditTrail: { entries: AuditEntry[]; endCursor: string | null; hasNextPage: boolean };
}

/** What was done in the procedure, the latest first, and whether that history is whole. */
const AuditPage = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const { filters, choose } = useAuditFilters();
  const { data, error, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery<Page, Error>({
    queryKey: ['auditTrail', filters],
    queryFn: ({ pageParam }) => dataProvider.read(auditTrailQuery, { ...filters, after: pageParam }),
    initialPageParam: null,
    getNextPageParam: ({ auditTrail: { hasNextPage: more, endCursor } }) => (more ? endCursor : undefined),
  });
  const entries = data?.pages.flatMap(({ auditTrail }) => auditTrail.entries);
  return (
    <Box sx={{ maxWidth: 1100 }}>
      <Heading title={translate('sanbao.audit.title')} />
      <Typography sx={{ color: 'text.secondary', mt: 0.5 }}>{translate('sanbao.audit.intro')}</Typography>
      <Verification />
      <AuditFilters filters={filters} choose={choose} />
      {error && <Alert severity="error">{translate(error.message)}</Alert>}
      {!entries && !error && <Waiting />}
      {entries?.length === 0 && <Typography>{translate('sanbao.audit.nothing')}</Typography>}
      {entries && entries.length > 0 && (
        <Card aria-busy={isFetching}>
          <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
            {entries.map(entry => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </Box>
        </Card>
      )}
      {hasNextPage && (
        <Button onClick={() => fetchNextPage()} disabled={isFetching} sx={{ mt: 1 }}>
          {translate('sanbao.audit.more')}
        </Button>
      )}
    </Box>
  );
};

export default AuditPage;

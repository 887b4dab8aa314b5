import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { InboxPageFragment } from '../generated/operations.ts';
import { Heading } from '../layout/Heading.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import { InboxFilters } from './InboxFilters.tsx';
import { InboxGroups } from './InboxGroups.tsx';
import { Tasks } from './Tasks.tsx';
import { type InboxView, useInboxFilter } from './useInboxFilter.ts';
import { useInboxPage } from './useInboxPage.ts';

/** All that waits for this person, by the day at which it stands, page by page; beside it the steps for which it waits. */
const Inbox = () => {
  const translate = useTranslate();
  const view = useInboxFilter();
  const { data, error, refetch, isFetching } = useInboxPage(view);
  const page = data?.page;
  return (
    <Box sx={{ maxWidth: 1240 }}>
      <Heading title={translate('sanbao.inbox.title')} />
      {error && (
        <Alert
          severity="error"
          sx={{ mt: 2 }}
          action={<Button onClick={() => refetch()}>{translate('sanbao.inbox.retry')}</Button>}
        >
          {translate(error.message)}
        </Alert>
      )}
      {!data && !error && <Waiting />}
      {page && (
        <>
          <Totals page={page} />
          <InboxFilters page={page} view={view} />
          <Box
            aria-busy={isFetching}
            sx={{ display: 'grid', gap: 2, gridTemplateColumns: { md: '264px minmax(0, 1fr)' }, alignItems: 'start' }}
          >
            <Box sx={{ display: { xs: 'none', md: 'block' } }}>
              <InboxGroups groups={page.groups} filter={view.filter} to={view.to} />
            </Box>
            <Box sx={{ minWidth: 0 }}>
              <Tasks
                key={JSON.stringify(view.variables)}
                entries={page.entries}
                to={view.to}
                step={view.filter.of ? undefined : view.filter.step}
                isFetching={isFetching}
              />
              <Pages page={page} view={view} />
            </Box>
          </Box>
        </>
      )}
    </Box>
  );
};

const Totals = ({ page: { totalCount, overdueCount } }: { page: InboxPageFragment }) => {
  const translate = useTranslate();
  const key = totalCount === 0 ? 'sanbao.inbox.empty' : 'sanbao.inbox.count';
  return (
    <Typography sx={{ color: 'text.secondary', mt: 0.5, mb: 1 }}>
      {translate(key, { smart_count: totalCount })}
      {overdueCount > 0 && (
        <Box component="span" sx={{ color: 'error.main', ml: 1 }}>
          {translate('sanbao.inbox.late', { smart_count: overdueCount })}
        </Box>
      )}
    </Typography>
  );
};

const Pages = ({ page, view: { passed, turn } }: { page: InboxPageFragment; view: InboxView }) => {
  const translate = useTranslate();
  const { hasNextPage, endCursor } = page.pageInfo;
  if (!passed.length && !hasNextPage) return null;
  const to = (cursors: string[]) => {
    turn(cursors);
    window.scrollTo({ top: 0 });
  };
  return (
    <Stack direction="row" spacing={1} sx={{ justifyContent: 'space-between', mt: 2 }}>
      <Button disabled={!passed.length} onClick={() => to(passed.slice(0, -1))}>
        {translate('sanbao.inbox.previous')}
      </Button>
      <Button disabled={!hasNextPage} onClick={() => to([...passed, endCursor!])}>
        {translate('sanbao.inbox.next')}
      </Button>
    </Stack>
  );
};

export default Inbox;

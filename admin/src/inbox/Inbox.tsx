import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useRead } from '../api/useRead.ts';
import { type InboxQuery, inboxQuery } from '../generated/operations.ts';
import { Heading } from '../layout/Heading.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import { type InboxFilter, InboxFilters } from './InboxFilters.tsx';
import { InboxItem } from './InboxItem.tsx';

/** The home page: all that waits for this person, by the day at which it stands, page by page. */
const Inbox = () => {
  const translate = useTranslate();
  const [filter, setFilter] = useState<InboxFilter>({});
  /** The cursors of the pages before this one. */
  const [passed, setPassed] = useState<string[]>([]);
  const variables = { after: passed.at(-1), ...filter };
  const { data, error, refetch } = useRead(inboxQuery, [variables], { placeholderData: keepPreviousData });
  const page = data?.inboxPage;
  return (
    <Box sx={{ maxWidth: 820 }}>
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
      {!page && !error && <Waiting />}
      {page && (
        <>
          <Totals page={page} />
          <InboxFilters
            page={page}
            filter={filter}
            onFilter={next => {
              setFilter(next);
              setPassed([]);
            }}
          />
          <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
            {page.entries.map(task => (
              <InboxItem key={`${task.record} ${task.step}`} task={task} />
            ))}
          </Stack>
          <Pages page={page} passed={passed} turn={setPassed} />
        </>
      )}
    </Box>
  );
};

type Page = InboxQuery['inboxPage'];

const Totals = ({ page: { totalCount, overdueCount } }: { page: Page }) => {
  const translate = useTranslate();
  const key = totalCount === 0 ? 'sanbao.inbox.empty' : 'sanbao.inbox.count';
  return (
    <Typography sx={{ color: 'text.secondary', mt: 0.5, mb: 1.5 }}>
      {translate(key, { smart_count: totalCount })}
      {overdueCount > 0 && (
        <Box component="span" sx={{ color: 'error.main', ml: 1 }}>
          {translate('sanbao.inbox.late', { smart_count: overdueCount })}
        </Box>
      )}
    </Typography>
  );
};

const Pages = ({ page, passed, turn }: { page: Page; passed: string[]; turn: (passed: string[]) => void }) => {
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

import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useRead } from '../api/useRead.ts';
import { inboxQuery, type TaskFragment } from '../generated/operations.ts';
import { Heading } from '../layout/Heading.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import { InboxItem } from './InboxItem.tsx';

/** The home page: what waits for this person, the earliest deadline first. */
const Inbox = () => {
  const translate = useTranslate();
  const { data, error, refetch } = useRead(inboxQuery, []);
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
      {!data && !error && <Waiting />}
      {data && <Tasks tasks={data.inbox} />}
    </Box>
  );
};

const Tasks = ({ tasks }: { tasks: TaskFragment[] }) => {
  const translate = useTranslate();
  const key = tasks.length === 0 ? 'sanbao.inbox.empty' : 'sanbao.inbox.count';
  return (
    <>
      <Typography sx={{ color: 'text.secondary', mt: 0.5, mb: 2 }}>
        {translate(key, { smart_count: tasks.length })}
      </Typography>
      <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {tasks.map(task => (
          <InboxItem key={`${task.record} ${task.step}`} task={task} />
        ))}
      </Stack>
    </>
  );
};

export default Inbox;

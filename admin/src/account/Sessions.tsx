import { Alert, Button, Chip, List, ListItem, ListItemText, Stack } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { mutate } from '../api/client.ts';
import { endOtherSessionsMutation, endSessionMutation, type OwnSessionFragment } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';

/** Where one is signed in; what one does not know can be ended. */
export const Sessions = ({ sessions, onEnded }: { sessions: OwnSessionFragment[]; onEnded: () => void }) => {
  const translate = useTranslate();
  const format = useFormat();
  const {
    mutate: end,
    error,
    isPending,
  } = useMutation<unknown, Error, string | undefined>({
    mutationFn: id => (id ? mutate(endSessionMutation, { id }) : mutate(endOtherSessionsMutation)),
    onSettled: onEnded,
  });
  const details = ({ network, createdAt }: OwnSessionFragment) =>
    [network, translate('sanbao.account.since', { time: format.time(createdAt) })].filter(Boolean).join(' · ');
  return (
    <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
      <List disablePadding sx={{ width: '100%' }}>
        {sessions.map(session => (
          <ListItem key={session.id} disableGutters divider sx={{ gap: 2 }}>
            <ListItemText
              primary={session.device || translate('sanbao.account.unknownDevice')}
              secondary={details(session)}
            />
            {session.current ? (
              <Chip color="primary" variant="outlined" label={translate('sanbao.account.this')} />
            ) : (
              <Button color="error" disabled={isPending} onClick={() => end(session.id)} sx={{ flexShrink: 0 }}>
                {translate('sanbao.account.end')}
              </Button>
            )}
          </ListItem>
        ))}
      </List>
      {error && <Alert severity="error">{translate(error.message)}</Alert>}
      {sessions.length > 1 && (
        <Button color="error" variant="outlined" disabled={isPending} onClick={() => end(undefined)}>
          {translate('sanbao.account.endOthers')}
        </Button>
      )}
    </Stack>
  );
};

import { MenuItem, TextField } from '@mui/material';
import { useGetIdentity, useTranslate } from 'react-admin';
import { useRead } from '../api/useRead.ts';
import { colleaguesQuery } from '../generated/operations.ts';
import type { InboxView } from './useInboxFilter.ts';

/** A head looks at what waits for one of their department. */
export const ColleagueChoice = ({ view: { filter, choose } }: { view: InboxView }) => {
  const translate = useTranslate();
  const { data: identity } = useGetIdentity();
  const isHead = identity?.roles.some((role: string) => role.endsWith('_HEAD'));
  const { data } = useRead(colleaguesQuery, isHead ? [] : undefined);
  if (!data?.colleagues.length) return null;
  return (
    <TextField
      select
      size="small"
      margin="none"
      label={translate('sanbao.inbox.of')}
      value={filter.of ?? ''}
      onChange={({ target }) => choose({ of: target.value, share: '' })}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ width: { xs: '100%', sm: 160 } }}
    >
      <MenuItem value="">{translate('sanbao.inbox.myself')}</MenuItem>
      {data.colleagues.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
};

import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useEnumLabel } from '../i18n/useLabel.ts';
import type { useAudience } from './useAudience.ts';

/** Chooses whose people are shown; nothing for whom there is nothing to choose. */
export const Audience = ({ of, dealers, choose }: ReturnType<typeof useAudience>) => {
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  if (dealers.length === 0) return null;
  return (
    <TextField
      select
      fullWidth={false}
      label={translate('sanbao.training.audience')}
      value={of}
      onChange={({ target }) => choose(target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ mt: 2, minWidth: 240, maxWidth: '100%' }}
    >
      <MenuItem value="">{translate('sanbao.training.everybody')}</MenuItem>
      <MenuItem value="HOUSE">{enumLabel('Employer', 'HOUSE')}</MenuItem>
      <MenuItem value="CUSTOMER">{enumLabel('Employer', 'CUSTOMER')}</MenuItem>
      {dealers.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
};

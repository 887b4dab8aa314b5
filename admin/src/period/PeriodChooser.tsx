import { MenuItem, Stack, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { commonPeriods, type Period } from './period.ts';

/** The period by a name, or by its first and its last day. */
export const PeriodChooser = ({ from, until, choose }: Period & { choose: (period: Period) => void }) => {
  const translate = useTranslate();
  const known = commonPeriods();
  const named = Object.keys(known).find(name => known[name]!.from === from && known[name]!.until === until) ?? 'other';
  const day = (label: string, value: string, chosen: (day: string) => void) => (
    <TextField
      type="date"
      label={translate(`sanbao.period.${label}`)}
      value={value}
      onChange={({ target }) => target.value && chosen(target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ width: 150 }}
    />
  );
  return (
    <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap', mt: 2 }}>
      <TextField
        select
        label={translate('sanbao.period.name')}
        value={named}
        onChange={({ target }) => known[target.value] && choose(known[target.value]!)}
        sx={{ width: 150 }}
      >
        {[...Object.keys(known), ...(named === 'other' ? ['other'] : [])].map(name => (
          <MenuItem key={name} value={name}>
            {translate(`sanbao.period.${name}`)}
          </MenuItem>
        ))}
      </TextField>
      {day('from', from, chosen => choose({ from: chosen, until: chosen > until ? chosen : until }))}
      {day('until', until, chosen => choose({ from: chosen < from ? chosen : from, until: chosen }))}
    </Stack>
  );
};
